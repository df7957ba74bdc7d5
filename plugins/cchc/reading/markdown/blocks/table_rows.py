"""Tables: which lines are rows, and their cells.

A table has its columns divided by `|` and a line of dashes under the headings; rows that begin and end with `|` are a table
without it too. Lines that a word processor wrote with a tab between cells are a table. A row may have more cells than
the headings. The line of dashes need not match the number of columns.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cchc.reading.markdown.code_spans import code_spans, is_escaped

_DASHES: Final = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")
_COMMENT: Final = re.compile(r"<!--.*?-->")
_BORDER: Final = re.compile(r"\|")
_SIDES: Final = {(True, False): "left", (False, True): "right", (True, True): "center"}


class Cell(NamedTuple):
    """The text of a cell, and the column of the line in which it begins."""

    text: str
    column: int


def is_dashes(line: str) -> bool:
    """Return whether a line divides headings from rows."""
    return "|" in line and "-" in line and _DASHES.fullmatch(line.strip()) is not None


def sides(line: str) -> list[str]:
    """Return the alignment that a line of dashes gives each column: left, right, center, or nothing."""
    columns = line.strip().strip("|").split("|")
    return [_SIDES.get((column.strip().startswith(":"), column.strip().endswith(":")), "") for column in columns]


def is_bounded(line: str) -> bool:
    """Return whether a line begins and ends with `|` and has a cell between."""
    bare = line.strip()
    return len(bare) > 2 and bare[0] == "|" == bare[-1]


def piped(line: str) -> list[Cell]:
    r"""Return the cells of a row with `|`; those within code or after `\\` divide nothing."""
    end = len(line.rstrip())
    start = len(line) - len(line.lstrip())
    borders = [found.start() for found in _BORDER.finditer(line, start, end)]
    if "\\|" in line:
        borders = [at for at in borders if not is_escaped(line, at)]
    if "`" in line:
        borders = list(_outside(borders, code_spans(line)))
    if "<!--" in line:
        borders = list(_outside(borders, [found.span() for found in _COMMENT.finditer(line)]))
    if borders and borders[0] == start:
        start = borders.pop(0) + 1
    if borders and borders[-1] == end - 1:
        end = borders.pop()
    return _cells(line, [start, *(at + 1 for at in borders)], [*borders, end])


def _outside(places: Sequence[int], spans: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the places that no span covers; both are in order."""
    reached = 0
    for at in places:
        while reached < len(spans) and spans[reached][1] <= at:
            reached += 1
        if reached == len(spans) or at < spans[reached][0]:
            yield at


def tabbed(line: str) -> list[Cell]:
    """Return the cells of a row whose cells are divided by tabs."""
    borders = [at for at, sign in enumerate(line) if sign == "\t"]
    return _cells(line, [0, *(at + 1 for at in borders)], [*borders, len(line)])


def _cells(line: str, starts: Sequence[int], ends: Sequence[int]) -> list[Cell]:
    cells = []
    for start, end in zip(starts, ends, strict=True):
        text = line[start:end]
        cells.append(Cell(text.strip(), start + len(text) - len(text.lstrip())))
    return cells
