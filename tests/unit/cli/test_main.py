"""The commands: each is there, comes without the others, and speaks Vietnamese in every locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cchc.cli.main import COMMANDS, available, main

PLUGINS = Path(__file__).parent.parent.parent.parent / "plugins"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_what_is_said_is_utf8_whatever_the_terminal_claims(encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(PLUGINS)}
    command = [sys.executable, "-m", "cchc", "explain", "CC121", "CC999"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.stdout.decode().startswith("CC121 (lỗi): Ngày không có thật")
    assert done.stderr.decode().startswith("Lỗi: không có mã CC999.")


def test_the_help_names_every_command_that_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])

    said = capsys.readouterr().out
    assert stopped.value.code == 0
    assert {"build", "check", "cite", "explain"} <= set(available()) <= set(COMMANDS)
    for name in available():
        assert f"  {name}" in said


@pytest.mark.parametrize("name", available())
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([name, "--help"])

    assert stopped.value.code == 0
    assert f"usage: cchc {name}" in capsys.readouterr().out


@pytest.mark.parametrize("argv", [[], ["khong-co"], ["check", "--format", "xml"]])
def test_a_wrong_command_line_ends_with_status_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)

    assert stopped.value.code == 2
    assert "usage: cchc" in capsys.readouterr().err


def test_a_light_command_loads_neither_pelican_nor_the_reader() -> None:
    code = (
        "import sys; from cchc.cli.main import main; status = main(['explain', 'CC501']); "
        "print([name for name in ('pelican', 'markdown', 'yaml', 'jinja2') if name in sys.modules], status)"
    )
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)

    assert done.stdout.splitlines()[-1] == "[] 0", done.stderr
