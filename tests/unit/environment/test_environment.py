"""`environment.py`, which `make` and `cchc.cmd` run: old Pythons, half-made environments, installations that fail."""

import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kit.building import ROOT


class Calls:
    """Stands for `subprocess.call`: makes the interpreter that `python -m venv` would make, and notes what is run."""

    def __init__(self, python: Path, *, failing: str = "", whole: bool = False) -> None:
        self.python, self.failing, self.whole = python, failing, whole
        self.run: list[str] = []

    def __call__(self, command: list[str], **_: object) -> int:
        words = " ".join(command)
        if "-c" in command:
            return 0 if self.whole else 1
        self.run.append("venv" if "-m venv" in words else "lock" if "--require-hashes" in words else "package")
        if self.run[-1] == self.failing:
            return 1
        self.python.parent.mkdir(parents=True, exist_ok=True)
        self.python.touch()
        self.whole = True
        return 0


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, in a folder with lock files of its own."""
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml", "setup.py"):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (1, 1))
    spec = importlib.util.spec_from_file_location("environment", ROOT / "environment.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "FOLDER", str(tmp_path))
    monkeypatch.setattr(module, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(module, "PYTHON", str(tmp_path / ".venv" / "bin" / "python"))
    return module


def called(module: ModuleType, monkeypatch: pytest.MonkeyPatch, **more: object) -> Calls:
    calls = Calls(Path(module.PYTHON), **more)  # type: ignore[arg-type]
    monkeypatch.setattr(module.subprocess, "call", calls)
    return calls


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 6, 9), (3, 10, 14)])
def test_an_old_python_is_told_in_one_sentence(
    version: tuple[int, ...], project: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (*version, "final", 0))

    assert project.main([]) == 1

    said = capfd.readouterr().err
    assert said.startswith(f"Lỗi: cần Python từ 3.11, máy đang dùng {version[0]}.{version[1]} (")
    assert said.count("\n") == 1
    assert "make html PYTHON=python3.12" in said


def test_a_fresh_folder_gets_an_environment(project: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = called(project, monkeypatch)

    assert project.main([]) == 0
    assert calls.run == ["venv", "lock", "package"]
    assert (Path(project.VENV) / ".runtime").is_file()


def test_nothing_is_done_twice(project: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = called(project, monkeypatch)
    project.main(["--tests"])
    before = list(calls.run)

    assert project.main(["--tests"]) == 0
    assert calls.run == before == ["venv", "lock", "package", "lock"]


def test_a_lock_file_that_changed_is_installed(project: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = called(project, monkeypatch)
    project.main([])
    os.utime(Path(project.FOLDER) / "requirements.lock")
    os.utime(Path(project.VENV) / ".runtime", (2, 2))

    project.main([])

    assert calls.run == ["venv", "lock", "package", "lock", "package"]


@pytest.mark.parametrize("left", [[], ["pyvenv.cfg"], ["bin/python"], ["bin/python", ".runtime", ".tested"]])
def test_a_half_made_environment_is_made_anew(
    left: list[str], project: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in (*left, "lib/rest"):
        (Path(project.VENV) / name).parent.mkdir(parents=True, exist_ok=True)
        (Path(project.VENV) / name).touch()
    calls = called(project, monkeypatch)

    assert project.main([]) == 0
    assert calls.run == ["venv", "lock", "package"]
    assert not (Path(project.VENV) / "lib" / "rest").exists()
    assert "lập lại" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("failing", "said"),
    [
        ("venv", "cài mô-đun venv (Debian, Ubuntu: gói python3-venv) rồi chạy lại."),
        ("lock", "không cài xong thư viện theo requirements.lock"),
        ("package", "không cài xong thư viện theo requirements.lock"),
    ],
)
def test_what_fails_is_told_and_the_next_run_mends_it(
    failing: str, said: str, project: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    called(project, monkeypatch, failing=failing)
    assert project.main([]) == 1
    assert said in capfd.readouterr().err
    assert not (Path(project.VENV) / ".runtime").exists()

    called(project, monkeypatch, whole=failing != "venv")
    assert project.main([]) == 0


def test_the_command_for_windows_runs_the_same_script() -> None:
    data = (ROOT / "cchc.cmd").read_bytes()
    lines = data.decode("utf-8").split("\r\n")

    assert b"\n" not in data.replace(b"\r\n", b""), "cmd.exe needs CRLF for its labels"
    assert sum("environment.py" in line for line in lines) == 3
    assert '"%HERE%.venv\\Scripts\\python.exe" -m cchc %*' in lines
    assert "chcp 65001 >nul" in lines
    assert all(line.isascii() for line in lines if not line.startswith("echo ")), "read before the code page is set"


def test_the_makefile_runs_the_same_script() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert "\t@$(PYTHON) environment.py\n" in makefile
    assert "\t@$(PYTHON) environment.py --tests\n" in makefile
