"""The list pages: every kind, every area, every tag, each with its JSON beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc.engine.outputs.output import Data, Output, Page, lazy_view
from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.page_paths import output_path
from cchc.pages.pagination import paginate
from cchc.pages.shared_views import Card, Link, LinkGroup, ListView, Pager
from cchc.records.record import Item
from cchc.site.cards import card
from cchc.site.item_parts import area_link, tag_link
from cchc.site.model import SiteModel
from cchc.text.fold import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list to be made into pages: where it stands, what it is called, what is in it."""

    url: str
    title: str
    entries: Sequence[Entry[Item]]
    order: str
    intro: str = ""
    crumbs: tuple[Link, ...] = ()
    groups: tuple[LinkGroup, ...] = ()
    empty: str = "Chưa có mục nào."
    tables: tuple[Link, ...] = ()
    """The same list in other forms than JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListData:
    """`index.json` beside a list."""

    title: str
    url: str
    total: int
    items: tuple[Card, ...]


NEWEST = "Mới nhất trước"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListParts:
    """What a page of a list is made of; `faces` are those of the entries it shows, `url` is that of the list's first page."""

    url: str
    path: str
    title: str
    faces: tuple[ListingEntry[Item], ...]
    order: str
    intro: str
    crumbs: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]
    tables: tuple[Link, ...]
    empty: str
    pager: Pager
    feeds: tuple[Link, ...]
    heads: MetadataViews


def list_pages(model: SiteModel, listing: Listing) -> Iterator[Output]:
    """Yield the pages of a list and its `index.json`."""
    for path, pager, shown in paginate(listing.entries, model.page_size, listing.url):
        parts = ListParts(
            url=listing.url,
            path=path,
            title=listing.title,
            faces=tuple(entry.face for entry in shown),
            order=listing.order,
            intro=listing.intro,
            crumbs=listing.crumbs,
            groups=listing.groups,
            tables=listing.tables,
            empty=listing.empty,
            pager=pager,
            feeds=model.feeds_of(listing.url),
            heads=model.heads,
        )
        yield Page(path=output_path(path), template="list.html", view=lazy_view(list_view, parts))
    whole = ListDataParts(title=listing.title, url=listing.url, faces=tuple(entry.face for entry in listing.entries))
    yield Data(
        path=_data(listing.url).removeprefix("/"),
        format="json",
        title=listing.title,
        payload=lazy_view(list_data, whole),
    )


def list_view(parts: ListParts) -> ListView:
    """A page of a list."""
    title = parts.title if parts.pager.number == 1 else f"{parts.title} – trang {parts.pager.number}"
    head = parts.heads.head(title, parts.path, crumbs=parts.crumbs, description=parts.intro)
    data = (Link(title=f"{parts.title} (JSON)", url=_data(parts.url)), *parts.tables)
    return ListView(
        head=replace(head, data=data, feeds=parts.feeds),
        cards=tuple(card(face) for face in parts.faces),
        intro=parts.intro,
        order=parts.order,
        pager=parts.pager,
        groups=parts.groups,
        empty=parts.empty,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ListDataParts:
    """What the JSON of a list is made of."""

    title: str
    url: str
    faces: tuple[ListingEntry[Item], ...]


def list_data(parts: ListDataParts) -> ListData:
    """The JSON of a list."""
    cards = tuple(card(face) for face in parts.faces)
    return ListData(title=parts.title, url=parts.url, total=len(cards), items=cards)


def _data(url: str) -> str:
    """The JSON beside the list at `url`."""
    return f"{url}index.json"


def taxonomy_listings(model: SiteModel) -> Iterator[Listing]:
    """Yield a list for every area and every tag in use."""
    for area, entries in sorted(model.taxonomy.areas.items()):
        link = area_link(area)
        yield Listing(
            url=link.url,
            title=link.title,
            entries=entries,
            order=NEWEST,
            intro=f"Mọi nội dung thuộc lĩnh vực {link.title}.",
        )
    for key, entries in sorted(model.taxonomy.tags.items()):
        link = tag_link(model.taxonomy.names[key])
        yield Listing(url=link.url, title=f"Từ khóa: {link.title}", entries=entries, order=NEWEST)


def area_links(model: SiteModel) -> tuple[Link, ...]:
    """Areas in use with their counts, in the programme's own order."""
    order = list(model.area_names)
    return tuple(
        replace(area_link(area), note=str(len(entries)))
        for area, entries in sorted(
            model.taxonomy.areas.items(), key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order)
        )
    )


def tag_links(model: SiteModel) -> tuple[Link, ...]:
    """Tags in use with their counts, in Vietnamese order."""
    found = model.taxonomy
    links = (replace(tag_link(found.names[key]), note=str(len(entries))) for key, entries in found.tags.items())
    return tuple(sorted(links, key=lambda link: sort_key(link.title)))
