"""A body while it becomes a page: texts that wait for their inline marks, what is markup, and what the editor has to know."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from cchc.reading.markdown.official_parts import Outline
from cchc.records.rule import Rule

_LINE_END: Final = re.compile("\n")


class Remark(NamedTuple):
    """A problem at a place of the body's lines (zero-based), in Vietnamese."""

    code: Rule
    line: int
    column: int
    length: int
    message: str
    hint: str


class Leaf:
    """A text that stands in one element, its lines joined by line breaks.

    `line` and `column` are where it begins, `more` where each of its further lines does. `mode` is `verbatim` for the text of
    `<pre>`, in which only tags and entities mean something, and `code` for that of a fence, in which nothing does. `edits` say
    what readers see otherwise than written, in any order; None where that is as emphasis says, or as written.
    """

    more: Sequence[tuple[int, int]] = ()
    mode = ""
    edits: "list[Edit] | None" = None
    _starts: list[int] | None = None

    def __init__(self, element: Element, text: str, line: int, column: int) -> None:
        self.element = element
        self.text = text
        self.line = line
        self.column = column

    @classmethod
    def of_lines(cls, element: Element, text: str, places: Sequence[tuple[int, int]], mode: str = "") -> "Leaf":
        """Return the leaf of a text of several lines, each with its place."""
        leaf = cls(element, text, *places[0])
        leaf.more = places[1:]
        if mode:
            leaf.mode = mode
        return leaf

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the letter at `offset` of the text. Asking often costs little."""
        if not self.more:
            return self.line, self.column + offset
        if self._starts is None:
            self._starts = [0, *(found.end() for found in _LINE_END.finditer(self.text))]
        starts = self._starts
        number = bisect_right(starts, offset) - 1
        line, column = self.more[number - 1] if number else (self.line, self.column)
        return line, column + offset - starts[number]


class Edit(NamedTuple):
    """A stretch of a leaf's text that readers do not see as written, and what they read in its place."""

    start: int
    end: int
    shown: str = ""


class Stretch(NamedTuple):
    """Words of the body's lines that are markup: `line` from `start` to `end`."""

    line: int
    start: int
    end: int


class DraftHeading(NamedTuple):
    """A heading, its place, and the anchor of its number, or nothing."""

    element: Element
    place: Stretch
    anchor: str


@dataclass(slots=True, kw_only=True)
class Definition:
    """The definition that a line `[name]: …`, `[^name]: …` or `*[name]: …` makes, its place, and whether the text uses it."""

    place: Stretch
    value: str = ""
    title: str = ""
    element: Element | None = None
    calls: list[Element] = field(default_factory=list)
    uses: int = 0
    at: int = 0
    """The column of the value."""

    @property
    def value_place(self) -> Stretch:
        """The place where the value is written."""
        return Stretch(self.place.line, self.at, self.at + len(self.value))


@dataclass(slots=True, kw_only=True)
class Draft:
    """All that is found while a body is read. `lines` are those of its `text`; places are counted in them."""

    text: str = ""
    has_tags: bool = False
    """Whether the text may hold HTML."""
    has_cells: bool = False
    """Whether it may hold tables."""
    lines: list[str] = field(default_factory=list)
    leaves: list[Leaf] = field(default_factory=list)
    markup: list[Stretch] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    notes: dict[str, Definition] = field(default_factory=dict)
    second_notes: list[Definition] = field(default_factory=list)
    calls: dict[str, int] = field(default_factory=dict)
    """Names of notes that are called, in the order of their first calls."""
    addresses: dict[str, Definition] = field(default_factory=dict)
    abbreviations: dict[str, Definition] = field(default_factory=dict)
    outline: Outline = field(default_factory=Outline)
    headings: list[DraftHeading] = field(default_factory=list)
    clauses: list[tuple[Element, str]] = field(default_factory=list)
    """Elements that have a number of their own, each with the anchor of that number."""
    marks: dict[Element, list[str]] = field(default_factory=dict)
    """Further anchors of headings."""
    anchors: set[str] = field(default_factory=set)
    """All ids of the body but those of notes."""
    named: list[tuple[Element, Stretch]] = field(default_factory=list)
    """Elements to which the editor gave an id."""
    addressed: list[tuple[Element, Stretch]] = field(default_factory=list)
    """Links and pictures, and where their addresses are written."""
    dropped: set[str] = field(default_factory=set)
    """Names of HTML elements that were not kept."""
    tags: bool = False
    """Whether the editor wrote HTML."""

    @classmethod
    def of(cls, text: str) -> "Draft":
        """Return the draft of a body that is about to be read."""
        return cls(text=text, has_tags="<" in text, has_cells="|" in text or "\t" in text)

    def remark(self, code: Rule, place: Stretch, message: str, hint: str) -> None:
        """Tell of a problem at a stretch of one line."""
        self.remarks.append(Remark(code, place.line, place.start, max(1, place.end - place.start), message, hint))
