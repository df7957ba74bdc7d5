"""The command line speaks Vietnamese in every locale."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLUGINS = Path(__file__).parent.parent.parent.parent / "plugins"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-16"])
def test_what_is_said_is_utf8_whatever_the_terminal_claims(encoding: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(PLUGINS)}
    command = [sys.executable, "-m", "cchc", "explain", "CC121", "CC999"]
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.stdout.decode().startswith("CC121 (lỗi): Ngày không có thật")
    assert done.stderr.decode().startswith("Lỗi: không có mã CC999.")
