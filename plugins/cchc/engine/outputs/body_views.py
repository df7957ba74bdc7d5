"""A body as a page holds it: the digest of its HTML, and what is woven into it when the page is rendered."""

from dataclasses import dataclass


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
    """The destination of a local address in a body: a page, a file, or a picture with its size and its copies.

    `srcset` lists the copies; an empty `url` leads nowhere.
    """

    written: str
    url: str
    width: int = 0
    height: int = 0
    srcset: str = ""
    download: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body by digest, and all that was resolved in it; rendering fetches the HTML and weaves these in."""

    digest: str
    links: tuple[InlineLink, ...] = ()
    targets: tuple[Target, ...] = ()
