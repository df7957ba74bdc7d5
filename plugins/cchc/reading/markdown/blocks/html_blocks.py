"""HTML that an editor writes around blocks: its tags open and close elements, what stands between is Markdown as everywhere.

Tags of blocks are taken here, those within a text by inline_scanner.py. A comment is no part of the page; `<script>` and `<style>`
go with their content; each is told of. An element that is not closed is an error at its tag, and takes nothing with it; those that HTML ends by itself,
`<p>`, `<li>`, cells and rows of tables, may stay open.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final
from xml.etree.ElementTree import SubElement

from cchc.reading.markdown.blocks.tree_builder import Frame, TextLine, TooDeepError, TreeBuilder
from cchc.reading.markdown.code_spans import code_spans, is_escaped
from cchc.reading.markdown.html_tags import (
    BLOCK,
    ENDED_BY,
    HEADINGS,
    OPAQUE,
    PHRASING,
    SELF_ENDING,
    VOID,
    Tag,
    tag_at,
)
from cchc.reading.markdown.page_draft import DraftHeading, Leaf, Stretch
from cchc.reading.markdown.tag_remarks import attributes_told_of, dropped_tag, stray_tag, unclosed_tag

DEEPEST_HTML: Final = 200
"""Elements within each other that a body's HTML may have; sanitising costs the square of it."""
_LONGEST_TAG: Final = 20
"""Lines that a tag may go over."""

_BLANKS: Final = re.compile(r"[ \t]*")


class HtmlBlocks:
    """The elements that are open in one stretch of lines."""

    def __init__(self, tree: TreeBuilder, lines: Sequence[str], place: Callable[[int, int, str], TextLine]) -> None:
        self._tree = tree
        self._lines = lines
        self._place = place
        self._fresh: tuple[Frame, int] | None = None
        self._where: dict[str, list[int]] = {}
        self._none: dict[tuple[str, int], int] = {}

    @property
    def texts_only(self) -> bool:
        """Whether a line is text whatever it begins with, for it stands in an element that holds nothing else."""
        frame = self._tree.frames[-1]
        return bool(frame.name) and frame.element.tag in PHRASING

    def take(self, number: int, start: int, indent: int) -> int:
        """Take line `number` from column `start`; return the number of the line after what its tags hold."""
        line = self._lines[number]
        hidden = deque(code_spans(line) if "`" in line else ())
        said = at = start
        while (at := line.find("<", at)) >= 0:
            while hidden and hidden[0][1] <= at:
                hidden.popleft()
            after = None
            if not (hidden and hidden[0][0] < at) and not is_escaped(line, at):
                take = self._comment if line.startswith("<!--", at) else self._tag
                after = take(number, at, said, indent)
            if after is None:
                at += 1
                continue
            if after[0] != number:
                number = after[0]
                line = self._lines[number]
                hidden = deque(code_spans(line) if "`" in line else ())
            said = at = after[1]
        self._say(number, said, len(line), indent)
        return number + 1

    def blank(self, number: int) -> None:
        """End a `<p>` at a blank line, unless it holds nothing yet."""
        element = self._tree.frames[-1].element
        if self.in_paragraph and not self._tree.is_empty(element):
            self.end_paragraph(number)

    @property
    def in_paragraph(self) -> bool:
        """Whether a line would stand in a `<p>`, which holds text and no blocks."""
        frame = self._tree.frames[-1]
        return frame.name == "p" and frame.element.tag == "p"

    def end_paragraph(self, number: int) -> None:
        """End the `<p>` that is open before line `number`, unless it is closed below: then it holds paragraphs and blocks."""
        close = self._next("</p>", number, 0)
        others = [found for needle in ("<p>", "<p ") if (found := self._next(needle, number, 0)) is not None]
        if close is not None and close < min(others, default=(len(self._lines), 0)):
            self._tree.close_text()
            self._tree.frames[-1].element.tag = "div"
        else:
            self._pop()

    def close(self) -> None:
        """Close what is open at the end of the lines."""
        while self._tree.frames[-1].name:
            self._pop()

    def _say(self, number: int, start: int, end: int, indent: int) -> None:
        """Take a piece of a line as text."""
        text = self._lines[number][start:end]
        bare = text.lstrip(" \t")
        if not bare.strip():
            return
        line = self._place(number, start + len(text) - len(bare), bare)
        frame = self._tree.frames[-1]
        if (
            self._fresh is not None
            and self._fresh == (frame, number)
            and not self._tree.open_text
            and not len(frame.element)
        ):
            self._tree.say_within(frame.element, line)
        else:
            self._tree.say(line, indent)

    def _tag(self, number: int, at: int, said: int, indent: int) -> tuple[int, int] | None:
        """Take the tag at column `at`; return where the text goes on after it, or None where it belongs to the text."""
        tag, last, end = self._whole(number, at)
        if tag is None:
            return None
        if tag.name in OPAQUE:
            return self._opaque(number, at, said, indent, tag, (last, end))
        if not tag.kept:
            if not _is_blank(self._lines[number], said, at):
                return None
            self._claim(number, at, last, end)
            dropped_tag(self._tree.draft, self._stretch(number, at, last, end), tag)
            return last, end
        if tag.name not in BLOCK:
            return None
        self._say(number, said, at, indent)
        self._claim(number, at, last, end)
        self._tree.draft.tags = True
        if tag.closing:
            self._closed(tag, self._stretch(number, at, last, end))
        elif tag.name == "pre":
            return self._preformatted(number, at, indent, tag, (last, end))
        else:
            self._opened(tag, self._stretch(number, at, last, end), indent, last)
        return last, end

    def _whole(self, number: int, at: int) -> tuple[Tag | None, int, int]:
        """Return the tag at column `at`, and the line and column of its end; it may go over several lines."""
        line = self._lines[number]
        tag = tag_at(line, at)
        if tag is not None or line.find("<", at + 1) >= 0:  # only the last sign of a line can begin a longer tag
            return tag, number, tag.end if tag else at
        below = self._lines[number + 1 : number + _LONGEST_TAG]
        ends = next((count for count, text in enumerate(below) if ">" in text or not text.strip()), None)
        if ends is None or ">" not in below[ends]:
            return None, number, at
        joined = "\n".join([line[at:], *below[: ends + 1]])
        tag = tag_at(joined, 0)
        if tag is None:
            return None, number, at
        return tag, number + 1 + ends, tag.end - joined.rfind("\n", 0, tag.end) - 1

    def _opened(self, tag: Tag, place: Stretch, indent: int, number: int) -> None:
        tree = self._tree
        tree.close_text()
        tree.resting = False
        ended = ENDED_BY.get(tag.name, frozenset())
        while (tree.frames[-1].name in ended or tree.frames[-1].element.tag == "p") and tree.frames[-1].name:
            self._pop()
        element = SubElement(tree.holder(indent), tag.name, attributes_told_of(tree.draft, place, tag))
        if "id" in element.attrib:
            tree.draft.named.append((element, place))
        if tag.name in HEADINGS:
            tree.draft.outline.enter("", int(tag.name[1]))
            tree.draft.headings.append(DraftHeading(element, place, ""))
        if tag.name in VOID:
            return
        frame = Frame(element=element, name=tag.name, place=place)
        tree.frames.append(frame)
        if len(tree.frames) > DEEPEST_HTML:
            raise TooDeepError(place.line, f"thẻ HTML lồng quá {DEEPEST_HTML} cấp")
        self._fresh = (frame, number)

    def _closed(self, tag: Tag, place: Stretch) -> None:
        tree = self._tree
        if not any(frame.name == tag.name for frame in tree.frames):
            stray_tag(tree.draft, place, tag)
            return
        tree.close_text()
        while tree.frames[-1].name != tag.name:
            self._pop()
        tree.frames.pop()
        tree.resting = False
        self._fresh = None

    def _pop(self) -> None:
        """Close an element that has no closing tag."""
        frame = self._tree.frames[-1]
        self._tree.close_text()
        self._tree.frames.pop()
        self._tree.resting = False
        if frame.name not in SELF_ENDING and frame.place is not None:
            unclosed_tag(self._tree.draft, frame.place, frame.name)

    def _comment(self, number: int, at: int, said: int, indent: int) -> tuple[int, int] | None:
        """Take a comment; one within a text of its line, or without an end, is left to the text."""
        found = self._next("-->", number, at + 4)
        if found is None:
            return None
        last, start = found
        end = start + 3
        line = self._lines[number]
        if last == number and not (_is_blank(line, said, at) and _is_blank(line, end, len(line))):
            return None
        self._say(number, said, at, indent)
        self._claim(number, at, last, end)
        return last, end

    def _opaque(
        self, number: int, at: int, said: int, indent: int, tag: Tag, after: tuple[int, int]
    ) -> tuple[int, int]:
        """Take an element that goes with its content, or its tag alone where it is not closed."""
        self._say(number, said, at, indent)
        place = self._stretch(number, at, *after)
        found = None if tag.closing else self._next(f"</{tag.name}>", *after)
        if found is None:
            self._claim(number, at, *after)
            (stray_tag if tag.closing else dropped_tag)(self._tree.draft, place, tag)
            if not tag.closing:
                unclosed_tag(self._tree.draft, place, tag.name)
            return after
        last, start = found
        end = start + len(tag.name) + 3
        self._claim(number, at, last, end)
        dropped_tag(self._tree.draft, place, tag)
        return last, end

    def _preformatted(self, number: int, at: int, indent: int, tag: Tag, after: tuple[int, int]) -> tuple[int, int]:
        """Take `<pre>` and its text as written, up to its closing tag."""
        found = self._next("</pre>", *after)
        if found is None:
            unclosed_tag(self._tree.draft, self._stretch(number, at, *after), "pre")
            return after
        (first, start), (last, end) = after, found
        element = self._tree.block(
            "pre", indent, attributes_told_of(self._tree.draft, self._stretch(number, at, *after), tag)
        )
        texts, places = [], []
        for inner in range(first, last + 1):
            left, right = start if inner == first else 0, end if inner == last else len(self._lines[inner])
            line = self._place(inner, left, "")
            texts.append(self._lines[inner][left:right])
            places.append((line.line, line.column))
        self._tree.draft.leaves.append(Leaf.of_lines(element, "\n".join(texts), places, "verbatim"))
        self._claim(last, end, last, end + len("</pre>"))
        return last, end + len("</pre>")

    def _next(self, needle: str, number: int, column: int) -> tuple[int, int] | None:
        """Return line and column of the next `needle`, in whatever letters, from a place on, or None."""
        pattern = _needle(needle)
        if self._none.get((needle, number), column + 1) > column:
            if (at := pattern.search(self._lines[number], column)) is not None:
                return number, at.start()
            self._none[needle, number] = column
        if needle not in self._where:
            self._where[needle] = [inner for inner, text in enumerate(self._lines) if pattern.search(text) is not None]
        lines = self._where[needle]
        following = bisect_right(lines, number)
        if following == len(lines) or (at := pattern.search(self._lines[lines[following]])) is None:
            return None
        return lines[following], at.start()

    def _claim(self, number: int, start: int, last: int, end: int) -> None:
        """Mark a stretch that may go over several lines as markup."""
        for inner in range(number, last + 1):
            left, right = start if inner == number else 0, end if inner == last else len(self._lines[inner])
            line = self._place(inner, left, "")
            self._tree.draft.markup.append(Stretch(line.line, line.column, line.column + right - left))

    def _stretch(self, number: int, start: int, last: int, end: int) -> Stretch:
        """Return the first line of a stretch, with its place in the body."""
        line = self._place(number, start, "")
        stop = end if last == number else len(self._lines[number].rstrip())
        return Stretch(line.line, line.column, line.column + stop - start)


def _is_blank(line: str, start: int, end: int) -> bool:
    """Return whether a stretch of a line holds nothing but blanks; looks no further than their end."""
    found = _BLANKS.match(line, start, end)
    return found is not None and found.end() == end


@cache
def _needle(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text), re.IGNORECASE | re.ASCII)
