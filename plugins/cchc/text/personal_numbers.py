"""Numbers and addresses of persons in a text: citizens' numbers, mobile phones, mail addresses, bank accounts.

Numbers of documents, dates, amounts, bids and hotlines are none. What has the form of an amount counts only behind the
word or below the heading that says what it is.
"""

import re
from collections.abc import Iterator
from typing import Final

_NOT_DIGIT: Final = re.compile(r"\D")
_NOT_LETTER: Final = r"(?![^\W\d_])"

# Twelve digits: province (001–096), century and sex, year of birth, six at random (NĐ 137/2015/NĐ-CP Điều 13).
_PROVINCE: Final = r"0(?:0[1-9]|[1-8]\d|9[0-6])"
# Twelve digits in one. Would take a number of goods or of an account with the same beginning for one.
_WHOLE: Final = re.compile(rf"(?:(?<![\w.])|(?<=[^\d\W]\.)|(?<=CCCD)|(?<=\s\.)){_PROVINCE}\d{{9}}(?!\w|\.\d)")
_AMOUNT: Final = r"\s{0,3}(?:đồng|VNĐ|VND|đ\b|m2|m²)"
# In threes or fours, as cards and forms print it; commas and slashes belong to amounts and numbers of documents.
_PARTED: Final = re.compile(
    rf"(?<![\w.,/-]){_PROVINCE}(?:[ .\xa0·–-]{{1,2}}\d{{3}}){{3}}(?![\w]|[.,/-]\d|{_AMOUNT})"
    r"|(?<![\w.,/-])0\d{3}(?:[ .\xa0–-]{1,2}\d{4}){2}(?![\w]|[ .,/-]\d)"
)
# A digit in each box of a form, or spaced out.
_BOXED: Final = re.compile(r"(?<!\d)0(?:[ \t\r\n\xa0|_\[\].-]{1,5}\d){11}(?![ \t\n|]{0,3}\d)")
_PAPER_WORDS: Final = ("cm", "ccc", "đdcn", "minh", "cước", "danh", "thân", "citizen", "identity", "card")
"""Pieces of the names of papers, quickly looked for."""
_PAPER: Final = (
    r"(?:CMND|CMTND|GCMND|CMT|CCCD|CCCĐ|ĐDCN|chứng\s{1,4}minh(?:\s{1,4}(?:thư|nhân))|căn\s{1,4}cước|định\s{1,4}danh"
    r"|giấy\s{1,4}tờ\s{1,4}t[ùuỳ]y?\s{1,4}thân|citizen|identity|ID\s{1,4}card)"
)
# Behind the name of a paper any grouping of 9 to 12 digits counts, within 80 letters. Would miss a name in another line
# further up.
_NAMED: Final = re.compile(rf"{_PAPER}(?P<gap>[^\d\n]{{0,60}}\n?[^\d\n]{{0,20}})", re.IGNORECASE)
_AFTER: Final = re.compile(r"\d(?:[ .\xa0|_–-]{0,2}\d){8,11}(?!\d|[.,/-]\d)")
# Eleven digits are twelve whose leading 0 a spreadsheet took; nine are a CMND. Only under a heading that names a paper.
_IN_CELL: Final = re.compile(
    r"(?:^|(?<=[;\t,|\n]))[ \"'\xa0]{0,3}(\d{11,12}|\d{9}|\d{3}(?:[ .-]\d{3}){2,3})(?=[ \"'\xa0]{0,3}(?:[;\t,|\r\n]|$))"
)
_HEADING: Final = re.compile(
    rf"(?:^|[;,\t|\n])[^;,\t|\n\d]{{0,24}}{_PAPER}[^;,\t|\n]{{0,32}}(?=[;,\t|\r\n]|$)", re.IGNORECASE
)
_PHONE_HEADING: Final = re.compile(
    r"(?:^|[;,\t|\n])[^;,\t|\n\d]{0,16}(?:điện thoại|SĐT|SDT|số ĐT|di động|số máy|mobile|phone|zalo)"
    r"[^;,\t|\n]{0,24}(?=[;,\t|\r\n]|$)",
    re.IGNORECASE,
)
_NUMBER_CELL: Final = re.compile(r"(?:^|(?<=[;\t,|\n]))([35789]\d{8})(?=[;\t,|\r\n]|$)")
# Mobile numbers only: a number of a fixed line is mostly that of an office.
_MOBILE: Final = re.compile(
    r"(?<![\w.])(?:\(?\+?(?:00)?84\)?[ .-]?(?:\(0\))?|\(?0)[35789](?:[ .\xa0()–-]{0,2}\d){8}(?!\d|[.,]\d{3}(?!\d))"
)
# Words near a number by which an office gives it to the public.
_OFFICIAL: Final = re.compile(r"hotline|đường dây nóng|tổng đài|trực ban", re.IGNORECASE)
# Mailboxes of private persons. Would miss those of other providers, which cannot be told from those of offices.
_MAIL: Final = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@(?:gmail|yahoo|hotmail|outlook|icloud|live|ymail|proton(?:mail)?)(?:\.[a-z]{2,4}){1,2}(?!\w)",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    rf"(?:tài\s{{1,4}}khoản|STK|số\s{{1,4}}TK){_NOT_LETTER}[^\d\n]{{0,40}}(?P<number>\d(?:[ .-]?\d){{5,18}})(?!\d)",
    re.IGNORECASE,
)
_ENOUGH: Final = re.compile(r"(?<![\d-])(?!(?:19|20)\d\d-\d\d-\d\d)\d(?:[ \t\r\n\xa0.·|_()\[\]–-]{0,5}\d){8}")
"""Nine figures one after the other, which every number of a person has; a date with its hour is none."""
_BORN_UNTIL: Final = 35
_BEHIND: Final = 60
"""Characters within which the name of a paper may end behind a number in boxes."""


def citizens_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and digits of each citizen's number: of twelve digits by its form, of nine by what names it.

    Would miss one of nine digits that nothing names. Eleven digits below a heading are twelve whose zero Excel dropped.
    """
    if not has_enough_figures(text):
        return
    found: dict[int, str] = {}
    for match in _WHOLE.finditer(text):
        found[match.start()] = match[0]
    for match in _PARTED.finditer(text):
        if _is_born(digits := _digits(match[0])):
            found.setdefault(match.start(), digits)
    lower = text.lower()
    named = any(map(lower.__contains__, _PAPER_WORDS))
    heads = [match.end() for match in _NAMED.finditer(text)] if named else []
    for at in heads:
        if (after := _AFTER.match(text, at)) and len(digits := _digits(after[0])) in {9, 12}:
            found.setdefault(at, digits)
    if heads:
        for match in _BOXED.finditer(text):
            if any(match.start() - 200 < at <= match.end() + _BEHIND for at in heads) and _is_born(_digits(match[0])):
                found.setdefault(match.start(), _digits(match[0]))
        if heading := _HEADING.search(text):
            for match in _IN_CELL.finditer(text, heading.end()):
                found.setdefault(match.start(1), _digits(match[1]).zfill(9))
    yield from sorted(found.items())


def mobile_numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and last nine digits of each mobile number (03, 05, 07, 08, 09); hotlines are left out."""
    if not has_enough_figures(text):
        return
    for match in _MOBILE.finditer(text):
        if not _OFFICIAL.search(text, max(0, match.start() - 60), match.start()):
            yield match.start(), _digits(match[0])[-9:]
    if _NUMBER_CELL.search(text) and (heading := _PHONE_HEADING.search(text)):
        for match in _NUMBER_CELL.finditer(text, heading.end()):
            yield match.start(1), match[1]


def mail_addresses(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and words of each private mail address; an office has an address of its own."""
    if "@" in text:
        for match in _MAIL.finditer(text):
            yield match.start(), match[0].lower()


def accounts(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and digits of each number that is called an account."""
    for match in _ACCOUNT.finditer(text):
        yield match.start("number"), _digits(match["number"])


def has_enough_figures(text: str) -> bool:
    """Return whether a text has nine figures in a row, perhaps parted: one that has not holds no number of a person."""
    return _ENOUGH.search(text) is not None


def _digits(written: str) -> str:
    return _NOT_DIGIT.sub("", written)


def _is_born(number: str) -> bool:
    """Return whether twelve digits have a province, and a birth in the century and year that the number gives."""
    province, century, year = int(number[:3]), int(number[3]), int(number[4:6])
    return 1 <= province <= 96 and (century < 2 or (century < 4 and year <= _BORN_UNTIL))
