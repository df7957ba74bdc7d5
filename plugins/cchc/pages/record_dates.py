"""Dates of records: as moments that templates show, and as the order of lists."""

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache

from cchc.pages.shared_views import Moment
from cchc.records.record import Item
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


def shown_date(record: Item) -> date | None:
    """Return the date that readers know an item by: its own, else that of its posting.

    A document of the register was entered on no particular day, so only its own date is shown.
    """
    return record.own_date or (None if record.kind.is_register else record.date)


def revised(record: Item) -> Moment | None:
    """Return when an item was changed after its posting: as it says itself, else at its last declared change."""
    changed = max((change.date for change in record.changes), default=None)
    return posted_moment(record.modified) or day_moment(changed)


def last_updated(records: Iterable[Item]) -> Moment | None:
    """Return when the last of these items was posted or revised; None where none says."""
    moments = (revised(record) or posted_moment(record.date) for record in records)
    return max(filter(None, moments), key=lambda moment: moment.iso, default=None)


def iso_or_empty(value: date | None) -> str:
    """A date for machines, "" where there is none."""
    return vietnamese_dates.iso(value) if value is not None else ""


def newest_first(value: date | None, name: str) -> tuple[float, str]:
    """Sort key: the latest date first, what has none last; then by `name`, so that no order depends on the file system."""
    if value is None:
        return 0, name
    moment = value if isinstance(value, datetime) else datetime.combine(value, time.min)
    return -(moment - datetime.min).total_seconds(), name  # noqa: DTZ901 - wall times
