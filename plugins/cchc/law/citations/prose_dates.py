"""Dates of issue as prose writes them, in every form including the blank ones."""

import re
from datetime import date
from typing import Final

_YEAR: Final = r"(?:1[89]|20)[0-9]{2}(?![0-9])"
DAY: Final = (
    r"(?P<dd>[0-9]{1,2})\s?(?:[/.\-–]{1,2}\s?|\s*th[áaăắ]ng\s*)"
    r"(?P<mm>[0-9]{1,2})\s?(?:[/.\-–]{1,2}\s?|\s*,?\s*n[ăaâ]m\s*)"
    rf"(?P<yyyy>{_YEAR})"
)
"""A pattern of a full date in lower-cased text: 15/7/2021, 15.7.2021, 15-7-2021, 31 tháng 12 năm 2020.

Slips are read where they leave no doubt: a mark typed twice (10/11//2025), marks that scanning loses ("thắng", "nam").
Figures that a blank or a letter breaks ("0 1/7/2025", "1l/5/1998") are not guessed.
"""

# A date behind a mention, with the verb of issue that may stand before "ngày". A verb of another kind ("có hiệu lực từ
# ngày …") is not read, so its date is nobody's day of issue.
_DATE: Final = re.compile(
    rf"""
    \s*[,;]?\s*(?P<open>\()?
    (?: (?:đã\s+|được\s+)* (?: ban\s+hành | ký | thông\s+qua ) \s*,?\s* (?:ban\s+hành\s*)? )?
    (?:vào\s+|cùng\s+)? (?:ng[àa]y\s*){{1,2}} {DAY} (?(open)(?:\s?\))?)
    """,
    re.VERBOSE,
)
_BARE_DATE: Final = re.compile(rf"[ \t]* (?P<open>\()? {DAY} (?(open)\)?)", re.VERBOSE)
# What stands in place of figures where a draft leaves them open: dots, single letters, lone figures.
_DOTS: Final = r"(?:[\s./…_\-\[\]]|[0-9]{1,2}(?![0-9])|[^\W\d](?!\w)){0,40}"
# A date that says no day, or one that cannot be read: "ngày … tháng 02 năm 2022", "ngày 03/9/", "ngày … cùng năm". It is
# passed over, so that the issuer behind it is found.
_BLANK: Final = re.compile(
    rf"""
    \s*,?\s*\(?ngày(?!\w) {_DOTS}
    (?: (?: tháng(?!\w) {_DOTS} (?: năm (?: \s*{_YEAR} | (?!\w){_DOTS} ) )? )
      | {_YEAR}
      | năm(?!\w) [\s./…_\-]{{1,20}} (?![0-9])
    )?
    (?:cùng\s+năm)?
    """,
    re.VERBOSE,
)
# A year in place of the date: "năm 2015", "vào năm 1946", "(sửa đổi năm 2017)". What goes on like a date or a range
# ("2016-2020") is none.
_YEAR_AFTER: Final = re.compile(
    rf"""
    \s*\(?\s*
    (?: (?: sửa\s+đổi | được\s+sửa\s+đổi ) (?:,?\s*bổ\s+sung)? \s+ )?
    (?:(?:vào\s+)?năm\s+)? (?P<year> {_YEAR} ) (?! [/.\-–][0-9] | [ \t]*[-–]\s*[0-9] ) \)?
    """,
    re.VERBOSE,
)


def iso(match: re.Match[str]) -> str | None:
    """Return the date that a match of `DAY` says as YYYY-MM-DD, None if the calendar has no such day."""
    day, month, year = match.group("dd", "mm", "yyyy")
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def date_at(lower: str, pos: int, limit: int) -> tuple[str | None, int]:
    """Read a date of issue at `pos` of lower-cased text; return it (YYYY-MM-DD, None if unreadable) and its end.

    EBNF: date = [ "," ], [ "(" ], [ "được" ], [ "ban hành" | "ký" | "thông qua" ], "ngày", { "ngày" }, day, [ ")" ] | day ;
    day = dd, ( "/" | "." | "-" ), mm, ( "/" | "." | "-" ), yyyy | dd, "tháng", mm, "năm", yyyy ;
    blank = "ngày", { dd | dots | "tháng" | "năm" | "cùng năm" }. The end is `pos` where no date stands.
    """
    match = _DATE.match(lower, pos, limit) or _BARE_DATE.match(lower, pos, limit)
    if match:
        return iso(match), match.end()
    blank = _BLANK.match(lower, pos, limit)
    return None, blank.end() if blank else pos


def year_at(lower: str, pos: int, limit: int) -> tuple[str | None, int]:
    """Read a year that stands for the date ("năm 2015", "2015") at `pos`; return it and its end."""
    match = _YEAR_AFTER.match(lower, pos, limit)
    return (match["year"], match.end()) if match else (None, pos)
