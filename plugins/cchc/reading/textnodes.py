"""The plain text of sanitised HTML, with the way back into the HTML: one linear walk over its tags.

Block borders and `<br>` become line breaks, entities are decoded, line breaks within a paragraph become spaces,
so that offsets of citations are offsets into what a reader reads. The HTML must be nh3's: attributes quoted,
`<` and `&` escaped in text.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from html import unescape
from typing import Final, NamedTuple

TAG: Final = re.compile(r'<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>"]*(?:"[^"]*"[^>"]*)*>')
"""A tag: its slash, its name. Quoted attribute values may hold `>`."""

BLOCKS: Final = frozenset(
    [
        "blockquote",
        "br",
        "caption",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
"""Elements whose borders end a line of plain text."""

UNLINKED: Final = frozenset(["a", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre", "samp", "summary"])
"""Elements in whose text no link is woven."""

_ENTITY: Final = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")


class Piece(NamedTuple):
    """A stretch of plain text from `start` that stands in the HTML from `html` on; an entity is a piece of its own."""

    start: int
    end: int
    html: int
    html_end: int
    linkable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """Plain text and its pieces in order. Line breaks that stand for borders belong to no piece."""

    text: str
    pieces: tuple[Piece, ...]

    def piece_at(self, offset: int) -> Piece | None:
        """Return the piece that holds the letter at `offset`, if it stands in the HTML."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        return self.pieces[index] if index >= 0 and offset < self.pieces[index].end else None


def plain_text(html: str) -> PlainText:
    """Return the text of sanitised `html`. Linear; never raises."""
    walk = _Walk()
    position = 0
    for tag in TAG.finditer(html):
        start = tag.start()
        if start > position:
            walk.text(html, position, start)
        walk.tag(tag[2].lower(), closing=bool(tag[1]))
        position = tag.end()
    if position < len(html):
        walk.text(html, position, len(html))
    if walk.parts and walk.parts[-1] == "\n":
        walk.parts.pop()
    return PlainText(text="".join(walk.parts), pieces=tuple(walk.pieces))


class _Walk:
    """The text so far: its parts, its length, and how deep within unlinked and preformatted elements it stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.pieces: list[Piece] = []
        self._length = 0
        self._unlinked = 0
        self._preformatted = 0

    def tag(self, name: str, *, closing: bool) -> None:
        if name in UNLINKED:
            self._unlinked += -1 if closing else 1
            if name == "pre":
                self._preformatted += -1 if closing else 1
        if name in BLOCKS and self._length and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")
            self._length += 1

    def text(self, html: str, start: int, end: int) -> None:
        written = html[start:end]
        if not self._preformatted and (not self._length or self.parts[-1].endswith("\n")):
            kept = written.lstrip(" \n\t")
            start += len(written) - len(kept)
            written = kept
        if not written:
            return
        if "&" not in written:
            self._piece(written, start, end)
            return
        position = 0
        for entity in _ENTITY.finditer(written):
            if entity.start() > position:
                self._piece(written[position : entity.start()], start + position, start + entity.start())
            self._piece(unescape(entity[0]), start + entity.start(), start + entity.end())
            position = entity.end()
        if position < len(written):
            self._piece(written[position:], start + position, end)

    def _piece(self, text: str, start: int, end: int) -> None:
        if not self._preformatted and "\n" in text:
            text = text.replace("\n", " ")
        until = self._length + len(text)
        self.parts.append(text)
        self.pieces.append(Piece(self._length, until, start, end, self._unlinked == 0))
        self._length = until
