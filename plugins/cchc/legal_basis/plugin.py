"""Door: the register of documents, what is not yet in it, and both for machines."""

from collections.abc import Iterator
from functools import partial

from cchc.engine.outputs.output import Given, Output, output_group
from cchc.engine.outputs.signals import checks_wanted, outputs_wanted
from cchc.legal_basis.citation_graph import citation_graph
from cchc.legal_basis.document_index_pages import index_pages
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.mention_checks import mention_problems
from cchc.legal_basis.register_checks import register_problems
from cchc.legal_basis.register_data import CITATIONS, DOCUMENTS
from cchc.legal_basis.unresolved import UNRESOLVED, quoted, unresolved_page
from cchc.pages.data_files import field_files
from cchc.records.diagnostic import Diagnostic


def register() -> None:
    """Connect this room to the build."""
    checks_wanted.connect(check)  # the site is linked, nothing is rendered
    outputs_wanted.connect(add_pages)  # no error forbids the site


def add_pages(site: LegalSite) -> Iterator[Given]:
    """Yield the room's pages."""
    yield output_group("unresolved", (site.fingerprint, quoted(site)), partial(unresolved_page, site))
    yield output_group("legal_basis", (site.fingerprint,), partial(_lists, site))


def _lists(site: LegalSite) -> Iterator[Output]:
    """Yield the lists of documents, the graph of citations, and what the fields of both mean."""
    yield from index_pages(site)
    yield from citation_graph(site)
    yield from field_files((DOCUMENTS, CITATIONS, UNRESOLVED))


def check(site: LegalSite) -> Iterator[Diagnostic]:
    """Yield the problems of the register, and of what texts say of its documents."""
    yield from register_problems(site)
    yield from mention_problems(site)
