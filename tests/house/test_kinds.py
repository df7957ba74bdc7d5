"""What depends on the kind of an item is asked of its kind: a new kind needs no change elsewhere."""

import re
from pathlib import Path

import pytest

from cchc.records.record import RECORDS, Item
from cchc.site.content_kind import ContentKind
from cchc.site.kind_registry import content_kind, content_kinds, record_types

ROOT = Path(__file__).parent.parent.parent
PACKAGE = ROOT / "plugins" / "cchc"
OWNERS = ("records", "plans", "legal_basis", "checks", "site/kinds")
"""Rooms that are about single kinds: plans and reports, documents, citations in them, and the kinds themselves."""
NAMES = "|".join([*(record.__name__ for record in RECORDS), "OfficialRecord"])
TESTED = re.compile(rf"isinstance\([^()]*\b(?:{NAMES})\b|\bcase (?:{NAMES})\(")


def test_records_are_tested_for_their_class_only_where_one_kind_is_the_subject() -> None:
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in sorted(PACKAGE.rglob("*.py"))
        if TESTED.search(path.read_text(encoding="utf-8"))
    ]
    assert [path for path in found if not path.startswith(OWNERS)] == []


def test_every_record_below_the_site_has_a_kind_and_every_kind_its_place() -> None:
    assert set(RECORDS) <= set(record_types())
    places = [kind.place for kind in content_kinds()]
    assert places == sorted(set(places))
    folders = [record.kind.folder for record in record_types()]
    assert len(set(folders)) == len(folders)


@pytest.mark.parametrize("record", record_types())
def test_the_kind_of_a_record_is_the_one_that_was_declared_for_it(record: type[Item]) -> None:
    assert content_kind(object.__new__(record)).record is record


@pytest.mark.parametrize("kind", content_kinds(), ids=lambda kind: kind.record.kind.folder)
def test_the_template_of_a_kind_is_there(kind: ContentKind[Item]) -> None:
    assert (ROOT / "theme" / "templates" / kind.template).is_file()
