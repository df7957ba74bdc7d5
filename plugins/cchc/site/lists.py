"""The list pages: every kind, every area, every tag, each with its JSON beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc.build.entry import Entry
from cchc.build.page import Data, Output, Page
from cchc.build.pagination import paginate
from cchc.build.views import Card, Group, Link, ListView
from cchc.records.record import Item, Kind
from cchc.site.items import area_link, tag_link
from cchc.site.labels import AREA_NAMES, KIND_NAMES
from cchc.site.model import SiteModel
from cchc.site.pages import output_path
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
    groups: tuple[Group, ...] = ()
    empty: str = "Chưa có mục nào."


@dataclass(frozen=True, slots=True, kw_only=True)
class ListData:
    """`index.json` beside a list."""

    title: str
    url: str
    total: int
    items: tuple[Card, ...]


NEWEST = "Mới nhất trước"


def list_pages(model: SiteModel, listing: Listing) -> Iterator[Output]:
    """Yield the pages of a list and its `index.json`."""
    cards = tuple(model.card_of(entry) for entry in listing.entries)
    data = f"{listing.url}index.json"
    for path, pager, shown in paginate(cards, model.page_size, listing.url):
        title = listing.title if pager.number == 1 else f"{listing.title} – trang {pager.number}"
        head = model.heads.head(title, path, crumbs=listing.crumbs, description=listing.intro)
        view = ListView(
            head=replace(head, data=(Link(title=f"{listing.title} (JSON)", url=data),), feeds=feeds_of(listing.url)),
            cards=tuple(shown),
            intro=listing.intro,
            order=listing.order,
            pager=pager,
            groups=listing.groups,
            empty=listing.empty,
        )
        yield Page(path=output_path(path), template="list.html", view=view)
    payload = ListData(title=listing.title, url=listing.url, total=len(cards), items=cards)
    yield Data(path=data.removeprefix("/"), format="json", payload=payload)


def feeds_of(url: str) -> tuple[Link, ...]:
    """The feeds that go with a list page, if it has any: Atom and JSON Feed."""
    parts = url.strip("/").split("/")
    name = "-".join(parts)
    if name not in FEEDS and parts[0] != "linh-vuc":
        return ()
    title = KIND_NAMES[Kind(name)] if name in FEEDS else AREA_NAMES.get(parts[-1], parts[-1])
    return (
        Link(title=f"Nguồn tin Atom: {title}", url=f"/feeds/{name}.atom.xml"),
        Link(title=f"Nguồn tin JSON: {title}", url=f"/feeds/{name}.json"),
    )


FEEDS = frozenset({Kind.NEWS.value, Kind.PLAN.value, Kind.REPORT.value, Kind.DOCUMENT.value})
"""Kinds that have a feed of their own, beside the one of everything."""


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
