"""Parts that this room adds to a plan's own page: earlier and later plans, the comparison, the calendar of tasks."""

from collections.abc import Iterator, Mapping

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Link, Row
from cchc.plans.due_days import PlanSpan, due_day
from cchc.plans.lineage import SeriesNeighbours, compare_url, neighbours
from cchc.plans.pages.task_pages import calendar_url
from cchc.plans.plans_protocols import PlansSite
from cchc.plans.tasks import OPEN, holds
from cchc.records import interface_words as words
from cchc.records.record import Plan
from cchc.records.record_parts import Task


def rows_on_plans(site: PlansSite) -> Mapping[str, tuple[Row, ...]]:
    """Rows for the attribute table of each listed plan, by the plan's address; none where there is nothing to add."""
    lines = neighbours(site.plans)
    return {plan.url: tuple(_rows(plan, lines.get(plan.url, SeriesNeighbours()))) for plan in site.plans}


def _rows(plan: Entry[Plan], around: SeriesNeighbours) -> Iterator[Row]:
    span = words.YEAR if plan.record.period.start == plan.record.period.end else words.PERIOD
    if around.previous:
        compare = Link(title="So sánh hai kế hoạch", url=compare_url(plan))
        yield Row(label=f"{span} trước", values=(_link(around.previous), compare))
    if around.next:
        yield Row(label=f"{span} sau", values=(_link(around.next),))
    if holds(plan.record) and any(_has_day(task, plan.record) for task in plan.record.tasks):
        yield Row(label="Hạn nhiệm vụ", values=(Link(title="Tải tệp lịch (.ics)", url=calendar_url(plan)),))


def _has_day(task: Task, plan: Plan) -> bool:
    """Whether an open task stands in the calendar."""
    return task.state in OPEN and due_day(task, PlanSpan.of(plan), plan.period.last_day) is not None


def _link(plan: Entry[Plan]) -> Link:
    return Link(title=plan.record.title, url=plan.url, note=plan.record.number)
