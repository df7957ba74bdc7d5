"""`cchc check` says what a build would say, and what the citation rules say of the prose, at its place."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kit.building import ROOT

SITES = Path(__file__).parent.parent / "sites"
INVALID = Path(__file__).parent.parent / "sites_invalid"


def _check(content: Path, place: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run `cchc check` on a content folder; the cache is in `place`."""
    conf = place / "conf.py"
    conf.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
        f"PATH = {str(content)!r}\nCACHE_PATH = {str(place / 'cache')!r}\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "cchc", "check", "-s", str(conf), *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "SOURCE_DATE_EPOCH": "1795280400"}
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)


def test_a_clean_site_is_said_to_be_clean(tmp_path: Path) -> None:
    done = _check(SITES / "hen-gio" / "content", tmp_path)

    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "Không có lỗi, không có cảnh báo"), done.stderr


@pytest.mark.parametrize("topic", ["trung-van-ban", "khoa-la", "thieu-tep", "dia-chi-danh-rieng"])
def test_check_says_what_a_build_says(topic: str, tmp_path: Path) -> None:
    done = _check(INVALID / topic / "content", tmp_path)

    assert done.returncode == 1
    assert done.stdout == (INVALID / topic / "expected.txt").read_text(encoding="utf-8")


@pytest.fixture
def slips(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "tin-tuc"
    folder.mkdir(parents=True)
    (folder / "a.md").write_text(
        "---\ntitle: Tin có lỗi viện dẫn\ndate: 2021-05-20\n---\n\nĐoạn đầu.\n\n"
        "Thực hiện Quyết định số 15/KH-UBND ngày 07/02/2021 của UBND tỉnh và 01-Ctr/TU.\n",
        encoding="utf-8",
    )
    return tmp_path / "content"


def test_a_slip_of_citing_is_shown_where_it_stands(slips: Path, tmp_path: Path) -> None:
    done = _check(slips, tmp_path, "--format", "json")

    found = {problem["code"]: problem for problem in json.loads(done.stdout)["diagnostics"]}
    assert done.returncode == 0
    assert (found["CC201"]["line"], found["CC201"]["column"]) == (8, 11)
    assert found["CC208"]["line"] == 8
    assert all(problem["severity"] == "warning" for problem in found.values())


def test_only_the_paths_asked_for_are_shown(slips: Path, tmp_path: Path) -> None:
    (slips / "tin-tuc" / "b.md").write_text("---\ntitle: Tin khác\n---\n\nx\n", encoding="utf-8")

    done = _check(slips, tmp_path, "--format", "github", str(slips / "tin-tuc" / "b.md"))

    assert done.returncode == 1
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == ["::error file=content/tin-tuc/b.md"]
