"""A list cut into pages: what each says of itself, and the view that shows its rows.

for page in pages_of(listing, size, heads):
Page(path=output_path(page.path), template="list.html", view=page.view(rows))
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cchc.pages.list_views import ListView, Pager, TableView
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.pagination import paginate
from cchc.pages.shared_views import Alternate, Head, Link, LinkGroup, Moment
from cchc.records import interface_words as words

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """A list to be made into pages: where it stands, what it is called, what is in it and in which order."""

    url: str
    title: str
    items: Sequence[T]
    order: str
    intro: str = ""
    description: str = ""
    """What pages say of the list where the intro is not all of it."""
    crumbs: tuple[Link, ...] = ()
    groups: tuple[LinkGroup, ...] = ()
    data: tuple[Alternate, ...] = ()
    feeds: tuple[Alternate, ...] = ()
    updated: Moment | None = None
    """When the last of its items changed."""
    empty: str = words.NO_ITEMS


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Generic[T]):
    """One page of a list; the items of its `listing` are those of this page."""

    listing: Listing[T]
    path: str
    pager: Pager
    heads: MetadataViews

    @property
    def head(self) -> Head:
        """The head; from the second page on, the title says which page this is."""
        listing, number = self.listing, self.pager.number
        title = listing.title if number == 1 else f"{listing.title} – trang {number}"
        head = self.heads.head(
            title, self.path, description=listing.description, crumbs=listing.crumbs, updated=listing.updated
        )
        return replace(head, data=listing.data, feeds=listing.feeds)

    def view(self, rows: Iterable[R]) -> ListView[R]:
        """The page with these rows."""
        listing = self.listing
        return ListView(
            head=self.head,
            rows=tuple(rows),
            intro=listing.intro,
            order=listing.order,
            pager=self.pager,
            groups=listing.groups,
            empty=listing.empty,
        )

    def table(self, columns: tuple[str, ...], rows: Iterable[tuple[Link, ...]]) -> TableView:
        """The page as one wide table."""
        listing = self.listing
        return TableView(
            head=self.head,
            caption=f"{listing.title}, {listing.order[:1].lower()}{listing.order[1:]}",
            columns=columns,
            rows=tuple(rows),
            intro=listing.intro,
            order=listing.order,
            pager=self.pager,
            groups=listing.groups,
            empty=listing.empty,
        )


def pages_of(listing: Listing[T], size: int, heads: MetadataViews) -> Iterator[ListPage[T]]:
    """Yield the pages of a list, each with `size` items but the last; an empty list has one page."""
    for path, pager, shown in paginate(listing.items, size, listing.url):
        yield ListPage(listing=replace(listing, items=tuple(shown)), path=path, pager=pager, heads=heads)
