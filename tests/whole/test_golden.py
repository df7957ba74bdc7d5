"""Every folder under tests/sites is a tiny site; the files under its `expected/` must come out byte for byte.

`x.main.html` is the main part of `x.html`: what is around it is the same on every page, and expected once.

Write them anew after a deliberate change with: GOLDEN=1 make test, and read the difference before committing it.
"""

import os
import re
from pathlib import Path

import pytest

from kit.building import build

SITES = Path(__file__).parent.parent / "sites"
DIGEST = re.compile(r"/(\w+)\.[0-9a-f]{10}\.(css|js)")
TOPICS = sorted(path.parent.name for path in SITES.glob("*/expected"))


@pytest.mark.parametrize("topic", TOPICS)
def test_site_comes_out_as_expected(topic: str, tmp_path: Path) -> None:
    expected = SITES / topic / "expected"
    files = sorted(path for path in expected.rglob("*") if path.is_file())

    built = build(SITES / topic / "content", tmp_path)

    assert built.status == 0, built.messages
    assert files, "nêu ít nhất một tệp trong expected/"
    for path in files:
        produced = _produced(built.output / path.relative_to(expected))
        if os.environ.get("GOLDEN"):
            path.write_text(produced, encoding="utf-8", newline="")
        assert path.read_bytes().decode() == produced


def _produced(path: Path) -> str:
    """A file's text, names of styles and scripts without the digest of what the theme says today."""
    whole = path.with_name(path.name.replace(".main.html", ".html")).read_bytes().decode()
    text = DIGEST.sub(r"/\1.\2", whole)
    return text[text.index("<main") : text.index("</main>")] if path.name.endswith(".main.html") else text
