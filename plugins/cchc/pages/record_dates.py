"""Dates of records: as moments that templates show, and as the order of lists."""

from datetime import date, datetime, time
from functools import lru_cache

from cchc.pages.shared_views import Moment
from cchc.text import vietnamese_dates


@lru_cache(maxsize=1 << 13)
def on_day(value: date) -> Moment:
    """A day: `2021-05-20` and "20/05/2021"; of a date with a time, the time is kept for machines only."""
    return Moment(iso=vietnamese_dates.iso(value), text=vietnamese_dates.day(value))


def day_moment(value: date | None) -> Moment | None:
    """As `on_day`, where there is a date."""
    return on_day(value) if value is not None else None


@lru_cache(maxsize=64)
def posted_moment(value: datetime | None) -> Moment | None:
    """A posting: with weekday, and with the time where one was given."""
    return (
        Moment(iso=vietnamese_dates.iso(value), text=vietnamese_dates.weekday_moment(value))
        if value is not None
        else None
    )


def iso_or_empty(value: date | None) -> str:
    """A date for machines, "" where there is none."""
    return vietnamese_dates.iso(value) if value is not None else ""


def newest_first(value: date | None, name: str) -> tuple[float, str]:
    """Sort key: the latest date first, what has none last; then by `name`, so that no order depends on the file system."""
    if value is None:
        return 0, name
    moment = value if isinstance(value, datetime) else datetime.combine(value, time.min)
    return -(moment - datetime.min).total_seconds(), name  # noqa: DTZ901 - wall times
