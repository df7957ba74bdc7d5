"""Working days of Vietnamese state agencies: Monday to Friday, public holidays and their yearly swaps considered.

Public holidays (Bộ luật Lao động số 45/2019/QH14 Điều 112) come from the `holidays` package, lunar ones and days
in lieu included. What a year's decision on swapping days off says beyond that, the site states as data.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache

import holidays

ONE_DAY = timedelta(days=1)
SATURDAY = 5
COUNTRY = "VN"


class WorkCalendar:
    """The working days of agencies; `swaps` are (day, whether it is a working day) and win over everything else."""

    __slots__ = ("_swaps",)

    def __init__(self, swaps: Iterable[tuple[date, bool]] = ()) -> None:
        self._swaps: Mapping[date, bool] = dict(swaps)

    def is_working(self, day: date) -> bool:
        """Return whether agencies work on `day`."""
        if (stated := self._swaps.get(day)) is not None:
            return stated
        off, worked = _public_holidays(day.year)
        return day in worked or (day.weekday() < SATURDAY and day not in off)

    def between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative where `end` comes before `start`.

        A document issued on Monday and posted on Tuesday took one working day, one posted at once took none.
        """
        if end < start:
            return -self.between(end, start)
        days = (start + timedelta(days=number) for number in range(1, (end - start).days + 1))
        return sum(self.is_working(day) for day in days)

    def deadline(self, start: date, days: int) -> date:
        """The last day on which no more than `days` working days (one or more) have passed since `start`."""
        day = start
        while days:
            day += ONE_DAY
            days -= self.is_working(day)
        return day


@cache
def _public_holidays(year: int) -> tuple[frozenset[date], frozenset[date]]:
    """Days off of one year, and weekend days worked in it; the next year is asked too, for swaps across New Year."""
    known = holidays.country_holidays(COUNTRY, years=(year, year + 1), language="vi")
    return frozenset(known), frozenset(day for day in known.weekend_workdays if day.year == year)
