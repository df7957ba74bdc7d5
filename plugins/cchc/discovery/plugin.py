"""Door: search with its index, and the calendar."""

from collections.abc import Iterator
from functools import partial

from cchc.build.page import Given, bundle
from cchc.build.signals import outputs_wanted
from cchc.discovery.calendar_pages import calendar_outputs
from cchc.discovery.needs import DiscoverySite
from cchc.discovery.search_page import search_outputs


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: DiscoverySite) -> Iterator[Given]:
    """Yield the room's pages and files."""
    yield from search_outputs(site)
    yield bundle("calendar", (site.surroundings,), partial(calendar_outputs, site))
