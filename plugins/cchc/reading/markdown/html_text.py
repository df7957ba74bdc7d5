"""The plain text of sanitised HTML, with the way back into the HTML: one linear walk over its tags.

Block borders and `<br>` become line breaks, entities are decoded, line breaks within a paragraph become spaces,
so that offsets of citations are offsets into what a reader reads. Marks of notes are left out (between two words that touch them a blank stands instead), and a superscript after a
letter or digit is written `10^6`. The HTML must be nh3's: attributes quoted, `<` and `&` escaped in text.
"""

import re
from collections.abc import Iterator
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

_NOTE_MARK: Final = re.compile(r'<sup id="fnref|<a class="footnote-(?:back)?ref"')
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


def plain_text(html: str) -> PlainText:
    """Return the text of sanitised `html`. Linear; never raises."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = unlinked = preformatted = position = 0
    at_start = True  # of a line of plain text
    noted = False  # whether the mark of a note stands here
    hidden = ""  # the name of the element of a note's mark, while in one
    for start, end, closing, name in _tags(html):
        if start > position and not hidden:
            for text, html_start, html_end in _stretches(html, position, start, strip=at_start and not preformatted):
                plain = text if preformatted else text.replace("\n", " ")
                if noted:
                    noted = False
                    if plain[0].isalnum() and parts and parts[-1][-1:].isalnum():
                        parts.append(" ")
                        length += 1
                parts.append(plain)
                pieces.append(Piece(length, length + len(plain), html_start, html_end, unlinked == 0))
                length += len(plain)
                at_start = plain.endswith("\n")
        position = end
        if hidden:
            hidden = "" if closing and name == hidden else hidden
            continue
        if name in {"a", "sup"} and not closing:
            if _NOTE_MARK.match(html, start) is not None:
                hidden = name
                noted = True
                continue
            if name == "sup" and parts and parts[-1][-1:].isalnum():
                parts.append("^")
                length += 1
        if name in UNLINKED:
            unlinked += -1 if closing else 1
            if name == "pre":
                preformatted += -1 if closing else 1
        if not at_start and name in BLOCKS:
            parts.append("\n")
            length += 1
            at_start = True
    if parts and parts[-1] == "\n" and length > (pieces[-1].end if pieces else 0):
        parts.pop()  # the border after the last letter
    return PlainText(text="".join(parts), pieces=tuple(pieces))


def _tags(html: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, slash and name of each tag, and the end of the HTML as a tag without a name."""
    for tag in TAG.finditer(html):
        start, end = tag.span()
        yield start, end, tag[1], tag[2]
    yield len(html), len(html), "", ""


def _stretches(html: str, start: int, end: int, *, strip: bool) -> Iterator[tuple[str, int, int]]:
    """Yield the text between two tags with where it stands: as it is, or decoded where it holds entities."""
    text = html[start:end]
    if strip:
        kept = text.lstrip(" \n\t")
        start += len(text) - len(kept)
        text = kept
    if not text:
        return
    if "&" not in text:
        yield text, start, end
        return
    position = 0
    for entity in _ENTITY.finditer(text):
        if entity.start() > position:
            yield text[position : entity.start()], start + position, start + entity.start()
        yield unescape(entity[0]), start + entity.start(), start + entity.end()
        position = entity.end()
    if position < len(text):
        yield text[position:], start + position, end
