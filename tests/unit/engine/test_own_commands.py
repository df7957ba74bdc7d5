"""Messages name commands that can be typed as they stand; no other command is named anywhere."""

import re
import sys
from pathlib import Path

import pytest

from cchc.cli.main import COMMANDS
from cchc.engine import own_commands
from kit.building import ROOT

PROSE = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
CODE = [*(ROOT / "plugins").rglob("*.py"), *(ROOT / "theme" / "templates").rglob("*.html")]
_NAMED = re.compile(r"(?:`|\.venv/bin/|\.\\|^|\")cchc(?:\.cmd)? ([a-z][\w-]*)", re.MULTILINE)


@pytest.mark.parametrize("path", [*PROSE, *CODE], ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_command_that_is_named_is_there(path: Path) -> None:
    named = set(_NAMED.findall(path.read_text(encoding="utf-8")))
    assert sorted(named - set(COMMANDS)) == []


@pytest.mark.parametrize(
    ("files", "windows", "command", "typed"),
    [
        (["Makefile"], False, "check", "make check"),
        (["Makefile"], False, "serve", "make serve"),
        (["Makefile"], False, "build", "make html"),
        (["Makefile", ".venv/bin/cchc"], False, "check content/a.md", ".venv/bin/cchc check content/a.md"),
        ([".venv/bin/cchc"], False, "new van-ban", ".venv/bin/cchc new van-ban"),
        ([], False, "check", "cchc check"),
        (["Makefile", "cchc.cmd"], True, "check", ".\\cchc check"),
        (["Makefile"], True, "check", "cchc check"),
    ],
)
def test_a_command_is_named_as_it_is_typed_here(
    files: list[str], windows: bool, command: str, typed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in files:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(own_commands, "WINDOWS", windows)
    monkeypatch.setattr("cchc.engine.own_commands.shutil.which", lambda _: None)

    assert own_commands.typed(command).replace("/", "\\" if sys.platform == "win32" else "/") == typed
