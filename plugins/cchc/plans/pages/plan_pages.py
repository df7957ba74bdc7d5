"""Everything this room gives to the site."""

from collections.abc import Iterator

from cchc.engine.outputs.output import Output
from cchc.plans.pages.comparison_pages import comparison_pages
from cchc.plans.pages.evidence_pages import evidence_pages
from cchc.plans.pages.matrix_page import matrix_page
from cchc.plans.pages.plan_index_pages import index_pages, lookup_page
from cchc.plans.pages.plans_context import PlansContext
from cchc.plans.pages.task_pages import task_pages
from cchc.plans.pages.timeliness_pages import timeliness_pages
from cchc.plans.plans_protocols import PlansSite


def pages(site: PlansSite) -> Iterator[Output]:
    """Yield every index, board, comparison, calendar and archive; nothing for a site without plans and reports."""
    if not site.plans and not site.reports:
        return
    desk = PlansContext(site)
    yield from index_pages(desk)
    yield from lookup_page(desk)
    yield from matrix_page(desk)
    yield from task_pages(desk)
    yield from comparison_pages(desk)
    yield from timeliness_pages(desk)
    yield from evidence_pages(desk)
