"""Word's automatic numbers as the text that Word shows (ECMA-376, part 1, 17.9).

A number belongs to a list (`w:num`), which follows a definition of up to nine levels (`w:abstractNum`). Lists of one definition count
together unless one says where to start. What this would miss: pictures as bullets (shown as "-") and scripts of other languages.
"""

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from cchc.importing.sources.xml_package import attribute, child, local

_ROMAN: Final = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
                 (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_PLACE: Final = re.compile(r"%([1-9])")
_KNOWN_BULLETS: Final = frozenset("-–+•*")
_LARGEST: Final = 100_000


class NumberLevel(NamedTuple):
    """One level of a definition: its format, the pattern of its text ("%1.%2."), where it starts, what restarts it, plain figures."""

    shape: str = "decimal"
    pattern: str = ""
    start: int = 1
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class WordNumbering:
    """The lists of one document, and where each is while the document is read in order."""

    definitions: dict[str, dict[int, NumberLevel]] = field(default_factory=dict)
    lists: dict[str, tuple[str, dict[int, NumberLevel], dict[int, int]]] = field(default_factory=dict)
    """List id → its definition, levels of its own, starts of its own."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, list_id: str, level: int) -> str:
        """Count the next item of a list and return its label; "" where the list or level shows nothing."""
        if list_id not in self.lists:
            return ""
        definition, own, starts = self.lists[list_id]
        levels = self.definitions.get(definition, {}) | own
        if level not in levels:
            return ""
        counts = self._counts.setdefault(definition, {})
        if (list_id, level) not in self._begun and level in starts:
            counts[level] = starts[level] - 1
        self._begun.add((list_id, level))
        counts[level] = min(counts.get(level, levels[level].start - 1) + 1, _LARGEST)
        for deeper in [each for each in counts if each > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart != 0 and level < restart):
                del counts[deeper]
        shown = levels[level]
        if shown.shape == "bullet":
            sign = shown.pattern.strip()
            return sign if sign in _KNOWN_BULLETS and sign else "-"
        if shown.shape == "none":
            return ""

        def number(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            named = levels.get(place, NumberLevel())
            shape = "decimal" if shown.legal and place != level else named.shape
            return numeral(counts.get(place, named.start), shape)

        return _PLACE.sub(number, shown.pattern).strip()


def numbering_of(root: ET.Element | None, styles: ET.Element | None) -> WordNumbering:
    """Return the lists that `numbering.xml` defines; a definition may point to that of a list style."""
    found = WordNumbering()
    linked: dict[str, str] = {}
    for element in root if root is not None else ():
        identity = attribute(element, "abstractNumId") or ""
        if local(element.tag) == "abstractNum":
            found.definitions[identity] = _levels(element)
            if (style := attribute(child(element, "numStyleLink"), "val")) is not None:
                linked[identity] = style
        elif local(element.tag) == "num":
            own = {int(attribute(each, "ilvl") or 0): each for each in element if local(each.tag) == "lvlOverride"}
            starts = {
                level: int(start)
                for level, each in own.items()
                if (start := attribute(child(each, "startOverride"), "val")) is not None and start.isdigit()
            }
            levels = {level: made for each in own.values() for level, made in _levels(each).items()}
            definition = attribute(child(element, "abstractNumId"), "val") or ""
            found.lists[attribute(element, "numId") or ""] = (definition, levels, starts)
    for identity, style in linked.items():
        for element in styles if styles is not None else ():
            if attribute(element, "styleId") == style:
                target = attribute(child(element, "pPr", "numPr", "numId"), "val") or ""
                found.definitions[identity] = found.definitions.get(found.lists.get(target, ("", {}, {}))[0], {})
    return found


def numeral(number: int, shape: str) -> str:
    """Return a number in a format of Word's.

    >>> numeral(4, "upperRoman"), numeral(28, "lowerLetter"), numeral(3, "decimalZero")
    ('IV', 'bb', '03')
    """
    match shape:
        case "upperRoman" | "lowerRoman":
            roman = _roman(number)
            return roman if shape == "upperRoman" else roman.lower()
        case "upperLetter" | "lowerLetter":
            letter = chr(97 + (number - 1) % 26) * (1 + (number - 1) // 26) if 0 < number < 1000 else str(number)
            return letter if shape == "lowerLetter" else letter.upper()
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _levels(element: ET.Element) -> dict[int, NumberLevel]:
    return {
        int(attribute(each, "ilvl") or 0): NumberLevel(
            shape=attribute(child(each, "numFmt"), "val") or "decimal",
            pattern=attribute(child(each, "lvlText"), "val") or "",
            start=_whole(attribute(child(each, "start"), "val"), 1),
            restart=_whole(attribute(child(each, "lvlRestart"), "val"), 0)
            if child(each, "lvlRestart") is not None
            else None,
            legal=child(each, "isLgl") is not None,
        )
        for each in element
        if local(each.tag) == "lvl"
    }


def _whole(written: str | None, otherwise: int) -> int:
    return min(int(written), _LARGEST) if written and written.isdecimal() else otherwise


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    shown = ""
    for value, sign in _ROMAN:
        while number >= value:
            shown += sign
            number -= value
    return shown
