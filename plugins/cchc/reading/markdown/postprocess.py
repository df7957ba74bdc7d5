"""The last touches to sanitised HTML, in one pass over its tags: heading levels and ids, alignment, what is valid.

1. Headings begin at level 2, for the page's own title is level 1; where a body has a level 1, all go down by one.
2. A heading without an id gets `muc-` and the slug of its text: no id of the page around it begins so.
3. `align` of cells becomes a class; an id that was used before, or that the page around may have, is dropped; a picture
   without `alt` gets an empty one.
"""

import re
from dataclasses import dataclass
from html import unescape
from typing import Final

from cchc.reading.markdown.html_text import TAG
from cchc.reading.markdown.link_faults import FaultyAddress
from cchc.reading.markdown.sanitize import ALIGNMENTS
from cchc.reading.reading_result import BodyHeading
from cchc.text.fold import slug
from cchc.text.web_addresses import link_fault

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_ID: Final = re.compile(r' id="([^"]*)"')
_ALIGN: Final = re.compile(r' align="([^"]*)"')
_CLASS: Final = re.compile(r' class="([^"]*)"')
_ADDRESS: Final = re.compile(r' (?:href|src)="([^"]*)"')
_CITED: Final = re.compile(r' cite="([^"]*)"')
_PAGE_ID: Final = re.compile(
    r"(?:bang|bieu-do|loc|phan)-.*|bao-cao|can-cu|cap-nhat|cau-hoi|da-dang|danh-sach|di-tiep|don-vi|dong-thoi-gian-.*|hieu-luc"
    r"|ke-hoach-nam|khong-so|lien-quan|muc-luc|nhiem-vu|noi-dung|phan-anh|quan-he|sap-den-han|tep|tin-khac|tin-moi|tra-loi"
    r"|trich-dan|vien-dan"
)
"""Ids of the pages around bodies, as the theme writes them."""
_ELSEWHERE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#|$")


@dataclass(frozen=True, slots=True, kw_only=True)
class PostprocessedHtml:
    """The finished HTML, its headings, its local addresses as (written, is a picture), and whether it had a level 1.

    `foreign` are the addresses of pictures that lie elsewhere, `faulty` those of links that may not stand.
    """

    html: str
    headings: tuple[BodyHeading, ...]
    addresses: tuple[tuple[str, bool], ...]
    foreign: tuple[str, ...] = ()
    faulty: tuple[FaultyAddress, ...] = ()
    lowered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedBody:
    """A body with its plain text.

    `blocks` are (start in the plain text, start in the HTML, end in the HTML) of stretches that no link crosses, in
    order: those that hold text one by one, or all of it as one.
    """

    dressed: PostprocessedHtml
    text: str
    blocks: tuple[tuple[int, int, int], ...]


class HeadingIds:
    """The ids of one body: `taken` are those in use."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def free(self, text: str) -> str:
        """Return an id for a heading of this text, with a number if another has it, and take it."""
        wanted = free = f"muc-{slug(text)}".rstrip("-")
        while free in self.taken:
            self._numbers[wanted] = number = self._numbers.get(wanted, 1) + 1
            free = f"{wanted}-{number}"
        self.taken.add(free)
        return free


def postprocess(html: str) -> PostprocessedHtml:
    """Return sanitised `html` finished, and what its tags tell."""
    return _Dresser(html).dressed()


class _Dresser:
    """One body while it is gone through."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._lowered = "<h1" in html
        self._ids = HeadingIds()
        self._headings: list[BodyHeading] = []
        self._addresses: list[tuple[str, bool]] = []
        self._foreign: list[str] = []
        self._faulty: list[FaultyAddress] = []

    def dressed(self) -> PostprocessedHtml:
        parts: list[str] = []
        done = 0
        for tag in TAG.finditer(self._html):
            name = tag[2]
            written = tag[0]
            if name not in _HEADINGS and " " not in written:
                continue
            new = self._tag(name, written, tag.end(), closing=bool(tag[1]))
            if new != written:
                parts += (self._html[done : tag.start()], new)
                done = tag.end()
        parts.append(self._html[done:])
        return PostprocessedHtml(
            html="".join(parts),
            headings=tuple(self._headings),
            addresses=tuple(self._addresses),
            foreign=tuple(dict.fromkeys(self._foreign)),
            faulty=tuple(self._faulty),
            lowered=self._lowered,
        )

    def _tag(self, name: str, tag: str, end: int, *, closing: bool) -> str:
        if (own := _ID.search(tag)) is not None:
            if own[1] in self._ids.taken or not own[1] or " " in own[1] or _PAGE_ID.fullmatch(own[1]):
                tag = tag.replace(own[0], "", 1)
            self._ids.taken.add(own[1])
        if name in _HEADINGS:
            return self._heading(name, tag, end, closing=closing)
        if name in {"a", "img"}:
            if (address := _ADDRESS.search(tag)) is not None:
                written = unescape(address[1])
                if _ELSEWHERE.match(written) is None:
                    self._addresses.append((written, name == "img"))
                elif name == "img":
                    self._foreign.append(written)
                self._judge(address[1], image=name == "img")
            if name == "img" and " alt=" not in tag:
                tag = f'{tag[:-1]} alt="">'
        elif (align := _ALIGN.search(tag)) is not None:
            tag = _with_class(tag.replace(align[0], "", 1), ALIGNMENTS.get(align[1].lower(), ""))
        elif (cited := _CITED.search(tag)) is not None:
            self._judge(cited[1], image=False)
        return tag

    def _judge(self, written: str, *, image: bool) -> None:
        if fault := link_fault(unescape(written)):
            self._faulty.append(FaultyAddress(written, fault, image))

    def _heading(self, name: str, tag: str, end: int, *, closing: bool) -> str:
        level = min(6, int(name[1]) + 1) if self._lowered else int(name[1])
        tag = tag.replace(name, f"h{level}", 1)
        if closing:
            return tag
        text = " ".join(unescape(TAG.sub("", self._html[end : self._html.index(f"</{name}>", end)])).split())
        if not text:
            return tag
        if (own := _ID.search(tag)) is None:
            new = self._ids.free(text)
            tag = f'{tag[:-1]} id="{new}">'
        else:
            new = unescape(own[1])
        self._headings.append(BodyHeading(level=level, id=new, text=text))
        return tag


def _with_class(tag: str, name: str) -> str:
    if not name:
        return tag
    if (classes := _CLASS.search(tag)) is not None:
        return tag.replace(classes[0], f' class="{classes[1]} {name}"', 1)
    return f'{tag[:-1]} class="{name}">'
