"""Door: the register of documents, what is not yet in it, and both for machines."""

from collections.abc import Iterator

from cchc.build.page import Output
from cchc.build.signals import outputs_wanted
from cchc.legal_basis.exports import exports
from cchc.legal_basis.index_pages import index_pages
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.unresolved import unresolved_page


def register() -> None:
    """Connect this room to the build."""
    outputs_wanted.connect(add_pages)  # the site is linked, nothing is rendered


def add_pages(site: LegalSite) -> Iterator[Output]:
    """Yield the room's pages."""
    yield from index_pages(site)
    yield unresolved_page(site)
    yield from exports(site)
