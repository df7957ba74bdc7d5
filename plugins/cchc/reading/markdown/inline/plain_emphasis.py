"""Emphasis in a text that has no other marks, which is most of what is marked at all: the same as the scanner makes of it, only sooner."""

import re
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import SubElement

from cchc.reading.markdown.page_draft import Edit, Leaf

_EMPHASISED: Final = re.compile(r"(\*(?<!\S\*)\*?)(?![\s*])([^*]+)(?<![\s(])\1(?![*\w])")
"""Words between two equal runs, the first after a blank, the second before no word."""


def emphasise_plainly(leaf: Leaf, others: Sequence[str]) -> bool:
    """Read a text whose only signs are `*`, none of `others` and no broken line, each in a pair; False where it is not such a text."""
    text, element = leaf.text, leaf.element
    for sign in others:
        if sign in text:
            return False
    if leaf.more or leaf.mode or len(element):
        return False
    parts = _EMPHASISED.split(text)
    if len(parts) == 1 or text.count("*") > 2 * sum(map(len, parts[1::3])):
        return False
    element.text = parts[0]
    for at in range(1, len(parts), 3):
        child = SubElement(element, "em" if len(parts[at]) == 1 else "strong")
        child.text = parts[at + 1]
        child.tail = parts[at + 2]
    return True


def plain_edits(text: str) -> list[Edit]:
    """Return what `emphasise_plainly` took for marks."""
    edits: list[Edit] = []
    for found in _EMPHASISED.finditer(text):
        width = len(found[1])
        edits += (Edit(found.start(), found.start() + width), Edit(found.end() - width, found.end()))
    return edits
