"""Door: indexes and boards of plans, calendars, evidence packs."""

from collections.abc import Iterator
from functools import partial

from cchc.build.page import Given, bundle
from cchc.build.signals import outputs_wanted
from cchc.plans.needs import PlansSite
from cchc.plans.pages import pages


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: PlansSite) -> Iterator[Given]:
    """Yield the room's pages."""
    yield bundle("plans", (site.surroundings,), partial(pages, site))
