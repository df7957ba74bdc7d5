"""Every case of the tables in tests/cases/citations is found as it says: the tables are the grammar's examples."""

import re

import pytest

from cchc.law.citations.find import find, may_cite
from kit.citation_cases import TABLES, Case, line, read

CASES = [case for table in TABLES for case in read(table)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_finds_what_the_table_says(case: Case) -> None:
    assert case.expected == tuple(line(citation) for citation in find(case.text))


def test_tables_hold_at_least_250_cases_and_no_case_twice() -> None:
    assert len(CASES) >= 250
    assert len({case.text for case in CASES}) == len(CASES)


def test_plain_ascii_without_digits_is_cleared_at_once() -> None:
    assert not may_cite("khong co gi")
    assert find("") == ()


def test_offsets_point_into_the_text_as_written_even_when_it_is_decomposed() -> None:
    text = "Theo Nghi\u0323 đi\u0323nh số 61/2018/NĐ-CP."
    (citation,) = find(text)

    assert text[citation.start : citation.end] == citation.surface
    assert citation.type == "Nghị định"
    assert re.fullmatch(r"Nghi\u0323 đi\u0323nh số 61/2018/NĐ-CP", citation.surface)
