"""The lines of blocks as people see them: paragraphs divided at their line breaks, and columns told apart.

Letterheads and signatures stand in two columns: cells of a table without borders, tabs, or wide gaps.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from cchc.importing.neutral_document import (
    Align,
    Block,
    GridTable,
    Paragraph,
    StyledRun,
    paragraphs_of,
    plain_paragraph,
)

_GAP: Final = re.compile(r"\t+|[ \u00a0]{3,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutLine:
    """A line: its words, the block it stands in, its column from 0, whether it is bold, how it stands."""

    text: str
    block: int
    column: int = 0
    bold: bool = False
    align: Align = ""
    table: bool = False


def lines_of(blocks: tuple[Block, ...], start: int = 0) -> list[LayoutLine]:
    """Return the lines of blocks, of which the first has the number `start`; of a table column by column."""
    found: list[LayoutLine] = []
    for number, block in enumerate(blocks, start):
        if isinstance(block, Paragraph):
            found += _lines(block, number, 0, table=False)
        elif isinstance(block, GridTable):
            cells = [(column, cell) for row in block.rows for column, cell in enumerate(row)]
            for column, cell in sorted(cells, key=lambda each: each[0]):
                for paragraph in paragraphs_of(cell.blocks):
                    found += _lines(paragraph, number, column, table=True)
    return found


def divided(block: Block) -> tuple[Block, ...]:
    """Return a paragraph as one for each of its lines; anything else as it is."""
    if not isinstance(block, Paragraph) or not any("\n" in run.text for run in block.runs):
        return (block,)
    lines: list[list[StyledRun]] = [[]]
    for run in block.runs:
        first, *more = run.text.split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in more]
    made = [
        replace(block, runs=tuple(runs), label="")
        for runs in lines
        if any(run.text.strip() or run.picture for run in runs)
    ]
    return (replace(made[0], label=block.label), *made[1:]) if made else (block,)


def without_lines(blocks: tuple[Block, ...], lines: Sequence[LayoutLine], used: set[int]) -> tuple[Block, ...]:
    """Return blocks without the lines of the numbers `used`; what is left of a block stays as plain paragraphs."""
    left: dict[int, list[LayoutLine]] = {}
    touched: set[int] = set()
    for number, line in enumerate(lines):
        if number in used:
            touched.add(line.block)
        else:
            left.setdefault(line.block, []).append(line)
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        if number not in touched:
            kept.append(block)
            continue
        kept += [plain_paragraph(line.text) for line in left.get(number, ())]
        kept += [Paragraph(runs=(picture,)) for each in paragraphs_of((block,)) for picture in each.pictures]
    return tuple(kept)


def _lines(paragraph: Paragraph, number: int, column: int, *, table: bool) -> list[LayoutLine]:
    found: list[LayoutLine] = []
    for line in paragraph.text.split("\n"):
        parts = [(column + place, part.strip()) for place, part in enumerate(_GAP.split(line.strip()))]
        found += [
            LayoutLine(
                text=text, block=number, column=place, bold=paragraph.all_bold, align=paragraph.align, table=table
            )
            for place, text in parts
            if text
        ]
    return found
