"""Everything this room gives to the site."""

from collections.abc import Iterator

from cchc.build.page import Output
from cchc.plans.comparison_pages import comparison_pages
from cchc.plans.desk import Desk
from cchc.plans.evidence_pages import evidence_pages
from cchc.plans.index_pages import index_pages, lookup_page
from cchc.plans.matrix_page import matrix_page
from cchc.plans.needs import PlansSite
from cchc.plans.task_pages import task_pages
from cchc.plans.timeliness_pages import timeliness_pages


def pages(site: PlansSite) -> Iterator[Output]:
    """Yield every index, board, comparison, calendar and archive; nothing for a site without plans and reports."""
    if not site.plans and not site.reports:
        return
    desk = Desk(site)
    yield from index_pages(desk)
    yield from lookup_page(desk)
    yield from matrix_page(desk)
    yield from task_pages(desk)
    yield from comparison_pages(desk)
    yield from timeliness_pages(desk)
    yield from evidence_pages(desk)
