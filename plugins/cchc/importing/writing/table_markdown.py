"""Tables as Markdown: with `|` where every cell is one text, else as HTML with `rowspan` and `colspan`."""

from collections.abc import Mapping
from typing import Final

from cchc.importing.neutral_document import GridTable, Paragraph, TableCell, paragraphs_of
from cchc.importing.writing.inline_text import inline, opened

_HEADED: Final = 3
"""Rows of headings that a table has at most."""


def table_lines(table: GridTable, notes: Mapping[str, str], *, plain: bool) -> list[str]:
    """Return the lines of a table; one of a single cell is its paragraphs."""
    rows = [row for row in table.rows if row]
    if not rows:
        return []
    if sum(len(row) for row in rows) == 1:
        return _single(rows[0][0], notes, plain=plain)
    widths = {sum(cell.columns for cell in row) for row in rows}
    simple = (
        len(widths) == 1
        and len(rows) > 1
        and all(cell.columns == cell.rows == 1 for row in rows for cell in row)
        and min(widths) > 1
    )
    return _piped(rows, notes, plain=plain) if simple else _html(rows, notes, plain=plain)


def _single(cell: TableCell, notes: Mapping[str, str], *, plain: bool) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs_of(cell.blocks):
        lines += [opened(_words(paragraph, notes, plain=plain)), ""]
    return lines[:-1]


def _piped(rows: list[tuple[TableCell, ...]], notes: Mapping[str, str], *, plain: bool) -> list[str]:
    lines = [
        f"| {' | '.join(_cell(cell, notes, plain=plain, head=not number) for cell in row)} |"
        for number, row in enumerate(rows)
    ]
    return [lines[0], f"|{'---|' * len(rows[0])}", *lines[1:]]


def _html(rows: list[tuple[TableCell, ...]], notes: Mapping[str, str], *, plain: bool) -> list[str]:
    headed = min(max(cell.rows for cell in rows[0]), _HEADED, len(rows))
    lines = ["<table>", "<thead>"]
    for number, row in enumerate(rows):
        if number == headed:
            lines += ["</thead>", "<tbody>"]
        name = "th" if number < headed else "td"
        cells = "".join(
            f"<{name}{_span('rowspan', cell.rows)}{_span('colspan', cell.columns)}>{_cell(cell, notes, plain=plain, head=number < headed)}</{name}>"
            for cell in row
        )
        lines.append(f"<tr>{cells}</tr>")
    return [*lines, "</tbody>" if headed < len(rows) else "</thead>", "</table>"]


def _span(name: str, size: int) -> str:
    return f' {name}="{size}"' if size > 1 else ""


def _cell(cell: TableCell, notes: Mapping[str, str], *, plain: bool, head: bool) -> str:
    """Return what stands in a cell on one line; headings are bold of themselves."""
    texts = [
        _words(paragraph, notes, plain=plain or (head and paragraph.all_bold))
        for paragraph in paragraphs_of(cell.blocks)
    ]
    return "<br>".join(text for text in texts if text)


def _words(paragraph: Paragraph, notes: Mapping[str, str], *, plain: bool) -> str:
    text = inline(paragraph.runs, notes, plain=plain).replace("\\\n", "<br>")
    return f"{paragraph.label} {text}" if paragraph.label else text
