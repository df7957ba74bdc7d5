"""The calendar "Xem tin theo ngày": an index of years and months, a page for each month and each day with items."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cchc.build.entry import Entry
from cchc.build.page import Output, Page
from cchc.build.views import Group, Link, ListView, TableView
from cchc.discovery.calendar import Month, by_day, by_month, day_url, month_of
from cchc.discovery.needs import DiscoverySite
from cchc.discovery.views import CalendarDay, CalendarView
from cchc.records.record import Item
from cchc.text.moments import WEEKDAYS, day

ROOT = "/lich/"
TITLE = "Tin theo ngày"
CRUMB = Link(title=TITLE, url=ROOT)
NEWEST = "Mới nhất trước"

Days = Mapping[date, tuple[Entry[Item], ...]]


def calendar_outputs(site: DiscoverySite) -> Iterator[Output]:
    """Yield the index, the months and the days."""
    days = by_day(site.listed)
    months = by_month(days)
    yield _index(site, days, months)
    ordered = list(months)
    for at, month in enumerate(ordered):
        before = ordered[at - 1] if at else None
        after = ordered[at + 1] if at + 1 < len(ordered) else None
        yield _month(site, month, {one: days[one] for one in months[month]}, before, after)
    dates = list(days)
    for at, one in enumerate(dates):
        near = (dates[at - 1] if at else None, dates[at + 1] if at + 1 < len(dates) else None)
        yield _day(site, one, days[one], near)


def _index(site: DiscoverySite, days: Days, months: Mapping[Month, Sequence[date]]) -> Page:
    """Years down, months across, the number of items in each; the latest year first."""
    counts = {month: sum(len(days[one]) for one in found) for month, found in months.items()}
    years = sorted({month.year for month in months}, reverse=True)
    view = TableView(
        head=site.heads.head(TITLE, ROOT, description="Tin, kế hoạch, báo cáo đã đăng theo năm, tháng và ngày."),
        title=TITLE,
        caption="Số mục đã đăng theo năm và tháng, năm mới trước",
        columns=("Năm", *(f"Tháng {number}" for number in range(1, 13))),
        rows=tuple(
            (Link(title=str(year)), *(_cell(year, number, counts) for number in range(1, 13))) for year in years
        ),
        intro="Chọn một tháng để xem lịch các ngày có bài.",
        empty="Chưa có mục nào.",
    )
    return Page(path="lich/index.html", template="table.html", view=view)


def _cell(year: int, number: int, counts: Mapping[Month, int]) -> Link:
    month = Month(year=year, month=number)
    return Link(title=f"{counts[month]} mục", url=month.url) if month in counts else Link(title="–")


def _month(site: DiscoverySite, month: Month, days: Days, before: Month | None, after: Month | None) -> Page:
    """The page of a month; `days` are its days that have items."""
    title = f"Tin {month.name}"
    entries = [entry for found in reversed(list(days.values())) for entry in found]
    view = CalendarView(
        head=site.heads.head(
            title, month.url, crumbs=(CRUMB,), description=f"{len(entries)} mục đăng trong {month.name}."
        ),
        caption=f"Các ngày có bài trong {month.name}",
        weekdays=WEEKDAYS,
        weeks=tuple(tuple(_calendar_day(one, days) for one in week) for week in month.weeks()),
        previous=Link(title=before.name.capitalize(), url=before.url) if before else None,
        next=Link(title=after.name.capitalize(), url=after.url) if after else None,
        cards=tuple(site.card_of(entry) for entry in entries),
    )
    return Page(path=f"{month.url.removeprefix('/')}index.html", template="calendar.html", view=view)


def _calendar_day(one: date | None, days: Days) -> CalendarDay:
    if one is None:
        return CalendarDay()
    found = days.get(one, ())
    return CalendarDay(number=one.day, url=day_url(one) if found else "", label=f"{day(one)}: {len(found)} mục")


def _day(site: DiscoverySite, one: date, entries: Sequence[Entry[Item]], near: tuple[date | None, date | None]) -> Page:
    title = f"Tin ngày {day(one)}"
    month = month_of(one)
    before, after = near
    links = []
    if before:
        links.append(Link(title=f"Ngày trước có bài: {day(before)}", url=day_url(before)))
    if after:
        links.append(Link(title=f"Ngày sau có bài: {day(after)}", url=day_url(after)))
    links.append(Link(title=f"Lịch {month.name}", url=month.url))
    view = ListView(
        head=site.heads.head(
            title,
            day_url(one),
            crumbs=(CRUMB, Link(title=month.name.capitalize(), url=month.url)),
            description=f"{len(entries)} mục đăng {WEEKDAYS[one.weekday()].lower()}, ngày {day(one)}.",
        ),
        cards=tuple(site.card_of(entry) for entry in entries),
        intro=f"{WEEKDAYS[one.weekday()]}, ngày {day(one)}.",
        order=NEWEST,
        groups=(Group(title="Ngày khác", links=tuple(links)),),
    )
    return Page(path=f"{day_url(one).removeprefix('/')}index.html", template="list.html", view=view)
