"""Entries for tests of search, calendar and related items."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from cchc.discovery.index_cache import IndexCache, MemoryIndexCache
from cchc.pages.entry import Entry, EntryFile, ListingEntry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Card, FileLink
from cchc.reading.reading_result import BodyFacts
from cchc.records.record import RECORDS, Item, News
from cchc.records.record_kind import RecordKind

KINDS = tuple(record.kind for record in RECORDS)


def news(slug: str, day: str = "2021-05-20", *, text: str = "", title: str = "", **more: object) -> Entry[Item]:
    """A news article whose body's digest is its text."""
    record = News(
        path=f"tin-tuc/{slug}.md",
        slug=slug,
        title=title or slug,
        date=datetime.fromisoformat(day),
        **more,  # type: ignore[arg-type]
    )
    body = BodyFacts(digest=text, words=len(text.split()))
    return Entry(record=record, url=f"/tin-tuc/{day[:4]}/{slug}/", body=body)


def attached(name: str, text: str) -> EntryFile:
    """A file whose digest is the text in it."""
    link = FileLink(title=name, url=f"/tep/{name}", label="PDF")
    return EntryFile(origin=name, link=link, digest=text, size=1, text_length=len(text))


@dataclass(frozen=True, kw_only=True)
class Site:
    """What the room needs of the site model; texts are their own digests."""

    listed: Sequence[Entry[Item]]
    heads: MetadataViews = field(default_factory=lambda: MetadataViews(site="Trang thử", agency="Sở Thử"))
    today: date = date(2026, 11, 22)
    fingerprint: str = ""
    kinds: tuple[RecordKind, ...] = KINDS
    area_names: dict[str, str] = field(default_factory=lambda: {"the-che": "Thể chế"})
    index_memo: IndexCache = field(default_factory=MemoryIndexCache)
    without_force: frozenset[str] = frozenset()
    same_meaning: tuple[tuple[str, ...], ...] = ()

    def text_of(self, digest: str) -> str:
        return digest

    def file_text_of(self, digest: str) -> str:
        return digest

    def card_of(self, face: ListingEntry[Item]) -> Card:
        return Card(title=face.record.title, url=face.url)
