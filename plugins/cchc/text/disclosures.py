"""Words and numbers in a text that should not be public: marks of secrecy, internal papers, personal numbers.

Everything is found by regular expressions of bounded repetition, so a text costs no more than its length.
Start at `disclosures`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from cchc.text.personal_numbers import accounts, citizens_numbers, mail_addresses, mobile_numbers

LIST: Final = 5
"""So many different numbers make a list; an administrative document gives one or two to ask at."""


class Disclosure(Enum):
    """A kind of what should not be public."""

    SECRET = "secret"  # noqa: S105 - a name, no password
    INTERNAL = "internal"
    CITIZEN = "citizen"
    PHONE = "phone"
    MAIL = "mail"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundWords:
    """One find: `value` is the mark as it should read, or the digits of a number; `start` is its place in the text."""

    kind: Disclosure
    value: str
    start: int


_S: Final = r"[ \t\xa0]"
_GAP: Final = r"[ \t\xa0.·–-]{0,3}"
"""What may stand between the letters of a stamp."""
_MARK: Final = (
    rf"(?:(?:T{_GAP}U{_GAP}Y{_GAP}Ệ{_GAP}T|T{_GAP}Ố{_GAP}I)[ \t\xa0.·–-]{{1,9}})?"
    rf"M{_GAP}Ậ{_GAP}T(?![^\W\d_])"
)
_FRAME: Final = r"[ \t\xa0|\[\](){}<>*_=“”\"'«».:!~–-]{0,60}"
_PAPER: Final = r"(?:TÀI LIỆU|VĂN BẢN|CÔNG VĂN|HỒ SƠ|BÁO CÁO|KẾ HOẠCH|DANH MỤC|THÔNG TIN|ĐỀ ÁN|TỜ TRÌNH)"
_COPY: Final = r"(?:[Bb]ản[ \t\xa0]{1,9}số[ \t\xa0:]{0,9}[\d./]{0,9})"
"""The number of a copy, which stands beside the mark (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
_HEAD: Final = (
    r"(?:ỦY BAN|UỶ BAN|UBND|SỞ|BỘ|CÔNG AN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG|CHI CỤC|CỤC|TỔNG CỤC|BAN|PHÒNG|VĂN PHÒNG|THANH TRA|"
    r"QUÂN KHU|BỘ CHỈ HUY|HỘI ĐỒNG|HĐND|CỘNG HÒA|CỘNG HOÀ|Độc lập|Số|SỐ)"
)
# A stamp stands alone on its line, on one line with a part of the letterhead (readers of PDFs merge its halves), after
# "Độ mật:" or after the word for a paper. "BẢO MẬT", "MẬT ĐỘ", "BÍ MẬT" and "MẬT KHẨU" are none. It would miss a stamp
# in the middle of a sentence, and one in small letters alone ("mật").
_SECRET: Final = (
    re.compile(rf"^{_FRAME}(?:{_PAPER}{_S}{{1,9}})?(?P<mark>{_MARK}){_FRAME}{_COPY}?{_FRAME}\r?$", re.MULTILINE),
    re.compile(rf"^{_FRAME}{_COPY}{_FRAME}(?P<mark>{_MARK}){_FRAME}\r?$", re.MULTILINE),
    re.compile(rf"^{_FRAME}(?P<mark>{_MARK}){_FRAME}{_S}(?:{_HEAD}(?![^\W\d_])|\d{{1,6}}/)", re.MULTILINE),
    re.compile(
        rf"^{_FRAME}{_HEAD}(?![^\W\d_])[^\n]{{0,120}}(?<!BẢO)(?<!BÍ)(?<!CƠ)(?<!THÂN)[ \t\xa0|](?P<mark>{_MARK}){_FRAME}\r?$",
        re.MULTILINE,
    ),
    re.compile(
        r"(?:(?:độ|cấp|mức)\s{1,9}mật|dấu\s{1,9}mật)\s{0,9}[:：=–-]\s{0,9}[\[(“\"']{0,3}"
        r"(?P<mark>(?:(?:tuyệt|tối)\s{1,9})?mật)(?![^\W\d_])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^{_FRAME}(?P<mark>(?:Tài liệu|Văn bản|Hồ sơ) (?:tuyệt |tối )?mật|Tuyệt mật|Tối mật|TUYET MAT|TOI MAT)"
        rf"(?:,? (?:không (?:phổ biến|sao chụp)|cấm sao chụp)[^\n]{{0,60}})?{_FRAME}\r?$",
        re.MULTILINE | re.IGNORECASE,
    ),
)
_BEFORE: Final = " \t\r\n\xa0|[](){}<>*_=“”\"'«».:!~–-"
"""What a find of internal papers may begin with, as `_FRAME` has it."""
_MARK_BEFORE_LETTERS: Final = re.compile(r"(?i:m[\s.·–-]{0,3}ậ[\s.·–-]{0,3}t|mat\b)")
_INTERNAL: Final = (
    re.compile(
        r"l\s?ư\s?u\s{0,9}h\s?à\s?n\s?h\s{0,9}n\s?ộ\s?i\s{0,9}b\s?ộ(?![^\W\d_])",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^{_FRAME}(?:chỉ{_S}{{1,9}})?(?:tài{_S}{{1,9}}liệu{_S}{{1,9}})?(?:(?:để{_S}{{1,9}})?(?:sử{_S}{{1,9}}dụng|dùng){_S}{{1,9}}(?:trong{_S}{{1,9}})?)?"
        rf"nội{_S}{{1,9}}bộ{_FRAME}\r?$",
        re.IGNORECASE | re.MULTILINE,
    ),
    # A draft says so on a line of its own or in brackets; a sentence that speaks of a draft does not mark one.
    re.compile(
        rf"^{_FRAME}dự{_S}{{1,9}}thảo(?:{_S}{{1,9}}(?:lần{_S}{{1,9}}(?:thứ{_S}{{1,9}})?)?[\w.]{{1,9}})?"
        rf"(?:[ ,(]{{1,4}}(?:ngày)?[ \d/.-]{{0,20}})?{_FRAME}\r?$"
        rf"|(?:^|[(\[])\s{{0,9}}dự{_S}{{1,9}}thảo{_S}{{1,9}}(?:lần{_S}{{1,9}}(?:thứ{_S}{{1,9}})?)(?:\d|[IVX]|một|hai|ba|tư|cuối)",
        re.IGNORECASE | re.MULTILINE,
    ),
)


def disclosures(text: str) -> Iterator[FoundWords]:
    """Yield what in `text` (NFC) should not be public: the first mark of each kind, and every number.

    Sources: Luật Bảo vệ bí mật nhà nước and NĐ 30/2020/NĐ-CP Điều 8 for marks.
    """
    if _MARK_BEFORE_LETTERS.search(text) and (mark := _first(_SECRET, text, "mark")):
        yield FoundWords(kind=Disclosure.SECRET, value=_mark_name(mark[0]), start=mark[1])
    if internal := _first(_INTERNAL, text, 0):
        words = internal[0].lstrip(_BEFORE)
        start = internal[1] + len(internal[0]) - len(words)
        yield FoundWords(kind=Disclosure.INTERNAL, value=" ".join(words.split()), start=start)
    for kind, numbers in (
        (Disclosure.CITIZEN, citizens_numbers),
        (Disclosure.PHONE, mobile_numbers),
        (Disclosure.MAIL, mail_addresses),
        (Disclosure.ACCOUNT, accounts),
    ):
        for start, value in numbers(text):
            yield FoundWords(kind=kind, value=value, start=start)


def _first(patterns: tuple[re.Pattern[str], ...], text: str, group: str | int) -> tuple[str, int] | None:
    matches = [match for pattern in patterns if (match := pattern.search(text)) is not None]
    return min(((match[group], match.start(group)) for match in matches), key=lambda one: one[1], default=None)


def _mark_name(mark: str) -> str:
    """Return a mark without the spaces between its letters; other marks as they are written."""
    letters = "".join(mark.split()).upper()
    return {"MẬT": "MẬT", "TỐIMẬT": "TỐI MẬT", "TUYỆTMẬT": "TUYỆT MẬT"}.get(letters, mark) if mark.isupper() else mark
