"""Pinpoints: the điểm, khoản, Điều, Chương … that stand directly before a mention, or after it behind "tại"."""

import re
from typing import Final

from cchc.law.word_patterns import words

# Values of units. Roman figures and letters look like words ("mục c", "phần i"), so no letter may follow; points written
# otherwise ("điểm (a)") are missed.
_POINT: Final = r"(?:[a-zđ]{1,2}(?:\.?[0-9]{1,2})?|[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})(?!\w)"
_ARABIC: Final = r"[0-9]{1,4}(?:\.[0-9]{1,3})?[a-zđ]?(?!\w)"
_ANY: Final = (
    r"(?:[ivxlc]{1,6}(?:\.[0-9]{1,2}){0,2}[a-zđ]?|[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[a-zđ]?|[a-zđ]|thứ\s+\w+)(?!\w)"
)
_ANNEX: Final = r"(?:[ivxlc]{1,6}(?:[.\-][0-9a-z]{1,3})?[a-z]?|[0-9]{1,3}[a-zđ]?(?:[.\-/][0-9]{1,2})?|[a-z])(?!\w)"


def _values(value: str) -> str:
    """Return a pattern for a value of a unit, and for several in a list or a range."""
    return rf"\s+(?:số\s+)?{value}(?:\s*(?:,|và|hoặc|đến|-|–)\s*{value}){{0,12}}"


_UNIT: Final = re.compile(
    rf"""
    (?<!\w) (?P<lead> (?: các | từ ) \s+ )?
    (?: (?: điểm | tiết | ý ) {_values(_POINT)}
      | (?: khoản | điều ) {_values(_ARABIC)}
      | (?: tiểu\s+mục | mục | chương | phần ) {_values(_ANY)}
      | (?: phụ\s+lục ) {_values(_ANNEX)}
      | gạch\s+đầu\s+dòng (?:\s+thứ\s+\w+)?
    )
    """,
    re.VERBOSE,
)
_BETWEEN: Final = re.compile(r"\s*(?:,|và|hoặc|đến|của|thuộc|tại|;)?\s*(?:,\s*)?")
# What may stand between a pinpoint and its mention. Words that describe the unit ("Điều 5 về hồ sơ của") are not read,
# but for an article with its heading, which `_HEADED` finds.
_TO_MENTION: Final = re.compile(
    r"""
    \s*,?\s* (?: của | tại | thuộc | trong )? \s*
  | \s* (?: kèm(?:\s+theo)?(?:\s+của)? | (?:được\s+)? ban\s+hành\s+ (?: kèm(?:\s+theo)? | theo ) ) \s*
  | \s+[-–]\s+
  | \s+ (?:đã\s+)? được\s+sửa\s+đổi (?:,)? (?:\s+bổ\s+sung)? \s+của\s*
    """,
    re.VERBOSE,
)
_HEADED: Final = re.compile(r"(điều\s+[0-9]{1,3}[a-zđ]?)\.\s[^.;:]{3,250}\scủa\s$")
_BEHIND: Final = re.compile(
    r"\s*,?\s*tại\s+|\s*\(\s*(?:tại\s+)?|(?P<comma>\s*,\s+)(?=điều\s|khoản\s|mục\s|chương\s|phụ\s)"
)
_ENDED: Final = re.compile(r"\s*(?:[.;)\]]|$)")
_DIGIT: Final = re.compile("[0-9]")
# One of these stands in every unit: where none does near a mention, no unit is looked for.
_HINT: Final = re.compile("khoản|điểm|điều|mục|chương|phần|phụ|tiết|dòng")
_ENDINGS: Final = frozenset('.;:)”"')
_LINKS: Final = words("của tại thuộc trong kèm hành dòng")
_LEAD: Final = 12
_NEAR: Final = 90
_MARGIN: Final = 30
_WINDOW: Final = 320
"""How far before a hint a unit may begin; how far before a mention units are looked for at first, how near the border one
must stand for a second look, and how far that goes."""


def pinpoint_before(text: str, lower: str, end: int, floor: int) -> tuple[str | None, int]:
    """Return the pinpoint that leads to a mention, and where it begins (`end` if there is none).

    EBNF: pinpoint = unit, { [ "," | "và" | "của" ], unit }, [ "," | "của" | "tại" | "ban hành kèm theo" ], mention ;
    unit = [ lead ], ( "điểm" | "khoản" | "Điều" | "Mục" | "Chương" | "Phần" | "Phụ lục" ), values ;
    lead = "các" | "từ" ; values = value, { ( "," | "và" | "đến" | "-" ), value } ;
    value = point | arabic | annex | ? Roman figures, "thứ" and a word ?.

    Args:
        text: normalised text, and `lower` the same in lower case.
        end: where the mention begins.
        floor: the end of the mention before.
    """
    near = max(floor, end - _NEAR)
    around = lower[near:end]
    if _ends_in_prose(around):
        return None, end
    hint = _HINT.search(around)
    if hint is None and not around.endswith("của "):
        return None, end
    low = max(floor, end - _WINDOW)
    units = list(_UNIT.finditer(lower, max(near, near + hint.start() - _LEAD) if hint else near, end))
    if near > low and (units[0].start() < near + _MARGIN if units else _DIGIT.search(around)):
        units = list(_UNIT.finditer(lower, low, end))
    start = stop = end
    for unit in reversed(units):
        link = _TO_MENTION if stop == end and start == end else _BETWEEN
        if not link.fullmatch(lower, unit.end(), start):
            break
        if start == end:
            stop = unit.end()
        start = unit.start()
        if unit["lead"] and lower.startswith("các điểm", start):
            start = unit.end("lead")
    if start < end:
        return " ".join(text[start:stop].split()), start
    headed = _HEADED.search(lower, low, end) if around.endswith("của ") else None
    if headed and not lower[headed.start() - 1 : headed.start()].isalnum():
        return " ".join(text[headed.start(1) : headed.end(1)].split()), headed.start(1)
    return None, end


def _ends_in_prose(around: str) -> bool:
    """Tell at a glance that no pinpoint leads to what follows: the last word can neither be a value nor link one."""
    said = around.rstrip()
    last = said[said.rfind(" ") + 1 :]
    if last[-1:] in _ENDINGS:
        return True
    if last == "theo":
        return not said[:-4].rstrip().endswith(("kèm", "hành"))
    return last.isalpha() and len(last.lstrip("ivxlc")) > 2 and last not in _LINKS and "thứ" not in said[-20:]


def pinpoint_after(text: str, lower: str, pos: int, ceiling: int) -> str | None:
    """Return the pinpoint that follows a mention behind "tại" or a bracket; `ceiling` is the next mention's start."""
    link = _BEHIND.match(lower, pos, ceiling)
    if link is None:
        return None
    start = stop = link.end()
    for unit in _UNIT.finditer(lower, start, min(ceiling, start + _WINDOW)):
        if not _BETWEEN.fullmatch(lower, stop, unit.start()) and unit.start() != start:
            break
        stop = unit.end()
    if (
        stop == start
        or _TO_MENTION.fullmatch(lower, stop, ceiling)
        or (link["comma"] and not _ENDED.match(lower, stop))
    ):
        return None
    return " ".join(text[start:stop].split())


def is_annexed(lower: str, start: int, mention: int) -> bool:
    """Tell whether "kèm theo", but no "của" behind it, stands between a pinpoint that begins at `start` and its mention."""
    between = lower[max(start, mention - 24) : mention]
    return "theo" in between and not between.endswith("của ")
