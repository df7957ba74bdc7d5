"""The same results wherever work is done."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest

from cchc.engine.workers import pool as pool_module
from cchc.engine.workers.lazy_sequence import LazySequence
from cchc.engine.workers.pool import Parallel, Pool, Serial, pool_of
from kit.waiting import until


@dataclass(frozen=True)
class Square:
    """Squares numbers; the second value tells which process did it, the third how often work was started there."""

    bad: int = -1

    @contextmanager
    def start(self) -> Iterator[Callable[[int], tuple[int, int, int]]]:
        """Count starts in this process."""
        _starts.append(1)
        starts = len(_starts)

        def do(number: int) -> tuple[int, int, int]:
            if number == self.bad:
                raise ValueError(f"bad {number}")
            return number * number, os.getpid(), starts

        yield do


_starts: list[int] = []
NUMBERS = list(range(1000))


@pytest.fixture(params=["fork", "forkserver", "spawn", "executor", "serial"])
def pool(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pool]:
    if request.param == "serial":
        yield Serial()
    elif request.param == "executor":
        with ThreadPoolExecutor(2) as executor:
            yield Parallel(2, executor)
    else:
        monkeypatch.setattr(pool_module, "_start_method", lambda: request.param)
        yield Parallel(2)


def test_every_item_has_one_result(pool: Pool) -> None:
    assert sorted(square for square, _, _ in pool.run(Square(), NUMBERS, seconds_each=1)) == [n * n for n in NUMBERS]


@dataclass(frozen=True)
class Meeting:
    """The first item waits for the last one, which leaves a file."""

    place: Path

    @contextmanager
    def start(self) -> Iterator[Callable[[int], bool]]:
        yield self._meet

    def _meet(self, number: int) -> bool:
        if number == NUMBERS[-1]:
            self.place.touch()
        if number == 0:
            until(self.place.exists)
        return True


def test_a_slow_item_keeps_no_worker_waiting(tmp_path: Path) -> None:
    assert all(Parallel(2).run(Meeting(tmp_path / "met"), NUMBERS, seconds_each=1))


def test_an_error_in_a_worker_is_raised(pool: Pool) -> None:
    with pytest.raises(ValueError, match="bad 500"):
        list(pool.run(Square(bad=500), NUMBERS, seconds_each=1))


def test_nothing_to_do_starts_nothing(pool: Pool) -> None:
    before = len(_starts)
    assert list(pool.run(Square(), [], seconds_each=1)) == []
    assert len(_starts) == before


def test_work_is_started_once_in_each_worker() -> None:
    results = list(Parallel(2).run(Square(), NUMBERS, seconds_each=1))
    workers = {process for _, process, _ in results}
    assert os.getpid() not in workers
    assert 1 <= len(workers) <= 2
    assert len({starts for _, _, starts in results}) == 1


def test_little_work_stays_here() -> None:
    assert {process for _, process, _ in Parallel(2).run(Square(), NUMBERS, seconds_each=1e-6)} == {os.getpid()}


def test_taking_only_some_results_ends_the_workers() -> None:
    results = Parallel(2).run(Square(), NUMBERS, seconds_each=1)
    _, worker, _ = next(results)
    results.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_workers_end_when_their_parent_is_killed() -> None:
    program = textwrap.dedent(
        """
        import os, time
        from contextlib import contextmanager
        from cchc.engine.workers.pool import Parallel

        class Slow:
            @contextmanager
            def start(self):
                yield self.do
            def do(self, number):
                time.sleep(0.05)
                return os.getpid()

        for worker in Parallel(2).run(Slow(), range(160), seconds_each=1):
            print(worker, flush=True)
        """
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    workers: set[int] = set()
    while len(workers) < 2:
        workers.add(int(parent.stdout.readline()))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    until(lambda: not any(_runs(worker) for worker in workers))


def _runs(process: int) -> bool:
    """Whether a process runs; one that ended but was not yet collected does not."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:
        with open(f"/proc/{process}/stat") as state:  # noqa: PTH123 - a file of the system
            return state.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_one_job_needs_no_worker() -> None:
    assert isinstance(pool_of(1), Serial)
    assert isinstance(pool_of(2), Parallel)


class Counting(Executor):
    """An executor that does everything at once and counts how much it was given at a time."""

    def __init__(self) -> None:
        self.sent: list[int] = []

    def submit(self, fn: Callable[..., object], /, *args: object, **_: object) -> "Future[object]":  # type: ignore[override]
        self.sent.append(len(cast("Sequence[object]", args[-1])))
        future: Future[object] = Future()
        future.set_result(fn(*args))
        return future


@pytest.mark.parametrize(("seconds", "largest"), [(0.001, 50), (0.01, 6), (1.0, 6), (1e-9, 64)])
def test_what_is_sent_away_is_worth_its_message(seconds: float, largest: int) -> None:
    executor = Counting()
    list(Parallel(2, executor, shares_disk=False).run(Square(), NUMBERS[:100], seconds_each=seconds))
    assert max(executor.sent) == largest
    assert sum(executor.sent) == 100


def test_items_are_prepared_when_they_are_sent_and_not_before() -> None:
    prepared: list[int] = []

    def prepare(number: int) -> int:
        prepared.append(number)
        return number + 1

    results = Parallel(1, Counting(), shares_disk=False).run(
        Square(), LazySequence(NUMBERS, prepare), seconds_each=1e-3
    )
    assert next(results)[0] == 1
    assert 0 < len(prepared) < len(NUMBERS) // 2
    assert sorted(square for square, _, _ in results) == [(number + 1) ** 2 for number in NUMBERS[1:]]
    assert prepared == NUMBERS
    assert list(LazySequence(NUMBERS, prepare)[3:5]) == [4, 5]
