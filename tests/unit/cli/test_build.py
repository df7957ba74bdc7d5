"""`cchc build` says what came of it and what to open, or what is wrong with its settings."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc.cli.main import main
from kit.building import ROOT


@pytest.fixture
def conf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The settings of a site without content."""
    (tmp_path / "content").mkdir()
    conf = tmp_path / "conf.py"
    conf.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\nCCHC_JOBS = 1\n"
        f"PATH = {str(tmp_path / 'content')!r}\nCACHE_PATH = {str(tmp_path / 'nho')!r}\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(tmp_path)
    return conf


def test_a_folder_that_is_not_there_is_named(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "-s", str(conf), "khong-co"]) == 1
    assert capsys.readouterr().err == "Lỗi cấu hình: không có thư mục nội dung khong-co\n"


@pytest.mark.parametrize("name", ["PATH", "THEME"])
def test_settings_that_name_no_folder_are_refused_in_words(
    name: str, conf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    conf.write_text(conf.read_text(encoding="utf-8") + f"{name} = '/khong/co'\n", encoding="utf-8")

    assert main(["build", "-s", str(conf)]) == 1
    assert f"Lỗi cấu hình: {conf}: " in capsys.readouterr().err


def test_a_build_says_how_many_pages_there_are_and_what_to_open(conf: Path) -> None:
    command = [sys.executable, "-m", "cchc", "build", "-s", str(conf), "-o", "ra"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}

    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout

    count = sum(1 for _ in Path("ra").rglob("*.html"))
    assert said.startswith(f"Xong: {count} trang trong ")
    assert said.endswith("Mở ra/index.html bằng trình duyệt để xem.\n")
