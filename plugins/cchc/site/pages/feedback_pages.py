"""Questions from outside and their answers: each page, the list by year and state, and what items were asked about."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import mean

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.entry import Entry
from cchc.pages.page_paths import item_page
from cchc.pages.record_dates import day_moment
from cchc.pages.shared_views import Link, LinkGroup
from cchc.plans.working_days import WorkCalendar
from cchc.records.record import Feedback
from cchc.site.cards import answer_badge
from cchc.site.item_parts import common, item_parts
from cchc.site.item_views import FeedbackView
from cchc.site.model import SiteModel
from cchc.site.neighbours import NOTHING_NEAR, neighbours
from cchc.site.pages.list_pages import NEWEST, Listing, list_pages
from cchc.text.vietnamese_dates import iso

ROOT = "/phan-anh/"
TABLE = f"{ROOT}index.csv"
TITLE = "Phản ánh, kiến nghị"
STATES = (("cho-tra-loi", "Chờ trả lời", False), ("da-tra-loi", "Đã trả lời", True))
"""(step of the address, title, whether answered)."""
HEADER = ("Ngày nhận", "Phản ánh", "Trạng thái", "Ngày trả lời", "Số ngày làm việc", "Địa chỉ")

Entries = Sequence[Entry[Feedback]]


def feedback_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every published question with its answer."""
    positions = {entry.url: index for index, entry in enumerate(model.feedback)}
    calendar = WorkCalendar(model.holiday_swaps)
    for entry in model.all_of(Feedback):
        position = positions.get(entry.url)
        record = entry.record
        beside = NOTHING_NEAR
        if position is not None:
            beside = neighbours(model.feedback, position, "Phản ánh mới hơn", "Phản ánh cũ hơn", model.related)
        view = FeedbackView(
            **common(item_parts(model, entry, beside)),
            question=record.question,
            state=answer_badge(record),
            asked=day_moment(record.asked),
            answered=day_moment(record.answered),
            took=_took(calendar, record),
            about=_about(model, record.about),
        )
        yield item_page(entry, "feedback.html", view)


def feedback_lists(model: SiteModel) -> Iterator[Output]:
    """Yield the list of all, one for each year and each state that has any, and the register as CSV."""
    calendar = WorkCalendar(model.holiday_swaps)
    every = model.feedback
    years = sorted({_year(entry) for entry in every}, reverse=True)
    by_year = {year: [entry for entry in every if _year(entry) == year] for year in years}
    by_state = {
        (step, title): [entry for entry in every if (entry.record.answered is not None) == answered]
        for step, title, answered in STATES
    }
    groups = _groups(by_year, by_state)
    crumb = (Link(title=TITLE, url=ROOT),)
    intro = f"Phản ánh, kiến nghị của tổ chức, cá nhân và trả lời. {summary(every, calendar)}".strip()
    table = Link(title=f"{TITLE} (CSV)", url=TABLE)
    whole = Listing(url=ROOT, title=TITLE, entries=every, order=NEWEST, intro=intro, groups=groups, tables=(table,))
    yield from list_pages(model, whole)
    for year, entries in by_year.items():
        title, intro = f"{TITLE} năm {year}", summary(entries, calendar)
        yield from _list(model, f"{ROOT}nam/{year}/", title, entries, intro, groups, crumb)
    for (step, name), entries in by_state.items():
        if entries:
            title, intro = f"{TITLE}: {name.lower()}", summary(entries, calendar)
            yield from _list(model, f"{ROOT}trang-thai/{step}/", title, entries, intro, groups, crumb)
    rows = tuple(_cells(entry, calendar) for entry in every)
    yield Data(path=TABLE.removeprefix("/"), format="csv", title=TITLE, header=HEADER, rows=rows)


def summary(entries: Entries, calendar: WorkCalendar) -> str:
    """How many were asked and answered, and how long an answer took on average; empty where there are none."""
    if not entries:
        return ""
    days = [days for entry in entries if (days := days_to_answer(calendar, entry.record)) is not None]
    said = f"Đã nhận {len(entries)}, đã trả lời {len(days)}"
    if not days:
        return f"{said}."
    average = f"{mean(days):.1f}".replace(".", ",").removesuffix(",0")
    return f"{said}; trung bình {average} ngày làm việc."


def days_to_answer(calendar: WorkCalendar, record: Feedback) -> int | None:
    """Working days from the question to its answer; None while it waits."""
    if record.asked is None or record.answered is None:
        return None
    return calendar.between(record.asked, record.answered)


def _list(
    model: SiteModel,
    url: str,
    title: str,
    entries: Entries,
    intro: str,
    groups: tuple[LinkGroup, ...],
    crumbs: tuple[Link, ...],
) -> Iterator[Output]:
    listing = Listing(url=url, title=title, entries=entries, order=NEWEST, intro=intro, groups=groups, crumbs=crumbs)
    yield from list_pages(model, listing)


def _groups(by_year: Mapping[int, Entries], by_state: Mapping[tuple[str, str], Entries]) -> tuple[LinkGroup, ...]:
    """The indexes beside the list."""
    years = tuple(
        Link(title=f"Năm {year}", url=f"{ROOT}nam/{year}/", note=str(len(entries))) for year, entries in by_year.items()
    )
    states = tuple(
        Link(title=title, url=f"{ROOT}trang-thai/{step}/", note=str(len(entries)))
        for (step, title), entries in by_state.items()
        if entries
    )
    groups = (LinkGroup(title="Theo năm nhận", links=years), LinkGroup(title="Theo trạng thái", links=states))
    return tuple(group for group in groups if group.links)


def _year(entry: Entry[Feedback]) -> int:
    return entry.record.asked.year if entry.record.asked else entry.year


def _took(calendar: WorkCalendar, record: Feedback) -> str:
    """How long the answer took, in words."""
    days = days_to_answer(calendar, record)
    if days is None:
        return ""
    return f"sau {days} ngày làm việc" if days else "trong ngày"


def _cells(entry: Entry[Feedback], calendar: WorkCalendar) -> tuple[str, ...]:
    record = entry.record
    days = days_to_answer(calendar, record)
    return (
        iso(record.asked) if record.asked else "",
        record.title,
        answer_badge(record).text,
        iso(record.answered) if record.answered else "",
        "" if days is None else str(days),
        entry.url,
    )


def _about(model: SiteModel, about: str) -> Link | None:
    """The page a question is about, given by its file's path, its address or its number."""
    if not about:
        return None
    entry = model.by_name.get(about)
    return Link(title=entry.record.title, url=entry.url) if entry else Link(title=about)
