"""Decisions (docs/adr) have one form, lead to each other both ways, and stand in an index that says what holds."""

import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent.parent / "docs" / "adr"
DECISIONS = sorted(FOLDER.glob("[0-9]*.md"))
LONGEST = 60
HEAD = re.compile(
    r"# (?P<number>\d+)\. (?P<title>[^\n]+)\n\n"
    r"- Date: \d{4}-\d\d-\d\d\n"
    r"- Status: (?P<status>accepted|superseded in part|superseded)\n"
    r"(?:- Supersedes: (?P<supersedes>[^\n]+)\n)?"
    r"(?:- Superseded by: (?P<superseded>[^\n]+)\n)?"
    r"\n## Context\n(?!\n)"
)
SECTIONS = ["Context", "Decision", "Consequences", "How we would notice that we were wrong"]
LINK = re.compile(r"\[(\d+)\]\((\d{4}-[\w-]+\.md)\)(?: \([^()]+\))?")


def head(path: Path) -> re.Match[str]:
    found = HEAD.match(path.read_text(encoding="utf-8"))
    assert found is not None, f"{path.name}: title, date, status, what it supersedes, and the context, as in the others"
    return found


def named(path: Path, field: str) -> set[str]:
    """The files that a line of the head names, which holds nothing but links with what each is about."""
    line = head(path)[field] or ""
    assert ", ".join(link[0] for link in LINK.finditer(line)) == line, path.name
    return {file for _, file in LINK.findall(line)}


def test_decisions_are_numbered_in_a_row() -> None:
    assert [path.name[:4] for path in DECISIONS] == [f"{number:04}" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_has_the_form_of_all(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert int(head(path)["number"]) == int(path.name[:4])
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == SECTIONS
    assert len(text.splitlines()) <= LONGEST


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_what_replaced_and_what_was_replaced_name_each_other(path: Path) -> None:
    later = {other.name for other in DECISIONS if path.name in named(other, "supersedes")}
    assert named(path, "superseded") == later
    assert head(path)["status"].startswith("superseded") == bool(later)


def test_the_index_says_what_each_is_and_whether_it_holds() -> None:
    index = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = [
        f"| [{head(path)['number']}]({path.name}) | {head(path)['title']} | {head(path)['status']} |"
        for path in DECISIONS
    ]
    assert re.findall(r"^\| \[.*$", index, re.MULTILINE) == rows
