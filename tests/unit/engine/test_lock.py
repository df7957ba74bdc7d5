"""One build at a time."""

import subprocess
import sys
from pathlib import Path

from cchc.engine.write.output_lock import locked

HOLD = """
import sys
from pathlib import Path
from cchc.engine.write.output_lock import locked

lock, log, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
with locked(lock, lambda: None):
    print("held", flush=True)
    sys.stdin.read(1)
    with log.open("a") as lines:
        lines.write(f"{name} done\\n")
"""


def holder(folder: Path, name: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLD, str(folder / "build.lock"), str(folder / "log"), name]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def wait_until_held(process: "subprocess.Popen[str]") -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"


def test_a_second_build_waits_for_the_first(tmp_path: Path) -> None:
    with holder(tmp_path, "first") as first:
        wait_until_held(first)
        with holder(tmp_path, "second") as second:
            assert second.stdin is not None
            second.stdin.write("x")
            second.stdin.flush()
            first.communicate("x")
            wait_until_held(second)
            second.communicate()
    assert (tmp_path / "log").read_text() == "first done\nsecond done\n"


def test_a_killed_build_lets_the_lock_go(tmp_path: Path) -> None:
    with holder(tmp_path, "first") as first:
        wait_until_held(first)
        first.kill()
        first.wait()
        with locked(tmp_path / "build.lock", lambda: None):
            assert not (tmp_path / "log").exists()
