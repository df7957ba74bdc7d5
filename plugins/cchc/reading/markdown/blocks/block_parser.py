"""The lines of a body, one after another, as blocks. Linear: a line is looked at once, and once more for each quote around it.

What a line begins is told by its first signs, in this order: fence, heading, quote, rule, table, HTML, item of a list, numbered
part; anything else is text. A list, a table or a quote may stand right under a line of text. No indentation makes code.
"""

from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.blocks.definitions import defined_at, take_definition
from cchc.reading.markdown.blocks.html_blocks import HtmlBlocks
from cchc.reading.markdown.blocks.line_blocks import LineBlocks
from cchc.reading.markdown.blocks.line_breaks import ends_sentence, goes_on
from cchc.reading.markdown.blocks.line_starts import (
    BULLETS,
    FENCE,
    HEADING,
    RULE,
    WORD_BULLETS,
    Marker,
    columns,
    marker,
    word_bullet,
)
from cchc.reading.markdown.blocks.table_blocks import table_at
from cchc.reading.markdown.blocks.table_rows import is_bounded, is_dashes
from cchc.reading.markdown.blocks.tree_builder import DEEPEST, LinePlaces, TooDeepError, TreeBuilder
from cchc.reading.markdown.official_parts import PART_SIGNS, may_begin_part, part_of
from cchc.reading.markdown.page_draft import Draft, Stretch

_SIGNS: Final = frozenset("#>`~|_=<[:(0123456789" + WORD_BULLETS + BULLETS)
"""First signs of lines that may be more than text; beside them a small letter before `)`, `.` or a digit, and numbered parts."""
_BLOCK_SIGNS: Final = frozenset("#>`~=:-_*[")
_ENDS_OF_LETTERS: Final = frozenset(").0123456789")
_LAST_YEARLESS: Final = 999
"""The largest number that begins a list of itself: `2026.` is a year."""
_LOOKED_AT: Final = 50
"""Lines of a text that tell how wide it is."""
_ASKS_FOR_A_SIGN: Final = ("điểm", "khoản", "tiết", "mục")
"""Words after which a letter or a number is the name of a part, not the sign of the next item."""
_LAZY: Final = frozenset("#>`~|<[" + BULLETS + "0123456789")


class BodyParser:
    """Reads lines into `parent`. `first` is the number of the first line in the body, `starts` the column of each in its own line."""

    def __init__(
        self,
        draft: Draft,
        lines: Sequence[str],
        parent: Element,
        *,
        first: int = 0,
        starts: Sequence[int] = (),
        depth: int = 0,
    ) -> None:
        self._draft = draft
        self._lines = lines
        self._first = first
        self._starts = starts
        self._tree = TreeBuilder(draft, parent, depth)
        self._line = LinePlaces(first, starts).piece  # not a method of this object, which then would hold itself
        self._html = HtmlBlocks(self._tree, lines, self._line)
        self._blocks = LineBlocks(self._tree, lines, self._line)

    def parse(self) -> None:
        """Read all lines. Raises TooDeepError."""
        number = 0
        lines, tree, html = self._lines, self._tree, self._html
        last = len(lines)
        divided = self._draft.has_cells
        tags = self._draft.has_tags
        starts = self._starts
        while number < last:
            line = lines[number]
            text = line.lstrip(" \t")
            if not text:
                if not tree.resting:
                    tree.blank()
                if tags:
                    html.blank(number)
                number += 1
                continue
            indent = len(line) - len(text)
            if (
                (first := text[0]) in _SIGNS
                or text[1:2] in _ENDS_OF_LETTERS
                or (first in PART_SIGNS and text.startswith(PART_SIGNS[first]))
                or (divided and ("|" in text or "\t" in text))
            ) and not (tags and html.texts_only and not self._leaves_paragraph(number, text)):
                number = self._special(number, text, indent)
            elif tree.resting and not tags and (number + 1 == last or not lines[number + 1]):
                tree.paragraph(text, self._first + number, indent + (starts[number] if starts else 0))
                number += 1
            else:
                number = self._text(number, indent, columns(line[:indent]) if indent else 0)
        tree.close_text()
        html.close()

    def _leaves_paragraph(self, number: int, text: str) -> bool:
        """Return whether a line that stands in a `<p>` begins a block; then the `<p>` ends or becomes what holds blocks."""
        if not self._html.in_paragraph:
            return False
        below = self._lines[number + 1] if number + 1 < len(self._lines) else ""
        sign = marker(text)
        begins = (
            HEADING.match(text) is not None
            or FENCE.match(text) is not None
            or text[0] == ">"
            or ("|" in text and (is_dashes(below) or (is_bounded(text) and is_bounded(below))))
            or (sign is not None and self._begins_item(sign, text))
        )
        if begins:
            self._html.end_paragraph(number)
        return begins

    def _text(self, number: int, start: int, indent: int) -> int:
        """Take the rest of a line from column `start` as text, which may hold HTML; return the next line's number."""
        line = self._lines[number]
        if "<" in line:
            return self._html.take(number, start, indent)
        self._tree.say(self._line(number, start, line[start:]), indent)
        return number + 1

    def _special(self, number: int, text: str, start: int) -> int:
        """Take a line whose first sign may begin a block; return the next line's number."""
        line = self._lines[number]
        indent = columns(line[:start]) if start else 0
        first = text[0]
        tree = self._tree
        if first in _BLOCK_SIGNS:
            if first == "#":
                if (heading := HEADING.match(text)) is not None:
                    self._blocks.heading(number, start, heading, indent)
                    return number + 1
            elif first == ">":
                return self._quote(number, indent)
            elif first in "`~":
                if (fence := FENCE.match(text)) is not None:
                    return self._blocks.fence(number, fence[1], indent)
            elif first == "=":
                if tree.open_text and not text.strip("= \t"):
                    self._blocks.underlined()
                    return number + 1
            elif first == ":":
                if text[1:2] in (" ", "\t") and self._blocks.meaning(number, start, text):
                    return number + 1
            elif first in "-_*" and text[-1] in "-_* \t" and RULE.match(text) is not None:
                self._blocks.rule(number, start, first, indent)
                return number + 1
            if first in "[*" and (first == "[" or text[1:2] == "[") and defined_at(text):
                return take_definition(self._draft, self._tree, self._lines, number, start, self._line, self._inner)
        if ("|" in text or "\t" in text) and (
            after := table_at(tree, self._lines, number, indent, self._line)
        ) > number:
            return after
        if first == "<":
            return self._html.take(number, start, indent)
        sign = marker(text) or (word_bullet(text, listed=bool(tree.frames[-1].levels.open)))
        if sign is not None and self._begins_item(sign, text):
            return self._item(number, start, sign, text, indent)
        if tree.open_text and may_begin_part(text) and part_of(text.lstrip("*")) is not None and not self._runs_on():
            tree.close_text()
        return self._text(number, start, indent)

    def _begins_item(self, sign: Marker, text: str) -> bool:
        """Return whether a sign at the start of a line is that of an item, and not the middle of a broken sentence."""
        going = False
        if sign.kind == "number":
            levels = self._tree.frames[-1].levels.open
            going = any(level.kind == "number" and level.value + 1 == sign.value for level in levels)
            if sign.value > _LAST_YEARLESS and not going:
                return False
        lines = self._tree.open_text
        if not lines:
            return True
        above = lines[-1].text.rstrip()
        if sign.kind in BULLETS or sign.kind in WORD_BULLETS:
            first = text[sign.text : sign.text + 4]
            if first[:1].isdecimal() and above[-1:].isdecimal():
                # a range that was broken before its dash: two years, or numbers at the end of a full line
                years = first.isdecimal() and above[-4:].isdecimal() and len(first) == 4
                if years or (not self._is_listed("-") and self._runs_on()):
                    return False
            if text[0] in "–—" and text[sign.text : sign.text + 1].islower() and not self._is_listed("-"):
                # a dash of the sentence above, unless something is listed: after a colon, or under short lines
                short = max([len(line.text) for line in lines[-_LOOKED_AT:]]) < 60
                return above[-1] in ":;" or (text[0] == "–" and (short or ends_sentence(above)))
            return not (sign.text == 1 and text[1:2].islower() and self._runs_on())
        if sign.shown and sign.kind != "number":  # a letter behind a dash
            return True
        if sign.kind != "number" and self._is_listed(sign.kind) and not above.endswith(_ASKS_FOR_A_SIGN):
            return True
        return going or sign.number in {"1", "a"} or not self._runs_on()

    def _is_listed(self, kind: str) -> bool:
        return any(level.kind == kind for level in self._tree.frames[-1].levels.open)

    def _runs_on(self) -> bool:
        """Return whether the open text looks as if its last line had been broken for its length or in mid-phrase."""
        lines = self._tree.open_text
        above = lines[-1].text.rstrip()
        if goes_on(above):
            return True
        widest = max([len(line.text) for line in lines[-_LOOKED_AT:]])
        return not ends_sentence(above) and 60 <= widest <= 160 and len(above) + 12 > widest

    def _item(self, number: int, start: int, sign: Marker, text: str, indent: int) -> int:
        shown = text[sign.shown :]
        if sign.kind in WORD_BULLETS:
            at = self._line(number, start, "")
            self._draft.markup.append(Stretch(at.line, at.column, at.column + 1))
        if "<" in shown:
            self._tree.item(sign, self._line(number, start + sign.shown, ""), indent)
            return self._html.take(number, start + sign.shown, indent + 2)
        self._tree.item(sign, self._line(number, start + sign.shown, shown), indent)
        return number + 1

    def _quote(self, number: int, indent: int) -> int:
        """Take the lines of a quote: those with `>`, and text that goes on after them."""
        if self._tree.depth >= DEEPEST:
            raise TooDeepError(self._first + number, f"danh sách hoặc trích dẫn lồng quá {DEEPEST} cấp")
        element = self._tree.block("blockquote", indent)
        texts: list[str] = []
        starts: list[int] = []
        end = number
        while end < len(self._lines):
            line = self._lines[end]
            text = line.lstrip(" \t")
            start = len(line) - len(text)
            if text[:1] == ">":
                start += 2 if text[1:2] == " " else 1
            elif not text or text[0] in _LAZY or not texts[-1].strip():
                break
            texts.append(line[start:])
            starts.append(self._line(end, start, "").column)
            end += 1
        self._inner(element, texts, self._first + number, starts)
        return end

    def _inner(self, element: Element, lines: Sequence[str], first: int, starts: Sequence[int]) -> None:
        """Read lines that stand within a block of this body."""
        BodyParser(self._draft, lines, element, first=first, starts=starts, depth=self._tree.depth + 1).parse()
