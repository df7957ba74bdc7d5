"""Door: the register of documents, what is not yet in it, and both for machines."""

from collections.abc import Iterator
from functools import partial

from cchc.build.page import Given, Output, bundle
from cchc.build.signals import checks_wanted, outputs_wanted
from cchc.legal_basis.exports import exports
from cchc.legal_basis.index_pages import index_pages
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.problems import register_problems
from cchc.legal_basis.unresolved import quoted, unresolved_page
from cchc.records.diagnostic import Diagnostic


def register() -> None:
    """Connect this room to the build."""
    checks_wanted.connect(check)  # the site is linked, nothing is rendered
    outputs_wanted.connect(add_pages)  # no error forbids the site


def add_pages(site: LegalSite) -> Iterator[Given]:
    """Yield the room's pages."""
    yield bundle("unresolved", (site.surroundings, quoted(site)), partial(unresolved_page, site))
    yield bundle("legal_basis", (site.surroundings,), partial(_lists, site))


def _lists(site: LegalSite) -> Iterator[Output]:
    """Yield the lists of documents and the tables."""
    yield from index_pages(site)
    yield from exports(site)


def check(site: LegalSite) -> Iterator[Diagnostic]:
    """Yield the problems of the register."""
    yield from register_problems(site)
