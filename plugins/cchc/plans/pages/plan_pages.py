"""Everything this room gives to the site."""

from collections.abc import Iterator

from cchc.engine.outputs.output import Output
from cchc.pages.data_files import field_files
from cchc.plans.pages.comparison_pages import comparison_pages
from cchc.plans.pages.evidence_pages import MANIFEST, PACKS, evidence_pages
from cchc.plans.pages.matrix_page import MATRIX, matrix_page
from cchc.plans.pages.plan_index_pages import index_pages, lookup_page
from cchc.plans.pages.plan_tables import PLANS
from cchc.plans.pages.plans_context import PlansContext
from cchc.plans.pages.task_pages import TASKS, task_pages
from cchc.plans.pages.timeliness_pages import POSTINGS, YEARS, timeliness_pages
from cchc.plans.plans_protocols import PlansSite


def pages(site: PlansSite) -> Iterator[Output]:
    """Yield every index, board, comparison, calendar and archive, and what their data mean; nothing for a site without plans and reports."""
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
    yield from field_files((PLANS, TASKS, MATRIX, YEARS, POSTINGS, PACKS, MANIFEST))
