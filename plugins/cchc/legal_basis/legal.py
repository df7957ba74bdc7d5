"""The law of the whole site, linked once per build: the register and every citation."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from cchc.law.issuers.issuer import Issuer
from cchc.law.issuers.issuer_register import Issuers
from cchc.legal_basis.citation_index import Citations, cite
from cchc.legal_basis.register import Register, build_register
from cchc.pages.entry import Entry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Alternate
from cchc.records.record import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Legal:
    """The register of documents and all mentions of them."""

    register: Register
    citations: Citations


def link_law(
    entries: Iterable[Entry[Item]], issuers: Issuers, own: Issuer | None, text_of: Callable[[str], str]
) -> Legal:
    """Register the documents among the entries, and resolve what every entry cites.

    `own` is the site's agency; `text_of` gives the plain text of a body by its digest.
    """
    entries = tuple(entries)
    register = build_register(entries, issuers, own)
    return Legal(register=register, citations=cite(entries, register, text_of))


class LegalSite(Protocol):
    """The parts of the site model that this room uses to make its pages."""

    @property
    def legal(self) -> Legal:
        """The law of the site."""

    @property
    def fingerprint(self) -> str:
        """A digest that lists of items follow from; words within the body of a news article leave it as it is."""

    @property
    def heads(self) -> MetadataViews:
        """Makes the head of every page."""

    @property
    def today(self) -> date:
        """The day of the build."""

    @property
    def page_size(self) -> int:
        """The number of rows on a page of a list."""

    @property
    def source_of(self) -> Callable[[str], bytes]:
        """Gives the bytes of a content file by its path below the content folder."""

    def feeds_of(self, page: str) -> tuple[Alternate, ...]:
        """The feeds that belong to the page at a site-root path."""
