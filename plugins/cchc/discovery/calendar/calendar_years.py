"""The page of a year in the calendar: its months that have items, with the number of each kind."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from cchc.discovery.calendar.calendar_data import TITLE, data_links
from cchc.discovery.calendar.months import Month, month_of, year_url
from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.engine.outputs.output import Page
from cchc.pages.entry import Entry
from cchc.pages.list_views import TableView
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link, LinkGroup
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.section_addresses import CALENDAR

ABOVE = Link(title=TITLE, url=CALENDAR)


def year_page(
    site: DiscoverySite,
    year: int,
    months: Mapping[Month, Sequence[date]],
    days: Mapping[date, tuple[Entry[Item], ...]],
    years: Sequence[int],
) -> Page:
    """The page of `year`, whose `months` have these days; `days` hold what was posted, `years` are all that have any."""
    counts = {
        month: Counter(entry.record.kind for one in found for entry in days[one]) for month, found in months.items()
    }
    kinds = [kind for kind in site.kinds if any(kind in counted for counted in counts.values())]
    total = sum(counted.total() for counted in counts.values())
    rows = tuple(
        (
            Link(title=f"Tháng {month.month}", url=month.url),
            *(Link(title=str(counted[kind])) for kind in kinds),
            Link(title=str(counted.total())),
        )
        for month, counted in counts.items()
    )
    others = tuple(Link(title=f"Năm {one}", url=year_url(one), current=one == year) for one in years)
    head = site.heads.head(
        f"Tin năm {year}",
        year_url(year),
        crumbs=(ABOVE,),
        description=f"{total} mục đăng trong năm {year}, theo tháng.",
    )
    view = TableView(
        head=replace(head, data=data_links(CALENDAR)),
        caption=f"Số mục đã đăng trong năm {year}, theo tháng",
        columns=("Tháng", *(kind.label for kind in kinds), words.TOTAL),
        rows=rows,
        intro="Chọn một tháng để xem lịch các ngày có bài.",
        groups=(LinkGroup(title="Năm khác", links=others),),
    )
    return Page(path=output_path(year_url(year)), template="table.html", view=view)


def calendar_groups(site: DiscoverySite) -> tuple[LinkGroup, ...]:
    """The way into the calendar: the months of the latest year that has items, and all years."""
    months = sorted({month_of(entry.record.date) for entry in site.listed if entry.record.date}, reverse=True)
    if not months:
        return ()
    years = sorted({month.year for month in months}, reverse=True)
    latest = tuple(Link(title=month.name.capitalize(), url=month.url) for month in months if month.year == years[0])
    return (
        LinkGroup(title="Xem theo tháng", links=latest),
        LinkGroup(
            title="Xem tin theo năm", links=tuple(Link(title=f"Năm {year}", url=year_url(year)) for year in years)
        ),
    )
