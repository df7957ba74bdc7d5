"""The calendar "Xem theo tháng": an index of years and months, a page for each year, month and day with items."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cchc.discovery.calendar.calendar_data import (
    MONTHS,
    TITLE,
    Days,
    data_links,
    index_data,
    latest_first,
    month_output,
)
from cchc.discovery.calendar.calendar_years import year_page
from cchc.discovery.calendar.months import Month, by_day, by_month, day_url, month_of, year_url
from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.discovery.discovery_views import CalendarDay, CalendarView
from cchc.engine.outputs.output import Output, Page, lazy_view
from cchc.pages.data_files import field_files
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.list_views import ListView, TableView
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import on_day
from cchc.pages.shared_views import Card, Link, LinkGroup
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.section_addresses import CALENDAR
from cchc.text.vietnamese_dates import WEEKDAYS, day

CRUMB = Link(title=TITLE, url=CALENDAR)
NEWEST = words.NEWEST_FIRST


def calendar_outputs(site: DiscoverySite) -> Iterator[Output]:
    """Yield the index, the years, the months and the days."""
    days = by_day(site.listed)
    months = by_month(days)
    yield _index(site, days, months)
    yield index_data(days, months)
    yield from field_files((MONTHS,))
    ordered = list(months)
    years = tuple(sorted({month.year for month in months}, reverse=True))
    for year in years:
        yield year_page(
            site, year, {month: found for month, found in months.items() if month.year == year}, days, years
        )
    for at, month in enumerate(ordered):
        before = ordered[at - 1] if at else None
        after = ordered[at + 1] if at + 1 < len(ordered) else None
        found = {one: days[one] for one in months[month]}
        yield _month(site, month, found, before, after)
        yield month_output(site, month, found)
    dates = list(days)
    for at, one in enumerate(dates):
        near = (dates[at - 1] if at else None, dates[at + 1] if at + 1 < len(dates) else None)
        yield _day(site, one, days[one], near)


def _index(site: DiscoverySite, days: Days, months: Mapping[Month, Sequence[date]]) -> Page:
    """Years down, months across, the number of items in each; the latest year first."""
    counts = {month: sum(len(days[one]) for one in found) for month, found in months.items()}
    years = sorted({month.year for month in months}, reverse=True)
    head = site.heads.head(TITLE, CALENDAR, description="Tin, kế hoạch, báo cáo đã đăng theo năm, tháng và ngày.")
    view = TableView(
        head=replace(head, data=data_links(CALENDAR)),
        caption="Số mục đã đăng theo năm và tháng, năm mới trước",
        columns=(words.YEAR, *(f"Tháng {number}" for number in range(1, 13))),
        rows=tuple(
            (Link(title=str(year), url=year_url(year)), *(_cell(year, number, counts) for number in range(1, 13)))
            for year in years
        ),
        intro="Chọn một năm, hoặc một tháng để xem lịch các ngày có bài.",
        empty=words.NO_ITEMS,
    )
    return Page(path=output_path(CALENDAR), template="table.html", view=view)


def _cell(year: int, number: int, counts: Mapping[Month, int]) -> Link:
    month = Month(year=year, month=number)
    return Link(title=f"{counts[month]} mục", url=month.url) if month in counts else Link(title="")


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthParts:
    """The parts of a month's page: its days that have items with the number of them, its items, its neighbours."""

    month: Month
    days: tuple[tuple[int, int], ...]
    faces: tuple[ListingEntry[Item], ...]
    before: Month | None
    after: Month | None
    heads: MetadataViews
    card: Callable[[ListingEntry[Item]], Card]


def _month(site: DiscoverySite, month: Month, days: Days, before: Month | None, after: Month | None) -> Page:
    """The page of a month; `days` are its days that have items."""
    parts = MonthParts(
        month=month,
        days=tuple((one.day, len(found)) for one, found in days.items()),
        faces=latest_first(days),
        before=before,
        after=after,
        heads=site.heads,
        card=site.card_of,
    )
    return Page(path=output_path(month.url), template="calendar.html", view=lazy_view(month_view, parts))


def month_view(parts: MonthParts) -> CalendarView:
    """The page of a month."""
    month, before, after = parts.month, parts.before, parts.after
    counts = dict(parts.days)
    head = parts.heads.head(
        f"Tin {month.name}",
        month.url,
        crumbs=(CRUMB, _year_crumb(month)),
        description=f"{len(parts.faces)} mục đăng trong {month.name}.",
    )
    return CalendarView(
        head=replace(head, data=data_links(month.url)),
        caption=f"Các ngày có bài trong {month.name}",
        weekdays=WEEKDAYS,
        weeks=tuple(tuple(_calendar_day(one, counts) for one in week) for week in month.weeks()),
        previous=Link(title=before.name.capitalize(), url=before.url) if before else None,
        next=Link(title=after.name.capitalize(), url=after.url) if after else None,
        cards=tuple(_card(parts.card, face) for face in parts.faces),
    )


def _card(card: Callable[[ListingEntry[Item]], Card], face: ListingEntry[Item]) -> Card:
    """The card of an item with the day it was posted, by which the calendar goes; elsewhere a plan has its own date."""
    posted = face.record.date
    shown = card(face)
    return replace(shown, moment=on_day(posted)) if posted else shown


def _year_crumb(month: Month) -> Link:
    return Link(title=f"Năm {month.year}", url=year_url(month.year))


def _calendar_day(one: date | None, counts: Mapping[int, int]) -> CalendarDay:
    if one is None:
        return CalendarDay()
    found = counts.get(one.day, 0)
    return CalendarDay(number=one.day, url=day_url(one) if found else "", label=f"{day(one)}: {found} mục")


@dataclass(frozen=True, slots=True, kw_only=True)
class DayParts:
    """The parts of a day's page; days as ordinals, 0 where there is no neighbour."""

    day: int
    before: int
    after: int
    faces: tuple[ListingEntry[Item], ...]
    heads: MetadataViews
    card: Callable[[ListingEntry[Item]], Card]


def _day(
    site: DiscoverySite, one: date, entries: tuple[Entry[Item], ...], near: tuple[date | None, date | None]
) -> Page:
    before, after = (other.toordinal() if other else 0 for other in near)
    parts = DayParts(
        day=one.toordinal(),
        before=before,
        after=after,
        faces=tuple(entry.face for entry in entries),
        heads=site.heads,
        card=site.card_of,
    )
    return Page(path=output_path(day_url(one)), template="list.html", view=lazy_view(day_view, parts))


def day_view(parts: DayParts) -> ListView[Card]:
    """The page of a day."""
    one = date.fromordinal(parts.day)
    month = month_of(one)
    links = []
    if parts.before:
        before = date.fromordinal(parts.before)
        links.append(Link(title=f"Ngày trước có bài: {day(before)}", url=day_url(before)))
    if parts.after:
        after = date.fromordinal(parts.after)
        links.append(Link(title=f"Ngày sau có bài: {day(after)}", url=day_url(after)))
    links.append(Link(title=f"Lịch {month.name}", url=month.url))
    weekday = WEEKDAYS[one.weekday()]
    head = parts.heads.head(
        f"Tin ngày {day(one)}",
        day_url(one),
        crumbs=(CRUMB, _year_crumb(month), Link(title=month.name.capitalize(), url=month.url)),
        description=f"{len(parts.faces)} mục đăng {weekday.lower()}, ngày {day(one)}.",
    )
    return ListView(
        head=replace(head, data=data_links(month.url)),
        rows=tuple(_card(parts.card, face) for face in parts.faces),
        intro=f"{weekday}, ngày {day(one)}.",
        order=NEWEST,
        groups=(LinkGroup(title="Ngày khác", links=tuple(links)),),
    )
