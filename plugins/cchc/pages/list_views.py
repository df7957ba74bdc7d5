"""Views of lists and tables: rows of any form, in pages or with filters, and the indexes beside them."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from cchc.pages.shared_views import Head, Link, LinkGroup

R = TypeVar("R")
"""A row, in the form that the template draws."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """The place of a page in a paginated list; `links` are the numbered pages to show, "…" without address."""

    number: int
    count: int
    total: int
    previous: str = ""
    next: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterOption:
    """A value to choose among the rows of a table; `count` is how many have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterGroup:
    """Values of which any may hold; of several groups, each must."""

    key: str
    title: str
    options: tuple[FilterOption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(Generic[R]):
    """A page of a list. `order` says how it is sorted; `groups` are the indexes beside it."""

    head: Head
    rows: tuple[R, ...]
    intro: str = ""
    order: str = ""
    pager: Pager | None = None
    groups: tuple[LinkGroup, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView(ListView[tuple[Link, ...]]):
    """A list that is one wide table; the first cell of each row names it."""

    caption: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookupView(Generic[R]):
    """Many rows in one table that is filtered in the browser; `noun` says what they are, `table` is the table's id."""

    head: Head
    rows: tuple[R, ...]
    intro: str
    order: str
    noun: str
    table: str
    filters: tuple[FilterGroup, ...]
    groups: tuple[LinkGroup, ...]
