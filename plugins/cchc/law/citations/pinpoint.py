"""Pinpoints: the điểm, khoản, Điều, Chương … that stand directly before a mention, or after it behind "tại"."""

import re
from typing import Final

from cchc.law.citations.word_patterns import words

_POINT: Final = r"(?:[a-zđ]{1,2}(?:\.?[0-9]{1,2})?|[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})(?!\w)"
_ARABIC: Final = r"[0-9]{1,4}(?:\.[0-9]{1,3})?[a-zđ]?(?!\w)"
_ANY: Final = (
    r"(?:[ivxlc]{1,6}(?:\.[0-9]{1,2}){0,2}[a-zđ]?|[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}[a-zđ]?|[a-zđ]|thứ\s+\w+)(?!\w)"
)


def _unit(words: str, value: str) -> str:
    return rf"(?:{words})\s+(?:số\s+)?{value}(?:\s*(?:,|và|hoặc|đến|-|–)\s*{value}){{0,12}}"


_UNITS: Final = re.compile(
    r"(?<!\w)(?P<lead>(?:các|từ)\s+)?(?:"
    + "|".join(
        (
            _unit("điểm|tiết|ý", _POINT),
            _unit("khoản|điều", _ARABIC),
            _unit(r"tiểu\s+mục|mục|chương|phần", _ANY),
            _unit(
                r"phụ\s+lục",
                r"(?:[ivxlc]{1,6}(?:[.\-][0-9a-z]{1,3})?[a-z]?|[0-9]{1,3}[a-zđ]?(?:[.\-/][0-9]{1,2})?|[a-z])(?!\w)",
            ),
            r"gạch\s+đầu\s+dòng(?:\s+thứ\s+\w+)?",
        )
    )
    + ")"
)
_BETWEEN: Final = re.compile(r"\s*(?:,|và|hoặc|đến|của|thuộc|tại|;)?\s*(?:,\s*)?")
_TO_MENTION: Final = re.compile(
    r"\s*,?\s*(?:của|tại|thuộc|trong)?\s*|\s*(?:kèm(?:\s+theo)?|(?:được\s+)?ban\s+hành\s+(?:kèm(?:\s+theo)?|theo))\s*|\s+[-–]\s+"
    r"|\s+(?:đã\s+)?được\s+sửa\s+đổi(?:,)?(?:\s+bổ\s+sung)?\s+của\s*"
)
_DIGIT: Final = re.compile("[0-9]")
_HEADED: Final = re.compile(r"(điều\s+[0-9]{1,3}[a-zđ]?)\.\s[^.;:]{3,250}\scủa\s$")
_BEHIND: Final = re.compile(r"\s*,?\s*tại\s+|\s*\(\s*(?:tại\s+)?")
_HINT: Final = re.compile("khoản|điểm|điều|mục|chương|phần|phụ|tiết|dòng")
_ENDINGS: Final = frozenset('.;:)”"')
_LINKS: Final = words("của tại thuộc trong kèm hành dòng")
_LEAD: Final = 12
_NEAR: Final = 90
_MARGIN: Final = 30
_WINDOW: Final = 320


def pinpoint_before(text: str, lower: str, end: int, floor: int) -> tuple[str | None, int]:
    """Return the pinpoint that leads to the mention at `end`, and where it begins (`end` if there is none).

    `lower` is `text` in lower case, `floor` the end of the mention before.
    EBNF: pinpoint = unit, { [ "," | "và" | "của" ], unit }, [ "," | "của" | "tại" | "ban hành kèm theo" ], mention ;
    unit = [ "các" ], ( "điểm" | "khoản" | "Điều" | "Mục" | "Chương" | "Phần" | "Phụ lục" … ), value, { ( "," | "và" |
    "đến" | "-" ), value }.
    """
    near = max(floor, end - _NEAR)
    around = lower[near:end]
    if _ends_in_prose(around):
        return None, end
    hint = _HINT.search(around)
    if hint is None and not around.endswith("của "):
        return None, end
    low = max(floor, end - _WINDOW)
    units = list(_UNITS.finditer(lower, max(near, near + hint.start() - _LEAD) if hint else near, end))
    if near > low and (units[0].start() < near + _MARGIN if units else _DIGIT.search(around)):
        units = list(_UNITS.finditer(lower, low, end))
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
    for unit in _UNITS.finditer(lower, start, min(ceiling, start + _WINDOW)):
        if not _BETWEEN.fullmatch(lower, stop, unit.start()) and unit.start() != start:
            break
        stop = unit.end()
    if stop == start or _TO_MENTION.fullmatch(lower, stop, ceiling):
        return None
    return " ".join(text[start:stop].split())


def is_annexed(lower: str, start: int, mention: int) -> bool:
    """Tell whether "kèm theo" stands between a pinpoint that begins at `start` and its mention."""
    return "theo" in lower[max(start, mention - 24) : mention]
