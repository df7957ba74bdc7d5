"""Plans and tasks as rows of tables."""

from collections.abc import Iterable

from cchc.pages.entry import Entry
from cchc.pages.record_dates import day_moment
from cchc.pages.shared_views import Link
from cchc.plans.lineage import compare_url
from cchc.plans.pages.plan_views import PlanRow, TaskRow
from cchc.plans.pages.plans_context import PlansContext
from cchc.plans.plan_words import issuer_id, period_text, series_name, state_badge
from cchc.plans.tasks import PlanTask, due_text, progress
from cchc.records.record import Plan
from cchc.records.section_addresses import BY_ISSUER, BY_SERIES, PLANS, index_address


def plan_row(plan: Entry[Plan], desk: PlansContext) -> PlanRow:
    """The row of a plan, without what it may be filtered by."""
    record = plan.record
    around = desk.neighbours.get(plan.url)
    series = series_name(record.series, desk.site.series_names) if record.series else ""
    return PlanRow(
        title=record.title,
        url=plan.url,
        number=record.number,
        issued=day_moment(record.issued),
        issuer=Link(
            title=plan.issuer[1], url=index_address(PLANS, BY_ISSUER, issuer_id(plan)) if issuer_id(plan) else ""
        ),
        series=Link(title=series, url=index_address(PLANS, BY_SERIES, record.series) if series else ""),
        period=period_text(record.period),
        state=state_badge(record),
        tasks=progress(record, desk.site.today),
        files=len(plan.files),
        compare=compare_url(plan) if around and around.previous else "",
    )


def task_rows(tasks: Iterable[PlanTask]) -> tuple[TaskRow, ...]:
    """The rows of tasks, each with a link to its plan."""
    return tuple(
        TaskRow(
            title=item.task.title,
            owner=item.task.owner,
            coordinators="; ".join(item.task.coordinators),
            due=due_text(item.task.due, item.due),
            output=item.task.output,
            state=item.state,
            url=item.plan.url,
            plan=Link(
                title=item.plan.record.number or item.plan.record.title,
                url=item.plan.url,
                note=item.plan.record.title if item.plan.record.number else "",
            ),
        )
        for item in tasks
    )
