"""The commands: each is there, comes without the others, and speaks Vietnamese in every locale."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from cchc.cli.main import COMMANDS, main

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
    for name in COMMANDS:
        assert f"  {name}" in said


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([name, "--help"])

    assert stopped.value.code == 0
    assert f"Cách dùng: cchc {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        ([], "còn thiếu LỆNH."),
        (
            ["khong-co"],
            "LỆNH không thể là “khong-co”; chọn một trong: build, check, cite, diff, explain, fmt, import, new, publish, register, serve.",
        ),
        (["chek"], "LỆNH không thể là “chek”; có phải ý bạn là check?"),
        (
            ["check", "--format", "xml"],
            "--format không thể là “xml”; chọn một trong: text, github, gitlab, json, sarif.",
        ),
        (["build", "--nhanh"], "không có tùy chọn hay tham số --nhanh."),
        (["build", "-s"], "-s/--settings cần một giá trị đi kèm."),
        (["new", "tin-tuc"], "còn thiếu TIÊU_ĐỀ."),
        (["serve", "--port", "tám"], "-p/--port phải là số nguyên, không phải “tám”."),
        (["explain", "--keys", "--grammar"], "--grammar không dùng cùng --keys."),
        (["explain", "--keys=1"], "--keys không nhận giá trị “1”."),
        (["publish", "--m=1", "--o=2", "--no", "--re=3", "--br"], "--branch cần một giá trị đi kèm."),
    ],
)
def test_a_wrong_command_line_is_explained_in_vietnamese_with_status_2(
    argv: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(argv)

    assert stopped.value.code == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == f"Lỗi: {said}"
    assert lines[1].startswith("Cách dùng: cchc")
    assert lines[-1].startswith("Xem hướng dẫn: cchc")
    assert not any("usage" in line or "error" in line for line in lines)


def test_help_has_no_english_heading(capsys: pytest.CaptureFixture[str]) -> None:
    for argv in (["--help"], *([name, "--help"] for name in COMMANDS)):
        with pytest.raises(SystemExit):
            main(argv)
        assert not re.search(r"usage:|options:|arguments:|show this", capsys.readouterr().out)


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("argv", [["explain"], ["explain", "CC121"], ["check", "--format", "json"], ["--help"]])
def test_a_reader_that_goes_away_is_no_failure_of_ours(argv: list[str], unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS), "PYTHONUNBUFFERED": unbuffered}
    reader, writer = os.pipe()
    os.close(reader)
    try:
        command = [sys.executable, "-m", "cchc", *argv]
        done = subprocess.run(
            command, cwd=PLUGINS.parent, stdout=writer, stderr=subprocess.PIPE, text=True, check=False, env=environment
        )
    finally:
        os.close(writer)
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr


def test_a_light_command_loads_neither_pelican_nor_the_reader() -> None:
    code = (
        "import sys; from cchc.cli.main import main; status = main(['explain', 'CC501']); "
        "print([name for name in ('pelican', 'markdown', 'yaml', 'jinja2') if name in sys.modules], status)"
    )
    environment = {**os.environ, "PYTHONPATH": str(PLUGINS)}

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)

    assert done.stdout.splitlines()[-1] == "[] 0", done.stderr
