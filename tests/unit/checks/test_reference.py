"""The reference pages know every key and every type."""

import re
from collections.abc import Iterable, Iterator

from cchc.checks.reference import WRITTEN, keys_markdown, shortened
from cchc.records.field import Field, Type
from cchc.records.record import RECORDS
from cchc.records.site_fields import SITE

KINDS = [record.kind for record in RECORDS]


def _keys(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield field.key
        yield from _keys(field.fields)


def test_every_key_of_every_kind_has_a_row() -> None:
    shown = set(re.findall(r"`(\w+)`\*{0,2} \|", keys_markdown(KINDS, "lệnh")))
    declared = {key for kind in KINDS for key in _keys(kind.fields)} | set(_keys(SITE))
    assert sorted(declared - shown) == []


def test_every_type_says_how_it_is_written() -> None:
    assert set(WRITTEN) == set(Type)


def test_a_row_has_four_cells() -> None:
    rows = [line for line in keys_markdown(KINDS, "lệnh").splitlines() if line.startswith(("| `", "| **"))]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {5}


def test_a_long_line_of_an_example_is_cut() -> None:
    assert list(shortened("[" * 500 + "\nngắn")) == ["[" * 100 + "…", "ngắn"]
