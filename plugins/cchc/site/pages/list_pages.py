"""The list pages: every kind, every area, every tag, each with its JSON beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cchc.engine.outputs.output import Output, Page, lazy_view
from cchc.pages.data_files import CARDS, ListData, alternates, json_file
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.facets import Facet, bucket_link
from cchc.pages.index_pages import Listing, ListPage, pages_of
from cchc.pages.list_views import ListView
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import last_updated
from cchc.pages.shared_views import Card, Link
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.site.cards import card
from cchc.site.model import SiteModel

NEWEST = words.NEWEST_FIRST

Faces = tuple[ListingEntry[Item], ...]


def faces(entries: Iterable[Entry[Item]]) -> Faces:
    """Return entries as lists show them."""
    return tuple([entry.face for entry in entries])


def list_pages(model: SiteModel, listing: Listing[ListingEntry[Item]]) -> Iterator[Output]:
    """Yield the pages of a list and its `index.json`; the data that `listing` names stand beside that."""
    stem = f"{listing.url}index"
    whole = replace(
        listing,
        description=listing.intro,
        data=(*alternates(stem, listing.title, csv=False), *listing.data),
        feeds=model.feeds_of(listing.url),
        updated=last_updated(face.record for face in listing.items),
    )
    for page in pages_of(whole, model.page_size, model.heads):
        yield Page(path=output_path(page.path), template="list.html", view=lazy_view(list_view, page))
    parts = ListDataParts(title=listing.title, url=listing.url, faces=tuple(listing.items))
    yield json_file(CARDS, stem, listing.title, lazy_view(list_data, parts))


def list_view(page: ListPage[ListingEntry[Item]]) -> ListView[Card]:
    """A page of a list."""
    return page.view(card(face) for face in page.listing.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDataParts:
    """The parts of a list's JSON."""

    title: str
    url: str
    faces: Faces


def list_data(parts: ListDataParts) -> ListData:
    """The JSON of a list."""
    cards = tuple(card(face) for face in parts.faces)
    return ListData(title=parts.title, url=parts.url, total=len(cards), items=cards)


def taxonomy_listings(model: SiteModel) -> Iterator[Listing[ListingEntry[Item]]]:
    """Yield a list for every area and every tag in use."""
    for area in model.areas.buckets:
        intro = f"Mọi nội dung thuộc lĩnh vực {area.name}."
        yield Listing(url=area.url, title=area.name, items=faces(area.items), order=NEWEST, intro=intro)
    for tag in model.tags.buckets:
        yield Listing(url=tag.url, title=model.tags.heading_of(tag), items=faces(tag.items), order=NEWEST)


def bucket_links(facet: Facet[Entry[Item]]) -> tuple[Link, ...]:
    """Areas or tags in use with their counts."""
    return tuple(bucket_link(bucket) for bucket in facet.buckets)
