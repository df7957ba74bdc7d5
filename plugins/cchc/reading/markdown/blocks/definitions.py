"""Lines that define what the text calls by a name: notes `[^1]: …`, addresses `[1]: …`, abbreviations `*[CCHC]: …`."""

import re
from collections.abc import Callable, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.addresses import plain_address
from cchc.reading.markdown.blocks.tree_builder import TextLine, TreeBuilder
from cchc.reading.markdown.page_draft import Definition, Draft, Stretch
from cchc.records.body_rules import UNMATCHED_NOTE

_NOTE: Final = re.compile(r"\[\^([^\s\[\]]{1,60})\]:[ \t]*")
_ABBREVIATION: Final = re.compile(r"\*\[([^\[\]\n]{1,60})\]:[ \t]*(\S.*)")
_ADDRESS: Final = re.compile(
    r"""\[(?!\^)([^\[\]]{1,200})\]:[ \t]*(?:<([^<>]+)>|(\S+))(?:[ \t]+(?:"([^"]*)"|'([^']*)'|\(([^()]*)\)))?[ \t]*$"""
)
_LEADS_SOMEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|\.{0,2}/|#|www\.|\S*(?:\.[A-Za-z0-9]{2,5}(?:[?#]\S*)?|/)$")
"""What tells an address from a word: `[Ghi chú]: không` defines nothing."""


def defined_at(text: str) -> str:
    """Return what a line defines: `note`, `abbreviation`, `address`, or nothing."""
    if _NOTE.match(text) is not None:
        return "note"
    if _ABBREVIATION.match(text) is not None:
        return "abbreviation"
    address = _ADDRESS.match(text)
    return "address" if address is not None and _LEADS_SOMEWHERE.match(address[2] or address[3]) else ""


def label(name: str) -> str:
    """Return a name as it is compared: blanks and capitals make no difference."""
    return " ".join(name.split()).casefold()


def take_definition(
    draft: Draft,
    tree: TreeBuilder,
    lines: Sequence[str],
    number: int,
    start: int,
    place: Callable[[int, int, str], TextLine],
    read: Callable[[Element, Sequence[str], int, Sequence[int]], None],
) -> int:
    """Take the definition that line `number` begins at `start`; return the number of the line after it.

    `read` reads the lines of a note into an element: those up to a blank one, and after it those that are indented.
    """
    tree.close_text()
    text = lines[number][start:].rstrip()
    kind = defined_at(text)
    at = place(number, start, "")
    whole = Stretch(at.line, at.column, at.column + len(text))
    if kind == "note":
        return _take_note(draft, lines, number, start, place, read)
    draft.markup.append(whole)
    if kind == "abbreviation" and (found := _ABBREVIATION.match(text)) is not None:
        _define(draft, draft.abbreviations, found[1].strip(), Definition(place=whole, value=found[2].strip()))
    elif (found := _ADDRESS.match(text)) is not None:
        title = found[4] or found[5] or found[6] or ""
        value = found[2] or found[3]
        column = whole.start + found.start(2 if found[2] else 3)
        _define(
            draft,
            draft.addresses,
            label(found[1]),
            Definition(place=whole, value=plain_address(value), title=plain_address(title), at=column),
        )
    return number + 1


def _define(draft: Draft, known: dict[str, Definition], name: str, definition: Definition) -> None:
    if name in known:
        message = f'"{name}" đã được định nghĩa ở trên; dòng này không có tác dụng'
        draft.remark(UNMATCHED_NOTE, definition.place, message, "xóa dòng này, hoặc đặt tên khác")
    known.setdefault(name, definition)


def _take_note(
    draft: Draft,
    lines: Sequence[str],
    number: int,
    start: int,
    place: Callable[[int, int, str], TextLine],
    read: Callable[[Element, Sequence[str], int, Sequence[int]], None],
) -> int:
    line = lines[number]
    found = _NOTE.match(line, start)
    if found is None:
        return number + 1
    at = place(number, start, "")
    stretch = Stretch(at.line, at.column, at.column + len(found[0].rstrip()))
    draft.markup.append(stretch)
    note = Definition(place=stretch, element=Element("li"))
    if found[1] in draft.notes:
        draft.second_notes.append(note)
        message = f"hai chú thích cùng tên [^{found[1]}]; lời thứ hai không có chỗ gọi"
        draft.remark(UNMATCHED_NOTE, stretch, message, "đặt tên khác cho chú thích này, cả ở chỗ gọi")
    else:
        draft.notes[found[1]] = note
    end = number + 1
    blank = False
    while end < len(lines):
        text = lines[end].lstrip(" \t")
        if text and blank and len(lines[end]) - len(text) < 2:
            break
        if text and not blank and defined_at(text):
            break
        blank = not text
        end += 1
    texts = [line[found.end() :], *lines[number + 1 : end]]
    starts = [place(inner, found.end() if inner == number else 0, "").column for inner in range(number, end)]
    if note.element is not None:
        read(note.element, texts, place(number, 0, "").line, starts)
    return end
