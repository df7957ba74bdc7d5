"""Dates of records as moments that templates show."""

from datetime import date, datetime
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
