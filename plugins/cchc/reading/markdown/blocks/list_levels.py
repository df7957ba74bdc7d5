"""The lists that are open at a line, and to which of them an item belongs.

Indentation decides first: a sign two columns or more to the right of another's belongs into that item. Signs that stand under
each other are told apart by their kind, as official texts do: a kind that is open goes on, another bullet begins a level
below, a higher rank (a number after dashes) ends what is below it, unless the item above ends with a colon.
"""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from cchc.reading.markdown.blocks.line_starts import Marker
from cchc.reading.markdown.page_draft import Leaf
from cchc.reading.markdown.sanitize import LETTERED


@dataclass(slots=True, kw_only=True)
class ListLevel:
    """A list that is open: its kind, the column of its last sign, its element, its last item, and that item's number."""

    kind: str
    rank: int
    indent: int
    element: Element
    item: Element
    value: int = 0
    leaf: Leaf | None = None
    """The text of the last item, once it is there."""
    anchor: str = ""
    """What leads to the last item."""
    blank: bool = False
    """Whether a blank line follows the last item."""
    colon: bool = False
    """Whether the last item's text ends with a colon."""


class ListLevels:
    """The open lists of one container, the outermost first."""

    def __init__(self) -> None:
        self.open: list[ListLevel] = []

    def container(self, indent: int) -> Element | None:
        """Close the lists to which a block at `indent` does not belong; return the item it belongs to."""
        while self.open and indent < self.open[-1].indent + 2:
            self.open.pop()
        return self.open[-1].item if self.open else None

    def add(self, parent: Element, sign: Marker, indent: int) -> tuple[ListLevel, bool]:
        """Return the list that has a new item for `sign`, and whether its number is that of the item before."""
        level = self._level(sign, indent)
        repeated = False
        if level is None:
            holder = self.open[-1].item if self.open else parent
            level = self._begun(holder, sign, indent)
            self.open.append(level)
        else:
            repeated = sign.kind == "number" and sign.value == level.value
            if sign.kind == "number" and sign.value == 1 and level.value > 1:
                level.element = _list(self.open[-2].item if len(self.open) > 1 else parent, sign)
            elif sign.kind == "number" and sign.value != level.value + 1:
                level.item = SubElement(level.element, "li", {"value": str(sign.value)})
                level.value = sign.value
                return level, repeated
            level.item = SubElement(level.element, "li")
        level.value = sign.value
        return level, repeated

    def _level(self, sign: Marker, indent: int) -> ListLevel | None:
        """Close the lists that a sign at `indent` ends; return the list that goes on, or None where one begins in the last item."""
        levels = self.open
        while len(levels) > 1 and indent < levels[-1].indent - 1 and indent < levels[-2].indent + 2:
            levels.pop()
        if not levels or indent >= levels[-1].indent + 2:
            return None
        # signs under each other: lists within each other by their kinds alone
        first = len(levels) - 1
        while first > 0 and levels[first - 1].indent > levels[first].indent - 2:
            first -= 1
        for number in range(len(levels) - 1, first - 1, -1):
            if levels[number].kind == sign.kind:
                del levels[number + 1 :]
                return levels[number]
        if levels[-1].colon and levels[-1].kind != sign.kind:
            return None
        while len(levels) > first and levels[-1].rank >= sign.rank and not _below(sign, levels[-1]):
            levels.pop()
        return None

    @staticmethod
    def _begun(holder: Element, sign: Marker, indent: int) -> ListLevel:
        element = _list(holder, sign)
        return ListLevel(
            kind=sign.kind,
            rank=sign.rank,
            indent=indent,
            element=element,
            item=SubElement(element, "li"),
            value=sign.value,
        )


def _list(holder: Element, sign: Marker) -> Element:
    if sign.kind == "number":
        return SubElement(holder, "ol", {} if sign.value == 1 else {"start": str(sign.value)})
    return SubElement(holder, "ul", {"class": LETTERED} if sign.shown < sign.text else {})


def _below(sign: Marker, level: ListLevel) -> bool:
    """Return whether a sign of the rank of `level` begins a list within its last item: a bullet under another bullet."""
    return sign.rank == level.rank and sign.value == 0 and sign.shown == sign.text
