"""Dates of issue as prose writes them, in every form including the blank ones."""

import re
from typing import Final

_YEAR: Final = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
_DAY: Final = (
    r"(?P<d>[0-9]{1,2})\s?(?:[/.\-–]\s?|\s*tháng\s*)(?P<m>[0-9]{1,2})\s?(?:[/.\-–]\s?|\s*,?\s*năm\s*)(?P<y>"
    + _YEAR
    + ")"
)
FULL: Final = re.compile(_DAY)
"""A full date in lower-cased text: 15/7/2021, 15.7.2021, 15-7-2021, 31 tháng 12 năm 2020."""

_AFTER: Final = re.compile(
    r"\s*[,;]?\s*\(?(?:(?:đã\s+|được\s+)*(?:ban\s+hành|ký|thông\s+qua)\s*,?\s*(?:ban\s+hành\s*)?)?(?:vào\s+)?(?:ngày\s*){1,2}"
    + _DAY
)
_BARE: Final = re.compile(r"[ \t]*\(?" + _DAY)
_JUNK: Final = r"(?:[\s./…_\-\[\]]|[0-9]{1,2}(?![0-9])|[^\W\d](?!\w)){0,40}"
_BLANK: Final = re.compile(
    rf"\s*,?\s*\(?ngày(?!\w){_JUNK}(?:(?:tháng(?!\w){_JUNK}(?:năm(?:\s*{_YEAR}|(?!\w){_JUNK}))?)|{_YEAR}|năm(?!\w)[\s./…_\-]{{1,20}}(?![0-9]))?(?:cùng\s+năm)?"
)
_YEAR_AFTER: Final = re.compile(
    r"\s*\(?\s*(?:(?:sửa\s+đổi|được\s+sửa\s+đổi)(?:,?\s*bổ\s+sung)?\s+)?(?:năm\s+)?(?P<y>"
    + _YEAR
    + r")(?![/.\-–][0-9]|[ \t]*[-–]\s*[0-9])\)?"
)


def iso(match: re.Match[str]) -> str | None:
    """Return the date of a match of `FULL` as YYYY-MM-DD, None if there is no such day."""
    day, month, year = match.group("d", "m", "y")
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    return f"{year}-{month:0>2}-{day:0>2}"


def date_at(lower: str, pos: int, limit: int) -> tuple[str | None, int]:
    """Read a date of issue at `pos` of lower-cased text; return it (YYYY-MM-DD, None if unreadable) and its end.

    EBNF: date = [ "," ], [ "(" ], [ "được" ], [ "ban hành" | "ký" | "thông qua" ], "ngày", { "ngày" }, day ;
    day = dd, ( "/" | "." | "-" ), mm, ( "/" | "." | "-" ), yyyy | dd, "tháng", mm, "năm", yyyy ;
    blank = "ngày", { dd | dots | "tháng" | "năm" | "cùng năm" }. The end is `pos` where no date stands.
    """
    match = _AFTER.match(lower, pos, limit) or _BARE.match(lower, pos, limit)
    if match:
        return iso(match), match.end()
    blank = _BLANK.match(lower, pos, limit)
    return None, blank.end() if blank else pos


def year_at(lower: str, pos: int, limit: int) -> tuple[str | None, int]:
    """Read a year that stands for the date ("năm 2015", "2015") at `pos`; return it and its end."""
    match = _YEAR_AFTER.match(lower, pos, limit)
    return (match["y"], match.end()) if match else (None, pos)
