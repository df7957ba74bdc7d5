r"""The Markdown that articles are made of, to finished HTML in one pass; anything else is declined, whole texts only.

Rendered here: paragraphs, `##` headings, lists of two levels at most, quotes of paragraphs, tables with pipes, and the
marks of prose_marks.py in them. Declined: `<`, `` ` ``, `\`, `{`, tabs, `_` outside addresses, entities, level 1
headings, rules, underlined headings, hard breaks, indented blocks, definitions of any kind, and every line whose
first sign could begin something else.

What comes out equals, byte for byte, what Python-Markdown, sanitize.py, postprocess.py and html_text.py make of the same text.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from cchc.reading.markdown.html_text import CELL_BORDER
from cchc.reading.markdown.postprocess import FinishedBody, HeadingIds, PostprocessedHtml
from cchc.reading.markdown.prose_lines import ListItem, blocks, check_paragraph, heading, items, quoted, table
from cchc.reading.markdown.prose_marks import DeclinedError, inline, marked
from cchc.reading.markdown.python_markdown import MOST_BRACKETS
from cchc.reading.reading_result import BodyHeading

_FOREIGN: Final = ("<", "`", "\\", "{", "\t", "\x02")
"""Signs of what is not rendered here, wherever they stand."""
_ENTITY: Final = re.compile(r"&[#0-9A-Za-z]")


def render_prose(text: str) -> FinishedBody | None:
    """Return a body that source_text.py has cleaned as its page shows it, or None where another has to render it."""
    if any([sign in text for sign in _FOREIGN]) or _ENTITY.search(text) is not None:  # noqa: C419 - quicker
        return None
    page = _Page()
    try:
        for kind, alike in blocks(text):
            page.add(kind, alike)
    except DeclinedError:
        return None
    return page.finished()


class _Page:
    """One body while it grows: pieces of HTML, those that hold text by their number, and their plain texts."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._leaves: list[int] = []
        self._lines: list[str] = []
        self._headings: list[BodyHeading] = []
        self._addresses: list[tuple[str, bool]] = []
        self._ids = HeadingIds()

    def finished(self) -> FinishedBody:
        html = "".join(self._pieces).removesuffix("\n")
        ends = [0, *accumulate(map(len, self._pieces))]
        starts = accumulate(map(len, self._lines), initial=0)
        return FinishedBody(
            dressed=PostprocessedHtml(html=html, headings=tuple(self._headings), addresses=tuple(self._addresses)),
            text="".join(self._lines).removesuffix("\n").removesuffix("\n"),
            blocks=tuple(
                [(start, ends[leaf], ends[leaf + 1]) for start, leaf in zip(starts, self._leaves, strict=False)]
            ),
        )

    def add(self, kind: str, alike: Iterator[str]) -> None:
        """Add blocks of one kind that follow each other. Raises DeclinedError."""
        if kind == "":
            self._paragraphs(alike)
        elif kind == "#":
            for line in alike:
                self._heading(*heading(line))
        elif kind == "-":
            self._list(*items(alike))
            self._pieces.append("\n")
        elif kind == ">":
            self._pieces.append("<blockquote>\n")
            for block in alike:
                self._paragraphs(quoted(block))
            self._pieces.append("</blockquote>\n")
        else:
            for block in alike:
                self._table(*table(block))

    def _leaf(self, opening: str, text: str, closing: str, border: str = "\n") -> None:
        """Add an element that holds a stretch of text, which `border` ends in the plain text."""
        html = plain = text
        if marked(text):
            if text.count("[") > MOST_BRACKETS:
                raise DeclinedError
            html, plain = inline(text, self._addresses)
        if "\n" in text:
            if "  \n" in text:
                raise DeclinedError
            plain = plain.replace("\n", " ")
        if plain := plain.lstrip():
            self._leaves.append(len(self._pieces))
            self._lines.append(plain + border)
        self._pieces.append(f"{opening}{html}{closing}")

    def _paragraphs(self, texts: Iterable[str]) -> None:
        for text in texts:
            if "\n" in text or not text[0].isalpha():
                check_paragraph(text)
            self._leaf("<p>", text, "</p>\n")

    def _heading(self, level: int, text: str) -> None:
        shown = " ".join((inline(text, [])[1] if marked(text) else text).split())
        if not shown:
            raise DeclinedError
        name = self._ids.free(shown)
        self._leaf(f'<h{level} id="{name}">', text, f"</h{level}>\n")
        self._headings.append(BodyHeading(level=level, id=name, text=shown))

    def _list(self, name: str, found: Iterable[ListItem]) -> None:
        self._pieces.append(f"<{name}>\n")
        for item in found:
            if item.loose:
                self._pieces.append("<li>\n")
                self._leaf("<p>", item.text, "</p>\n")
            else:
                self._leaf("<li>", item.text, "")
            if item.inner:
                self._list(item.name, item.inner)
                self._pieces.append("\n")
            self._pieces.append("</li>\n")
        self._pieces.append(f"</{name}>")

    def _table(self, columns: list[str], rows: list[list[str]]) -> None:
        self._pieces.append("<table>\n<thead>\n")
        self._row("th", columns, rows[0])
        self._pieces.append("</thead>\n<tbody>\n")
        for row in rows[1:]:
            self._row("td", columns, row)
        self._pieces.append("</tbody>\n</table>\n")

    def _row(self, name: str, columns: list[str], cells: list[str]) -> None:
        self._pieces.append("<tr>\n")
        for number, attribute in enumerate(columns):
            text = cells[number].strip(" ") if number < len(cells) else ""
            self._leaf(f"<{name}{attribute}>", text, f"</{name}>\n", CELL_BORDER)
        self._pieces.append("</tr>\n")
