"""From an offset in a body's plain text back to the place in the editor's file where the words are written.

Signs are counted but blanks: what the page shows of a text is the text without its marks, in the same order, whatever became
of its blanks and line breaks.
"""

import re
from bisect import bisect_right
from itertools import accumulate, islice
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.coverage import edits_of
from cchc.reading.markdown.page_draft import Leaf
from cchc.reading.source_text import SourceText, Spot
from cchc.records.source_positions import SourcePosition

if TYPE_CHECKING:
    from cchc.reading.markdown.dialect import FinishedPage

START: Final = SourcePosition(line=1, column=1)
_VISIBLE: Final = re.compile(r"[^\s^]")
"""A sign that counts: no blank, and not what plain text puts before a superscript."""


class BodyPlaces:
    """Places in a file; `text` is the plain text that the reading of its body gave.

    `page` is what that reading made of the body, whose first line is `first` (zero-based); without it the body is read again, once.
    """

    def __init__(self, *, source: SourceText, text: str, page: "FinishedPage | None" = None, first: int = 0) -> None:
        self._source = source
        self._text = text
        self._page = page
        self._first = first
        self._leaves: dict[Element, Leaf] = {}
        self._signs: _Signs | None = None
        self._own_signs: _Signs | None = None
        self._known: dict[Leaf, _VisibleLeaf | None] = {}

    def place(self, start: int, end: int) -> SourcePosition:
        """Return where the words from `start` to `end` of the plain text begin, and how far they go in that line."""
        self._page = self._page or self._read()
        if self._page is None:
            return START
        words = self._text[start:end]
        first = self._written(self._page, start + len(words) - len(words.lstrip()))
        last = self._written(self._page, max(start, start + len(words.rstrip()) - 1))
        if first is None:
            return START
        line, column = first
        length = (
            last[1] - column + 1
            if last is not None and last[0] == line
            else len(self._source.lines[line].rstrip()) - column
        )
        return self._source.place(Spot(line, column, max(1, length)))

    def _read(self) -> "FinishedPage | None":
        """Return the page of the body, None where it cannot be read."""
        from cchc.reading.front_matter.header import split  # noqa: PLC0415 - YAML and Markdown are loaded where a problem is found
        from cchc.reading.markdown.blocks.tree_builder import TooDeepError  # noqa: PLC0415
        from cchc.reading.markdown.dialect import render  # noqa: PLC0415

        self._first = split(self._source).body
        try:
            return render("\n".join(self._source.lines[self._first :]))
        except TooDeepError:
            return None

    def _written(self, page: "FinishedPage", offset: int) -> tuple[int, int] | None:
        """Return line and column, both from zero, of the sign at `offset` of the plain text."""
        if self._text != page.text:
            self._own_signs = self._own_signs or _Signs(self._text)
            offset = self._signs_of(page).offset(self._own_signs.before(offset))
        at = bisect_right(page.blocks, offset, key=_start) - 1
        if at < 0:
            return None
        start, holder = page.blocks[at][0], page.holders[at]
        self._leaves = self._leaves or {leaf.element: leaf for leaf in page.leaves}
        leaf = self._leaves.get(holder) or (self._leaves.get(holder[0]) if len(holder) else None)  # code within `<pre>`
        if leaf is None:
            return None
        if leaf not in self._known:
            self._known[leaf] = None if page.text.startswith(leaf.text, start) else _VisibleLeaf(leaf)
        within = offset - start
        if (marked := self._known[leaf]) is not None:
            signs = self._signs_of(page)
            within = marked.written(signs.before(offset) - signs.before(start))
        line, column = leaf.place(min(within, len(leaf.text)))
        return line + self._first, column

    def _signs_of(self, page: "FinishedPage") -> "_Signs":
        self._signs = self._signs or _Signs(page.text)
        return self._signs


class _Signs:
    """The signs of a text that count, and how many of them stand before each piece of it."""

    _PIECE = 256

    def __init__(self, text: str) -> None:
        self._text = text
        pieces = (text[start : start + self._PIECE] for start in range(0, len(text), self._PIECE))
        self._before = list(accumulate(map(_count, pieces), initial=0))

    def before(self, offset: int) -> int:
        """Return how many signs stand before `offset`."""
        piece = offset // self._PIECE
        return self._before[piece] + _count(self._text[piece * self._PIECE : offset])

    def offset(self, number: int) -> int:
        """Return where the sign stands that has `number` others before it, or the end of the text."""
        piece = bisect_right(self._before, number) - 1
        signs = _VISIBLE.finditer(self._text, piece * self._PIECE)
        found = next(islice(signs, number - self._before[piece], None), None)
        return found.start() if found is not None else len(self._text)


class _VisibleLeaf:
    """A leaf that has marks: where in its text the signs that a reader sees are written."""

    def __init__(self, leaf: Leaf) -> None:
        self._starts: list[int] = []  # of each stretch, in what a reader sees
        self._written: list[int] = []  # where it is written
        self._kept: list[bool] = []  # whether letter by letter
        shown: list[str] = []
        seen = done = 0
        for start, end, instead in (*sorted(edits_of(leaf)), (len(leaf.text), len(leaf.text), "")):
            if start >= done:
                for at, text, kept in ((done, leaf.text[done:start], True), (start, instead, False)):
                    self._starts.append(seen)
                    self._written.append(at)
                    self._kept.append(kept)
                    shown.append(text)
                    seen += len(text)
                done = end
        self._signs = _Signs("".join(shown))

    def written(self, number: int) -> int:
        """Return where the sign is written that has `number` others before it."""
        offset = self._signs.offset(number)
        at = bisect_right(self._starts, offset) - 1
        return self._written[at] + (offset - self._starts[at] if self._kept[at] else 0)


def _start(block: tuple[int, int, int]) -> int:
    return block[0]


def _count(text: str) -> int:
    """Return how many signs of a text count. Quicker than to ask each."""
    return len("".join(text.split())) - text.count("^")
