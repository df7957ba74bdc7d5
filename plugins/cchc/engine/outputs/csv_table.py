"""Tables as CSV files that spreadsheets open without harm."""

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?|-")


_AT_ONCE = 1000
"""Rows written at once."""

_KEPT = 16_384
"""Cells whose text is remembered."""


def csv_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV as RFC 4180 has it; the byte order mark makes Excel read it as UTF-8, and no cell is a formula to it."""
    return b"".join(csv_pieces(header, rows))


def csv_pieces(
    header: Sequence[str], rows: Iterable[Sequence[object]], text: Callable[[str], str] = str
) -> Iterator[bytes]:
    """Yield such a table piece by piece; `text` has the last word on each value. Cells say the same again and again."""
    cell = lru_cache(_KEPT, typed=True)(lambda value: inert(_cell(value, text)))
    yield BOM_UTF8 + _written([header])
    remaining = iter(rows)
    while some := [[*map(cell, row)] for row in islice(remaining, _AT_ONCE)]:
        yield _written(some)


def _cell(value: object, text: Callable[[str], str]) -> str:
    """The text of a cell: nothing for None, several values with semicolons between."""
    if isinstance(value, tuple):
        return "; ".join(_cell(one, text) for one in value)
    return "" if value is None else text(str(value))


def _written(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def inert(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula, with an apostrophe before it; any other, numbers too, as it is.

    >>> inert("=1+1"), inert("-1,5")
    ("'=1+1", '-1,5')
    """
    if cell[:1].isalnum():
        return cell
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
