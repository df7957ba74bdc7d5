"""What stands around a mention and belongs to it: date and issuer behind it, issuer and date before it."""

import re
from dataclasses import dataclass
from typing import Final

from cchc.law.dates import FULL, date_at, iso, year_at
from cchc.law.issuer_phrases import begins_issuer, issuer_at

_FOOTNOTES: Final = re.compile(r"(?:\s?\[[^\]\n]{1,15}\])+")
_OF: Final = re.compile(r"\s*,?\s*của\s+(?:các\s+)?", re.IGNORECASE)
_BY: Final = re.compile(r"\s*,?\s*(?:do|(?:đã\s+)?được)\s+", re.IGNORECASE)
_ISSUED: Final = re.compile(r"\s*(?:đã\s+)?(?:ký|ban\s+hành|thông\s+qua|phê\s+duyệt|cấp)", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"\s*,?\s*(?:quy\s+định|hướng\s+dẫn|về|ban\s+hành|sửa\s+đổi|bổ\s+sung|phê\s+duyệt|quản\s+lý|v/v)(?!\w)"
)
_LATE: Final = re.compile(r"(?<!\w)(?P<issued>ban\s+hành\s+)?ngày\s+" + FULL.pattern)
_NOT_ISSUE: Final = re.compile(r"(?:từ|đến|trước|sau|hiệu\s+lực|hết|trong|tại|theo)\s*$")
_DO: Final = re.compile(r"(?<!\w)do\s+")
_VERB: Final = re.compile(
    r"\s+(?:(?:đã|vừa|vừa\s+mới|mới|cũng|chính\s+thức|tiếp\s+tục|thống\s+nhất)\s+)*"
    r"(?:ký\s+(?:và\s+)?ban\s+hành|ban\s+hành|ký|ra|có|chỉ\s+thông\s+qua|thông\s+qua|công\s+bố|gửi|trình|phát\s+hành)"
    r"(?:\s+(?:các|những|bổ\s+sung|mới|dự\s+án|bản))*\s*[:“\"]?\s*$"
)
_AT: Final = re.compile(
    r"\s*(?:\s(?:phê\s+duyệt|ban\s+hành|thông\s+qua|quyết\s+định|giao|chấp\s+thuận|cho\s+phép|nêu|quy\s+định|công\s+bố|đề\s+ra)\s*)?"
    r"(?:\s(?:tại|trong|ở|theo)\s+(?:các\s+|những\s+)?|:\s*|\s*\(\s*)?$"
)
_DATE_BEFORE: Final = re.compile(r"ngày\s+" + FULL.pattern + r"\s*,?\s*$")
_DATE_AT: Final = re.compile(r"ngày\s+" + FULL.pattern + r"\s*,?\s*(?:tại|bằng)\s+$")
_THEN: Final = re.compile(r"\s*,\s*")
_INTRODUCERS: Final = re.compile(r"(?<!\w)(?:của|được|do)\s+")
_ON_BEHALF: Final = re.compile(r"thay\s+mặt\s+")
_CLAUSE: Final = re.compile(r"[;.:!?]\s|\n\s*\n|\]")
_REACH: Final = 260


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """What follows a mention: `date` (ISO or a year), the span of its issuer, and where both end."""

    date: str | None
    issuer: tuple[int, int] | None
    end: int


def tail_of(text: str, lower: str, pos: int, ceiling: int, *, joint: bool, numbered: bool) -> Tail:
    """Read date, year and issuer behind a mention that ends at `pos`; `ceiling` is where the next one begins.

    EBNF: tail = { footnote | date | year | "của", issuer | ( "do" | "được" ), issuer, ( "ký" | "ban hành" ) } ;
    late = title, [ "ban hành" ], "ngày", day, "của", issuer.
    """
    full: str | None = None
    year: str | None = None
    issuer: tuple[int, int] | None = None
    dated = False
    for _ in range(6):
        notes = _FOOTNOTES.match(text, pos, ceiling)
        if notes:
            pos = notes.end()
        if not dated:
            value, end = date_at(lower[:ceiling] if ceiling < pos + 80 else lower, pos)
            if end > pos and end <= ceiling:
                full, pos, dated = value, end, True
                continue
        if not dated and year is None:
            value, end = year_at(lower, pos)
            if value and end <= ceiling:
                year, pos = value, end
                continue
        if issuer is None:
            issuer = _issuer_behind(text, pos, ceiling, joint=joint)
            if issuer:
                pos = issuer[1]
                continue
        break
    if numbered and not dated:
        late = _late(text, lower, pos, ceiling)
        if late.date:
            return Tail(date=late.date, issuer=issuer or late.issuer, end=pos if issuer else late.end)
    if issuer is None:
        issuer = _passive(text, lower, pos, ceiling)
    return Tail(date=full or year, issuer=issuer, end=pos)


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


def _late(text: str, lower: str, pos: int, ceiling: int) -> Tail:
    """Read a date that stands behind the document's title."""
    nothing = Tail(date=None, issuer=None, end=pos)
    if not _TITLE.match(lower, pos):
        return nothing
    limit = min(ceiling, pos + 420)
    for match in _LATE.finditer(lower, pos, limit):
        between = lower[pos : match.start()]
        if re.search(r"[.;:(]\s|\n\s*\n|hiệu\s+lực", between) or _NOT_ISSUE.search(between):
            return nothing
        link = _OF.match(text, match.end(), ceiling)
        end = issuer_at(text, link.end()) if link else None
        if match["issued"] or end:
            span = (link.end(), end) if link and end else None
            return Tail(date=iso(match), issuer=span, end=end or match.end())
    return nothing


def _passive(text: str, lower: str, pos: int, ceiling: int) -> tuple[int, int] | None:
    """Read the issuer of "… do X ban hành" behind a title."""
    limit = min(ceiling, pos + 220)
    stop = _CLAUSE.search(lower, pos, limit)
    for match in _DO.finditer(lower, pos, stop.start() if stop else limit):
        end = issuer_at(text, match.end())
        if end and end <= ceiling and re.compile(r"\s+(?:đã\s+)?ban\s+hành(?!\s+kèm)").match(lower, end):
            return match.end(), end
    return None


def lead_of(text: str, lower: str, base: int, floor: int) -> tuple[str | None, tuple[int, int] | None]:
    """Read the date and issuer that stand before a mention which begins, with its pinpoint, at `base`.

    EBNF: lead = [ "ngày", day, [ "," ] ], issuer, [ "đã" ], ( "ban hành" | "ký" | "ra" | "có" | "thông qua" ) |
    ( "của" | "được" ), issuer, [ verb ], ( "tại" | "trong" | ":" ) | "ngày", day, [ "," ], "tại".
    """
    low = max(floor, base - _REACH)
    for match in _CLAUSE.finditer(lower, low, base):
        if match.end() < base:
            low = match.end()
    direct = _DATE_AT.search(lower, low, base)
    date = iso(direct) if direct else None
    for match in reversed(list(_INTRODUCERS.finditer(lower, low, base))):
        end = issuer_at(text, match.end())
        if end and end <= base and _AT.fullmatch(lower, end, base) and end < base:
            return date, (match.end(), end)
    verb = _VERB.search(lower, max(low, base - 60), base)
    if verb is None:
        return date, None
    return _subject(text, lower, low, verb.start(), date)


def _subject(text: str, lower: str, low: int, verb: int, date: str | None) -> tuple[str | None, tuple[int, int] | None]:
    """Read the issuer that is the subject of the verb at `verb`, and the date before it."""
    behalf = _ON_BEHALF.search(lower, low, verb)
    if behalf:
        end = issuer_at(text, behalf.end())
        if end and end <= verb:
            return date, (behalf.end(), end)
    for word in re.compile(r"(?<!\w)\w").finditer(lower, low, verb):
        start = word.start()
        if begins_issuer(text, start):
            end = issuer_at(text, start)
            if end and (end == verb or not lower[end:verb].strip()):
                before = _DATE_BEFORE.search(lower, max(0, start - 60), start)
                return (iso(before) if before else date), (start, end)
    return date, None
