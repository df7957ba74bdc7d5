"""One worker process as seen from here: asked, watched, and understood where it ends instead of answering."""

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from typing import IO, Final, TypeAlias, cast

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.limits import Limits

Answer: TypeAlias = dict[str, object]

_PACKAGES: Final = str(Path(__file__).resolve().parents[2])
_LONGEST_ANSWER: Final = 16_000_000
_LEAVING: Final = 10.0
"""Seconds that a process which answers no more has to end."""
_LATE: Final = (file_rules.COSTLY.code, "quá thời gian")
_DEAD: Final = (file_rules.COSTLY.code, "làm hỏng tiến trình đọc")
_STALLED: Final = (attachment_rules.UNREADABLE.code, "ổ đĩa không trả lời")
_STOPPED: Final = (attachment_rules.UNREADABLE.code, "tiến trình đọc bị máy dừng, có thể vì máy thiếu bộ nhớ; dựng lại")
_PASSING: Final = (_LATE, _DEAD, _STALLED, _STOPPED)

_FROM_OUTSIDE: Final = frozenset({"SIGKILL", "SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT", "SIGPWR"})
"""Signals by which people and systems end processes; what a file does to its reader comes as another one."""


def is_verdict(answer: Answer) -> bool:
    """Return whether an answer says that the worker met a limit or its end."""
    return "spent" in answer or answer.get("problem") in _PASSING


def is_lasting(answer: Answer) -> bool:
    """Return whether another machine, or this one later, would come to the same answer."""
    match answer.get("problem"):
        case [attachment_rules.UNREADABLE.code, _]:
            return False
        case found:
            return found not in _PASSING


class WorkerHandle:
    """One worker process. Not for several threads at once."""

    def __init__(self, limits: Limits) -> None:
        """Start it. Raises OSError where the system has no room for a process."""
        places = [_PACKAGES, os.environ.get("PYTHONPATH", "")]
        self.process: Final = subprocess.Popen(  # noqa: S603 - our own module in our own interpreter
            [sys.executable, "-m", "cchc.attachments.file_worker", str(limits.memory), str(limits.processor)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, places)), "PYTHONSAFEPATH": "1"},
        )
        self._jobs: Final = cast(IO[str], self.process.stdin)  # both are pipes by the call above
        self._answers: Final = cast(IO[str], self.process.stdout)
        self._idle: Final = limits.idle
        self._stalled = False

    def ask(self, job: str) -> Answer:
        """Return the answer to `job`, or the problem of a worker that gave none."""
        answered = threading.Event()
        watch = threading.Thread(target=self._watch, args=(answered,), daemon=True)
        watch.start()
        try:
            self._jobs.write(job + "\n")
            self._jobs.flush()
            line = self._answers.readline(_LONGEST_ANSWER)
        except OSError:  # Windows has other errors for a pipe that broke
            line = ""
        finally:
            answered.set()
            watch.join()
        if not line.endswith("\n"):
            return {"problem": self._end()}
        answer: Answer = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.wait()
        for pipe in (self._jobs, self._answers):
            with suppress(OSError):
                pipe.close()

    def _watch(self, answered: threading.Event) -> None:
        """End the process once it has computed nothing for `idle` seconds."""
        before = -1.0
        while not answered.wait(self._idle):
            now = processor_seconds(self.process.pid)
            if now is None or now == before:
                self._stalled = True
                self.process.kill()
                return
            before = now

    def _end(self) -> tuple[str, str]:
        """Why the process ended, as far as the system tells."""
        status = self._status()
        if self._stalled:
            return _STALLED
        if status < 0 and sys.platform != "win32":
            name = signal.Signals(-status).name
            return _LATE if name == "SIGXCPU" else _STOPPED if name in _FROM_OUTSIDE else _DEAD
        return _DEAD

    def _status(self) -> int:
        """How the process ended; one that only closed its output is ended."""
        try:
            return self.process.wait(_LEAVING)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return 1


def processor_seconds(pid: int) -> float | None:
    """Return how long a process has computed, None where the system does not say."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return None
    fields = stat.rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])  # utime and stime, proc_pid_stat(5)
    return ticks / os.sysconf("SC_CLK_TCK")
