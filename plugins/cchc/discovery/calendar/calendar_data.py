"""The calendar for machines: the months that have items, and the items of each month. A day is found in its month."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.discovery.calendar.months import Month
from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.engine.outputs.output import Data, lazy_view
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.shared_views import Card, Link
from cchc.records.record import Item

ROOT = "/lich/"
TITLE = "Tin theo ngày"

Days = Mapping[date, tuple[Entry[Item], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """A month that has items (`2026-11`): where they are listed, on how many days they stand, how many they are."""

    month: str
    url: str
    days: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthData:
    """`index.json` of a month: its items, the latest first."""

    title: str
    url: str
    total: int
    items: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDataParts:
    """What it is made of."""

    month: Month
    faces: tuple[ListingEntry[Item], ...]
    card: Callable[[ListingEntry[Item]], Card]


def index_data(days: Days, months: Mapping[Month, Sequence[date]]) -> Data:
    """Every month that has items, the latest first."""
    rows = tuple(
        MonthCount(
            month=f"{month.year}-{month.month:02}",
            url=month.url,
            days=len(months[month]),
            total=sum(len(days[one]) for one in months[month]),
        )
        for month in reversed([*months])
    )
    return Data(path="lich/index.json", format="json", title=TITLE, payload=rows)


def month_output(site: DiscoverySite, month: Month, days: Days) -> Data:
    """The items of a month; `days` are its days that have items."""
    parts = MonthDataParts(month=month, faces=latest_first(days), card=site.card_of)
    path = f"{month.url.removeprefix('/')}index.json"
    return Data(path=path, format="json", title=f"Tin {month.name}", payload=lazy_view(month_data, parts))


def month_data(parts: MonthDataParts) -> MonthData:
    """The items of a month as they are written."""
    cards = tuple(parts.card(face) for face in parts.faces)
    return MonthData(title=f"Tin {parts.month.name}", url=parts.month.url, total=len(cards), items=cards)


def latest_first(days: Days) -> tuple[ListingEntry[Item], ...]:
    """What lists show of the items of these days."""
    return tuple(entry.face for found in reversed([*days.values()]) for entry in found)


def data_links(url: str) -> tuple[Link, ...]:
    """The data that goes with the page of a month, or of all months."""
    return (Link(title=f"{TITLE} (JSON)", url=f"{url}index.json"),)
