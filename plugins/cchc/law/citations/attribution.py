"""What stands around a mention and belongs to it: date and issuer behind it, issuer and date before it."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.issuer_phrases import begins_issuer, issuer_at
from cchc.law.citations.issuer_words import COMMON
from cchc.law.citations.mentions import Mention
from cchc.law.citations.prose_dates import FULL, date_at, iso, year_at
from cchc.law.citations.word_patterns import by_letter, words

# The commonest tail, read at once: "ngày 15/7/2021 của Chính phủ".
_WHOLE: Final = re.compile(
    rf"""
    (?-x: ngày )(?P<d>[0-9]{{1,2}})(?-x:/| tháng )(?P<m>[0-9]{{1,2}})(?-x:/| năm )(?P<y>(?:19|20)[0-9]{{2}})
    (?-x: của )(?P<issuer> {COMMON} )
    """,
    re.VERBOSE,
)
_FOOTNOTES: Final = re.compile(r"(?:\s?\[[^\]\n]{1,15}\])+")
# An abbreviation of the title, in brackets between it and its date: "(BLTTHS) năm 2015".
_ABBREVIATED: Final = re.compile(r"\s*\([A-ZĐ]{2,10}\)(?=\s+(?:năm|ngày|của)\s)")
_OF: Final = re.compile(r"\s*,?\s*c[ủùú]a\s+(?:các\s+)?", re.IGNORECASE)
_BY: Final = re.compile(r"\s*,?\s*(?:do|(?:đã\s+)?được)\s+", re.IGNORECASE)
_ISSUED: Final = re.compile(r"\s*(?:đã\s+)?(?:ký|ban\s+hành|thông\s+qua|phê\s+duyệt|cấp)", re.IGNORECASE)
_TITLE: Final = re.compile(
    r"\s*,?\s*(?:quy\s+định|hướng\s+dẫn|về|ban\s+hành|sửa\s+đổi|bổ\s+sung|phê\s+duyệt|quản\s+lý|v/v)(?!\w)"
)
_DATE_WORDS: Final = by_letter("ngày ban ký đã được thông vào 0 1 2 3 4 5 6 7 8 9")
_YEAR_WORDS: Final = by_letter("năm sửa được 1 2")
_ISSUER_WORDS: Final = by_letter("của cùa cúa do đã được")
_LATE: Final = re.compile(r"(?<!\w)(?P<issued>ban\s+hành\s+)?ngày\s+" + FULL.pattern)
_APART: Final = re.compile(r"[.;:(]\s|\n\s*\n|hiệu\s+lực")
_NOT_ISSUE: Final = re.compile(r"(?:từ|đến|trước|sau|hiệu\s+lực|hết|trong|tại|theo)\s*$")
_ISSUING: Final = re.compile(r"\s+(?:đã\s+)?ban\s+hành(?!\s+kèm)")
_DO: Final = re.compile(r"(?<!\w)do\s+")
_VERB: Final = re.compile(
    r"\s+(?:(?:đã|vừa|vừa\s+mới|mới|cũng|chỉ|chính\s+thức|tiếp\s+tục|thống\s+nhất)\s+)*"
    r"(?:ký\s+(?:và\s+)?ban\s+hành|ban\s+hành|ký|ra|có|ban\s+hành\s+kèm\s+theo|thông\s+qua|gửi|phát\s+hành)"
    r"(?:\s+(?:các|những|bổ\s+sung|mới|dự\s+án|bản))*\s*[:“\"]?\s*$"
)
_AT: Final = re.compile(
    r"\s*(?:\s(?:phê\s+duyệt|ban\s+hành|thông\s+qua|quyết\s+định|giao|chấp\s+thuận|cho\s+phép|nêu|quy\s+định|công\s+bố|đề\s+ra)\s*(?:\s*ngày\s+"
    + FULL.pattern
    + r"\s*,?)?\s*)?"
    r"(?:\s(?:tại|trong|ở|theo)\s+(?:các\s+|những\s+)?|:\s*|\s*\(\s*)?$"
)
_DATE_BEFORE: Final = re.compile(r"ngày\s+" + FULL.pattern + r"\s*,?\s*(?:tại\s+)?(?:kỳ\s+họp\s+thứ\s+\w+\s*,?\s*)?$")
_DATE_AT: Final = re.compile(r"ngày\s+" + FULL.pattern + r"\s*,?\s*(?:tại|bằng)\s+$")
_SPOKEN_AT: Final = re.compile(r"(?<!\w)(?:tại|bằng)\s+$")
_SAYS: Final = re.compile(
    r"\s+(?:(?:đã|cũng|vừa|chính\s+thức)\s+)*(?:quyết\s+định|giao|yêu\s+cầu|phê\s+duyệt|ban\s+hành|hướng\s+dẫn|chỉ\s+đạo|đề\s+nghị|thông\s+báo"
    r"|quy\s+định|cho\s+biết|đồng\s+ý|thống\s+nhất|công\s+bố|bổ\s+nhiệm|chấp\s+thuận|kết\s+luận|nêu)(?!\w)"
)
_WORD: Final = re.compile(r"(?<!\w)\w")
_THEN: Final = re.compile(r"\s*,\s*")
_INTRODUCERS: Final = re.compile(
    r"(?:(?<!\w)(?:đề\s+nghị|chỉ\s+đạo|ý\s+kiến|kết\s+luận|yêu\s+cầu|quan\s+điểm|đề\s+xuất|báo\s+cáo|hướng\s+dẫn|thông\s+báo|tờ\s+trình"
    r"|trả\s+lời|phê\s+duyệt|chủ\s+trương|thống\s+nhất|kiến\s+nghị|phúc\s+đáp|chấp\s+thuận|quyết\s+định|nghị\s+quyết|văn\s+bản)\s+của"
    r"|(?<!\w)được)\s+(?:các\s+)?"
)
_ALSO: Final = re.compile(r"(?:,|;|(?<!\w)và)\s+(?:của\s+)?(?=[^.;:,]{2,110}\stại\s+$)")
_ALSO_OF: Final = re.compile(r"của\s+")
# The last word before a mention whose issuer or date stands before it; after "các" and the like the word before counts.
_LEADING: Final = words("tại bằng trong ở theo hành ký ra có qua gửi các những sung mới án bản ")
_ON_BEHALF: Final = re.compile(r"thay\s+mặt\s+")
_CLAUSE: Final = re.compile(r"[;.:!?]\s|\n\s*\n|\]")
_REACH: Final = 260


class LeadingAttribution(NamedTuple):
    """What stands before a mention: `date` (ISO) and the span of its issuer."""

    date: str | None = None
    issuer: tuple[int, int] | None = None


NO_LEAD: Final = LeadingAttribution()
"""Nothing before the mention: the commonest case."""


class TrailingAttribution(NamedTuple):
    """What follows a mention: `date` (ISO or a year), the span of its issuer, and where both end."""

    date: str | None
    issuer: tuple[int, int] | None
    end: int


def tail_of(text: str, lower: str, mention: Mention, ceiling: int) -> TrailingAttribution:
    """Read date, year and issuer behind `mention`; `ceiling` is where the next one begins.

    EBNF: tail = [ "(", initials, ")" ], { footnote | date | year | "của", issuer | ( "do" | "được" ), issuer, ( "ký" | "ban hành" ), [ date ] } ;
    late = title, [ "ban hành" ], "ngày", day, "của", issuer.
    """
    pos = mention.end
    joint = "LT" in mention.code or mention.code == "QCPH"
    whole = None if joint else _WHOLE.match(text, pos, ceiling)
    if whole:
        return TrailingAttribution(iso(whole), whole.span("issuer"), whole.end())
    full: str | None = None
    year: str | None = None
    issuer: tuple[int, int] | None = None
    dated = False
    short = _ABBREVIATED.match(text, pos, ceiling) if text[pos + 1 : pos + 2] == "(" else None
    if short:
        pos = short.end()
    for _ in range(6):
        ahead = lower[pos : pos + 16].lstrip(" ,;(\n\t")
        letter = ahead[:1]
        if letter == "[":
            notes = _FOOTNOTES.match(text, pos, ceiling)
            if notes is None:
                break
            pos = notes.end()
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
        stop = issuer_at(text, pos + 1)
        if stop and stop <= ceiling and _TITLE.match(lower, stop):
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
    """Read a date that stands behind the document's title."""
    if not _TITLE.match(lower, pos):
        return None
    limit = min(ceiling, pos + 420)
    if lower.find("ngày", pos, limit) < 0:
        return None
    for match in _LATE.finditer(lower, pos, limit):
        between = lower[pos : match.start()]
        if _APART.search(between) or _NOT_ISSUE.search(between):
            return None
        link = _OF.match(text, match.end(), ceiling)
        end = issuer_at(text, link.end()) if link else None
        if match["issued"] or end:
            span = (link.end(), end) if link and end else None
            return TrailingAttribution(iso(match), span, end or match.end())
    return None


def _passive(text: str, lower: str, pos: int, ceiling: int) -> tuple[int, int] | None:
    """Read the issuer of "… do X ban hành" behind a title."""
    limit = min(ceiling, pos + 220)
    if lower.find("do ", pos, limit) < 0:
        return None
    stop = _CLAUSE.search(lower, pos, limit)
    for match in _DO.finditer(lower, pos, stop.start() if stop else limit):
        end = issuer_at(text, match.end())
        if end and end <= ceiling and _ISSUING.match(lower, end):
            return match.end(), end
    return None


def lead_of(
    text: str, lower: str, base: int, floor: int, mention: Mention, tail: TrailingAttribution
) -> LeadingAttribution:
    """Read the date and issuer that stand before a mention which begins, with its pinpoint, at `base`.

    EBNF: lead = [ "ngày", day, [ "," ] ], issuer, [ "đã" ], ( "ban hành" | "ký" | "ra" | "có" | "thông qua" ) |
    author noun, "của", issuer, "tại" | ( "và" | "," | ";" ), [ "của" ], issuer, "tại" | "được", issuer, verb, "tại" | [ "ngày", day ], "tại", mention, ",", issuer, verb.
    """
    said = lower[max(floor, base - 24) : base].rstrip(' \n\t:“"(').rsplit(None, 1)
    if not said or said[-1] not in _LEADING:
        return NO_LEAD
    low = max(floor, base - _REACH)
    for match in _CLAUSE.finditer(lower, low, base):
        if match.end() < base:
            low = match.end()
    direct = _DATE_AT.search(lower, low, base)
    date = iso(direct) if direct else None
    if mention.number and (base >= mention.start or mention.head is not None):
        issuer = _author(text, lower, low, base) or _speaker(text, lower, low, base, tail)
        if issuer:
            return LeadingAttribution(date=date, issuer=issuer)
    verb = _VERB.search(lower, max(low, base - 60), base)
    if verb is None:
        return LeadingAttribution(date=date)
    return _subject(text, lower, low, verb.start(), date)


def _author(text: str, lower: str, low: int, base: int) -> tuple[int, int] | None:
    """Read the issuer of "đề nghị của X tại", "được X phê duyệt tại", and of the next one, "và Y tại"."""
    also = _ALSO_OF.match(lower, low, base)
    starts = [*([also] if also else ()), *_INTRODUCERS.finditer(lower, low, base), *_ALSO.finditer(lower, low, base)]
    for match in reversed(starts):
        end = issuer_at(text, match.end())
        if end and end < base and _AT.fullmatch(lower, end, base):
            return match.end(), end
    return None


def _speaker(text: str, lower: str, low: int, base: int, tail: TrailingAttribution) -> tuple[int, int] | None:
    """Read the issuer of "Tại Quyết định số …, X đã quyết định"."""
    if not _SPOKEN_AT.search(lower, low, base):
        return None
    comma = _THEN.match(lower, tail.end)
    end = issuer_at(text, comma.end()) if comma else None
    return (comma.end(), end) if comma and end and _SAYS.match(lower, end) else None


def _subject(text: str, lower: str, low: int, verb: int, date: str | None) -> LeadingAttribution:
    """Read the issuer that is the subject of the verb at `verb`, and the date before it."""
    behalf = _ON_BEHALF.search(lower, low, verb)
    if behalf:
        end = issuer_at(text, behalf.end())
        if end and end <= verb:
            return LeadingAttribution(date=date, issuer=(behalf.end(), end))
    spoken = text[low:verb].islower()
    for word in _WORD.finditer(lower, low, verb):
        start = word.start()
        if (text[start].isupper() or spoken) and begins_issuer(text, start):
            end = issuer_at(text, start)
            if end and not lower[end:verb].strip():
                before = _DATE_BEFORE.search(lower, max(0, start - 60), start)
                return LeadingAttribution(date=iso(before) if before else date, issuer=(start, end))
    return LeadingAttribution(date=date)
