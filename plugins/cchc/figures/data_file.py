"""A data file: its bytes as a table of figures by year or by name, with every problem at its line and column.

Năm;Điểm;Số phiếu
2021;82,45;620
2022;;780

The first column names the rows: years, or anything. A column with a number in it is one of figures, and all its cells
must then be numbers or empty; any other column is text, shown in the table only.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from cchc.figures import chart_rules
from cchc.figures.csv_cells import CsvCell, rows_of, separator_of
from cchc.figures.written_numbers import VIETNAMESE, Custom, custom_of, is_doubtful, is_missing, read_number
from cchc.reading.source_text import SourceText, decode
from cchc.records.diagnostic import Diagnostic
from cchc.records.section_addresses import DATA, folder_of
from cchc.text.fold import fold

FOLDER: Final = folder_of(DATA)
MOST_ROWS: Final = 500
SAVE_AS: Final = "mở bằng Excel hoặc LibreOffice, chọn Lưu thành… và kiểu CSV UTF-8"
_YEAR: Final = re.compile(r"(?:năm\s+)?((?:19|20)\d\d)", re.IGNORECASE)
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
    head, *rows = list(rows_of(source.lines, separator, first)) or [[]]
    found = [*problems, *_shape_problems(source, head, rows, separator)]
    if found:
        return None, tuple(found)
    rows = [[*row[: len(head)], *(CsvCell(text="", spot=row[-1].spot) for _ in head[len(row) :])] for row in rows]
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


def _shape_problems(
    source: SourceText, head: list[CsvCell], rows: list[list[CsvCell]], separator: str
) -> Iterator[Diagnostic]:
    """Yield what keeps the file from being a table at all."""
    if len(head) < 2 or not rows:
        message = "tệp số liệu chưa có dòng số liệu nào" if len(head) > 1 else "không thấy dòng tên các cột"
        hint = "dòng đầu ghi tên cột, ví dụ Năm;Điểm; mỗi dòng sau là số liệu của một năm"
        yield source.diagnostic(chart_rules.NO_TABLE, head[0].spot if head else None, message, hint)
    elif len(rows) > MOST_ROWS:
        message = f"tệp số liệu có {len(rows)} dòng, nhiều nhất {MOST_ROWS}"
        yield source.diagnostic(chart_rules.NO_TABLE, rows[MOST_ROWS][0].spot, message, "chỉ giữ những dòng cần vẽ")
    seen: set[str] = set()
    for number, cell in enumerate(head, 1):
        if not cell.text or fold(cell.text) in seen:
            message = f'hai cột cùng tên "{cell.text}"' if cell.text else f"cột thứ {number} chưa có tên"
            yield source.diagnostic(
                chart_rules.NO_TABLE, cell.spot, message, "đặt cho mỗi cột một tên riêng ở dòng đầu"
            )
        seen.add(fold(cell.text))
    for row in rows:
        if any(cell.text for cell in row[len(head) :]):
            message = f"dòng này có {len(row)} ô, dòng tên cột có {len(head)} ô"
            hint = "đặt ô có dấu phẩy trong nháy kép, hoặc ngăn cột bằng dấu chấm phẩy"
            yield source.diagnostic(
                chart_rules.UNEVEN_ROW, row[len(head)].spot, message, hint if separator == "," else "bỏ những ô thừa"
            )


def _names(source: SourceText, cells: Sequence[CsvCell]) -> tuple[tuple[str, ...], tuple[int, ...], list[Diagnostic]]:
    """The names of the rows, their years where all are years, and what is wrong with them."""
    matches = [_YEAR.fullmatch(cell.text) for cell in cells]
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
    if not doubtful or excel or told:
        return custom, []
    message = f"{doubtful[0].text} có thể là hai số khác nhau: dấu ngăn nghìn hay dấu thập phân?"
    hint = (
        f"viết {doubtful[0].text.replace('.', '').replace(',', '')} nếu là số nguyên; hoặc ngăn cột bằng dấu chấm phẩy"
    )
    return custom, [source.diagnostic(chart_rules.NOT_A_FIGURE, doubtful[0].spot, message, hint)]


def _column(
    source: SourceText, label: str, cells: Sequence[CsvCell], custom: Custom
) -> tuple[Column, list[Diagnostic]]:
    """A column, of figures where one of its cells is a number."""
    texts = tuple(cell.text for cell in cells)
    values = [None if is_missing(cell.text) else read_number(cell.text, custom) for cell in cells]
    if all(value is None for value in values):
        return Column(label=label, cells=texts), []
    example = "82,45" if custom is VIETNAMESE else "82.45"
    found = [
        source.diagnostic(
            chart_rules.NOT_A_FIGURE,
            cell.spot,
            f'"{cell.text}" ở cột "{label}" không phải số',
            f"viết số như {example}; không có số liệu thì để trống ô",
        )
        for cell, value in zip(cells, values, strict=True)
        if value is None and not is_missing(cell.text)
    ]
    decimals = max(-int(value.as_tuple().exponent) for value in values if value is not None)
    return Column(label=label, cells=texts, values=tuple(values), decimals=max(0, decimals)), found


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
