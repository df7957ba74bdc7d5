"""The tree of blocks while it grows: containers, lists, and the text that is not yet at its end."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from cchc.reading.markdown.blocks.line_breaks import paragraphs
from cchc.reading.markdown.blocks.line_starts import Marker
from cchc.reading.markdown.blocks.list_levels import ListLevel, ListLevels
from cchc.reading.markdown.html_tags import PHRASING
from cchc.reading.markdown.official_parts import may_begin_part, part_of
from cchc.reading.markdown.page_draft import Draft, DraftHeading, Leaf, Stretch
from cchc.records.body_rules import JOINED_LINES, REPEATED_NUMBER

DEEPEST: Final = 20
"""Levels of lists and quotes within each other that a body may have."""


class TooDeepError(Exception):
    """Blocks are nested too deep at a line of the body."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class TextLine(NamedTuple):
    """A line of the open text, and where it stands in the body."""

    line: int
    column: int
    text: str


class LinePlaces:
    """The places of lines in the body: the number of the first, and the column of each in its own line, if not 0."""

    __slots__ = ("_first", "_starts")

    def __init__(self, first: int, starts: Sequence[int]) -> None:
        self._first = first
        self._starts = starts

    def piece(self, number: int, start: int, text: str) -> TextLine:
        """Return a piece of line `number` from column `start` with its place in the body."""
        return TextLine(self._first + number, start + (self._starts[number] if self._starts else 0), text)


@dataclass(slots=True, kw_only=True)
class Frame:
    """A container of blocks: the body, a quote, or an element that the editor wrote as HTML (`name`), opened at `place`."""

    element: Element
    name: str = ""
    place: Stretch | None = None
    levels: ListLevels = field(default_factory=ListLevels)


class TreeBuilder:
    """One stretch of lines as a tree in `parent`. Texts go to the draft as leaves, in order."""

    def __init__(self, draft: Draft, parent: Element, depth: int) -> None:
        self.draft = draft
        self.depth = depth
        self.frames = [Frame(element=parent)]
        self.open_text: list[TextLine] = []
        """The lines of the text that the next line may go on with."""
        self.resting = True
        """Whether it is certain that neither a text nor a list is open."""
        self._bare: Element | None = None
        self._holder = parent
        self._level: ListLevel | None = None
        self._awaited = False
        self._filled: set[Element] = set()

    def paragraph(self, text: str, line: int, column: int) -> None:
        """Take a text of one line, at rest, that is a paragraph."""
        text = text.rstrip()
        if "\t" in text:
            text = text.replace("\t", " ")
        self.draft.leaves.append(Leaf(SubElement(self.frames[-1].element, "p"), text, line, column))

    def say(self, line: TextLine, indent: int) -> None:
        """Take a line of text: more of the open one, or the first of a new one."""
        if not self.open_text and not self._awaited:
            self._begin(indent)
        self.resting = False
        self._awaited = False
        self.open_text.append(line)

    def say_within(self, element: Element, line: TextLine) -> None:
        """Take a line of text that stands in `element` without a paragraph."""
        if self._bare is not element:
            self.close_text()
            self._bare = self._holder = element
            self._level = None
        self.resting = False
        self.open_text.append(line)

    def blank(self) -> None:
        """Take a blank line. Within an element that holds nothing but text it divides nothing."""
        frame = self.frames[-1]
        if frame.name and frame.element.tag in PHRASING and frame.name != "p":
            return
        if self.open_text or self._awaited:
            self.close_text()
        levels = frame.levels.open
        for level in levels:
            level.blank = True
        self.resting = not levels

    def item(self, sign: Marker, line: TextLine, indent: int) -> None:
        """Begin an item of a list; its text is that of `line`."""
        self.close_text()
        self.resting = False
        frame = self.frames[-1]
        level, repeated = frame.levels.add(frame.element, sign, indent)
        if len(frame.levels.open) + self.depth > DEEPEST:
            raise TooDeepError(line.line, f"danh sách hoặc trích dẫn lồng quá {DEEPEST} cấp")
        if sign.kind == "number":
            start = line.column - sign.shown
            self.draft.markup.append(Stretch(line.line, start, line.column))
            if repeated:
                place = Stretch(line.line, start, start + len(str(sign.value)) + 1)
                hint = "sửa số nếu gõ nhầm; trang hiện đúng số đã ghi"
                self.draft.remark(REPEATED_NUMBER, place, f"số thứ tự {sign.value} lặp lại", hint)
        if sign.number:
            above = next((outer.anchor for outer in reversed(frame.levels.open[:-1]) if outer.anchor), "")
            level.anchor = self.draft.outline.clause(sign.kind, sign.number, above)
            self.draft.clauses.append((level.item, level.anchor))
        loose = level.blank
        if loose:
            _loosen(level.leaf)
        level.blank, level.leaf = False, None
        self._level, self._holder = level, level.item
        self._bare = None if loose else level.item
        if line.text:
            self.open_text.append(line)
        else:
            self._awaited = True

    def block(self, tag: str, indent: int, attributes: dict[str, str] | None = None) -> Element:
        """Add an element where a block that begins at column `indent` belongs."""
        if not self.resting:
            self.close_text()
        return SubElement(self.holder(indent), tag, attributes or {})

    def holder(self, indent: int) -> Element:
        """Return the element to which a block at column `indent` belongs, closing the lists to which it does not."""
        frame = self.frames[-1]
        item = frame.levels.container(indent) if frame.levels.open else None
        return frame.element if item is None else item

    def leaf(self, element: Element, text: str, line: int, column: int) -> Leaf:
        """Put a text of one line into an element."""
        leaf = Leaf(element, text.replace("\t", " ") if "\t" in text else text, line, column)
        self.draft.leaves.append(leaf)
        return leaf

    def is_empty(self, element: Element) -> bool:
        """Return whether an element that the editor wrote holds no text and no block yet."""
        return not len(element) and element not in self._filled and not self.open_text

    def take_text(self) -> list[TextLine]:
        """Return the open text and forget it, for a line that says what it was."""
        taken, self.open_text = self.open_text, []
        self._bare = None
        return taken

    def close_text(self) -> None:
        """End the open text."""
        lines = self.open_text
        if lines:
            self.open_text = []
            if len(lines) == 1:
                self._close(lines)
            else:
                self._divide(lines)
        self._bare = None
        self._awaited = False

    def _begin(self, indent: int) -> None:
        """Find where a text belongs that begins here."""
        frame = self.frames[-1]
        self._level = None
        if frame.name and frame.element.tag in PHRASING:
            self._bare = self._holder = frame.element
            return
        self._bare = None
        self._holder = self.holder(indent) if frame.levels.open else frame.element
        if frame.levels.open:
            self._level = frame.levels.open[-1]
            _loosen(self._level.leaf)

    def _divide(self, lines: list[TextLine]) -> None:
        """End an open text of several lines, which may be several paragraphs."""
        first, unclear = paragraphs([line.text for line in lines])
        if first[1:2] == [1] and lines[1].text.isupper() and (part := part_of(lines[0].text)) and part.heading:
            del first[1]  # the title that stands under the number of a chapter
        for start, end in zip(first, [*first[1:], len(lines)], strict=True):
            self._close(lines[start:end])
        if unclear is not None:
            line = lines[unclear]
            place = Stretch(line.line, line.column, line.column + len(line.text.rstrip()))
            hint = "thêm “- ” ở đầu mỗi dòng nếu là danh sách, chèn dòng trống nếu là đoạn khác, hoặc viết liền thành một dòng"
            self.draft.remark(JOINED_LINES, place, "các dòng này hiện nối liền thành một đoạn", hint)

    def _close(self, lines: list[TextLine]) -> None:
        """End a paragraph: a leaf of its own element, of a new paragraph, or of a heading that an official text numbers."""
        text = "\n".join([line.text for line in lines]).rstrip() if len(lines) > 1 else lines[0].text.rstrip()
        if "\t" in text:
            text = text.replace("\t", " ")
        line, column = lines[0].line, lines[0].column
        element, level = self._bare, self._level
        if element is not None and level is None:
            if element in self._filled or len(element):
                element = SubElement(element, "span")
            self._filled.add(element)
        if element is None:
            if level is not None:
                _loosen(level.leaf)
            if level is None and may_begin_part(text):
                element, bare = self._numbered(text, line, column)
                column += text.index(bare)
                text = bare
            else:
                element = SubElement(self._holder, "p")
        leaf = Leaf(element, text, line, column)
        if len(lines) > 1:
            leaf.more = [(below.line, below.column) for below in lines[1:]]
        self.draft.leaves.append(leaf)
        if level is not None:
            if level.leaf is None:
                level.leaf = leaf
            level.colon = text.endswith(":")
        self._bare = None

    def _numbered(self, text: str, line: int, column: int) -> tuple[Element, str]:
        """Return the element of a text that stands in no list, and its words: a paragraph, or a numbered heading without bold signs."""
        bare = text[2:-2] if text.startswith("**") and text.endswith("**") and "**" not in text[2:-2] else text
        joined = bare.replace("\n", " ")
        part = part_of(joined) if bare else None
        if part is None:
            return SubElement(self._holder, "p"), text
        level = self.draft.outline.level(part)
        anchor = self.draft.outline.enter(joined, level)
        if not part.heading:
            element = SubElement(self._holder, "p")
            self.draft.clauses.append((element, anchor))
            return element, text
        element = SubElement(self._holder, f"h{level}")
        place = Stretch(line, column, column + len(text.partition("\n")[0]))
        self.draft.headings.append(DraftHeading(element, place, anchor))
        return element, bare


def _loosen(leaf: Leaf | None) -> None:
    """Put the text of an item into a paragraph."""
    if leaf is not None and leaf.element.tag == "li":
        paragraph = Element("p")
        leaf.element.insert(0, paragraph)
        leaf.element = paragraph
