"""What a machine does to a command: one line in Vietnamese, a documented status, no traceback; the next build heals."""

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kit.building import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no shell, no limits")

CONF = """
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH, OUTPUT_PATH, CACHE_PATH = "content", {output!r}, {cache!r}
"""
ARTICLE = "---\ntitle: Tin\ndate: 2026-03-0{day}\n---\n\nThân bài {words}.\n"
CCHC = f"{shlex.quote(sys.executable)} -m cchc"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "content" / "tin-tuc").mkdir(parents=True)
    for day in (1, 2, 3):
        write(tmp_path, day, "đầu")
    conf = CONF.format(root=str(ROOT), output=str(tmp_path / "out"), cache=str(tmp_path / "cache"))
    (tmp_path / "conf.py").write_text(conf, encoding="utf-8")
    return tmp_path


def write(site: Path, day: int, words: str) -> None:
    (site / "content" / "tin-tuc" / f"tin-{day}.md").write_text(ARTICLE.format(day=day, words=words), encoding="utf-8")


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}


def run(site: Path, command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", command], cwd=site, env=environment(), capture_output=True, text=True, check=False
    )


def assert_said(done: subprocess.CompletedProcess[str], status: int, words: str) -> None:
    assert "Traceback" not in done.stderr
    assert done.returncode == status, done.stderr
    assert words in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("command", "status", "words"),
    [
        ("explain >/dev/full", 1, "hết chỗ trên ổ đĩa"),
        ("check -s conf.py >/dev/full", 1, "hết chỗ trên ổ đĩa"),
        ("new tin-tuc 'Một tin' -s conf.py >/dev/full", 1, "hết chỗ trên ổ đĩa"),
        ("cite conf.py >/dev/full", 1, "hết chỗ trên ổ đĩa"),
        ("build -s conf.py >/dev/full", 1, "hết chỗ trên ổ đĩa"),
        ("publish --output gone", 1, "không nằm trong một kho git"),
    ],
)
def test_a_command_that_cannot_say_or_do_says_why(command: str, status: int, words: str, site: Path) -> None:
    assert_said(run(site, f"{CCHC} {command}"), status, words)


@pytest.mark.parametrize("closed", [">&-", "<&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_stop_no_command_and_touch_no_file(closed: str, site: Path) -> None:
    for command in ("explain CC121", "cite", "build -s conf.py"):
        done = run(site, f"{CCHC} {command} {closed}")
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), command
    assert (site / "out" / "index.html").read_bytes().rstrip().endswith(b"</html>")


@pytest.mark.parametrize(
    ("limit", "words"),
    [("ulimit -f 8", "bộ nhớ đệm"), ("ulimit -v 60000", "hết bộ nhớ"), ("mkdir g; cd g; rmdir ../g", "thư mục")],
)
def test_a_limit_is_named_and_the_next_build_heals(limit: str, words: str, site: Path) -> None:
    if words == "hết bộ nhớ" and run(site, f"{limit}; {CCHC} explain CC121").returncode:
        pytest.skip("this machine needs more for the least of commands")
    conf = site / "conf.py"
    conf.write_text(
        conf.read_text(encoding="utf-8").replace('"content"', repr(str(site / "content"))), encoding="utf-8"
    )
    assert_said(run(site, f"{limit}; {CCHC} build -s {shlex.quote(str(conf))}"), 1, words)
    assert run(site, f"{CCHC} build -s conf.py").returncode == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_a_command_in_one_line(number: signal.Signals, site: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "cchc", "cite"],
        cwd=site,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed_ctrl_c,  # noqa: PLW1509 - there is one thread
    ) as process:
        wait_for_handler(process.pid)
        process.send_signal(number)
        _, said = process.communicate()
    assert process.returncode == 128 + number
    assert said.startswith("Đã dừng: ")
    assert said.count("\n") == 1


def heed_ctrl_c() -> None:
    """Whoever started the tests may have had Ctrl-C ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def wait_for_handler(pid: int) -> None:
    """Wait until a process has a handler for SIGTERM, which Linux tells of it."""
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        time.sleep(2)
        return
    while True:
        caught = next(line for line in status.read_text().splitlines() if line.startswith("SigCgt"))
        if int(caught.split()[1], 16) & (1 << (signal.SIGTERM - 1)):
            return
        time.sleep(0.01)
