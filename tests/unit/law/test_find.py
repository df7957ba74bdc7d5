"""Every case of the tables in tests/cases/citations is found as it says: the tables are the grammar's examples."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from cchc.law.citation import Citation
from cchc.law.citations.find import find, may_cite

TABLES = sorted((Path(__file__).parents[2] / "cases" / "citations").glob("*.md"))
RELATIONS = {
    "sửa đổi, bổ sung": "amends",
    "thay thế": "replaces",
    "bãi bỏ": "repeals",
    "hướng dẫn": "guides",
    "căn cứ": "basis",
    "thực hiện": "implements",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One heading of a table: a passage and the lines that say what it cites."""

    name: str
    text: str
    expected: tuple[str, ...]


def read(table: Path) -> list[Case]:
    """Read a table: `## name`, a quoted passage, then one line a citation or "Không có viện dẫn."."""
    cases = []
    for section in table.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, _, body = section.partition("\n")
        lines = body.strip().split("\n")
        text = "\n".join(line.removeprefix("> ") for line in lines if line.startswith("> "))
        expected = tuple(line.removeprefix("- ") for line in lines if line.startswith("- **"))
        assert expected or "Không có viện dẫn." in lines, f"{table.name}: {name}: no expectation"
        cases.append(Case(name=f"{table.stem}: {name}", text=text, expected=expected))
    return cases


def line(citation: Citation) -> str:
    """Write a citation as the tables do."""
    words = {english: vietnamese for vietnamese, english in RELATIONS.items()}
    relation = words[citation.relation] + (" (chiều ngược)" if citation.inverse else "") if citation.relation else None
    fields = {
        "loại": citation.type,
        "số": citation.number,
        "tên": citation.name,
        "ngày": citation.date,
        "cơ quan": citation.issuer,
        "ở": citation.pinpoint,
        "quan hệ": relation,
    }
    surface = " ".join(citation.surface.split())
    return " · ".join([f"**{surface}**", *(f"{key}: {value}" for key, value in fields.items() if value)])


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
