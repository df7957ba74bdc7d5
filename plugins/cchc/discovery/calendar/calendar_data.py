"""The calendar for machines: the months that have items, and the items of each month. A day is found in its month."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from cchc.discovery.calendar.months import Month
from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.engine.outputs.output import Data, lazy_view
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import CARDS, Dataset, ListData, alternates, json_file
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.shared_views import Alternate, Card
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.section_addresses import CALENDAR

TITLE = words.BY_DAY

Days = Mapping[date, tuple[Entry[Item], ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthCount:
    """A month that has items (`2026-11`): where they are listed, on how many days they stand, how many they are."""

    month: Annotated[str, DataColumn("Tháng", "tháng, ví dụ 2026-11")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang tháng ấy", "uri")]
    days: Annotated[int, DataColumn("Số ngày", "số ngày có bài")]
    total: Annotated[int, DataColumn("Số mục", "số mục đăng trong tháng")]


MONTHS = Dataset(name="lich", title="Các tháng có bài", row=MonthCount)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDataParts:
    """The parts of a month's data."""

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
    return json_file(MONTHS, f"{CALENDAR}index", TITLE, rows)


def month_output(site: DiscoverySite, month: Month, days: Days) -> Data:
    """The items of a month; `days` are its days that have items."""
    parts = MonthDataParts(month=month, faces=latest_first(days), card=site.card_of)
    return json_file(CARDS, f"{month.url}index", f"Tin {month.name}", lazy_view(month_data, parts))


def month_data(parts: MonthDataParts) -> ListData:
    """The items of a month as they are written."""
    cards = tuple(parts.card(face) for face in parts.faces)
    return ListData(title=f"Tin {parts.month.name}", url=parts.month.url, total=len(cards), items=cards)


def latest_first(days: Days) -> tuple[ListingEntry[Item], ...]:
    """Return the items of these days as lists show them, newest first."""
    return tuple(entry.face for found in reversed([*days.values()]) for entry in found)


def data_links(url: str) -> tuple[Alternate, ...]:
    """The data that goes with the page of a month, or of all months."""
    return alternates(f"{url}index", TITLE, csv=False)
