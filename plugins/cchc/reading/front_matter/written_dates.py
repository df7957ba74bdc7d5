"""Dates as editors write them: `2022-02-05`, `2022-02-05 14:30`, or Vietnamese `5/2/2022`, which is 5 February."""

import re
from datetime import date, datetime, time
from typing import Final

from cchc.reading.front_matter.shown_value import shown
from cchc.records import value_rules as rules
from cchc.records.diagnostic import Diagnostic

EARLIEST: Final = 1945
LATEST: Final = 2099
"""Years that a date of this site can have: the state's first, and a bound that catches slips of the finger."""

_CLOCK: Final = r"(?:[ T]+(?P<clock>(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::\d{2})?))?"
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})" + _CLOCK, re.ASCII)
_VIETNAMESE: Final = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})" + _CLOCK, re.ASCII)
# Three numbers in the order of a Vietnamese date, whatever is between them ("ngày 5 tháng 2 năm 2022", "5.2.22"): for
# the hint only. Where month and day were swapped the hint is the other day, which an editor would see.
_LOOSE: Final = re.compile(r"\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4}|\d{2})\D*", re.ASCII)
_LOOSE_YEAR_FIRST: Final = re.compile(r"\D*(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*", re.ASCII)
_TWO_WAYS: Final = "viết 2022-02-05 hoặc 05/02/2022 cho ngày 5 tháng 2 năm 2022"


def read_moment(text: str) -> datetime | Diagnostic:
    """Return the moment (Asia/Ho_Chi_Minh wall time, naive); without a time of day it stands at midnight."""
    match = _ISO.fullmatch(text) or _VIETNAMESE.fullmatch(text)
    if match is None:
        return rules.BAD_DATE.problem(f"{shown(text)} không phải là ngày", _suggestion(text))
    day = _day(text, int(match["year"]), int(match["month"]), int(match["day"]))
    if isinstance(day, Diagnostic) or match["clock"] is None:
        return day if isinstance(day, Diagnostic) else datetime.combine(day, time.min)
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > 23 or minute > 59:
        message = f"giờ {match['clock']} không có thật"
        return rules.NO_SUCH_DATE.problem(message, "giờ từ 00:00 đến 23:59")
    return datetime.combine(day, time(hour, minute))


def read_date(text: str) -> date | Diagnostic:
    """Return the day; a time of day does not belong there."""
    moment = read_moment(text)
    if isinstance(moment, Diagnostic):
        return moment
    if ":" in text:
        hint = f"viết {moment:%Y-%m-%d}"
        return rules.BAD_DATE.problem(f"{shown(text)} có giờ, ở đây chỉ ghi ngày", hint)
    return moment.date()


def _day(text: str, year: int, month: int, day: int) -> date | Diagnostic:
    if not EARLIEST <= year <= LATEST:
        message = f"{shown(text)} có năm {year}"
        return rules.NO_SUCH_DATE.problem(message, f"năm phải từ {EARLIEST} đến {LATEST}")
    if not 1 <= month <= 12:
        hint = "tháng từ 1 đến 12"
        if 1 <= day <= 12:
            hint = f"ngày đứng trước tháng: viết {month:02}/{day:02}/{year}" if month <= 31 else hint
        return rules.NO_SUCH_DATE.problem(f"{shown(text)} có tháng {month}", hint)
    try:
        return date(year, month, day)
    except ValueError:
        message = f"{shown(text)}: tháng {month} năm {year} không có ngày {day}"
        return rules.NO_SUCH_DATE.problem(message, f"viết ngày từ 01/{month:02}/{year} đến {_last(year, month)}")


def _last(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    last = date.fromordinal(following.toordinal() - 1)
    return f"{last.day:02}/{last.month:02}/{last.year}"


def _suggestion(text: str) -> str:
    """What the writer most likely meant, in both forms; the rule where no day can be made out."""
    if (match := _LOOSE_YEAR_FIRST.fullmatch(text)) is not None:
        year, month, day = (int(part) for part in match.groups())
    elif (match := _LOOSE.fullmatch(text)) is not None:
        day, month, year = (int(part) for part in match.groups())
        year += 2000 if year < 100 else 0
    else:
        return _TWO_WAYS
    meant = _day(text, year, month, day)
    return _TWO_WAYS if isinstance(meant, Diagnostic) else f"viết {meant:%Y-%m-%d} hoặc {meant:%d/%m/%Y}"
