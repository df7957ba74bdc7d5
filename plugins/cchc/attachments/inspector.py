"""The safe way to a file's content: jobs for workers, and a verdict where a worker does not survive one.

A worker serves many files, since starting one costs a quarter of a second; one that a file broke is replaced. What a
file may cost is counted in computing time, which other work on the machine does not use up. A file that reaches a limit
is tried once more, by a fresh worker while no other one works: only what fails then too is held against it, and never
that somebody else stopped the worker.
"""

import base64
import json
import queue
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.file_facts import FileFacts, WireProblem, facts_from_row, wire_problem
from cchc.attachments.limits import Limits
from cchc.attachments.worker_handle import Answer, WorkerHandle, is_lasting, is_verdict
from cchc.engine.os_errors import os_error_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """The result of reading one file: facts without digest, text. `lasting` is False where a slower machine might differ."""

    facts: FileFacts
    text: str = ""
    lasting: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A picture that the worker drew: its bytes, and its size in pixels."""

    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDrawing:
    """The drawing of a first page; None where it cannot be drawn. `lasting` is as for an inspection."""

    preview: PagePicture | None
    lasting: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureDrawing:
    """The copies of a picture: one to stand in its place, and small ones; none where it cannot be decoded."""

    whole: PagePicture | None = None
    copies: tuple[PagePicture, ...] = ()
    lasting: bool = True


class Inspector:
    """Workers to inspect and draw files with, for use from as many threads as `jobs`. A context manager."""

    def __init__(self, limits: Limits | None = None, jobs: int = 1) -> None:
        """Prepare places for `jobs` workers; each starts when first needed."""
        self.limits: Final = limits or Limits()
        self.jobs: Final = jobs
        self._retrying: Final = threading.Lock()
        self._free: queue.SimpleQueue[WorkerHandle | None] = queue.SimpleQueue()
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
            case {"picture": picture}:
                return PageDrawing(preview=_received(picture))
            case _:
                return PageDrawing(preview=None, lasting=lasting)

    def copy(self, path: Path) -> PictureDrawing:
        """Draw light copies of the picture `path`."""
        answer, lasting = self._answer({"do": "copy", "path": str(path)})
        match answer:
            case {"whole": whole, "copies": [*copies]}:
                drawn = tuple(one for one in map(_received, copies) if one is not None)
                return PictureDrawing(whole=_received(whole), copies=drawn)
            case _:
                return PictureDrawing(lasting=lasting)

    def _answer(self, job: dict[str, object]) -> tuple[Answer, bool]:
        """Return the answer to `job` and whether it holds on every machine."""
        line = json.dumps(job)
        worker = self._free.get()
        try:
            worker, answer = self._try(worker, line)
        finally:
            self._free.put(worker)
        if is_verdict(answer):
            answer = self._alone(line)
        return answer, is_lasting(answer)

    def _alone(self, line: str) -> Answer:
        """Return the answer of a fresh worker, while all others rest."""
        with self._retrying:
            resting = [self._free.get() for _ in range(self.jobs)]
            try:
                worker, answer = self._try(None, line)
                if worker is not None:
                    worker.close()
            finally:
                for each in resting:
                    self._free.put(each)
        return answer

    def _try(self, worker: WorkerHandle | None, line: str) -> tuple[WorkerHandle | None, Answer]:
        """Return the answer, and the worker if it can serve on."""
        try:
            worker = worker or WorkerHandle(self.limits)
        except OSError as error:
            return None, {
                "problem": (attachment_rules.UNREADABLE.code, f"không mở được tiến trình đọc: {os_error_text(error)}")
            }
        answer = worker.ask(line)
        if not is_verdict(answer):
            return worker, answer
        worker.close()
        return None, answer


def _problem(answer: dict[str, object]) -> WireProblem:
    return wire_problem(answer.get("problem")) or WireProblem(file_rules.COSTLY, "tiến trình đọc trả lời sai")


def _received(sent: object) -> PagePicture | None:
    """The picture that the worker sent, None where it sent none."""
    match sent:
        case [str(content), int(width), int(height)]:
            return PagePicture(content=base64.b64decode(content), width=width, height=height)
        case _:
            return None
