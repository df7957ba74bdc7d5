"""Blocks that a sign at the start of a line makes: fences, headings, rules, explanations of words."""

import re
from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element, SubElement

from cchc.reading.markdown.blocks.line_breaks import ends_sentence
from cchc.reading.markdown.blocks.line_starts import ANCHOR, CLOSING_HASHES
from cchc.reading.markdown.blocks.tree_builder import TextLine, TreeBuilder
from cchc.reading.markdown.page_draft import DraftHeading, Leaf, Stretch
from cchc.records.body_rules import UNCLOSED_TAG, UNDERLINED


class LineBlocks:
    """Adds such blocks to a tree. `place` gives a piece of a line, by number and column, its place in the body."""

    def __init__(self, tree: TreeBuilder, lines: Sequence[str], place: Callable[[int, int, str], TextLine]) -> None:
        self._tree = tree
        self._lines = lines
        self._line = place

    def _stretch(self, number: int, start: int, end: int) -> Stretch:
        at = self._line(number, start, "")
        return Stretch(at.line, at.column, at.column + end - start)

    def fence(self, number: int, ticks: str, indent: int) -> int:
        """Take a fence and the code up to its partner, or to the end of the lines."""
        element = self._tree.block("pre", indent)
        end = number + 1
        while end < len(self._lines):
            closing = self._lines[end].strip()
            if closing.startswith(ticks) and not closing.strip(ticks[0]):
                break
            end += 1
        else:
            whole = self._stretch(number, 0, len(self._lines[number]))
            self._tree.draft.remark(UNCLOSED_TAG, whole, "khối mã không đóng", f"thêm một dòng {ticks} ở cuối khối")
        written = self._lines[number]
        self._tree.draft.markup.append(self._stretch(number, 0, len(written)))
        shift = len(written) - len(written.lstrip(" "))
        code = SubElement(element, "code")
        texts: list[str] = []
        places: list[tuple[int, int]] = []
        for inner in range(number + 1, end):
            line = self._lines[inner]
            cut = min(shift, len(line) - len(line.lstrip(" ")))
            texts.append(line[cut:])
            place = self._line(inner, cut, "")
            places.append((place.line, place.column))
        while texts and not texts[-1].strip():
            texts.pop()
            places.pop()
        if texts:
            self._tree.draft.leaves.append(Leaf.of_lines(code, "\n".join(texts), places, "code"))
        return end + 1

    def heading(self, number: int, first: int, heading: re.Match[str], indent: int) -> None:
        """Take a heading that begins at column `first`, with the anchor at its end."""
        level, start = len(heading[1]), first + heading.start(2)
        element = self._tree.block(f"h{level}", indent)
        text = heading[2].rstrip()
        if text[-1] == "#":
            text = CLOSING_HASHES.sub("", text)
        if text[-1:] == "}" and (anchor := ANCHOR.search(text)) is not None:
            element.set("id", anchor[1])
            self._tree.draft.markup.append(self._stretch(number, start + anchor.start(), start + anchor.end()))
            text = text[: anchor.start()]
        place = self._line(number, start, text)
        self._tree.leaf(element, text, place.line, place.column)
        whole = Stretch(place.line, place.column - heading.start(2), place.column + len(text))
        self._add_heading(element, text, whole, level)

    def _add_heading(self, element: Element, text: str, place: Stretch, level: int) -> None:
        anchor = self._tree.draft.outline.enter(text, level)
        self._tree.draft.headings.append(DraftHeading(element, place, anchor))

    def underlined(self) -> None:
        """Make a heading of the first level of the open text, over a line of `=`."""
        lines = self._tree.take_text()
        self._tree.close_text()
        element = self._tree.block("h1", 0)
        text = "\n".join([line.text for line in lines]).rstrip().replace("\t", " ")
        places = [(line.line, line.column) for line in lines]
        self._tree.draft.leaves.append(Leaf.of_lines(element, text, places))
        first = lines[0]
        place = Stretch(first.line, first.column, first.column + len(first.text.rstrip()))
        self._add_heading(element, text, place, 1)

    def rule(self, number: int, start: int, sign: str, indent: int) -> None:
        """Take a line of dashes or the like; under a line that looks like a title, tell that it makes no heading."""
        above = self._tree.open_text
        # a title over dashes is a heading elsewhere; a number of a document or a whole sentence over them is none
        if sign == "-" and len(above) == 1 and not above[0].text.startswith("Số") and not ends_sentence(above[0].text):
            place = self._stretch(number, start, len(self._lines[number].rstrip()))
            hint = "viết ## trước dòng chữ phía trên nếu đó là đề mục, hoặc chừa một dòng trống nếu đây là đường kẻ"
            self._tree.draft.remark(UNDERLINED, place, "dòng gạch này là đường kẻ, không làm thành đề mục", hint)
        self._tree.block("hr", indent)

    def meaning(self, number: int, start: int, text: str) -> bool:
        """Take a line `: …` if it stands under words that it explains."""
        tree = self._tree
        holder = tree.holder(0)
        before = holder[-1] if len(holder) else None
        if tree.open_text:
            words = tree.take_text()
            tree.close_text()
            if before is None or before.tag != "dl":
                before = SubElement(holder, "dl")
            for line in words:
                tree.leaf(SubElement(before, "dt"), line.text.rstrip(), line.line, line.column)
        elif before is None or before.tag != "dl":
            return False
        meaning = text[1:].lstrip()
        tree.say_within(SubElement(before, "dd"), self._line(number, start + len(text) - len(meaning), meaning))
        return True
