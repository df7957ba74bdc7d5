"""Every folder under tests/sites is a tiny site; the files under its `expected/` must come out byte for byte.

Write them anew after a deliberate change with: GOLDEN=1 make test, and read the difference before committing it.
"""

import os
import re
from pathlib import Path

import pytest

from building import build

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
        produced = built.output / path.relative_to(expected)
        if os.environ.get("GOLDEN"):
            path.write_text(_without_digests(produced), encoding="utf-8", newline="")
        assert path.read_bytes().decode() == _without_digests(produced)


def _without_digests(path: Path) -> str:
    """A file's text, names of styles and scripts without the digest of what the theme says today."""
    return DIGEST.sub(r"/\1.\2", path.read_bytes().decode())
