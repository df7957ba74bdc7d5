"""Door: the register of every attached file."""

from collections.abc import Iterator
from functools import partial

from cchc.attachments.listing.register_pages import AttachmentsSite, register_pages
from cchc.engine.outputs.output import Given, output_group
from cchc.engine.outputs.signals import outputs_wanted


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: AttachmentsSite) -> Iterator[Given]:
    """Yield the room's pages."""
    yield output_group("attachments", (site.fingerprint,), partial(register_pages, site))
