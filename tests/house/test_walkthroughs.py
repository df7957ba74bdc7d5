"""The walks through the code go where the code goes: each step's module exists and has the names that the step speaks of."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "plugins" / "cchc"
STEPS = [
    tuple(cell.strip() for cell in line.strip("|").split("|"))
    for line in (ROOT / "docs" / "dev" / "walkthroughs.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]
CODE = re.compile(r"`([^`]+)`")
NAME = re.compile(r"_?[A-Za-z]\w+")


def test_there_are_three_walks() -> None:
    assert len(STEPS) >= 25
    assert {len(step) for step in STEPS} == {3}


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step[0])
def test_a_step_speaks_of_what_its_module_has(step: tuple[str, str, str]) -> None:
    where, what, handed_on = step
    files = [CODE.findall(where)[0], *(span for span in CODE.findall(what) if "/" in span and "." in span)]
    texts = [
        path.read_text(encoding="utf-8") for file in files for path in (PACKAGE / file, ROOT / file) if path.is_file()
    ]
    assert len(texts) == len(files)
    names = [span for span in (*CODE.findall(what), *CODE.findall(handed_on)) if NAME.fullmatch(span) and span != "str"]
    assert [name for name in names if not any(re.search(rf"\b{name}\b", text) for text in texts)] == []
