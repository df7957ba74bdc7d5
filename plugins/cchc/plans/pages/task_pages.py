"""Pages of tasks: by quarter for each year, by year for each owner; and calendars of what is due."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from cchc.engine.outputs.output import Data, GeneratedFile, Output, Page
from cchc.pages.data_files import Dataset, alternates, data_files
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link
from cchc.plans.calendar_file import DueDay, due_days, key, write_calendar
from cchc.plans.pages.plan_rows import task_rows
from cchc.plans.pages.plan_views import OwnerRow, PlanTasksView, TaskRow, TaskSection
from cchc.plans.pages.plans_context import ABOVE, PlansContext
from cchc.plans.plan_words import QUARTERS
from cchc.plans.tasks import PlanTask, by_coordinator, by_owner, by_quarter, by_year, tally
from cchc.plans.timeline import timeline
from cchc.records import interface_words as words
from cchc.records import section_addresses
from cchc.records.record import Plan
from cchc.records.section_addresses import BY_OWNER, BY_YEAR, index_address
from cchc.text.fold import sort_key

URL = section_addresses.TASKS
UP = (ABOVE, Link(title=words.TASKS_AND_TIME, url=URL))
CALENDAR = "han.ics"
TASKS = Dataset(name="nhiem-vu", title="Nhiệm vụ trong các kế hoạch", row=TaskRow)


def task_pages(desk: PlansContext) -> Iterator[Output]:
    """Yield the page of this year's tasks, one of each year and of each owner, and the calendars."""
    years = by_year(desk.tasks)
    whole = due_days(desk.tasks)
    calendar = f"{URL}{CALENDAR}" if whole else ""
    shown = _shown_year(years, desk.site.today.year)
    late = [item for year, items in years.items() if year < shown for item in items if item.overdue]
    yield from _year_pages(desk, URL, shown, years.get(shown, ()), late, calendar)
    for year, items in years.items():
        yield from _year_pages(desk, index_address(URL, BY_YEAR, year), year, items, (), calendar)
    leading, helping = by_owner(desk.tasks), by_coordinator(desk.tasks)
    units = dict((*helping, *leading))
    helped = {part: items for (part, _), items in helping.items()}
    led = {part: items for (part, _), items in leading.items()}
    for part in sorted(units, key=lambda part: sort_key(units[part])):
        url = index_address(URL, BY_OWNER, part)
        yield from _owner_pages(desk, url, units[part], led.get(part, ()), helped.get(part, ()))
    yield from _calendar(f"{URL}{CALENDAR}", "Hạn nhiệm vụ trong các kế hoạch", whole)
    of_plan: dict[str, list[PlanTask]] = {}
    for item in desk.tasks:
        of_plan.setdefault(item.plan.url, []).append(item)
    for tasks in of_plan.values():
        plan = tasks[0].plan
        yield from _calendar(calendar_url(plan), f"Hạn nhiệm vụ: {plan.record.title}", due_days(tasks))


def calendar_url(plan: Entry[Plan]) -> str:
    """Return the address of a plan's calendar, if it has open tasks with a due day."""
    return f"{plan.url}{CALENDAR}"


def _shown_year(years: Iterable[int], this_year: int) -> int:
    """The year that the first page shows: this one, else the last before it that has tasks, else the first after."""
    known = sorted(years)
    before = [year for year in known if year <= this_year]
    return before[-1] if before else known[0] if known else this_year


def _year_pages(
    desk: PlansContext, url: str, year: int, tasks: Sequence[PlanTask], late: Sequence[PlanTask], calendar: str
) -> Iterator[Output]:
    title = words.TASKS_AND_TIME if url == URL else f"Nhiệm vụ năm {year}"
    intro = f"Nhiệm vụ năm {year} của các kế hoạch đang có hiệu lực, xếp theo quý và theo ngày đến hạn."
    quarters = (
        TaskSection(
            title=f"Quý {QUARTERS[quarter]}/{year}" if quarter else _undated(items),
            rows=task_rows(items),
        )
        for quarter, items in by_quarter(tasks).items()
    )
    before = (TaskSection(title="Quá hạn từ các năm trước", rows=task_rows(late)),) if late else ()
    view = PlanTasksView(
        head=desk.head(
            title, url, description=intro, above=(ABOVE,) if url == URL else UP, data=alternates(f"{url}index")
        ),
        title=title,
        intro=intro,
        years=_years(desk, index_address(URL, BY_YEAR, year)),
        tasks=tally(tasks),
        timeline=timeline(tasks, year),
        sections=(*before, *quarters),
        owners=_owners(tasks),
        calendar=calendar,
        boards=desk.boards(URL),
    )
    yield from _page(url, view)


def _owner_pages(
    desk: PlansContext, url: str, name: str, tasks: Sequence[PlanTask], helped: Sequence[PlanTask]
) -> Iterator[Output]:
    title = f"Nhiệm vụ của {name}"
    intro = f"Mọi nhiệm vụ mà các kế hoạch giao cho {name}, năm mới trước."
    view = PlanTasksView(
        head=desk.head(title, url, description=intro, above=UP, data=alternates(f"{url}index")),
        title=title,
        intro=intro,
        years=_years(desk, url),
        tasks=tally(tasks),
        timeline=None,
        sections=(
            *(TaskSection(title=f"Năm {year}", rows=task_rows(items)) for year, items in by_year(tasks).items()),
            *((TaskSection(title="Phối hợp thực hiện", rows=task_rows(helped)),) if helped else ()),
        ),
        owners=(),
        calendar="",
        boards=desk.boards(URL),
    )
    yield from _page(url, view)


def _undated(tasks: Iterable[PlanTask]) -> str:
    """Return what stands above tasks without a due day."""
    return "Thường xuyên hoặc không ghi thời hạn" if any(item.task.due for item in tasks) else "Không ghi thời hạn"


def _page(url: str, view: PlanTasksView) -> Iterator[Page | Data]:
    yield Page(path=output_path(url), template="plan_tasks.html", view=view)
    rows = tuple(row for section in view.sections for row in section.rows)
    yield from data_files(TASKS, f"{url}index", view.head.title, rows)


def _years(desk: PlansContext, current: str) -> tuple[Link, ...]:
    urls = ((year, index_address(URL, BY_YEAR, year)) for year in by_year(desk.tasks))
    return tuple(Link(title=f"Năm {year}", url=url, current=url == current) for year, url in urls)


def _owners(tasks: Iterable[PlanTask]) -> tuple[OwnerRow, ...]:
    return tuple(
        OwnerRow(owner=Link(title=name, url=index_address(URL, BY_OWNER, part)), tasks=tally(items))
        for (part, name), items in by_owner(tasks).items()
    )


def _calendar(url: str, name: str, days: tuple[DueDay, ...]) -> Iterator[GeneratedFile]:
    if days:
        yield GeneratedFile(path=url.removeprefix("/"), key=key(name, days), make=partial(write_calendar, name, days))
