"""Tables of a body: rows of lines to rows of cells, with the headings in the first."""

from collections.abc import Callable, Sequence
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from cchc.reading.markdown.blocks.line_starts import WORD_BULLETS, marker, word_bullet
from cchc.reading.markdown.blocks.table_rows import Cell, is_bounded, is_dashes, piped, sides, tabbed
from cchc.reading.markdown.blocks.tree_builder import TextLine, TreeBuilder
from cchc.reading.markdown.page_draft import Stretch
from cchc.records.body_rules import TABLE_SHAPE

_WIDEST: Final = 100
"""Columns up to which rows are filled up with empty cells."""

Place = Callable[[int, int, str], TextLine]
"""A piece of a line by its number and column, with its place in the body."""


def table_at(tree: TreeBuilder, lines: Sequence[str], number: int, indent: int, place: Place) -> int:
    """Add the table that begins in line `number`, if one does; return the number of the line after it, else `number`."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    if "|" in lines[number]:
        if is_dashes(lines[number]):
            return number
        if is_dashes(below):
            end = _end(lines, number + 2, lambda line: "|" in line)
            _add(tree, [number, *range(number + 2, end)], lines, piped, sides(below), indent, place)
            return end
        if is_bounded(lines[number]) and is_bounded(below):
            return _undivided(tree, lines, number, is_bounded, piped, indent, place)
    if _is_tabbed(lines[number]) and _is_tabbed(below):
        return _undivided(tree, lines, number, _is_tabbed, tabbed, indent, place)
    return number


def _undivided(
    tree: TreeBuilder,
    lines: Sequence[str],
    number: int,
    is_row: Callable[[str], bool],
    cells_of: Callable[[str], list[Cell]],
    indent: int,
    place: Place,
) -> int:
    """Add a table that has no line of dashes, of two rows or more."""
    end = _end(lines, number, is_row)
    if end - number < 2:
        return number
    _add(tree, range(number, end), lines, cells_of, (), indent, place)
    return end


def _end(lines: Sequence[str], start: int, is_row: Callable[[str], bool]) -> int:
    while start < len(lines) and is_row(lines[start]) and lines[start].lstrip()[:1] not in ("#", ">", "`"):
        start += 1
    return start


def _is_tabbed(line: str) -> bool:
    """Return whether a line holds cells divided by tabs; an item of a list holds none, unless its sign is in a cell of its own."""
    bare = line.strip()
    if "\t" not in bare:
        return False
    sign = marker(bare) or word_bullet(bare, listed=True)
    if sign is None:
        return True
    return sign.kind not in WORD_BULLETS and "\t" in bare[sign.text :] and bare[sign.text - 1] == "\t"


def _add(
    tree: TreeBuilder,
    numbers: Sequence[int],
    lines: Sequence[str],
    cells_of: Callable[[str], list[Cell]],
    alignment: Sequence[str],
    indent: int,
    place: Place,
) -> None:
    rows = [cells_of(lines[number]) for number in numbers]
    named = len(rows[0])
    table = tree.block("table", indent)
    head = SubElement(SubElement(table, "thead"), "tr")
    _fill(tree, head, "th", rows[0], numbers[0], max(map(len, rows)), alignment, place)
    longer = None
    body = SubElement(table, "tbody") if len(rows) > 1 else table
    for row, number in zip(rows[1:], numbers[1:], strict=True):
        _fill(tree, SubElement(body, "tr"), "td", row, number, max(named, len(row)), alignment, place)
        if longer is None and len(row) > named:
            longer = (number, row)
    if longer is not None:
        number, row = longer
        at = place(number, row[named].column, "")
        stretch = Stretch(at.line, at.column, at.column + max(1, len(row[named].text)))
        hint = r"thêm tên cột vào dòng đầu bảng, hoặc viết \| nếu dấu ấy nằm trong chữ"
        tree.draft.remark(TABLE_SHAPE, stretch, f"hàng có {len(row)} ô, dòng đầu bảng có {named} cột", hint)


def _fill(
    tree: TreeBuilder,
    line: Element,
    name: str,
    row: Sequence[Cell],
    number: int,
    width: int,
    alignment: Sequence[str],
    place: Place,
) -> None:
    """Put the cells of a row into its element, and empty ones where it has fewer than `width`."""
    at = place(number, 0, "")
    for column in range(width if width <= _WIDEST else len(row)):
        cell = SubElement(line, name)
        if column < len(alignment) and alignment[column]:
            cell.set("class", f"align-{alignment[column]}")
        if column < len(row) and row[column].text:
            tree.leaf(cell, row[column].text, at.line, at.column + row[column].column)
