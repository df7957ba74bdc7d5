"""What CI runs is pinned by content: a tag can be moved to other code, a digest cannot."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = (*sorted((ROOT / ".github/workflows").glob("*.yml")), ROOT / ".gitlab-ci.yml")
_USED = re.compile(r"^\s*-?\s*(?:uses|image|container):\s*(\S+)", re.MULTILINE)
_PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}|[\w./:-]+@sha256:[0-9a-f]{64}")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_actions_and_images_are_pinned_by_digest(file: Path) -> None:
    used = _USED.findall(file.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not _PINNED.fullmatch(each)] == []
