"""No id of a page can be taken by what an editor writes into a body."""

import re
from pathlib import Path

import pytest

from cchc.reading.markdown.dialect import render

TEMPLATES = Path(__file__).parent.parent.parent / "theme" / "templates"
WRITTEN = re.compile(r'\bid="([^"{]*)(\{\{)?')
IDS = sorted(
    {
        f"{match[1]}1" if match[2] else match[1]
        for path in TEMPLATES.rglob("*.html")
        for match in WRITTEN.finditer(path.read_text(encoding="utf-8"))
        if match[1]
    }
)


def test_templates_have_ids() -> None:
    assert "noi-dung" in IDS


@pytest.mark.parametrize("name", IDS)
def test_a_body_cannot_take_an_id_of_the_page_around_it(name: str) -> None:
    assert render(f'<p id="{name}">a</p>').html == "<p>a</p>"
