"""Data files: rows of one class as JSON and CSV beside a page, and the file that explains their fields.

JSON calls a field by its name, CSV by its heading in Vietnamese; `/du-lieu/truong/…json` gives both, with type and meaning.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from cchc.engine.outputs.output import Data, LazyView, View
from cchc.pages.columns import DataColumn, DataField, fields_of, headings, names
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Alternate, Card
from cchc.records.section_addresses import FIELDS

Rows = tuple[View, ...] | LazyView


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A kind of data file: its name among the files that explain fields, what it is called, the class of its rows.

    `rows` says where rows stand in JSON: it is a list of them (`[]`), holds them in `items`, or is itself one (``).
    """

    name: str
    title: str
    row: type
    rows: Literal["[]", "items", ""] = "[]"

    @property
    def fields(self) -> str:
        """The address of the file that explains the fields."""
        return f"{FIELDS}{self.name}.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListData:
    """JSON that holds rows in `items`."""

    title: Annotated[str, DataColumn("Tên", "tên của danh sách")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang có danh sách", "uri")]
    total: Annotated[int, DataColumn("Tổng số", "số mục trong danh sách")]
    items: Annotated[tuple[View, ...], DataColumn("Các mục", "các mục của danh sách, mỗi mục là một dòng", "object")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFile:
    """The file that explains the fields of one kind of data file."""

    title: Annotated[str, DataColumn("Tên", "loại tệp dữ liệu được giải thích")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của tệp này", "uri")]
    rows: Annotated[
        str,
        DataColumn(
            "Chỗ của dòng",
            "các dòng nằm ở đâu trong JSON: [] là cả tệp, items là trong trường ấy; trống: cả tệp là một dòng",
        ),
    ]
    outer: Annotated[tuple[DataField, ...], DataColumn("Trường ngoài", "trường của JSON đứng ngoài các dòng")]
    fields: Annotated[tuple[DataField, ...], DataColumn("Trường", "trường của mỗi dòng, theo thứ tự của cột trong CSV")]


CARDS = Dataset(name="danh-sach", title="Danh sách mục", row=Card, rows="items")
"""Items as lists show them: beside every list, and beside the calendar."""

FIELD_FILES = Dataset(name="truong", title="Tệp giải thích trường dữ liệu", row=FieldFile, rows="")


def data_files(dataset: Dataset, stem: str, title: str, rows: tuple[View, ...]) -> Iterator[Data]:
    """Yield the JSON and the CSV of rows at the site-root path `stem`, to which the ending is added."""
    yield json_file(dataset, stem, title, rows)
    yield csv_file(dataset, stem, title, rows)


def json_file(dataset: Dataset, stem: str, title: str, rows: View | Rows, *, large: bool = False) -> Data:
    """The JSON of rows; a lazy view is taken for what the whole file holds."""
    payload: View | Rows = rows
    if dataset.rows == "items" and isinstance(rows, tuple):
        payload = ListData(title=title, url=stem.removesuffix("index"), total=len(rows), items=rows)
    return Data(
        path=output_path(f"{stem}.json"),
        format="json",
        title=title,
        fields=dataset.fields,
        payload=payload,
        large=large,
    )


def csv_file(dataset: Dataset, stem: str, title: str, rows: Rows, *, large: bool = False) -> Data:
    """The CSV of rows."""
    return Data(
        path=output_path(f"{stem}.csv"),
        format="csv",
        title=title,
        fields=dataset.fields,
        header=headings(dataset.row),
        columns=names(dataset.row),
        payload=rows,
        large=large,
    )


def field_files(datasets: Iterable[Dataset]) -> Iterator[Data]:
    """Yield the files that explain the fields of these kinds of data files."""
    for one in datasets:
        outer = fields_of(ListData) if one.rows == "items" else ()
        yield field_file(
            FieldFile(title=one.title, url=one.fields, rows=one.rows, outer=outer, fields=fields_of(one.row))
        )


def field_file(file: FieldFile) -> Data:
    """A file that explains fields."""
    return Data(path=output_path(file.url), format="json", title=file.title, fields=FIELD_FILES.fields, payload=file)


def alternates(stem: str, title: str = "", *, json: bool = True, csv: bool = True) -> tuple[Alternate, ...]:
    """The data files at `stem` as the page beside them names them: by their form, after the title where there is one."""
    before, after = (f"{title} (", ")") if title else ("", "")
    both = (
        (json, Alternate(title=f"{before}JSON{after}", url=f"{stem}.json", form="JSON", type="application/json")),
        (csv, Alternate(title=f"{before}CSV{after}", url=f"{stem}.csv", form="CSV", type="text/csv")),
    )
    return tuple(one for wanted, one in both if wanted)
