"""However a build is begun, one that has nothing to do is not begun, and the next change is built."""

import os
import re
import shutil
from pathlib import Path

import pytest
from pelican.settings import read_settings

from cchc.bridge.strict import StrictPelican
from kit.building import ROOT, build

SITE = ROOT / "tests" / "sites" / "sua-dan" / "content"
_SHORT = re.compile(r"^\d+ tệp: 0 dựng lại, 0 xóa\.$", re.MULTILINE)
"""What is said where the last build stands; one that looks at every page says how long that took."""


def _old_site(place: Path) -> Path:
    """A copy of a site whose files were not changed lately."""
    content = place / "content"
    shutil.copytree(SITE, content)
    for path in content.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return content


def _edit(content: Path) -> str:
    """Add a sentence to an item; what it says."""
    file = min(content.rglob("*.md"))
    file.write_text(file.read_text(encoding="utf-8") + "\nCâu vừa thêm.\n", encoding="utf-8")
    return "Câu vừa thêm."


def _started(override: dict[str, str]) -> StrictPelican:
    """Pelican as its own command starts it."""
    settings = read_settings(str(ROOT / "pelicanconf.py"), override=override)
    return StrictPelican(settings)  # type: ignore[no-untyped-call]


def _holds(output: Path, words: str) -> bool:
    return any(words in page.read_text(encoding="utf-8") for page in output.rglob("*.html"))


def test_the_pelican_command_begins_nothing_where_nothing_changed(tmp_path: Path) -> None:
    content = _old_site(tmp_path)
    first = build(content, tmp_path)
    again = build(content, tmp_path)

    assert first.status == again.status == 0
    assert not _SHORT.search(first.messages)
    assert _SHORT.search(again.messages)

    added = _edit(content)
    assert not _SHORT.search(build(content, tmp_path).messages)
    assert _holds(first.output, added)


def test_a_pelican_that_builds_again_and_again_builds_what_changed_after_nothing_had(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = _old_site(tmp_path)
    override = {"PATH": str(content), "OUTPUT_PATH": str(tmp_path / "output"), "CACHE_PATH": str(tmp_path / "cache")}
    _started(override).run()
    kept = _started(override)
    capsys.readouterr()
    kept.run()
    assert _SHORT.search(capsys.readouterr().err)

    for _ in range(2):
        added = _edit(content)
        kept.run()
        assert _holds(tmp_path / "output", added)
        assert not _SHORT.search(capsys.readouterr().err)
