"""The bounds of a table within a file that a spreadsheet exported, and what keeps it from being one table.

Exports carry more than a table: columns once formatted and now empty, a title over the column names, a second line of
names below merged cells, numbers of columns, sources and notes underneath, a second table. Empty columns are left out;
each of the others is one problem that names what it is, since a wrong guess would draw a wrong chart.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from cchc.figures import chart_rules
from cchc.figures.csv_cells import CsvCell
from cchc.figures.written_numbers import is_number
from cchc.reading.source_text import SourceText
from cchc.records.diagnostic import Diagnostic
from cchc.text.fold import fold

MOST_ROWS: Final = 500
YEAR: Final = re.compile(r"(?:năm\s+)?((?:19|20)\d\d)", re.IGNORECASE)

_NUMBERING: Final = frozenset({"#", "no", "no.", "so thu tu", "so tt", "stt", "stt.", "tt", "tt."})
# What opens a line under a table. A note in other words is still met where its line alone has no figure in a table of
# years, or is longer than names of rows are.
_NOTE: Final = re.compile(
    r"\W*(?:(?:ghi chu|luu y|chu thich|chu giai|nguon|don vi tinh|dvt)\b[^:–-]{0,30}[:–-]|so lieu\b)|\(?\*"
)
_LONGEST_NAME: Final = 80
_COLUMN_NUMBER: Final = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?|\(?[A-H]\)?")

Row = list[CsvCell]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableShape:
    """The cells of the column names and of the rows, each row as wide as the names."""

    head: Row
    rows: Sequence[Row]


def is_numbering(label: str) -> bool:
    """Return whether a column of this name only counts the rows ("STT")."""
    return " ".join(fold(label).split()) in _NUMBERING


def shape_of(rows: Sequence[Row]) -> TableShape:
    """The table in all rows of a file that are not empty, without the columns that are empty throughout."""
    used = sorted({at for row in rows for at, cell in enumerate(row) if cell.text})
    kept = [[row[at] if at < len(row) else CsvCell(text="", spot=row[-1].spot) for at in used] for row in rows]
    return TableShape(head=kept[0] if kept else [], rows=kept[1:])


def shape_problems(source: SourceText, shape: TableShape, separator: str) -> Iterator[Diagnostic]:
    """Yield what keeps the file from being one table: the first fault of its build, else notes, else faults of its cells."""
    faults = list(islice(_faults(shape), 1)) or list(_notes(shape.rows))
    for cell, message, hint in faults:
        yield source.diagnostic(chart_rules.NO_TABLE, cell.spot if cell else None, message, hint)
    if faults:
        return
    yield from _head_problems(source, shape, separator)


_Fault = tuple[CsvCell | None, str, str]
"""The cell, the message and the hint."""


def _faults(shape: TableShape) -> Iterator[_Fault]:
    """Yield what is wrong with the build of the table, from top to bottom."""
    head, rows = shape.head, shape.rows
    yield from _title(head, rows)
    if len(head) < 2 or not rows:
        message = "tệp số liệu chưa có dòng số liệu nào" if len(head) > 1 else "không thấy dòng tên các cột"
        hint = "dòng đầu ghi tên cột, ví dụ Năm;Điểm; mỗi dòng sau là số liệu của một năm"
        yield head[0] if head else None, message, hint
        return
    if _is_data(head):
        message = "dòng đầu đã là số liệu, chưa có dòng tên cột"
        yield head[0], message, "thêm một dòng ghi tên cột lên đầu tệp, ví dụ Năm;Điểm"
    if is_numbering(head[0].text):
        message = f'cột đầu "{head[0].text}" chỉ đánh số dòng, không phải tên của dòng'
        yield head[0], message, "xóa cột này trong tệp, để cột năm hoặc cột tên lên đầu"
    yield from _second_head(head, rows)
    if _numbers_columns(rows):
        yield rows[0][0], "dòng này đánh số cột, không phải số liệu", "xóa dòng này trong tệp"
    yield from _second_table(head, rows)
    if len(rows) > MOST_ROWS:
        message = f"tệp số liệu có {len(rows)} dòng, nhiều nhất {MOST_ROWS}"
        yield rows[MOST_ROWS][0], message, "chỉ giữ những dòng cần vẽ"


def _title(head: Row, rows: Sequence[Row]) -> Iterator[_Fault]:
    """Yield the title over the column names: fewer cells than the line below, which has words where figures would be."""
    filled = _filled(head)
    below = next((row for row in rows if len(_filled(row)) > 1), None)
    if below is None or not head[0].text or len(filled) > len(_filled(below)):
        return
    if len(filled) == len(_filled(below)) and not _names_years(below, rows):
        return
    if len(filled) > 2 or fold(below[0].text) in {"", fold(head[0].text)} or _has_figures(below[1:]):
        return
    message = f'dòng "{filled[0].text[:60]}" là tên bảng, không phải dòng tên cột'
    yield filled[0], message, "xóa mọi dòng nằm trên dòng tên cột; tên của biểu đồ thì ghi ở khóa title của charts"


def _names_years(row: Row, rows: Sequence[Row]) -> bool:
    """Return whether a row, words in all its cells, stands over years with figures."""
    years = sum(bool(YEAR.fullmatch(other[0].text)) and _has_figures(other[1:]) for other in rows)
    return row is rows[0] and len(rows) > 1 and years == len(rows) - 1 and not YEAR.fullmatch(row[0].text)


def _is_data(head: Row) -> bool:
    """Return whether the first line is one of figures: a year, then numbers only that are no years."""
    others = [cell.text for cell in head[1:] if cell.text]
    return bool(YEAR.fullmatch(head[0].text) and others) and all(
        is_number(text) and not YEAR.fullmatch(text) for text in others
    )


def _second_head(head: Row, rows: Sequence[Row]) -> Iterator[_Fault]:
    """Yield a second line of names, below names whose cells were merged."""
    first = rows[0]
    gaps = [cell for cell in head if not cell.text]
    merged = not first[0].text or (gaps and any(_has_figures(row) for row in rows[1:]))
    if merged and not _has_figures(first) and len(_filled(first)) > 1:
        message = "dòng này là dòng tên cột thứ hai, dưới các ô đã gộp của dòng trên"
        yield _filled(first)[0], message, "bỏ gộp ô, ghi đủ tên mỗi cột trên một dòng, ví dụ Năm;Hồ sơ nhận;Hồ sơ trả"


def _numbers_columns(rows: Sequence[Row]) -> bool:
    """Return whether the first row counts the columns: "A B 1 2", "(1) (2) (3)=(1)+(2)", or 1 2 3 that no row 2 follows."""
    texts = [cell.text for cell in rows[0]]
    if not all(map(_COLUMN_NUMBER.fullmatch, texts)):
        return False
    counted = [text.strip("()").partition(")")[0] for text in texts]
    numbers = [text for text in counted if text.isdecimal()]
    if [int(text) for text in numbers] != list(range(1, len(numbers) + 1)):
        return False
    if all(text.startswith("(") for text in texts):
        return True
    following = {"1": "2", "A": "B"}.get(texts[0])
    return len(texts) > 2 and (len(rows) < 2 or rows[1][0].text != following)


def _second_table(head: Row, rows: Sequence[Row]) -> Iterator[_Fault]:
    """Yield the line at which another table begins: the first name again, or names only after an empty line."""
    again = fold(head[0].text)
    hint = "mỗi tệp chỉ chứa một bảng: chuyển bảng này sang một tệp .csv khác"
    figures = {at for row in rows for at, cell in enumerate(row) if at and is_number(cell.text)}
    for before, row, after in zip(rows, rows[1:], [*rows[2:], []], strict=False):
        if fold(row[0].text) == again:
            yield row[0], "từ dòng này là một bảng khác", hint
        apart = row[0].spot.line - before[0].spot.line > 1
        named = {at for at, cell in enumerate(row) if at in figures and cell.text and not is_number(cell.text)}
        if apart and named and not _has_figures(row[1:]) and _has_figures(after[1:]):
            yield row[0], "từ dòng này là một bảng khác", hint
    if again in {fold(cell.text) for cell in head[1:]}:
        at = next(at for at, cell in enumerate(head) if at and fold(cell.text) == again)
        yield head[at], "từ cột này là một bảng khác, đặt cạnh bảng đầu", hint


def _notes(rows: Sequence[Row]) -> Iterator[_Fault]:
    """Yield each line under the table that reads as a note, or is one cell of words unlike names of rows."""
    years = sum(bool(YEAR.fullmatch(row[0].text)) for row in rows)
    notes: list[CsvCell] = []
    for row in reversed(rows):
        filled = _filled(row)
        text = filled[0].text
        alone = len(filled) == 1 and not is_number(text) and not YEAR.fullmatch(text)
        unlike = len(text) > _LONGEST_NAME or 2 * years > len(rows) or not row[0].text
        if not _NOTE.match(fold(text)) and not (alone and unlike):
            break
        notes.append(filled[0])
    for cell in reversed(notes):
        message = f'dòng "{cell.text[:60]}" là ghi chú dưới bảng, không phải số liệu'
        yield cell, message, "xóa dòng này trong tệp; nguồn, ghi chú thì ghi ở khóa note của charts"


def _head_problems(source: SourceText, shape: TableShape, separator: str) -> Iterator[Diagnostic]:
    """Yield columns without a name of their own; a row wider than the names holds cells of a column without a name."""
    seen: set[str] = set()
    width = max((at for at, cell in enumerate(shape.head, 1) if cell.text), default=0)
    for number, cell in enumerate(shape.head[:width], 1):
        if not cell.text or fold(cell.text) in seen:
            message = f'hai cột cùng tên "{cell.text}"' if cell.text else f"cột thứ {number} chưa có tên"
            yield source.diagnostic(
                chart_rules.NO_TABLE, cell.spot, message, "đặt cho mỗi cột một tên riêng ở dòng đầu"
            )
        seen.add(fold(cell.text))
    for row in shape.rows:
        extra = [cell for cell in row[width:] if cell.text]
        if extra:
            message = f"dòng này có {width + len(extra)} ô, dòng tên cột có {width} ô"
            hint = "đặt ô có dấu phẩy trong nháy kép, hoặc ngăn cột bằng dấu chấm phẩy"
            if separator != ",":
                hint = "bỏ những ô thừa, hoặc đặt tên cho cột ấy ở dòng đầu"
            yield source.diagnostic(chart_rules.UNEVEN_ROW, extra[0].spot, message, hint)


def _filled(row: Row) -> Row:
    return [cell for cell in row if cell.text]


def _has_figures(row: Row) -> bool:
    """Return whether a cell is a number; years may be names of columns."""
    return any(is_number(cell.text) and not YEAR.fullmatch(cell.text) for cell in row)
