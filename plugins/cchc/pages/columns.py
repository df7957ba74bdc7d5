"""Columns of data for machines, each declared once: in the class of the rows.

    class PlanData:
        number: Annotated[str, DataColumn("Số ký hiệu", "số, ký hiệu của kế hoạch")]

The attribute is what JSON calls it, the heading what CSV and the page's table call it; what the glossary says of it
(name, heading, type, meaning) follows too. A row class that leaves an attribute undescribed cannot be published.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

_TYPES = {str: "string", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class DataColumn:
    """The words for an attribute: the heading of its column, and what it means.

    `type` says more than the attribute's own: of a text "date" or "datetime" (ISO 8601) or "uri", of any view "object".
    """

    heading: str
    meaning: str
    type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataField:
    """A field as the glossary has it. `name` of what lies within another: `plan.title`, or `files[].url` of a list."""

    name: Annotated[
        str, DataColumn("Tên trường", "tên của trường trong JSON; trường nằm trong trường khác viết a.b, a[].b")
    ]
    heading: Annotated[str, DataColumn("Tiêu đề cột", "tiêu đề của cột trong CSV và trên trang")]
    type: Annotated[
        str,
        DataColumn(
            "Kiểu", "string, integer, number, boolean, date, datetime, uri, object, hoặc kiểu ấy và [] là danh sách"
        ),
    ]
    meaning: Annotated[str, DataColumn("Ý nghĩa", "trường nói điều gì")]


@cache
def headings(row: type) -> tuple[str, ...]:
    """The headings of a row class, one for each attribute. Raises TypeError for an attribute without one."""
    return tuple(column.heading for _, _, column in _columns(row))


@cache
def heading(row: type, name: str) -> str:
    """The heading of one attribute."""
    return next(column.heading for found, _, column in _columns(row) if found == name)


@cache
def names(row: type) -> tuple[str, ...]:
    """The names of a row class's attributes."""
    return tuple(field.name for field in fields(row))


@cache
def fields_of(row: type) -> tuple[DataField, ...]:
    """Every field of a row class, those within its views too. Raises TypeError for an attribute without a column."""
    return tuple(_fields(row, ""))


def _fields(row: type, before: str) -> Iterator[DataField]:
    """Yield the fields of a class, each followed by those within it."""
    for name, kind, column in _columns(row):
        inner, many = _inner(kind)
        mark = "[]" if many else ""
        plain = column.type or ("object" if is_dataclass(inner) else _TYPES.get(inner, ""))
        if not plain:
            raise TypeError(f"{row.__qualname__}.{name} is of no type that data has")
        yield DataField(name=before + name, heading=column.heading, type=plain + mark, meaning=column.meaning)
        if is_dataclass(inner):
            yield from _fields(inner, f"{before}{name}{mark}.")


def _columns(row: type) -> Iterator[tuple[str, object, DataColumn]]:
    """Yield each attribute with its type and its column."""
    hints = get_type_hints(row, include_extras=True)
    for name in names(row):
        kind, *said = get_args(hints[name]) if get_origin(hints[name]) is Annotated else (hints[name],)
        column = next((one for one in said if isinstance(one, DataColumn)), None)
        if column is None:
            raise TypeError(f"{row.__qualname__}.{name} has no DataColumn")
        yield name, kind, column


def _inner(kind: object) -> tuple[type, bool]:
    """The class of a value that may be missing, or of the members of a list, and whether it is a list."""
    if get_origin(kind) is Literal:
        return str, False
    parts = [part for part in get_args(kind) if part not in {NoneType, Ellipsis}]
    many = get_origin(kind) is tuple
    if many or get_origin(kind) in {Union, UnionType}:
        (kind,) = parts
    if not isinstance(kind, type):
        raise TypeError(f"{kind} is no type of data")
    return kind, many
