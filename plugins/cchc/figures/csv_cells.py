"""A CSV file as rows of cells that know where they stand; quotes and line breaks within quotes as RFC 4180 has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.reading.source_text import Spot

SEPARATORS = (";", "\t", ",")


@dataclass(frozen=True, slots=True, kw_only=True)
class CsvCell:
    """A cell: its text without quotes and outer spaces, and its place in the lines of the file."""

    text: str
    spot: Spot


def separator_of(lines: Sequence[str]) -> tuple[str, int]:
    """Return the separator of cells, and the number of the first line with any.

    A line `sep=;` before it, as Excel knows it, says so. Else it is the first of `SEPARATORS` that most lines hold outside of quotes (a title or a note has none, or commas
    between its words), else the first that the first line holds. Text with a semicolon in most lines of a file that
    commas separate is misread, and told as cells without a column name.
    """
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    head = lines[first].strip() if lines else ""
    if head[:4].lower() == "sep=" and head[4:] in {*SEPARATORS, ""}:
        return head[4:] or "\t", first + 1
    bare = ["".join(line.split('"')[::2]) for line in lines if line.strip()]
    most = (mark for mark in SEPARATORS if 2 * sum(mark in line for line in bare) > len(bare))
    some = (mark for mark in SEPARATORS if bare and mark in bare[0])
    return next(most, None) or next(some, ","), first


def rows_of(lines: Sequence[str], separator: str, start: int) -> Iterator[list[CsvCell]]:
    """Yield the rows from line `start` on that hold more than nothing."""
    number = start
    while number < len(lines):
        row, number = _row(lines, separator, number)
        if any(cell.text for cell in row):
            yield row


def _row(lines: Sequence[str], separator: str, number: int) -> tuple[list[CsvCell], int]:
    """One row, and the number of the line after it."""
    row: list[CsvCell] = []
    line, at = lines[number], 0
    while True:
        begin = (number, at)
        while at < len(line) and line[at] == " ":
            at += 1
        if line.startswith('"', at):
            text, number, at = _quoted(lines, number, at + 1)
            line = lines[number]
            rest = line.find(separator, at)
            text += line[at : rest if rest >= 0 else len(line)]
        else:
            rest = line.find(separator, at)
            text = line[at : rest if rest >= 0 else len(line)]
        row.append(_cell(text, begin, lines))
        if rest < 0:
            return row, number + 1
        at = rest + 1


def _quoted(lines: Sequence[str], number: int, at: int) -> tuple[str, int, int]:
    """The text within quotes, and where it goes on after them; quotes that nothing closes end with the file."""
    parts: list[str] = []
    while True:
        line = lines[number]
        end = line.find('"', at)
        if end < 0:
            parts.append(line[at:])
            if number + 1 == len(lines):
                return "".join(parts), number, len(line)
            parts.append(" ")
            number, at = number + 1, 0
        elif line.startswith('""', end):
            parts.append(line[at : end + 1])
            at = end + 2
        else:
            parts.append(line[at:end])
            return "".join(parts), number, end + 1


def _cell(text: str, begin: tuple[int, int], lines: Sequence[str]) -> CsvCell:
    line, column = begin
    written = lines[line][column:]
    lead = len(written) - len(written.lstrip())
    return CsvCell(
        text=" ".join(text.split()), spot=Spot(line, column + min(lead, len(written)), max(1, len(text.strip())))
    )
