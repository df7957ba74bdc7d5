"""Tables as CSV files that spreadsheets open without harm."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?|-")


def csv_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """CSV as RFC 4180 has it; the byte order mark makes Excel read it as UTF-8, and no cell is a formula to it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula, with an apostrophe before it; any other, numbers too, as it is.

    >>> inert("=1+1"), inert("-1,5")
    ("'=1+1", '-1,5')
    """
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell
