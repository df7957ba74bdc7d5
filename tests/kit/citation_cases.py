"""Passages with what they cite: the tables of tests/cases/citations, and the fresh ones that only measure."""

from dataclasses import dataclass
from pathlib import Path

from cchc.law.citation import Citation

_CASES = Path(__file__).parents[1] / "cases"
TABLES = sorted((_CASES / "citations").glob("*.md"))
FRESH = sorted((_CASES / "fresh_citations").glob("*.md"))
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
