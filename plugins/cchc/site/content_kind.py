"""Presentation of one kind of content: addresses, pages, and what a list says of an item."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from cchc.engine.outputs.output import Output, View
from cchc.pages.entry import ListingEntry
from cchc.pages.shared_views import Badge, Link
from cchc.records.record import Item
from cchc.site.model import SiteModel

R = TypeVar("R", bound=Item)


def dated_address(record: Item) -> str:
    """The address of what was posted on a day: `/tin-tuc/2026/SLUG/`; without a date of its posting, its own counts."""
    day = record.date or record.own_date
    return f"{record.kind.address}{day.year if day else 0}/{record.slug}/"


def no_badges(_record: Item) -> tuple[Badge, ...]:
    """The badges of what has no state."""
    return ()


def issuer_links(face: ListingEntry[Item]) -> tuple[Link, ...]:
    """The issuer of an item, with a link to its list where there is one."""
    issuer_id, name = face.issuer
    return (Link(title=name, url=face.record.kind.issuer_url(issuer_id)),) if name else ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ContentKind(Generic[R]):
    """A kind of content. What is declared of it, and known to every room, is `record.kind`.

    Each module in `site/kinds/` has one as `KIND`, and nothing else needs to know of the kind.
    """

    record: type[R]
    place: int
    """Where the kind stands among others: in lists of kinds, the site tree, the documentation of keys."""
    template: str
    """Renders the page of an item."""
    view: Callable[..., View] | None = None
    """Makes the view of an item's page of its `ItemParts`; without one it is the plain `ItemView`."""
    pages: Callable[[SiteModel], Iterator[Output]] | None = None
    """Yields the pages of all items, where they need more than `template` and `view`."""
    lists: Callable[[SiteModel], Iterator[Output]] | None = None
    """Yields the lists of the kind, where they are more than one list, the newest first."""
    intro: str = ""
    """What stands above that one list."""
    address: Callable[[R], str] = dated_address
    """The site-root path of an item's page."""
    indexes: frozenset[str] = frozenset()
    """Steps below the kind's own address that belong to its lists, and to no item."""
    badges: Callable[[R], tuple[Badge, ...]] = no_badges
    """The states that a card shows, beside that of a withdrawn item."""
    meta: Callable[[ListingEntry[R]], tuple[Link, ...]] = issuer_links
    """What a card shows below the summary."""
    is_long_in_tree: bool = False
    """Whether the site tree names the months of very many items, and not each of them."""
