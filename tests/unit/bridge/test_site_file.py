import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.bridge.site_file import SiteFile, read_site_file
from cchc.engine.cache.store import Store
from kit.building import ROOT, settings_here

GOOD = "name: Trang thử\nagency:\n  name: Sở Thử\n"
BROKEN = "name: [\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path / "content"


def found(content: Path, *, publish: bool = False, sitename: str = "Tên") -> SiteFile:
    settings = replace(settings_here(content, content.parent, publish=publish), sitename=sitename)
    store = Store(settings.cache)
    try:
        return read_site_file(settings, store)
    finally:
        store.close()


@pytest.mark.parametrize("text", [GOOD, BROKEN])
def test_what_is_remembered_is_what_was_read(text: str, content: Path) -> None:
    (content / "site.yaml").write_text(text, encoding="utf-8")

    assert found(content) == found(content)


def test_a_change_is_seen_at_once(content: Path) -> None:
    (content / "site.yaml").write_text(GOOD, encoding="utf-8")
    assert found(content).info.name == "Trang thử"

    (content / "site.yaml").write_text(GOOD.replace("thử", "mới"), encoding="utf-8")
    assert found(content).info.name == "Trang mới"

    (content / "site.yaml").write_text(BROKEN, encoding="utf-8")
    assert found(content).info.name == "Tên"
    assert found(content, sitename="Khác").info.name == "Khác"
    assert found(content).problems

    (content / "site.yaml").unlink()
    assert found(content).problems == ()


def test_what_the_law_asks_for_is_asked_of_a_published_site_only(content: Path) -> None:
    (content / "site.yaml").write_text(GOOD, encoding="utf-8")

    assert found(content).problems == ()
    assert {problem.code for problem in found(content, publish=True).problems} == {"CC160"}


def test_a_second_build_parses_nothing(content: Path) -> None:
    (content / "site.yaml").write_text(GOOD, encoding="utf-8")
    script = f"""
import sys
from pathlib import Path
from kit.building import build_here, open_doors
open_doors()
place = Path({str(content.parent)!r})
assert build_here(place / "content", place).status == 0
print(*sorted({{"yaml", "markdown", "nh3", "bs4", "pypdfium2", "icalendar"}} & sys.modules.keys()))
"""
    said = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONPATH": f"{ROOT / 'plugins'}:{ROOT / 'tests'}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for _ in range(2)
    ]

    assert "yaml" in said[0]
    assert said[1] == ""
