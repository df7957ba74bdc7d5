"""Word's styles of paragraphs and letters, through the styles they are based on (ECMA-376, part 1, 17.7)."""

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from typing import Final, NamedTuple

from cchc.importing.sources.xml_package import attribute, child, local

_OFF: Final = frozenset({"0", "false", "off", "none"})
_DEEPEST: Final = 20
"""Styles that may be based on each other."""


class Letters(NamedTuple):
    """Look of letters; None where nothing is said. `font` is a name, "" where none is said."""

    bold: bool | None = None
    italic: bool | None = None
    capitals: bool | None = None
    hidden: bool | None = None
    font: str = ""
    raised: str | None = None

    def over(self, other: "Letters") -> "Letters":
        """Return these with what they leave unsaid taken from `other`."""
        return Letters(
            self.bold if self.bold is not None else other.bold,
            self.italic if self.italic is not None else other.italic,
            self.capitals if self.capitals is not None else other.capitals,
            self.hidden if self.hidden is not None else other.hidden,
            self.font or other.font,
            self.raised if self.raised is not None else other.raised,
        )


PLAIN: Final = Letters()
"""Letters of which nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphForm:
    """Form of a paragraph: alignment, outline level from 1 (0: none), its list and level in it."""

    align: str = ""
    outline: int = 0
    list_id: str = ""
    level: int = 0
    letters: Letters = PLAIN


class WordStyles:
    """The styles of one document."""

    def __init__(self, root: ET.Element | None) -> None:
        """Read `styles.xml`."""
        self._styles: Final = {
            attribute(each, "styleId") or "": each
            for each in (root if root is not None else ())
            if local(each.tag) == "style"
        }
        self._default: Final = next(
            (
                name
                for name, each in self._styles.items()
                if attribute(each, "default") == "1" and attribute(each, "type") == "paragraph"
            ),
            "",
        )
        self._plain: Final = letters_of(child(root, "docDefaults", "rPrDefault", "rPr"))

    def form(self, properties: ET.Element | None) -> ParagraphForm:
        """Return the form of a paragraph with the properties `w:pPr`."""
        name = attribute(child(properties, "pStyle"), "val") or self._default
        align = _align(properties)
        outline = _outline(properties)
        list_id, level = _list(properties)
        letters = PLAIN
        for style in self._chain(name):
            own = child(style, "pPr")
            letters = letters.over(letters_of(child(style, "rPr")))
            align = align or _align(own)
            outline = _outline(own) if outline is None else outline
            styled, styled_level = _list(own)
            if list_id is None:
                list_id = styled
                level = styled_level if level is None else level
        return ParagraphForm(
            align=align,
            outline=0 if outline is None or outline > 8 else outline + 1,
            list_id=list_id or "",
            level=level or 0,
            letters=letters.over(self._plain),
        )

    def character(self, name: str | None) -> Letters:
        """Return what a character style says of letters."""
        letters = PLAIN
        for style in self._chain(name or ""):
            letters = letters.over(letters_of(child(style, "rPr")))
        return letters

    def borders(self, name: str | None) -> bool | None:
        """Return whether a table style draws borders, None where it does not say."""
        for style in self._chain(name or ""):
            drawn = drawn_borders(child(style, "tblPr", "tblBorders"))
            if drawn is not None:
                return drawn
        return None

    def _chain(self, name: str) -> list[ET.Element]:
        chain: list[ET.Element] = []
        while name in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[name])
            name = attribute(child(chain[-1], "basedOn"), "val") or ""
        return chain


def letters_of(properties: ET.Element | None) -> Letters:
    """Return what the run properties `w:rPr` say."""
    if properties is None:
        return PLAIN
    fonts = child(properties, "rFonts")
    return Letters(
        bold=_switch(properties, "b"),
        italic=_switch(properties, "i"),
        capitals=_switch(properties, "caps"),
        hidden=_switch(properties, "vanish"),
        font=attribute(fonts, "ascii") or attribute(fonts, "hAnsi") or "",
        raised=attribute(child(properties, "vertAlign"), "val"),
    )


def drawn_borders(borders: ET.Element | None) -> bool | None:
    """Return whether a table's borders are drawn, None where nothing is said of them."""
    if borders is None or not len(borders):
        return None
    return any((attribute(side, "val") or "") not in {"none", "nil", ""} for side in borders)


def _switch(properties: ET.Element, name: str) -> bool | None:
    element = child(properties, name)
    return None if element is None else (attribute(element, "val") or "1") not in _OFF


def _align(properties: ET.Element | None) -> str:
    return attribute(child(properties, "jc"), "val") or ""


def _outline(properties: ET.Element | None) -> int | None:
    written = attribute(child(properties, "outlineLvl"), "val")
    return int(written) if written is not None and written.isdecimal() else None


def _list(properties: ET.Element | None) -> tuple[str | None, int | None]:
    numbered = child(properties, "numPr")
    level = attribute(child(numbered, "ilvl"), "val")
    return attribute(child(numbered, "numId"), "val"), int(level) if level is not None and level.isdecimal() else None
