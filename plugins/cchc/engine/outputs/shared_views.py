"""The words that views of every room share: links, moments, badges, cards, pagers, bodies.

All addresses are site-root paths (`/ke-hoach/2021/x/`); writing makes them relative or absolute.
"""

from dataclasses import dataclass
from typing import Literal

Tone = Literal["neutral", "good", "warn", "bad", "info"]
"""How a badge is drawn; its word always says the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link with its text; `url` may be empty where there is only text."""

    title: str
    url: str = ""
    note: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A date for machines (`2021-05-20T22:00:00+07:00` or `2021-05-20`) and for people ("Thứ Năm, 20/05/2021 22:00")."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A state in a word."""

    text: str
    tone: Tone = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture at its published address, with its size in pixels."""

    src: str
    width: int
    height: int
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of an attribute table: a label and one or more values, each a link to its index where there is one."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An item in a list."""

    title: str
    url: str
    label: str = ""
    number: str = ""
    moment: Moment | None = None
    summary: str = ""
    badges: tuple[Badge, ...] = ()
    picture: Picture | None = None
    meta: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where in a paginated list this page stands; `links` are the numbered pages to show, "…" without address."""

    number: int
    count: int
    total: int
    previous: str = ""
    next: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself: title, description, address, breadcrumb, metadata.

    `crumbs` start at home and end at the page itself. `meta` are (name, content) pairs such as Dublin Core,
    `image` goes with the page where its address is shared,
    `structured` is JSON-LD text, `feeds` and `data` are alternates of the page for machines.
    """

    title: str
    description: str
    path: str
    crumbs: tuple[Link, ...] = ()
    updated: Moment | None = None
    kind: Literal["website", "article"] = "website"
    image: Picture | None = None
    meta: tuple[tuple[str, str], ...] = ()
    structured: str = ""
    feeds: tuple[Link, ...] = ()
    data: tuple[Link, ...] = ()
    noindex: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class InlineLink:
    """A link to weave into a body: code point offsets into the body's HTML, address and title."""

    start: int
    end: int
    url: str
    title: str = ""
    style: str = "citation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a local address written in a body leads: a page, a file, or a picture with its size."""

    written: str
    url: str
    width: int = 0
    height: int = 0
    download: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of a body: level 2–6, its id and text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body by digest, and all that was resolved in it; rendering fetches the HTML and weaves these in."""

    digest: str
    links: tuple[InlineLink, ...] = ()
    targets: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLink:
    """An attachment as a reader sees it: `label` is "PDF, 1,2 MB, 7 trang, bản gốc", `note` a remark such as "bản quét"."""

    title: str
    url: str
    download: str = ""
    label: str = ""
    type: str = ""
    note: str = ""
    preview: Picture | None = None
    help_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """A document in a "Căn cứ pháp lý" box: its text, address, force now, and a warning if any.

    `force_then` is its force at the date of the text that cites it, where that differs.
    """

    text: str
    url: str = ""
    force: Badge | None = None
    force_then: Badge | None = None
    warning: str = ""
    warning_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkGroup:
    """A titled group of links with a count, as in an index or facet."""

    title: str
    links: tuple[Link, ...]


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
class ListView:
    """A list page. `order` says how it is sorted; `groups` are the indexes beside it."""

    head: Head
    cards: tuple[Card, ...]
    intro: str = ""
    order: str = ""
    pager: Pager | None = None
    groups: tuple[LinkGroup, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableView:
    """A page that is one wide table; the first cell of each row names it. `groups` are the indexes beside it."""

    head: Head
    title: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Link, ...], ...]
    intro: str = ""
    pager: Pager | None = None
    groups: tuple[LinkGroup, ...] = ()
    empty: str = ""
