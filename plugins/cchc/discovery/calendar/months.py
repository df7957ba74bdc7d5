"""Items by day: which days and months have any, and the weeks of a month."""

from calendar import Calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.pages.entry import Entry
from cchc.records.record import Item
from cchc.records.section_addresses import CALENDAR

MONDAY = 0


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Month:
    """A month of a year; months are ordered in time."""

    year: int
    month: int

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"{CALENDAR}{self.year}/{self.month:02}/"

    @property
    def name(self) -> str:
        """`tháng 5/2021`; the zero stands before months 1 and 2 only (NĐ 30/2020/NĐ-CP Phụ lục I)."""
        return f"tháng {self.month:02}/{self.year}" if self.month < 3 else f"tháng {self.month}/{self.year}"

    def weeks(self) -> Sequence[Sequence[date | None]]:
        """Its weeks from Monday; days of other months are None."""
        days = Calendar(MONDAY).monthdatescalendar(self.year, self.month)
        return [[day if day.month == self.month else None for day in week] for week in days]


def year_url(year: int) -> str:
    """The address of a year's page."""
    return f"{CALENDAR}{year}/"


def month_of(day: date) -> Month:
    """The month of a day."""
    return Month(year=day.year, month=day.month)


def day_url(day: date) -> str:
    """The address of a day's page."""
    return f"{month_of(day).url}{day.day:02}/"


def by_day(entries: Iterable[Entry[Item]]) -> Mapping[date, tuple[Entry[Item], ...]]:
    """Entries by the day they were posted, earliest day first; within a day in the given order."""
    days: dict[date, list[Entry[Item]]] = {}
    for entry in entries:
        if entry.record.date is not None:
            days.setdefault(entry.record.date.date(), []).append(entry)
    return {day: tuple(days[day]) for day in sorted(days)}


def by_month(days: Mapping[date, tuple[Entry[Item], ...]]) -> Mapping[Month, tuple[date, ...]]:
    """Days that have items by their month, earliest first."""
    months: dict[Month, list[date]] = {}
    for day in days:
        months.setdefault(month_of(day), []).append(day)
    return {month: tuple(found) for month, found in months.items()}
