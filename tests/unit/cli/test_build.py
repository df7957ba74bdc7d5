"""`cchc build` says what came of it and what to open, or what is wrong with its settings."""

import os
import shutil
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


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("PLUGINS = [*PLUGINS, 'khong_co_dau']", "Lỗi: có plugin không nạp được."),
        ("PLUGINS = [", "Lỗi cấu hình: "),
        ("THEME = PATH", "Giao diện: thiếu tệp "),
    ],
)
def test_what_forbids_a_build_is_said_without_a_traceback(lines: str, said: str, conf: Path) -> None:
    conf.write_text(f"{conf.read_text(encoding='utf-8')}{lines}\n", encoding="utf-8")
    command = [sys.executable, "-m", "cchc", "build", "-s", str(conf), "-o", "ra"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}

    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_template_that_does_not_work_is_named_with_its_line(conf: Path, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    (theme / "templates" / "home.html").write_text("{% if %}", encoding="utf-8")
    conf.write_text(f"{conf.read_text(encoding='utf-8')}THEME = {str(theme)!r}\n", encoding="utf-8")
    command = [sys.executable, "-m", "cchc", "build", "-s", str(conf), "-o", "ra"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}

    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)

    assert done.returncode == 1
    assert f"Giao diện: {theme / 'templates' / 'home.html'}:1: " in done.stderr
    assert "Traceback" not in done.stderr
