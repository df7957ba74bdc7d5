"""A data file: its bytes as a table of figures by year or by name, with every problem at its line and column.

Năm;Điểm;Số phiếu
2021;82,45;620
2022;;780

The first column names the rows: years, or anything. A column with a number in it is one of figures, and all its cells
must then be numbers or empty; any other column is text, shown in the table only.
"""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from cchc.figures import chart_rules
from cchc.figures.csv_cells import CsvCell, rows_of, separator_of
from cchc.figures.table_shape import YEAR, shape_of, shape_problems
from cchc.figures.written_numbers import (
    VIETNAMESE,
    Custom,
    custom_of,
    has_three_decimals,
    is_doubtful,
    is_missing,
    is_number,
    read_number,
)
from cchc.reading.source_text import SourceText, decode
from cchc.records.diagnostic import Diagnostic
from cchc.records.section_addresses import DATA, folder_of
from cchc.text.fold import fold

FOLDER: Final = folder_of(DATA)
SAVE_AS: Final = "mở bằng Excel hoặc LibreOffice, chọn Lưu thành… và kiểu CSV UTF-8"
_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column beside the first: as written, and where it is one of figures, their values (None: no figure) and decimals."""

    label: str
    cells: tuple[str, ...]
    values: tuple[Decimal | None, ...] = ()
    decimals: int = 0

    @property
    def is_percent(self) -> bool:
        """Whether its figures are percentages, as its label ("… (%)") or its cells say."""
        return "%" in self.label or any("%" in cell for cell in self.cells)

    @property
    def name(self) -> str:
        """The label without a percent sign in brackets, which stands beside the figures."""
        return re.sub(r"\s*\(%\)$", "", self.label)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A data file: `path` below `content/`, the label and cells of its first column, `years` where those are years, the other columns."""

    path: str
    label: str
    names: tuple[str, ...]
    years: tuple[int, ...]
    columns: tuple[Column, ...]

    def column(self, written: str) -> Column | None:
        """The column that an editor names: letter for letter, else but for case and marks."""
        meant = fold(" ".join(written.split()))
        exact = (column for column in self.columns if written in {column.label, column.name})
        near = (column for column in self.columns if meant in {fold(column.label), fold(column.name)})
        return next(exact, None) or next(near, None)


def read_table(path: str, data: bytes, content: str = "content") -> tuple[Table | None, tuple[Diagnostic, ...]]:
    """The table in a file at `path` below the content folder, None where it has errors, and its problems."""
    if data.startswith(_UTF16):  # "Unicode Text" of older Excel
        data = data.decode("utf-16", errors="replace").encode()
    source, problems = decode(f"{content}/{path}", data)
    if source is None:
        return None, tuple(replace(problem, hint=SAVE_AS) for problem in problems)
    separator, first = separator_of(source.lines)
    shape = shape_of(list(rows_of(source.lines, separator, first)))
    found = [*problems, *shape_problems(source, shape, separator)]
    if found:
        return None, tuple(found)
    head, rows = shape.head, shape.rows
    names, years, name_problems = _names(source, [row[0] for row in rows])
    custom, custom_problems = _custom(source, rows, excel=separator != ",")
    found += [*name_problems, *custom_problems]
    columns = []
    for at, label in enumerate(head[1:], 1):
        column, column_problems = _column(source, label.text, [row[at] for row in rows], custom)
        columns.append(column)
        found += column_problems if not custom_problems else ()
    if found:
        return None, tuple(found)
    order = sorted(range(len(years)), key=years.__getitem__)
    table = Table(path=path, label=head[0].text, names=names, years=years, columns=tuple(columns))
    return (_ordered(table, order) if years else table), ()


def _names(source: SourceText, cells: Sequence[CsvCell]) -> tuple[tuple[str, ...], tuple[int, ...], list[Diagnostic]]:
    """The names of the rows, their years where all are years, and what is wrong with them."""
    matches = [YEAR.fullmatch(cell.text) for cell in cells]
    years = tuple(int(match[1]) for match in matches if match)
    all_years = len(years) == len(cells)
    names = tuple(str(year) for year in years) if all_years else tuple(cell.text for cell in cells)
    seen: dict[str, int] = {}
    found = []
    for cell, name in zip(cells, names, strict=True):
        if not name:
            message = "dòng này chưa có tên ở cột đầu tiên"
            found.append(source.diagnostic(chart_rules.SAME_ROW, cell.spot, message, "ghi năm hoặc tên của dòng"))
        elif name in seen:
            message = f'"{name}" đã có ở dòng {seen[name]}'
            found.append(source.diagnostic(chart_rules.SAME_ROW, cell.spot, message, "bỏ một trong hai dòng"))
        seen.setdefault(name, cell.spot.line + 1)
    return names, years if all_years else (), found


def _custom(source: SourceText, rows: Sequence[Sequence[CsvCell]], *, excel: bool) -> tuple[Custom, list[Diagnostic]]:
    """How the file writes numbers; a problem where `1.080` may be two numbers and nothing in the file tells which."""
    cells = [cell for row in rows for cell in row[1:] if not is_missing(cell.text)]
    custom = custom_of((cell.text for cell in cells), excel=excel)
    doubtful = [cell for cell in cells if is_doubtful(cell.text)]
    told = any(
        read_number(cell.text, custom) is not None and not is_doubtful(cell.text) and not cell.text.isdecimal()
        for cell in cells
    )
    return custom, [] if not doubtful or excel or told else [_doubt(source, doubtful[0])]


def _column(
    source: SourceText, label: str, cells: Sequence[CsvCell], custom: Custom
) -> tuple[Column, list[Diagnostic]]:
    """A column, of figures where one of its cells is a number."""
    texts = tuple(cell.text for cell in cells)
    values = [None if is_missing(text) else read_number(text, custom) for text in texts]
    if all(value is None for value in values):
        return Column(label=label, cells=texts), []
    percent = any(text.endswith("%") for text in texts) and "%" not in label
    thousandths = any(has_three_decimals(text, custom) for text in texts)
    found: list[Diagnostic] = []
    for cell, value in zip(cells, values, strict=True):
        if value is None and not is_missing(cell.text):
            found.append(_no_figure(source, label, cell, custom))
        elif value is not None and percent and not cell.text.endswith("%"):
            message = f'"{cell.text}" ở cột "{label}" không có dấu %, các ô khác có'
            hint = "ghi (%) vào tên cột nếu cả cột là phần trăm; nếu không thì tách thành hai cột"
            found.append(source.diagnostic(chart_rules.NOT_A_FIGURE, cell.spot, message, hint))
        elif value is not None and custom.decimals in cell.text and is_doubtful(cell.text) and not thousandths:
            found.append(_doubt(source, cell))
    decimals = max(-int(value.as_tuple().exponent) for value in values if value is not None)
    return Column(label=label, cells=texts, values=tuple(values), decimals=max(0, decimals)), found


def _no_figure(source: SourceText, label: str, cell: CsvCell, custom: Custom) -> Diagnostic:
    """The problem of words, or of a number written in another way, in a column of figures."""
    message = f'"{cell.text}" ở cột "{label}" không phải số'
    hint = f"viết số như {'82,45' if custom is VIETNAMESE else '82.45'}; không có số liệu thì để trống ô"
    if is_number(cell.text):
        message = f'"{cell.text}" ở cột "{label}" không viết như các số khác trong tệp'
        hint = f"trong tệp này dấu thập phân là dấu {'phẩy' if custom is VIETNAMESE else 'chấm'}: viết lại số ấy"
    elif cell.text.startswith("(") and is_number(cell.text.strip("()")):
        hint = f"số âm thì viết -{cell.text.strip('()')}; nếu không phải số âm thì bỏ dấu ngoặc"
    return source.diagnostic(chart_rules.NOT_A_FIGURE, cell.spot, message, hint)


def _doubt(source: SourceText, cell: CsvCell) -> Diagnostic:
    """The problem of a number that may be a thousand times another; four decimals are never grouped."""
    message = f"{cell.text} có thể là hai số khác nhau: dấu ngăn nghìn hay dấu thập phân?"
    whole = cell.text.replace(".", "").replace(",", "")
    hint = f"viết {whole} nếu là số nguyên, {cell.text}0 nếu là số thập phân"
    return source.diagnostic(chart_rules.NOT_A_FIGURE, cell.spot, message, hint)


def _ordered(table: Table, order: Sequence[int]) -> Table:
    """The table with its rows in this order."""
    return Table(
        path=table.path,
        label=table.label,
        names=tuple(table.names[at] for at in order),
        years=tuple(table.years[at] for at in order),
        columns=tuple(
            Column(
                label=column.label,
                cells=tuple(column.cells[at] for at in order),
                values=tuple(column.values[at] for at in order) if column.values else (),
                decimals=column.decimals,
            )
            for column in table.columns
        ),
    )
