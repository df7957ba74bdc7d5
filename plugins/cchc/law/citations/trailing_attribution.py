"""Attribution behind a mention: date, year and issuer, directly or after its subject."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.issuer_phrases import issuer_at
from cchc.law.citations.issuer_words import COMMON
from cchc.law.citations.mentions import Mention
from cchc.law.citations.prose_dates import DAY, date_at, iso, year_at
from cchc.law.word_patterns import by_letter

# The commonest tail, read at once: "ngày 15/7/2021 của Chính phủ".
_COMMON_TAIL: Final = re.compile(
    rf"""
    (?-x: ngày )(?P<dd>[0-9]{{1,2}})(?-x:/| tháng )(?P<mm>[0-9]{{1,2}})(?-x:/| năm )(?P<yyyy>(?:19|20)[0-9]{{2}})
    (?-x: của )(?P<issuer> {COMMON} )
    """,
    re.VERBOSE,
)
_FOOTNOTE: Final = re.compile(r"(?:\s?\[[^\]\n]{1,15}\])+")
# What stands in brackets between a title and its date: an abbreviation of it ("(BLTTHS) năm 2015"), or "(sửa đổi)".
_INITIALS: Final = re.compile(r"\s*\((?:[A-ZĐ]{2,10}|sửa\s+đổi(?:\s*,\s*bổ\s+sung)?)\)(?=\s+(?:năm|ngày|của)\s)")
# "của", also with the tone marks that get lost, and "do" or "được" before an issuer that `_ISSUED` follows.
_OF: Final = re.compile(r"\s*,?\s*c[ủùúu]a\s+(?:các\s+)?", re.IGNORECASE)
_BY: Final = re.compile(r"\s*,?\s*(?:do|(?:đã\s+)?được)\s+", re.IGNORECASE)
_ISSUED: Final = re.compile(r"\s*(?:đã\s+)?(?:ký|ban\s+hành|thông\s+qua|phê\s+duyệt|cấp)", re.IGNORECASE)
# The first words of a document's subject. One that begins otherwise ("Phê chuẩn …") hides the date behind it.
_SUBJECT: Final = re.compile(
    r"\s*,?\s*(?:quy\s+định|hướng\s+dẫn|về|ban\s+hành|sửa\s+đổi|bổ\s+sung|phê\s+duyệt|quản\s+lý|v/v)(?!\w)"
)
# Dates behind a subject, as the code of laws writes them. A full stop, a bracket or "hiệu lực" before one, or a word that
# makes it the date of something else, shows that it is not the day of issue.
_LATE: Final = re.compile(rf"(?<!\w) (?P<issued>ban\s+hành\s+)? ngày\s+ {DAY}", re.VERBOSE)
_APART: Final = re.compile(r"[.;:(]\s|\n\s*\n|hiệu\s+lực")
_NOT_ISSUE: Final = re.compile(r"(?:từ|đến|trước|sau|hiệu\s+lực|hết|trong|tại|theo)\s*$")
# "… do X ban hành" behind a subject, in the same clause. "ban hành kèm" is said of an annex, not of the document.
_DO: Final = re.compile(r"(?<!\w)do\s+")
_ISSUING: Final = re.compile(r"\s+(?:đã\s+)?ban\s+hành(?!\s+kèm)")
_CLAUSE: Final = re.compile(r"[;.:!?]\s|\n\s*\n|\]")
_DATE_WORDS: Final = by_letter("ngày ngay cùng ban ký đã được thông vào 0 1 2 3 4 5 6 7 8 9")
_YEAR_WORDS: Final = by_letter("năm vào sửa được 1 2")
_ISSUER_WORDS: Final = by_letter("của cùa cúa cua do đã được")
"""What a date, a year, an issuer begins with: only then its pattern is tried."""
_PARTS: Final = 6
"""Most parts of a tail: date, year, issuer and the footnotes between them."""
_LATE_REACH: Final = 420
_PASSIVE_REACH: Final = 220


class TrailingAttribution(NamedTuple):
    """The attribution behind a mention: `date` (ISO or a year), the span of its issuer, and where both end."""

    date: str | None
    issuer: tuple[int, int] | None
    end: int


def trailing_attribution(text: str, lower: str, mention: Mention, ceiling: int) -> TrailingAttribution:
    """Read date, year and issuer behind `mention`.

    EBNF: trailing attribution =
    [ "(", initials, ")" ], { footnote | date | year | "của", issuer | by, issuer, issued } | late ;
    by = "do" | "được" ; issued = "ký" | "ban hành" | "thông qua" | "phê duyệt" | "cấp" ;
    late = subject, [ "ban hành" ], "ngày", day, "của", issuer | subject, "do", issuer, "ban hành" ;
    subject = ( "về" | "quy định" | "ban hành" | "phê duyệt" | ? another verb ? ), ? words ?.

    Args:
        text: normalised text, and `lower` the same in lower case.
        mention: what is attributed.
        ceiling: where the next mention begins.
    """
    pos = mention.end
    joint = "LT" in mention.code or mention.code == "QCPH"
    common = None if joint else _COMMON_TAIL.match(text, pos, ceiling)
    if common:
        return TrailingAttribution(iso(common), common.span("issuer"), common.end())
    full: str | None = None
    year: str | None = None
    issuer: tuple[int, int] | None = None
    dated = False
    initials = _INITIALS.match(text, pos, ceiling) if text[pos + 1 : pos + 2] == "(" else None
    if initials:
        pos = initials.end()
    for _ in range(_PARTS):
        ahead = lower[pos : pos + 16].lstrip(" ,;(\n\t")
        letter = ahead[:1]
        if letter == "[":
            footnote = _FOOTNOTE.match(text, pos, ceiling)
            if footnote is None:
                break
            pos = footnote.end()
            continue
        if not dated and letter in _DATE_WORDS and ahead.startswith(_DATE_WORDS[letter]):
            value, end = date_at(lower, pos, ceiling)
            if end > pos:
                full, pos, dated = value, end, True
                continue
        if not dated and year is None and letter in _YEAR_WORDS and ahead.startswith(_YEAR_WORDS[letter]):
            value, end = year_at(lower, pos, ceiling)
            if value:
                year, pos = value, end
                continue
        if issuer is None and letter in _ISSUER_WORDS and ahead.startswith(_ISSUER_WORDS[letter]):
            issuer = _issuer_behind(text, pos, ceiling, joint=joint)
            if issuer:
                pos = issuer[1]
                continue
        break
    if mention.number and not dated:
        late = _late(text, lower, pos, ceiling)
        if late and late.date:
            return TrailingAttribution(late.date, issuer or late.issuer, pos if issuer else late.end)
    if issuer is None and dated and text[pos : pos + 1].isspace() and text[pos + 1 : pos + 2].isupper():
        # "của" is left out: the name stands between date and subject
        stop = issuer_at(text, pos + 1)
        if stop and stop <= ceiling and _SUBJECT.match(lower, stop):
            issuer, pos = (pos + 1, stop), stop
    if issuer is None:
        issuer = _passive(text, lower, pos, ceiling)
    return TrailingAttribution(full or year, issuer, pos)


def _issuer_behind(text: str, pos: int, ceiling: int, *, joint: bool) -> tuple[int, int] | None:
    link = _OF.match(text, pos, ceiling)
    if link:
        end = issuer_at(text, link.end(), joint=joint)
        return (link.end(), end) if end and end <= ceiling else None
    link = _BY.match(text, pos, ceiling)
    if link:
        end = issuer_at(text, link.end(), joint=joint)
        if end and end <= ceiling and _ISSUED.match(text, end):
            return link.end(), end
    return None


def _late(text: str, lower: str, pos: int, ceiling: int) -> TrailingAttribution | None:
    """Read a date that stands behind the document's subject."""
    if not _SUBJECT.match(lower, pos):
        return None
    limit = min(ceiling, pos + _LATE_REACH)
    if lower.find("ngày", pos, limit) < 0:
        return None
    for match in _LATE.finditer(lower, pos, limit):
        between = lower[pos : match.start()]
        if _APART.search(between) or _NOT_ISSUE.search(between):
            return None
        link = _OF.match(text, match.end(), ceiling)
        end = issuer_at(text, link.end()) if link else None
        span = (link.end(), end) if link and end else _before_date(text, lower, pos, match.start())
        if match["issued"] or span:
            return TrailingAttribution(iso(match), span, max(end or 0, match.end()))
    return None


def _before_date(text: str, lower: str, pos: int, date: int) -> tuple[int, int] | None:
    """Read the issuer that stands between a subject and its date: "về … của Bộ Công an ngày"."""
    link = lower.rfind(" của ", pos, date)
    start = link + len(" của ")
    end = issuer_at(text, start) if link >= 0 else None
    return (start, end) if end and end <= date and not text[end:date].strip(" ,\n") else None


def _passive(text: str, lower: str, pos: int, ceiling: int) -> tuple[int, int] | None:
    """Read the issuer of "… do X ban hành" behind a subject."""
    limit = min(ceiling, pos + _PASSIVE_REACH)
    if lower.find("do ", pos, limit) < 0:
        return None
    stop = _CLAUSE.search(lower, pos, limit)
    for match in _DO.finditer(lower, pos, stop.start() if stop else limit):
        end = issuer_at(text, match.end())
        if end and end <= ceiling and _ISSUING.match(lower, end):
            return match.end(), end
    return None
