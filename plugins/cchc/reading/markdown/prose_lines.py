"""What the lines of prose begin, for prose_page.py: blocks and their kinds, items of lists, paragraphs of quotes, cells of tables.

A line is taken for text only where no block of Python-Markdown could begin with it: its first sign is a letter, a
digit, a quotation mark, an emphasis or a bracket. A line that goes on with a paragraph may look like an item of a
list, for there it begins none.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from cchc.reading.markdown.prose_marks import DeclinedError
from cchc.reading.markdown.sanitize import ALIGNMENTS

_BLANK: Final = re.compile(r"(?<=\n) +\n")
_START: Final = r"(?!\d+[.)][ ])(?:\*\*?)?[!\[(\"“‘'…–—]*[^\W_]"
_TEXT: Final = re.compile(rf"[ ]{{0,3}}{_START}")
_MORE_TEXT: Final = re.compile(rf"[ ]{{0,3}}(?:(?:[-+*]|\d{{1,9}}[.)])[ ]+)?{_START}")
_ITEM: Final = re.compile(r"([ ]{0,7})(\d{1,9}\.|[-+*])[ ]+(.*)")
_HEADING: Final = re.compile(r"(#{2,6})[ ]*([^#\s](?:[^#]*[^#\s])?)[ ]*")
_DASHES: Final = re.compile(r":?-+:?")


class ListItem:
    """One item of a list: its text, whether a paragraph holds it, and the list within it with its element's name."""

    __slots__ = ("inner", "loose", "name", "text")

    def __init__(self, text: str, *, loose: bool) -> None:
        self.text = text
        self.loose = loose
        self.inner: list[ListItem] = []
        self.name = ""


def blocks(text: str) -> Iterator[tuple[str, Iterator[str]]]:
    """Yield blocks in runs of one kind with the sign that tells it, empty for paragraphs."""
    return groupby(_divided(text), _kind)


def _divided(text: str) -> Iterator[str]:
    """Yield what blank lines divide; a heading is a block of its own."""
    if "\n " in text:
        text = _BLANK.sub("\n", f"{text}\n")
    for each in text.rstrip("\n").split("\n\n"):
        block = each.lstrip("\n")
        while block[:1] == "#":
            line, _, block = block.partition("\n")
            yield line
        if block:
            yield block


def _kind(block: str) -> str:
    if "|" in block:
        return "|"
    first = block[0]
    if first.isalpha():
        return ""
    if first in "#>":
        return first
    return "-" if first != " " and _ITEM.match(block) is not None else ""


def check_paragraph(block: str) -> None:
    """Raise DeclinedError where a line of a paragraph might begin something else."""
    if block[0] == " ":
        raise DeclinedError
    first, *more = block.split("\n")
    _check(_TEXT, first)
    for line in more:
        _check(_MORE_TEXT, line)


def heading(line: str) -> tuple[int, str]:
    """Return the level and the text of a heading. Raises DeclinedError."""
    written = _HEADING.fullmatch(line)
    if written is None:
        raise DeclinedError
    return len(written[1]), written[2]


def quoted(block: str) -> Iterator[str]:
    """Yield the paragraphs of a quote. Raises DeclinedError."""
    lines = []
    for line in block.split("\n"):
        if line[:1] == ">":
            lines.append(line[2:] if line[1:2] == " " else line[1:])
        elif line[:1].isalpha():
            lines.append(line)
        else:
            raise DeclinedError
    for paragraph in "\n".join(lines).split("\n\n"):
        if not paragraph or paragraph[0] == "\n" or _kind(paragraph):
            raise DeclinedError
        yield paragraph


def items(blocks: Iterator[str]) -> tuple[str, list[ListItem]]:
    """Return the element and the items of a list; a blank line puts the items beside it into paragraphs.

    Raises DeclinedError.
    """
    found: list[ListItem] = []
    name = ""
    for block in blocks:
        loose = bool(found)
        if loose:
            found[-1].loose = True
        siblings = found
        for line in block.split("\n"):
            written = _ITEM.match(line)
            if written is None:
                _check(_TEXT, line)
                siblings[-1].text += f"\n{line}"
                continue
            indent, mark, text = written.groups()
            _check(_TEXT, text)
            kind = "ol" if mark[-1] == "." else "ul"
            if len(indent) > 3:
                found[-1].name = found[-1].name or kind
                siblings = found[-1].inner
                siblings.append(ListItem(text, loose=False))
            else:
                name = name or kind
                siblings = found
                siblings.append(ListItem(text, loose=loose))
                loose = False
    return name, found


def table(block: str) -> tuple[list[str], list[list[str]]]:
    """Return the attribute of each column's cells, and the rows, that of headings first. Raises DeclinedError."""
    lines = block.split("\n")
    if len(lines) < 3 or block[0] == " ":
        raise DeclinedError
    for line in lines[2:]:
        if line.lstrip(" ")[:1] != "|":
            _check(_TEXT, line)
    written = [line.strip(" ") for line in lines]
    border = written[0][0] == "|" or written[0][-1] == "|"
    rows = [(row.removeprefix("|").removesuffix("|") if border else row).split("|") for row in written]
    dashes = [cell.strip(" ") for cell in rows.pop(1)]
    if len(dashes) < 2 or len(dashes) != len(rows[0]) or not all(map(_DASHES.fullmatch, dashes)):
        raise DeclinedError
    return [_aligned(cell) for cell in dashes], rows


def _aligned(dashes: str) -> str:
    left, right = dashes[0] == ":", dashes[-1] == ":"
    if not left and not right:
        return ""
    return f' class="{ALIGNMENTS["center" if left and right else "left" if left else "right"]}"'


def _check(pattern: re.Pattern[str], line: str) -> None:
    if pattern.match(line) is None:
        raise DeclinedError
