"""A column is declared once: what JSON, CSV and the glossary say of it follows from the row class."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from cchc.pages.columns import DataColumn, fields_of, heading, headings, names
from cchc.pages.shared_views import Badge, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A row with a field of every form."""

    number: Annotated[str, DataColumn("Số", "số hiệu")]
    issued: Annotated[str, DataColumn("Ngày", "ngày ban hành", "date")]
    count: Annotated[int | None, DataColumn("Lượt", "số lượt")] = None
    areas: Annotated[tuple[str, ...], DataColumn("Lĩnh vực", "các lĩnh vực")] = ()
    files: Annotated[tuple[str, ...], DataColumn("Tệp", "các tệp", "uri")] = ()
    state: Annotated[Badge | None, DataColumn("Tình trạng", "tình trạng")] = None
    uses: Annotated[tuple[Link, ...], DataColumn("Nơi dùng", "các nơi dùng")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undescribed:
    """A row that leaves a field unexplained."""

    number: Annotated[str, DataColumn("Số", "số hiệu")]
    secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deep:
    """A row whose view leaves a field unexplained."""

    inner: Annotated[Undescribed, DataColumn("Trong", "bên trong")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Untyped:
    """A row with a value that JSON has no type for."""

    anything: Annotated[object, DataColumn("Gì đó", "gì cũng được")]


def test_names_and_headings_stand_in_one_order() -> None:
    assert names(Sample) == ("number", "issued", "count", "areas", "files", "state", "uses")
    assert headings(Sample) == ("Số", "Ngày", "Lượt", "Lĩnh vực", "Tệp", "Tình trạng", "Nơi dùng")
    assert heading(Sample, "files") == "Tệp"


def test_every_field_has_its_type_those_within_a_view_too() -> None:
    assert [(field.name, field.type) for field in fields_of(Sample)] == [
        ("number", "string"),
        ("issued", "date"),
        ("count", "integer"),
        ("areas", "string[]"),
        ("files", "uri[]"),
        ("state", "object"),
        ("state.text", "string"),
        ("state.tone", "string"),
        ("uses", "object[]"),
        ("uses[].title", "string"),
        ("uses[].url", "uri"),
        ("uses[].note", "string"),
        ("uses[].current", "boolean"),
    ]


@pytest.mark.parametrize(
    ("row", "said"), [(Undescribed, "Undescribed.secret"), (Deep, "Undescribed.secret"), (Untyped, "Untyped.anything")]
)
def test_a_field_that_nobody_explains_is_refused_by_name(row: type, said: str) -> None:
    with pytest.raises(TypeError, match=said):
        fields_of(row)
