"""The tables of keys and the records agree, key by key."""

from collections.abc import Iterator
from dataclasses import MISSING, fields
from enum import Enum

import pytest

from cchc.records.field import Field, Type
from cchc.records.record import RECORDS, Item
from cchc.records.site_fields import SITE
from cchc.records.site_info import SiteInfo

DERIVED = {"path", "places"}
"""What the reader itself puts into a record."""

TABLES: list[tuple[type, tuple[Field, ...]]] = [
    *((record, record.kind.fields) for record in RECORDS),
    (SiteInfo, SITE),
]


def groups(made: type, table: tuple[Field, ...]) -> Iterator[tuple[type, tuple[Field, ...]]]:
    """The table and every table of a group in it, each with the class it makes."""
    yield made, table
    for field in table:
        if field.type is Type.GROUP:
            assert isinstance(field.makes, type)
            yield from groups(field.makes, field.fields)


EVERY = list({(made.__qualname__, table): (made, table) for root in TABLES for made, table in groups(*root)}.values())


@pytest.mark.parametrize(("made", "table"), EVERY, ids=[made.__name__ for made, _ in EVERY])
def test_every_attribute_has_one_key_and_is_required_where_it_has_no_default(
    made: type, table: tuple[Field, ...]
) -> None:
    derived = DERIVED if issubclass(made, Item) else set()
    attributes = {each.name: each for each in fields(made) if each.name not in derived}
    assert sorted(field.name for field in table) == sorted(attributes)
    for field in table:
        if attributes[field.name].default is MISSING and field.key != "slug":
            assert field.required, field.key


@pytest.mark.parametrize(("made", "table"), EVERY, ids=[made.__name__ for made, _ in EVERY])
def test_every_key_can_be_explained_and_filled(made: type, table: tuple[Field, ...]) -> None:
    for field in table:
        assert field.label, (made, field.key)
        assert (field.type is Type.CHOICE) == bool(field.choices)
        assert (field.type is Type.GROUP) == bool(field.fields)
        assert not field.short or field.short in {inner.key for inner in field.fields}
        if field.makes is not None and isinstance(field.makes, type) and issubclass(field.makes, Enum):
            assert [value for value, _ in field.choices] == [member.value for member in field.makes]


def test_no_two_kinds_share_a_folder_or_a_name() -> None:
    for known in ("folder", "name", "label"):
        assert len({getattr(record.kind, known) for record in RECORDS}) == len(RECORDS)


@pytest.mark.parametrize("record", RECORDS)
def test_a_kind_says_of_itself_what_its_keys_say(record: type[Item]) -> None:
    kind, keys = record.kind, {field.key for field in record.kind.fields}
    assert kind.has_issuer == ("issuer" in keys)
    assert not kind.named_by or kind.named_by in keys
    assert bool(kind.own_date_verb) == (record.own_date is not Item.own_date)
