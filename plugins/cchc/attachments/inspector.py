"""The safe way to a file's content: jobs for workers, and a verdict where a worker does not survive one.

A worker serves many files, since starting one costs a quarter of a second; one that a file broke is replaced.
"""

import base64
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Final, Self, cast

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, WireProblem, facts_from_row, wire_problem
from cchc.attachments.limits import Limits

_PACKAGES: Final = str(Path(__file__).resolve().parents[2])
_LONGEST_ANSWER: Final = 16_000_000
_LATE: Final = (file_rules.COSTLY.code, "quá thời gian")
_DEAD: Final = (file_rules.COSTLY.code, "làm hỏng tiến trình đọc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What was read of one file: facts without digest, text. `lasting` is False where a slower machine might differ."""

    facts: FileFacts
    text: str = ""
    lasting: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A picture of the first page: WebP bytes, and its size in pixels."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDrawing:
    """What came of drawing a first page; None where it cannot be drawn. `lasting` is as for an inspection."""

    preview: PagePicture | None
    lasting: bool = True


class _Worker:
    """One worker process. Not for several threads at once."""

    def __init__(self, limits: Limits) -> None:
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

    def ask(self, job: str, seconds: float) -> dict[str, object] | None:
        """Return the answer to `job`, or None where the process died or was killed after `seconds`."""
        alarm = threading.Timer(seconds, self.process.kill)
        alarm.start()
        try:
            self._jobs.write(job + "\n")
            self._jobs.flush()
            line = self._answers.readline(_LONGEST_ANSWER)
        except BrokenPipeError:
            line = ""
        finally:
            alarm.cancel()
        if not line.endswith("\n"):
            return None
        answer: dict[str, object] = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self.process.kill()
        self.process.wait()
        for pipe in (self._jobs, self._answers):
            with suppress(BrokenPipeError):
                pipe.close()

    @property
    def ran_out_of_time(self) -> bool:
        """Whether the system ended the process for computing too long."""
        return sys.platform != "win32" and self.process.returncode == -signal.SIGXCPU


class Inspector:
    """Workers to inspect and draw files with, for use from as many threads as `jobs`. A context manager."""

    def __init__(self, limits: Limits | None = None, jobs: int = 1) -> None:
        """Prepare places for `jobs` workers; each starts when first needed."""
        self.limits: Final = limits or Limits()
        self.jobs: Final = jobs
        self._free: queue.SimpleQueue[_Worker | None] = queue.SimpleQueue()
        for _ in range(jobs):
            self._free.put(None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End all workers that are not at work."""
        for _ in range(self.jobs):
            worker = self._free.get()
            if worker is not None:
                worker.close()
            self._free.put(None)

    def inspect(self, path: Path) -> Inspection:
        """Return what is in the regular file `path`; a broken or hostile one has the problems that say so."""
        answer, lasting = self._answer({"do": "inspect", "path": str(path), "text": self.limits.text})
        row, text = answer.get("facts"), answer.get("text")
        if isinstance(row, str) and isinstance(text, str):
            facts = facts_from_row(row)
            if facts is not None:
                return Inspection(facts=facts, text=text)
        return Inspection(facts=FileFacts(problems=(_problem(answer),)), lasting=lasting)

    def draw(self, path: Path) -> PageDrawing:
        """Draw the first page of the PDF `path`."""
        answer, lasting = self._answer({"do": "draw", "path": str(path)})
        match answer:
            case {"picture": str(picture), "width": int(width), "height": int(height)}:
                return PageDrawing(preview=PagePicture(content=base64.b64decode(picture), width=width, height=height))
            case _:
                return PageDrawing(preview=None, lasting=lasting)

    def _answer(self, job: dict[str, object]) -> tuple[dict[str, object], bool]:
        """Return the answer to `job` and whether it holds on every machine.

        A worker that others have used may die of what they left behind, so a fresh one then has the rest of the time.
        """
        line = json.dumps(job)
        end = time.monotonic() + self.limits.wall
        worker = self._free.get()
        try:
            used = worker is not None
            worker, answer = self._try(worker, line, end)
            if used and worker is None and time.monotonic() < end and answer.get("problem") != _LATE:
                worker, answer = self._try(None, line, end)
        finally:
            self._free.put(worker)
        return answer, answer.get("problem") not in (_LATE, _DEAD)

    def _try(self, worker: _Worker | None, line: str, end: float) -> tuple[_Worker | None, dict[str, object]]:
        """Return the answer, and the worker if it can serve on."""
        worker = worker or _Worker(self.limits)
        answer = worker.ask(line, end - time.monotonic())
        if answer is not None and "spent" not in answer:
            return worker, answer
        worker.close()
        if answer is None:
            late = time.monotonic() >= end or worker.ran_out_of_time
            answer = {"problem": _LATE if late else _DEAD}
        return None, answer


def _problem(answer: dict[str, object]) -> WireProblem:
    return wire_problem(answer.get("problem")) or WireProblem(file_rules.COSTLY, "tiến trình đọc trả lời sai")
