"""Door: search with its index, and the calendar."""

from collections.abc import Iterator
from functools import partial

from cchc.discovery.calendar.calendar_pages import calendar_outputs
from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.discovery.search.search_page import search_outputs
from cchc.engine.outputs.output import Given, output_group
from cchc.engine.outputs.signals import outputs_wanted


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: DiscoverySite) -> Iterator[Given]:
    """Yield the room's pages and files."""
    yield from search_outputs(site)
    yield output_group("calendar", (site.fingerprint,), partial(calendar_outputs, site))
