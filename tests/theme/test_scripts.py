"""Scripts: small enhancements, one behaviour each, that a strict content policy lets run."""

import re
from pathlib import Path

import pytest

from kit.theme_examples import THEME

SCRIPTS = sorted((THEME / "static" / "js").glob("*.js"))
MOST_LINES = 300


def test_templates_load_every_script_there_is_and_no_other() -> None:
    templates = [path.read_text(encoding="utf-8") for path in (THEME / "templates").glob("*.html")]
    calls = [names for text in templates for names in re.findall(r"scripts[(,] ?site, \(([^)]*)\)", text)]
    assert sorted(set(re.findall(r'"(\w+)"', " ".join(calls)))) == [path.stem for path in SCRIPTS]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_one_small_behaviour(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("// ")
    assert '"use strict"' in text
    assert len(text.splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_neither_makes_code_from_text_nor_calls_third_parties(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\beval\b|new Function|innerHTML|document\.write|https?://", text)
