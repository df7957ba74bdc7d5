"""The site model: which items are visible at the build's moment, in what order, at which address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar, cast

from cchc.discovery.index_cache import IndexCache, MemoryIndexCache
from cchc.discovery.related import related
from cchc.figures.chart_views import ChartView
from cchc.figures.data_file import Table
from cchc.figures.visit_counts import Visits
from cchc.law.citations.resolve import Known
from cchc.law.documents.citation_forms import short_form
from cchc.law.documents.force import ForceStatus, force_at
from cchc.legal_basis.legal import Legal
from cchc.legal_basis.page_law import PageLaws
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.facets import Facet
from cchc.pages.page_metadata import MetadataViews, no_picture
from cchc.pages.record_dates import newest_first
from cchc.pages.shared_views import Alternate, Card, Link
from cchc.records.record import Document, Feedback, Item, News, Plan, Report, StaticPage
from cchc.records.record_kind import RecordKind
from cchc.records.record_parts import PublicationStatus
from cchc.records.site_info import SiteInfo
from cchc.site.feed_list import Feed, feed_list
from cchc.site.share_pictures import section_picture, sections, with_own_cards
from cchc.site.site_fingerprint import site_fingerprint
from cchc.site.site_labels import AREA_NAMES, SERIES_NAMES, answer_badge
from cchc.site.taxonomy import areas, tag_slugs, tags
from cchc.text.fold import sort_key

Of = TypeVar("Of", bound=Item)


NO_VISITS = Visits()


def no_source(_path: str) -> bytes:
    """The bytes of content files where nobody looks at files."""
    return b""


def no_text(_digest: str) -> str:
    """The text of bodies and files where nobody keeps any."""
    return ""


@dataclass(frozen=True, kw_only=True)
class SiteModel:
    """Every visible entry, hidden ones included, and what rooms need to make pages of them.

    `now` is the build's moment in Asia/Ho_Chi_Minh. Nothing here changes after it is made; the lists are
    computed once, when first asked for.
    """

    info: SiteInfo
    now: datetime
    entries: tuple[Entry[Item], ...]
    legal: Legal
    kinds: tuple[RecordKind, ...]
    """Every kind of content, in the order readers meet them."""
    card_of: Callable[[ListingEntry[Item]], Card]
    """Gives the card of an entry; a function of a module."""
    page_size: int = 20
    limit_days: int = 5
    cards: int = 0
    """How many of the newest items of each kind have a card for sharing; with 0 there is none for sections either."""
    holiday_swaps: tuple[tuple[date, bool], ...] = ()
    same_meaning: tuple[tuple[str, ...], ...] = ()
    charts: Mapping[str, tuple[ChartView, ...]] = field(default_factory=dict)
    """The charts of items, by file path."""
    tables: Mapping[str, Table] = field(default_factory=dict)
    """The data files that charts are drawn from, by path below `content/`."""
    visits: Visits = NO_VISITS
    """How often pages were read, as the host counted."""
    series_names: Mapping[str, str] = field(default_factory=lambda: SERIES_NAMES)
    area_names: Mapping[str, str] = field(default_factory=lambda: AREA_NAMES)
    text_of: Callable[[str], str] = no_text
    """Gives the plain text of a body by its digest."""
    file_text_of: Callable[[str], str] = no_text
    """Gives the text inside a file by its digest."""
    source_of: Callable[[str], bytes] = no_source
    """Gives the bytes of a content file by its path."""
    index_memo: IndexCache = field(default_factory=MemoryIndexCache)
    """Remembers the search index between builds."""

    @property
    def today(self) -> date:
        """The day of the build."""
        return self.now.date()

    @cached_property
    def heads(self) -> MetadataViews:
        """The maker of every page's metadata."""
        posted = [entry.record.date for entry in self.listed if entry.record.date is not None]
        since = min(posted, default=self.now).date().isoformat()
        return MetadataViews(
            site=self.info.name,
            agency=self.info.agency.name,
            since=since,
            sections=sections(self.kinds),
            picture=section_picture if self.cards else no_picture,
        )

    @cached_property
    def feeds(self) -> tuple[Feed, ...]:
        """Every feed; where several belong to one page, the first is the page's own."""
        documents = self.legal.register.registry.documents.values()
        names = {document.id: (document.kind.id, document.kind.name) for document in documents if document.kind}
        return tuple(feed_list(self.info.name, self.listed, self.kinds, self.plans, names, self.series_names))

    @cached_property
    def _feeds_by_page(self) -> Mapping[str, tuple[Alternate, ...]]:
        return {feed.page: feed.links for feed in reversed(self.feeds)}

    def feeds_of(self, page: str) -> tuple[Alternate, ...]:
        """The feeds that belong to the page at a site-root path, as Atom and as JSON Feed."""
        return self._feeds_by_page.get(page, ())

    @cached_property
    def with_own_cards(self) -> tuple[Entry[Item], ...]:
        """Listed items that have a card of their own."""
        return with_own_cards(self.listed, self.cards)

    @cached_property
    def own_cards(self) -> frozenset[str]:
        """Their site-root paths."""
        return frozenset(entry.url for entry in self.with_own_cards)

    @cached_property
    def law(self) -> PageLaws:
        """The law of each page."""
        return PageLaws(self.legal.citations, self.legal.register, self.today)

    @cached_property
    def without_force(self) -> frozenset[str]:
        """Addresses of registered documents that are in force no more."""
        registry = self.legal.register.registry
        return frozenset(
            url
            for url, document in registry.documents.items()
            if force_at(document, registry.relations, self.today).status is ForceStatus.EXPIRED
        )

    @cached_property
    def cited_by_path(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """The documents that each page cites, by file path: (site-root path, "Nghị quyết số 76/NQ-CP")."""
        documents = self.legal.register.registry.documents
        named = {url: (url, short_form(document)) for url, document in documents.items()}
        cited: dict[str, tuple[tuple[str, str], ...]] = {}
        for page in self.legal.citations.pages:
            found = [mention.resolution for mention in page.mentions]
            known = dict.fromkeys([one.document.id for one in found if isinstance(one, Known)])
            cited[page.entry.record.path] = tuple([named[url] for url in known if url != page.entry.url])
        return cited

    @cached_property
    def related(self) -> Mapping[str, tuple[Link, ...]]:
        """Related items of each listed item with the reason, by file path."""
        return related(self.listed, self.cited_by_path, self.area_names)

    @cached_property
    def fingerprint(self) -> str:
        """A digest of what pages of items follow from besides the item itself, and lists of them alone."""
        return site_fingerprint(
            self.entries,
            info=self.info,
            today=self.today,
            charts=self.charts,
            visits=self.visits.pages,
            names=(
                self.area_names.items(),
                self.series_names.items(),
                ((kind.folder, kind.label) for kind in self.kinds),
            ),
            sizes=(self.cards, self.page_size, self.limit_days),
            holiday_swaps=self.holiday_swaps,
        )

    @cached_property
    def areas(self) -> Facet[Entry[Item]]:
        """Listed items by area."""
        return areas(self.listed)

    @cached_property
    def tags(self) -> Facet[Entry[Item]]:
        """Listed items by tag."""
        return tags(self.listed, self.tag_slugs)

    @cached_property
    def tag_slugs(self) -> Mapping[str, str]:
        """The address part of each tag, by its identity."""
        return tag_slugs(self.listed)

    @cached_property
    def listed(self) -> tuple[Entry[Item], ...]:
        """Entries that lists may show, newest first."""
        shown = (entry for entry in self.entries if entry.record.status is PublicationStatus.PUBLISHED)
        return tuple(sorted(shown, key=_order))

    @cached_property
    def by_name(self) -> Mapping[str, Entry[Item]]:
        """Entries by every way an editor may name one: file path, site-root address, or number.

        Where several items have one number, the newest listed one is meant.
        """
        names: dict[str, Entry[Item]] = {}
        for entry in (*self.entries, *reversed(self.listed)):
            path = entry.record.path
            for name in (path, f"content/{path}", path.removesuffix(".md"), entry.url, entry.record.number):
                if name:
                    names[name] = entry
        return names

    @cached_property
    def by_kind(self) -> Mapping[RecordKind, tuple[Entry[Item], ...]]:
        """Listed items of each kind that has any, newest first."""
        found: dict[RecordKind, list[Entry[Item]]] = {}
        for entry in self.listed:
            found.setdefault(entry.record.kind, []).append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of each listed item among those of its kind, by address."""
        return {entry.url: place for entries in self.by_kind.values() for place, entry in enumerate(entries)}

    @cached_property
    def news(self) -> tuple[Entry[News], ...]:
        """News articles, newest first."""
        return self._of(News)

    @cached_property
    def plans(self) -> tuple[Entry[Plan], ...]:
        """Plans, newest first."""
        return self._of(Plan)

    @cached_property
    def reports(self) -> tuple[Entry[Report], ...]:
        """Reports, newest first."""
        return self._of(Report)

    @cached_property
    def documents(self) -> tuple[Entry[Document], ...]:
        """Registered documents, last issued first."""
        return tuple(sorted(self._of(Document), key=lambda entry: newest_first(entry.record.issued, entry.record.slug)))

    @cached_property
    def feedback(self) -> tuple[Entry[Feedback], ...]:
        """Questions and answers, newest first."""
        return self._of(Feedback)

    @cached_property
    def questions(self) -> Mapping[str, tuple[Link, ...]]:
        """The questions asked about each item, newest first, by the item's file path."""
        found: dict[str, list[Link]] = {}
        for entry in self.feedback:
            about = self.by_name.get(entry.record.about)
            if about is not None:
                link = Link(title=entry.record.title, url=entry.url, note=answer_badge(entry.record).text.lower())
                found.setdefault(about.record.path, []).append(link)
        return {path: tuple(links) for path, links in found.items()}

    @cached_property
    def standing(self) -> tuple[Entry[StaticPage], ...]:
        """Standing pages, by title."""
        return tuple(sorted(self._of(StaticPage), key=lambda entry: sort_key(entry.record.title)))

    def is_own(self, entry: Entry[Item]) -> bool:
        """Return whether the site's own agency issued an entry, however `site.yaml` writes its name."""
        own = self.legal.register.own
        return entry.issuer[1] == self.info.agency.name or (own is not None and entry.issuer[0] == own.id)

    def all_of(self, record: type[Of]) -> tuple[Entry[Of], ...]:
        """Every entry of a kind that has a page, hidden ones too, in no particular order."""
        found = (entry for entry in self.entries if type(entry.record) is record)
        return cast("tuple[Entry[Of], ...]", tuple(found))

    def _of(self, record: type[Of]) -> tuple[Entry[Of], ...]:
        return cast("tuple[Entry[Of], ...]", self.by_kind.get(record.kind, ()))


def visible(record: Item, now: datetime) -> bool:
    """Return whether a record has a page at `now`: no draft, not before its date, not after it expires."""
    if record.status is PublicationStatus.DRAFT:
        return False
    if record.date is not None and record.date > now:
        return False
    return record.expires is None or now < record.expires


def _order(entry: Entry[Item]) -> tuple[float, str]:
    """Sort key of lists: by the day of posting, else of issue or of the question."""
    record = entry.record
    return newest_first(record.date or record.own_date, record.path)
