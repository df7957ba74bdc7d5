"""The codes of reading: stable, explained, and their examples are true."""

import pytest

from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings
from cchc.records import header_rules, value_rules
from cchc.records.rule import Rule
from cchc.records.fields import KINDS
from cchc.records.record import Kind

CODES = (*header_rules.CODES, *value_rules.CODES)
SHOWN = [code for code in CODES if code.bad]
MINIMAL = {
    "title": "Ví dụ",
    "date": "2026-01-15",
    "issuer": "Sở Xây dựng",
    "period": "2026",
    "number": "61/2018/NĐ-CP",
    "question": "Khi nào?",
    "asked": "2026-01-15",
}


def found(code: Code, example: str) -> list[str]:
    """The codes that reading finds in an example: a whole file, or lines beside what its kind must have."""
    if not example.startswith("---") and code is not header_rules.NO_HEADER:
        kind = Kind(code.folder)
        keys = [field.key for field in KINDS[kind][1] if field.required] + ["number"] * (kind is Kind.DOCUMENT)
        given = {line.split(":")[0] for line in example.splitlines()}
        rest = "\n".join(f"{key}: {MINIMAL[key]}" for key in keys if key not in given)
        example = f"---\n{rest}\n{example}\n---\n"
    reading = read(f"{code.folder}/vi-du.md", example.encode(), ReadingSettings())
    return [each.code for each in reading.diagnostics]


@pytest.mark.parametrize("code", SHOWN, ids=lambda code: code.code)
def test_the_wrong_example_shows_this_problem_only_and_the_right_one_none(code: Code) -> None:
    assert set(found(code, code.bad)) == {code.code}
    assert found(code, code.good) == []


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.code)
def test_a_code_is_explained_in_sentences(code: Code) -> None:
    assert code.title[0].isupper()
    assert not code.title.endswith(".")
    assert code.explanation.endswith(".")
    assert bool(code.bad) == bool(code.good)


def test_codes_are_unique_and_in_order() -> None:
    numbers = [code.code for code in CODES]
    assert len(set(numbers)) == len(numbers)
    assert [code.code for code in header_rules.CODES] == sorted(code.code for code in header_rules.CODES)
    assert [code.code for code in value_rules.CODES] == sorted(code.code for code in value_rules.CODES)
