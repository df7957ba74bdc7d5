"""The parts of the site model that this room uses."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from cchc.discovery.index_cache import IndexCache
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Card
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind


class DiscoverySite(Protocol):
    """The site as search, calendar, related items and charts see it."""

    @property
    def heads(self) -> MetadataViews:
        """Makes the head of every page."""

    @property
    def today(self) -> date:
        """The day of the build."""

    @property
    def fingerprint(self) -> str:
        """A digest that lists of items follow from; words within the body of a news article leave it as it is."""

    @property
    def listed(self) -> Sequence[Entry[Item]]:
        """Entries that lists may show, newest first."""

    @property
    def kinds(self) -> Sequence[RecordKind]:
        """Every kind of item, in the order readers meet them."""

    @property
    def area_names(self) -> Mapping[str, str]:
        """The names of the reform areas, in the programme's order."""

    @property
    def text_of(self) -> Callable[[str], str]:
        """Gives the plain text of a body by its digest; called only when something changed."""

    @property
    def file_text_of(self) -> Callable[[str], str]:
        """Gives the text inside a file by its digest; called only when something changed."""

    @property
    def index_memo(self) -> IndexCache:
        """Remembers the search index between builds."""

    @property
    def without_force(self) -> frozenset[str]:
        """Addresses of documents that are in force no more."""

    @property
    def same_meaning(self) -> Sequence[tuple[str, ...]]:
        """An editor's groups of words that readers type for the same thing."""

    @property
    def card_of(self) -> Callable[[ListingEntry[Item]], Card]:
        """Gives the card of an entry; a function of a module."""
