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
        self._leaves: dict[Element, Leaf] | None = None
        self._signs: tuple[_Signs, _Signs] | None = None

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
        if self._leaves is None:
            self._leaves = {leaf.element: leaf for leaf in page.leaves}
        if self._text != page.text:
            self._signs = self._signs or (_Signs(self._text), _Signs(page.text))
            offset = self._signs[1].offset(self._signs[0].before(offset))
        at = bisect_right(page.blocks, offset, key=_start) - 1
        if at < 0:
            return None
        start, holder = page.blocks[at][0], page.holders[at]
        leaf = self._leaves.get(holder) or (self._leaves.get(holder[0]) if len(holder) else None)  # code within `<pre>`
        if leaf is None:
            return None
        if not page.text.startswith(leaf.text, start):
            within = _written_offset(leaf, _count(page.text[start:offset]))
            if within is None:
                return None
            offset = start + within
        line, column = leaf.place(min(offset - start, len(leaf.text)))
        return line + self._first, column


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
        at = _nth(self._text, piece * self._PIECE, number - self._before[piece])
        return len(self._text) if at is None else at


def _start(block: tuple[int, int, int]) -> int:
    return block[0]


def _count(text: str) -> int:
    """Return how many signs of a text count. Quicker than to ask each."""
    return len("".join(text.split())) - text.count("^")


def _nth(text: str, start: int, number: int) -> int | None:
    """Return where the sign stands that counts and has `number` others before it from `start` on, or None."""
    found = next(islice(_VISIBLE.finditer(text, start), number, None), None)
    return found.start() if found is not None else None


def _written_offset(leaf: Leaf, number: int) -> int | None:
    """Return where in a leaf's text the sign is written that a reader sees as its `number`th, from zero."""
    done = 0
    for start, end, shown in sorted(edits_of(leaf)):
        if start >= done:
            before = _count(leaf.text[done:start])
            if number < before:
                return _nth(leaf.text, done, number)
            number -= before
            if number < (seen := _count(shown)):
                return start
            number -= seen
            done = end
    return _nth(leaf.text, done, number)
