"""Every folder under tests/sites is a tiny site; the files under its `expected/` must come out byte for byte.

Write them anew after a deliberate change with: GOLDEN=1 make test, and read the difference before committing it.
"""

import os
from pathlib import Path

import pytest

from building import build

SITES = Path(__file__).parent.parent / "sites"
TOPICS = sorted(path.parent.name for path in SITES.glob("*/expected"))


@pytest.mark.parametrize("topic", TOPICS)
def test_site_comes_out_as_expected(topic: str, tmp_path: Path) -> None:
    expected = SITES / topic / "expected"
    files = sorted(path for path in expected.rglob("*") if path.is_file())

    built = build(SITES / topic / "content", tmp_path)

    assert built.status == 0, built.messages
    assert files, "nêu ít nhất một tệp trong expected/"
    for path in files:
        produced = built.output / path.relative_to(expected)
        if os.environ.get("GOLDEN"):
            path.write_bytes(produced.read_bytes())
        assert path.read_text(encoding="utf-8") == produced.read_text(encoding="utf-8")
