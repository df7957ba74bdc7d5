"""Door: the register of every attached file."""

from collections.abc import Iterator
from functools import partial

from cchc.attachments.pages import AttachmentsSite, register_pages
from cchc.build.page import Given, bundle
from cchc.build.signals import outputs_wanted


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: AttachmentsSite) -> Iterator[Given]:
    """Yield the room's pages."""
    yield bundle("attachments", (site.surroundings,), partial(register_pages, site))
