"""Passages that no rule was written for are read nearly as well as the tables: a measure, not a list of examples."""

from collections import Counter

import pytest

from cchc.law.citations.find import find
from kit.citation_cases import FRESH, line, read

CASES = [case for table in FRESH for case in read(table)]


def fields(written: str) -> dict[str, str]:
    """The fields of a line of a table; the surface under ""."""
    surface, *rest = written.split(" · ")
    return {"": surface, **dict(part.split(": ", 1) for part in rest)}


@pytest.mark.parametrize("field", ["loại", "số", "ngày", "cơ quan", "ở", "quan hệ"])
def test_fresh_passages_are_read_right(field: str) -> None:
    wrong = Counter[str]()
    wanted = 0
    for case in CASES:
        found = {fields(line(citation))[""]: fields(line(citation)) for citation in find(case.text)}
        for expected in map(fields, case.expected):
            wanted += 1
            one = found.get(expected[""])
            wrong[case.name] += one is None or one.get(field) != expected.get(field)

    assert wanted >= 300
    assert wrong.total() <= 0.02 * wanted, +wrong


def test_fresh_passages_without_citations_yield_none() -> None:
    assert [case.name for case in CASES if not case.expected and find(case.text)] == []
