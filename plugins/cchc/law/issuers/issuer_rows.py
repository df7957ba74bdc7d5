"""The rows of `data/issuers.toml`, typed: bodies of the centre, provinces, organs of a place, departments.

Nothing is derived here; local_issuers.py derives the thousands of local issuers from these rows.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Numbering(StrEnum):
    """The period after which a body's running numbers begin again at 1."""

    YEAR = "year"
    LEGISLATURE = "legislature"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """A body of the centre. `person` says that an office holder's name may follow ("Thủ tướng … Nguyễn Văn A")."""

    id: str
    name: str
    codes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    succeeded_by: tuple[str, ...] = ()
    numbering: Numbering = Numbering.YEAR
    party: bool = False
    person: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvinceRow:
    """A province, or a city of provincial rank; `city_from` where a province became a city under its name."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    city: bool = False
    city_from: date | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    succeeded_by: tuple[str, ...] = ()
    source: str = ""

    @property
    def mark(self) -> str:
        """The word before its name: `tỉnh` or `thành phố`."""
        return "thành phố" if self.city else "tỉnh"

    def stands(self, on: date | None) -> bool:
        """Return whether it exists on a day; always when no day is given."""
        return on is None or ((self.valid_from or date.min) <= on <= (self.valid_to or date.max))


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganRow:
    """An organ that provinces, districts and communes all may have; `key` begins its issuers' ids."""

    key: str
    name: str
    codes: tuple[str, ...]
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentRow:
    """A department of a provincial People's Committee, named without its province."""

    id: str
    name: str
    codes: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    succeeded_by: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerRows:
    """Everything the data file says."""

    bodies: tuple[BodyRow, ...]
    provinces: tuple[ProvinceRow, ...]
    organs: tuple[OrganRow, ...]
    departments: tuple[DepartmentRow, ...]


@cache
def load_rows() -> IssuerRows:
    """Return the register's rows, read once.

    Raises:
        KeyError, TypeError, ValueError: the data file is not well-formed.
    """
    data = tomllib.loads(files("cchc.law").joinpath("data", "issuers.toml").read_text(encoding="utf-8"))
    return IssuerRows(
        bodies=tuple(
            BodyRow(
                id=row["id"],
                name=row["name"],
                codes=tuple(row["codes"]),
                aliases=_words(row, "aliases"),
                valid_from=_day(row, "valid_from"),
                valid_to=_day(row, "valid_to"),
                succeeded_by=_words(row, "succeeded_by"),
                numbering=Numbering(row.get("numbering", "year")),
                party=row.get("party", False),
                person=row.get("person", False),
                source=row.get("source", ""),
            )
            for row in data["body"]
        ),
        provinces=tuple(
            ProvinceRow(
                id=row["id"],
                name=row["name"],
                aliases=_words(row, "aliases"),
                city=row.get("city", False),
                city_from=_day(row, "city_from"),
                valid_from=_day(row, "valid_from"),
                valid_to=_day(row, "valid_to"),
                succeeded_by=_words(row, "succeeded_by"),
                source=row.get("source", ""),
            )
            for row in data["province"]
        ),
        organs=tuple(
            OrganRow(key=row["key"], name=row["name"], codes=tuple(row["codes"]), aliases=_words(row, "aliases"))
            for row in data["organ"]
        ),
        departments=tuple(
            DepartmentRow(
                id=row["id"],
                name=row["name"],
                codes=tuple(row["codes"]),
                aliases=_words(row, "aliases"),
                succeeded_by=_words(row, "succeeded_by"),
                source=row.get("source", ""),
            )
            for row in data["department"]
        ),
    )


def _words(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list):
        raise TypeError(f"{row.get('id', row.get('key'))}: {key} must be a list")
    return tuple(str(word) for word in value)


def _day(row: Mapping[str, object], key: str) -> date | None:
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, date):
        raise TypeError(f"{row.get('id')}: {key} must be a date")
    return value
