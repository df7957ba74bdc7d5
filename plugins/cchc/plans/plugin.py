"""Door: indexes and boards of plans, calendars, evidence packs."""

from collections.abc import Iterator
from functools import partial

from cchc.engine.outputs.output import Given, output_group
from cchc.engine.outputs.signals import outputs_wanted
from cchc.plans.pages.plan_pages import pages
from cchc.plans.plans_protocols import PlansSite


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: PlansSite) -> Iterator[Given]:
    """Yield the room's pages."""
    yield output_group("plans", (site.fingerprint,), partial(pages, site))
