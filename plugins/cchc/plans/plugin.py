"""Door: indexes and boards of plans, calendars, evidence packs."""

from collections.abc import Iterator

from cchc.build.page import Output
from cchc.build.signals import outputs_wanted
from cchc.plans.needs import PlansSite
from cchc.plans.pages import pages


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: PlansSite) -> Iterator[Output]:
    """Yield the room's pages."""
    yield from pages(site)
