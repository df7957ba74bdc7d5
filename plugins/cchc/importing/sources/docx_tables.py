"""Word's tables: the grid of rows and columns, with merged cells (ECMA-376, part 1, 17.4)."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from cchc.importing.neutral_document import Block, GridTable, TableCell
from cchc.importing.sources.docx_styles import WordStyles, drawn_borders
from cchc.importing.sources.xml_package import attribute, child, local

_MOST_COLUMNS: Final = 200


@dataclass(slots=True)
class _Open:
    """A cell while rows below may yet belong to it."""

    blocks: tuple[Block, ...]
    columns: int
    rows: int = 1


def word_table(element: ET.Element, styles: WordStyles, blocks: Callable[[ET.Element], tuple[Block, ...]]) -> GridTable:
    """Return a table; `blocks` reads what stands in a cell."""
    rows: list[list[_Open]] = []
    above: dict[int, _Open] = {}
    for row in _within(element, "tr"):
        made: list[_Open] = []
        column = _whole(attribute(child(row, "trPr", "gridBefore"), "val"), 0)
        below: dict[int, _Open] = {}
        for cell in _within(row, "tc"):
            properties = child(cell, "tcPr")
            columns = _whole(attribute(child(properties, "gridSpan"), "val"), 1)
            merge = child(properties, "vMerge")
            continues = merge is not None and (attribute(merge, "val") or "continue") == "continue"
            if continues and column in above:
                above[column].rows += 1
                below[column] = above[column]
            else:
                one = _Open(blocks(cell), columns)
                made.append(one)
                if merge is not None:
                    below[column] = one
            column += columns
        above = below
        rows.append(made)
    properties = child(element, "tblPr")
    bordered = drawn_borders(child(properties, "tblBorders"))
    if bordered is None:
        bordered = styles.borders(attribute(child(properties, "tblStyle"), "val"))
    return GridTable(
        rows=tuple(
            tuple(TableCell(blocks=cell.blocks, columns=cell.columns, rows=cell.rows) for cell in row) for row in rows
        ),
        bordered=bordered,
    )


def _within(element: ET.Element, name: str) -> list[ET.Element]:
    """Return children of that name, those in content controls too."""
    found: list[ET.Element] = []
    for each in element:
        if local(each.tag) == name:
            found.append(each)
        elif local(each.tag) in {"sdt", "sdtContent", "customXml", "ins"}:
            found += _within(each, name)
    return found


def _whole(written: str | None, otherwise: int) -> int:
    return min(int(written), _MOST_COLUMNS) if written and written.isdecimal() else otherwise
