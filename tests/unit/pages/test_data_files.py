"""Rows as JSON and CSV, and what explains them."""

import csv
import io
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from cchc.engine.outputs.output import Data
from cchc.engine.render.renderer import Look, Renderer
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset, alternates, csv_file, data_files, field_files
from cchc.pages.shared_views import Badge, Link, Moment

SITE = "http://localhost:8000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A row with a view of every form that CSV writes as text."""

    title: Annotated[str, DataColumn("Việc", "tên việc")]
    page: Annotated[Link, DataColumn("Trang", "trang của việc")]
    day: Annotated[Moment | None, DataColumn("Ngày", "ngày làm")]
    state: Annotated[Badge, DataColumn("Tình trạng", "tình trạng")]
    count: Annotated[int | None, DataColumn("Lượt", "số lượt")]
    files: Annotated[tuple[str, ...], DataColumn("Tệp", "các tệp", "uri")]


DEEDS = Dataset(name="viec", title="Các việc", row=Deed)
ROWS = (
    Deed(
        title="=1+1",
        page=Link(title="Trang A", url="/a/"),
        day=Moment(iso="2026-01-02", text="02/01/2026"),
        state=Badge(text="Xong", tone="good"),
        count=0,
        files=("/tep/a.pdf", "/tep/b.pdf"),
    ),
    Deed(title="Hai", page=Link(title="B"), day=None, state=Badge(text="Chưa"), count=None, files=()),
)


def rendered(output: Data, folder: Path) -> bytes:
    return Renderer(Look(folders=(str(folder),), code="1"), str).render(output)


def test_csv_has_headings_for_people_and_one_text_in_each_cell(tmp_path: Path) -> None:
    text = rendered(csv_file(DEEDS, "/viec/index", "Các việc", ROWS), tmp_path).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["Việc", "Trang", "Ngày", "Tình trạng", "Lượt", "Tệp"],
        ["'=1+1", "Trang A", "2026-01-02", "Xong", "0", f"{SITE}/tep/a.pdf; {SITE}/tep/b.pdf"],
        ["Hai", "B", "", "Chưa", "", ""],
    ]


def test_json_has_names_for_machines_and_whole_views(tmp_path: Path) -> None:
    file, table = data_files(DEEDS, "/viec/index", "Các việc", ROWS)
    assert (file.path, table.path) == ("viec/index.json", "viec/index.csv")
    first, second = json.loads(rendered(file, tmp_path))
    assert list(first) == ["title", "page", "day", "state", "count", "files"]
    assert first["page"] == {"title": "Trang A", "url": f"{SITE}/a/", "note": "", "current": False}
    assert (second["day"], second["count"], second["files"]) == (None, None, [])


def test_rows_may_stand_in_items_beside_title_address_and_total(tmp_path: Path) -> None:
    dataset = Dataset(name="viec", title="Các việc", row=Deed, rows="items")
    file, table = data_files(dataset, "/viec/index", "Việc năm 2026", ROWS)
    whole = json.loads(rendered(file, tmp_path))
    assert (whole["title"], whole["url"], whole["total"]) == ("Việc năm 2026", f"{SITE}/viec/", 2)
    assert [row["title"] for row in whole["items"]] == ["=1+1", "Hai"]
    assert table.payload == ROWS


def test_both_forms_name_the_file_that_explains_their_fields(tmp_path: Path) -> None:
    (explanation,) = field_files([DEEDS])
    assert {file.fields for file in data_files(DEEDS, "/viec/index", "", ROWS)} == {f"/{explanation.path}"}
    told = json.loads(rendered(explanation, tmp_path))
    assert (told["title"], told["url"], told["rows"], told["outer"]) == (
        "Các việc",
        f"{SITE}/du-lieu/truong/viec.json",
        "[]",
        [],
    )
    assert told["fields"][0] == {"name": "title", "heading": "Việc", "type": "string", "meaning": "tên việc"}
    assert [field["name"] for field in told["fields"] if "." not in field["name"]] == [
        "title",
        "page",
        "day",
        "state",
        "count",
        "files",
    ]


def test_a_page_names_its_data_by_form_and_kind_of_file() -> None:
    assert [(one.title, one.url, one.form, one.type) for one in alternates("/viec/index", "Việc")] == [
        ("Việc (JSON)", "/viec/index.json", "JSON", "application/json"),
        ("Việc (CSV)", "/viec/index.csv", "CSV", "text/csv"),
    ]
    assert [one.title for one in alternates("/viec/index", csv=False)] == ["JSON"]
    assert [one.title for one in alternates("/viec/index", json=False)] == ["CSV"]
