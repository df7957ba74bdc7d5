"""Every folder under tests/sites_invalid is a site that must not build, and says exactly why.

`expected.txt` is what the build prints on standard error: each problem with its line, caret and hint.
Write it anew after a deliberate change with: GOLDEN=1 make test
"""

import os
from pathlib import Path

import pytest

from kit.building import build

SITES = Path(__file__).parent.parent / "sites_invalid"
TOPICS = sorted(path.parent.name for path in SITES.glob("*/content"))


def test_there_are_invalid_sites() -> None:
    assert len(TOPICS) >= 15


@pytest.mark.parametrize("topic", TOPICS)
def test_invalid_site_says_why_and_writes_nothing(topic: str, tmp_path: Path) -> None:
    expected = SITES / topic / "expected.txt"
    kept = tmp_path / "output" / "index.html"
    kept.parent.mkdir()
    kept.write_text("bản dựng tốt gần nhất", encoding="utf-8")

    built = build(SITES / topic / "content", tmp_path)

    if os.environ.get("GOLDEN"):
        expected.write_text(built.messages, encoding="utf-8")
    assert expected.read_text(encoding="utf-8") == built.messages
    assert built.status == 1
    assert "Traceback" not in built.messages
    assert built.tree() == {"index.html": "bản dựng tốt gần nhất".encode()}
