"""From what front matter asks for and the tables of data files to charts, with every problem at the key that causes it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Final

from cchc.engine.outputs.output import Data, Output
from cchc.figures import chart_rules
from cchc.figures.bars import STYLES, bar_drawing
from cchc.figures.chart_views import ChartView
from cchc.figures.data_file import FOLDER, Column, Table
from cchc.figures.lines import line_drawings, scale_note
from cchc.figures.misleading_charts import Unfit, misleading
from cchc.figures.series import series_of, shown
from cchc.pages.columns import DataColumn, DataField
from cchc.pages.data_files import Dataset, FieldFile, field_file, field_files, json_file
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.record import Item
from cchc.records.record_parts import Chart
from cchc.records.section_addresses import DATA, FIELDS
from cchc.text.fold import slug

MOST_LINES: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Charts:
    """The charts of each item by its file's path, and what is wrong with those that cannot be drawn."""

    by_path: Mapping[str, tuple[ChartView, ...]]
    problems: tuple[Diagnostic, ...]


def data_path(written: str) -> str:
    """The path below `content/` of a data file as front matter names it: `par-index.csv` or `du-lieu/par-index.csv`."""
    return written if written.startswith(f"{FOLDER}/") else f"{FOLDER}/{written}"


def charts_of(records: Iterable[Item], tables: Mapping[str, Table]) -> Charts:
    """The charts of these items; `tables` are the data files that could be read, by path below `content/`.

    A chart whose file is not among them is left out without a word: what reads the files has reported it.
    """
    found: dict[str, tuple[ChartView, ...]] = {}
    problems: list[Diagnostic] = []
    names = file_names(tables)
    for record in records:
        views: list[ChartView] = []
        for number, chart in enumerate(record.charts):
            table = tables.get(data_path(chart.file))
            if table is None:
                continue
            drawn = _chart(chart, table, names[table.path])
            if isinstance(drawn, ChartView):
                views.append(drawn)
            else:
                key, rule, message, hint = drawn
                keys = (f"charts.{number}.{key}", f"charts.{number}", "charts")
                problems.append(problem_at(record, rule, message, keys=keys, hint=hint))
        if views:
            found[record.path] = tuple(views)
    return Charts(by_path=found, problems=tuple(problems))


def file_names(tables: Mapping[str, Table]) -> Mapping[str, str]:
    """Return the site-root path of each table without its ending; two of one name are numbered.

    `index` is the name of the site's own figures.
    """
    names = {"": f"{DATA}index"}
    for path in sorted(tables):
        base = name = f"{DATA}{slug(path.removeprefix(f'{FOLDER}/').removesuffix('.csv')) or 'bang'}"
        number = 2
        while name in names.values():
            name, number = f"{base}-{number}", number + 1
        names[path] = name
    del names[""]
    return names


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRow:
    """A row of a table for machines: its name, and its cells by column, figures with a decimal point, "" without one."""

    name: Annotated[str, DataColumn("Tên dòng", "tên của dòng: năm, hoặc tên gọi")]
    cells: Annotated[tuple[str, ...], DataColumn("Các ô", "các ô của dòng, theo thứ tự của columns, không kể cột đầu")]


@dataclass(frozen=True, slots=True, kw_only=True)
class DataTable:
    """A table for machines."""

    columns: Annotated[tuple[str, ...], DataColumn("Các cột", "tên các cột của bảng số liệu, kể cả cột đầu")]
    rows: Annotated[tuple[DataRow, ...], DataColumn("Các dòng", "các dòng của bảng số liệu")]


TABLES = Dataset(name="bieu-do", title="Bảng số liệu của biểu đồ", row=DataTable, rows="")


def data_outputs(tables: Mapping[str, Table], records: Iterable[Item]) -> Iterator[Output]:
    """Yield each of the tables that the charts of these items show as CSV and JSON, and what their columns mean."""
    names = file_names(tables)
    wanted = sorted({data_path(chart.file) for record in records for chart in record.charts} & tables.keys())
    for path in wanted:
        table = tables[path]
        cells = [column.cells if not column.values else _plain(column) for column in table.columns]
        rows = tuple((name, *(column[at] for column in cells)) for at, name in enumerate(table.names))
        header = (table.label, *(column.label for column in table.columns))
        title = f"{table.label}: {', '.join(column.name for column in table.columns)}"
        explained = _fields(table, names[path], title)
        yield Data(
            path=output_path(f"{names[path]}.csv"),
            format="csv",
            title=title,
            fields=explained.url,
            header=header,
            rows=rows,
        )
        payload = DataTable(columns=header, rows=tuple(DataRow(name=row[0], cells=row[1:]) for row in rows))
        yield json_file(TABLES, names[path], title, payload)
        yield field_file(explained)
    if wanted:
        yield from field_files((TABLES,))


def _fields(table: Table, name: str, title: str) -> FieldFile:
    """What the columns of a table's CSV mean: they are called as the table itself calls them.

    The file's name begins with `bang-`, as that of no `Dataset` does.
    """
    first = DataField(name=table.label, heading=table.label, type="string", meaning=table.label)
    others = (
        DataField(
            name=column.label,
            heading=column.label,
            type="number" if column.values else "string",
            meaning=f"{column.name}, phần trăm" if column.is_percent else column.name,
        )
        for column in table.columns
    )
    url = f"{FIELDS}bang-{name.rpartition('/')[2]}.json"
    return FieldFile(title=f"Bảng {title}", url=url, rows="[]", outer=(), fields=(first, *others))


def _plain(column: Column) -> tuple[str, ...]:
    return tuple("" if value is None else f"{value:f}" for value in column.values)


def _chart(chart: Chart, table: Table, name: str) -> ChartView | Unfit:
    columns = _columns(chart, table)
    if not isinstance(columns, list):
        return columns
    kind = chart.kind or ("line" if table.years else "bar")
    if unfit := misleading(chart, table, columns, kind):
        return unfit
    most = MOST_LINES if kind == "line" else len(STYLES)
    if len(columns) > most:
        hint = f"chọn bằng columns: [{', '.join(column.label for column in columns[:most])}]"
        return "columns", chart_rules.NO_SUCH_COLUMN, f"biểu đồ này vẽ {len(columns)} cột, nhiều nhất {most}", hint
    if kind == "line" and not table.years:
        message = f'biểu đồ đường cần cột đầu tiên là năm, ở đây là "{table.label}"'
        return "kind", chart_rules.UNFIT_CHART, message, "dùng kind: bar"
    if kind == "bar" and any(value < 0 for column in columns for value in column.values if value is not None):
        return (
            "kind",
            chart_rules.UNFIT_CHART,
            "số liệu có số âm, biểu đồ cột không vẽ được",
            "dùng kind: line, hoặc để bảng",
        )
    series = [series_of(column) for column in columns]
    title = chart.title or f"{', '.join(column.name for column in columns)} theo {in_a_sentence(table.label)}"
    if kind == "line":
        drawings = line_drawings(title, table.years, series)
        scale = scale_note(series)
    else:
        drawings, scale = (bar_drawing(title, table.names, series),), ""
    texts = [shown(column) for column in table.columns]
    return ChartView(
        title=title,
        drawings=drawings,
        columns=(table.label, *(column.name for column in table.columns)),
        rows=tuple((row, *(column[at] for column in texts)) for at, row in enumerate(table.names)),
        note=chart.note,
        scale=scale,
        data=(Link(title="CSV", url=f"{name}.csv"), Link(title="JSON", url=f"{name}.json")),
    )


def in_a_sentence(label: str) -> str:
    """Return a column name as it stands within a sentence: its first letter small, but for acronyms and proper names.

    Would take "Quý I" for a name, and miss a name of one word.

    >>> [in_a_sentence(label) for label in ("Đơn vị", "UBND cấp xã", "Hà Nội")]
    ['đơn vị', 'UBND cấp xã', 'Hà Nội']
    """
    first, _, rest = label.partition(" ")
    named = first[1:] != first[1:].lower() or (rest[:1].isupper() and not rest.isupper())
    return label if named else label[:1].lower() + label[1:]


def _columns(chart: Chart, table: Table) -> list[Column] | Unfit:
    """The columns that a chart draws."""
    figures = [column for column in table.columns if column.values]
    known = ", ".join(column.label for column in figures)
    if not figures:
        message = f'tệp "{table.path}" không có cột số nào để vẽ'
        return "file", chart_rules.NO_SUCH_COLUMN, message, "mỗi cột cần vẽ phải có ít nhất một số"
    found = []
    for number, written in enumerate(chart.columns):
        column = table.column(written)
        if column is None or not column.values:
            message = f'tệp "{table.path}" không có cột số "{written}"'
            return f"columns.{number}", chart_rules.NO_SUCH_COLUMN, message, f"các cột vẽ được: {known}"
        found.append(column)
    return found or figures
