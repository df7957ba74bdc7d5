"""The finished tree as HTML, and as the plain text that readers, searches and citations have of it.

Block borders and `<br>` end a line of plain text; line breaks within a paragraph are blanks. Marks of notes are left out (between
two words that touch them a blank stands instead), and a superscript after a letter or digit is written `10^6`, so that nothing joins the word before it. HTML is written as
nh3 writes it; html_text.py reads the same plain text out of it.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.html_tags import BLOCK, VOID

_CONTAINERS: Final = frozenset({"blockquote", "dl", "ol", "table", "tbody", "thead", "tr", "ul"})
_SIMPLE: Final = frozenset({"a", "abbr", "code", "del", "em", "span", "strong"})
_UNSAFE: Final = re.compile('[&<>"\xa0]')
_NOTE_MARKS: Final = frozenset({"footnote-ref", "footnote-backref"})


class PageWriter:
    """Writes one tree.

    `blocks` are its stretches of text that no block divides, in order, each with the tags around it; `holders` are their
    elements. `marks` are anchors to be set before what an element holds.
    """

    def __init__(self, *, escaping: bool = True) -> None:
        """Without `escaping` no text of the tree may hold a sign that HTML writes otherwise."""
        self.marks: Mapping[Element, Sequence[str]] = {}
        self.holders: list[Element] = []
        self.escaping = escaping
        self._pieces: list[str] = []
        self._texts: list[int] = []  # the pieces that hold a stretch of text, by their numbers
        self._lines: list[str] = []

    def write(self, root: Element) -> None:
        """Write what `root` holds."""
        for child in root:
            self._block(child)
        if self._pieces:
            self._pieces[-1] = self._pieces[-1].removesuffix("\n")

    @property
    def html(self) -> str:
        """The HTML."""
        return "".join(self._pieces)

    @property
    def text(self) -> str:
        """The plain text."""
        return "\n".join(self._lines)

    @property
    def blocks(self) -> list[tuple[int, int, int]]:
        """Return the place of each stretch: its begin in the plain text, its begin and end in the HTML."""
        ends = [0, *accumulate(map(len, self._pieces))]
        starts = accumulate([len(line) + 1 for line in self._lines], initial=0)
        return [(start, ends[number], ends[number + 1]) for start, number in zip(starts, self._texts, strict=False)]

    def _text(self, element: Element, piece: str, plain: str) -> None:
        """Write a piece that holds a stretch of text, unless it is empty."""
        if plain:
            self._texts.append(len(self._pieces))
            self._lines.append(plain)
            self.holders.append(element)
        self._pieces.append(piece)

    def _block(self, element: Element) -> None:
        """Write an element and the line break after it."""
        tag = element.tag
        opening = f"<{tag}{_attributes(element)}>" if element.attrib else f"<{tag}>"
        if element in self.marks:
            opening += "".join([f'<span id="{name}"></span>' for name in self.marks[element]])
        if len(element) or tag == "pre":
            self._mixed(element, opening)
            return
        text = element.text
        if not text:
            self._pieces.append(f"{opening}\n" if tag in VOID else f"{opening}</{tag}>\n")
            return
        piece = f"{opening}{_escaped(text) if self.escaping else text}</{tag}>\n"
        if "\n" in text or text[0] == " ":
            text = text.replace("\n", " ").lstrip(" ")
        self._text(element, piece, text)

    def _mixed(self, element: Element, opening: str) -> None:
        """Write an element that holds elements: stretches of text, and blocks between or after them."""
        tag = element.tag
        if tag in _CONTAINERS and element.text is None and not any([child.tail for child in element]):  # noqa: C419 - quicker
            self._pieces.append(f"{opening}\n")
            for child in element:
                self._block(child)
            self._pieces.append(f"</{tag}>\n")
            return
        if len(element) and element[0].tag in _SIMPLE and tag != "pre" and self._simple(element, opening):
            return
        pending = [opening]
        plain = _Plain(preformatted=tag == "pre")
        if element.text:
            plain.add(element.text)
            pending.append(_escaped(element.text))
        blocks = 0
        for child in element:
            if child.tag in BLOCK:
                shown = plain.line
                if not shown and not blocks:
                    pending.append("\n")
                self._text(element, "".join(pending), shown)
                blocks += 1
                self._block(child)
                pending, plain = [], _Plain()
            else:
                _inline(child, pending, plain)
            if child.tail:
                plain.add(child.tail)
                pending.append(_escaped(child.tail))
        pending.append(f"</{tag}>\n")
        self._text(element, "".join(pending), plain.line)

    def _simple(self, element: Element, opening: str) -> bool:
        """Write an element that holds nothing but text, emphasis and links, if it does."""
        text = element.text or ""
        plain = [text]
        pieces = [opening, _escaped(text) if self.escaping else text]
        for child in element:
            name = child.tag
            if name not in _SIMPLE or len(child):
                return False
            if child.attrib:
                if "class" in child.attrib:
                    return False
                pieces.append(f"<{name}{_attributes(child)}>")
            else:
                pieces.append(f"<{name}>")
            text, tail = child.text or "", child.tail or ""
            plain += (text, tail)
            if self.escaping:
                text, tail = _escaped(text), _escaped(tail)
            pieces.append(f"{text}</{name}>{tail}")
        pieces.append(f"</{element.tag}>\n")
        shown = "".join(plain)
        if "\n" in shown or shown[:1] == " ":
            shown = shown.replace("\n", " ").lstrip(" ")
        self._text(element, "".join(pieces), shown)
        return True


class _Plain:
    """The plain text of a stretch while it grows."""

    __slots__ = ("noted", "parts", "preformatted")

    def __init__(self, *, preformatted: bool = False) -> None:
        self.parts: list[str] = []
        self.preformatted = preformatted
        self.noted = False  # whether the mark of a note stands here

    @property
    def text(self) -> str:
        """What was added so far."""
        return "".join(self.parts)

    @property
    def line(self) -> str:
        """What was added so far, as lines of the plain text."""
        return self.text.rstrip("\n") if self.preformatted else self.text.lstrip(" \n\t").rstrip("\n")

    @property
    def last(self) -> str:
        """The last letter, or nothing."""
        return self.parts[-1][-1:] if self.parts else ""

    def add(self, text: str) -> None:
        """Add a text of the HTML."""
        if not self.preformatted:
            text = text.replace("\n", " ")
            if self.last in ("", "\n"):
                text = text.lstrip(" \t")
        if text:
            if self.noted and text[0].isalnum() and self.last.isalnum():
                self.parts.append(" ")
            self.noted = False
            self.parts.append(text)

    def end_line(self) -> None:
        """End a line."""
        if self.last not in ("", "\n"):
            self.parts.append("\n")


def _inline(element: Element, pieces: list[str], plain: _Plain) -> None:
    """Write an element that stands within a text."""
    tag = element.tag
    pieces.append(f"<{tag}{_attributes(element) if element.attrib else ''}>")
    if tag in VOID:
        if tag == "br":
            plain.end_line()
        return
    known = element.get("class") in _NOTE_MARKS or (tag == "sup" and element.get("id", "").startswith("fnref"))
    plain.noted |= known
    shown = _Plain() if known else plain
    if tag == "sup" and not known and plain.last.isalnum():
        plain.parts.append("^")
    if tag in BLOCK:
        shown.end_line()
    if element.text:
        shown.add(element.text)
        pieces.append(_escaped(element.text))
    for child in element:
        _inline(child, pieces, shown)
        if child.tail:
            shown.add(child.tail)
            pieces.append(_escaped(child.tail))
    if tag in BLOCK:
        shown.end_line()
    pieces.append(f"</{tag}>")


def _attributes(element: Element) -> str:
    written = ""
    for name, value in element.attrib.items():
        shown = value if _UNSAFE.search(value) is None else _escaped(value).replace('"', "&quot;")
        written += f' {name}="{shown}"'
    return written


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace("\xa0", "&nbsp;") if "\xa0" in text else text
