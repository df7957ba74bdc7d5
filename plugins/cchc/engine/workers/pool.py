"""Work spread over processes: one interface, whether it runs here, in forked workers or on any executor.

`Serial` and `Parallel` give the same results, as they are ready: a slow item keeps no worker waiting. A `Work` is started
once in each worker, so that what is costly to make (a Markdown instance, a template environment) is made once.

Workers are forked where the platform has fork and the process has one thread: they inherit the items, so that only
results travel. Elsewhere (forkserver, spawn, an executor of another machine) chunks of items travel too.
"""

import multiprocessing
import secrets
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from contextlib import ExitStack
from itertools import islice
from math import ceil
from typing import Protocol, TypeVar, cast

from cchc.engine.workers.worker_process import Work, begin, do_inherited, do_sent, inherited

T = TypeVar("T")
R = TypeVar("R")

FORK_SECONDS = 0.05
SPAWN_SECONDS = 0.5
"""What starting workers costs, roughly."""

SENT_SECONDS = 0.05
"""Work that is worth a message to a given executor, roughly."""

_LARGEST_CHUNK = 64
_CHUNKS_AHEAD = 4
"""Chunks in flight per worker: enough to keep them busy, few enough to bound memory."""


class ExecutorFailed(Exception):  # noqa: N818 - it says what happened
    """Workers elsewhere cannot be reached, were lost, or are not fit; the message is for people, in Vietnamese."""


class Pool(Protocol):
    """Runs work. `shares_disk` is False where workers cannot see this machine's files."""

    shares_disk: bool

    def suited(self, items: int, *, seconds_each: float) -> "Pool":
        """Return the pool to run so many items: this one, or a nearer one where little is to be done."""
        ...

    def run(self, work: Work[T, R], items: Sequence[T], *, seconds_each: float) -> Iterator[R]:
        """Yield the result of each item, in no particular order. `seconds_each` is a guess, to tell whether workers pay."""
        ...


class Serial:
    """Everything in this process."""

    shares_disk = True

    def suited(self, items: int, *, seconds_each: float) -> Pool:  # noqa: ARG002 - the protocol's
        """Itself."""
        return self

    def run(self, work: Work[T, R], items: Sequence[T], *, seconds_each: float) -> Iterator[R]:  # noqa: ARG002 - the protocol's
        """Yield the result of each item, in order."""
        if items:
            with work.start() as do:
                yield from map(do, items)


class Parallel:
    """Several processes of this machine, which does few items by itself, or a given executor.

    An exception of a worker is raised from `run`, and no further work is begun.
    """

    def __init__(self, jobs: int, executor: Executor | None = None, *, shares_disk: bool = True) -> None:
        """Use `jobs` workers of our own, or as many of `executor`."""
        self.shares_disk = shares_disk
        self._jobs = jobs
        self._executor = executor

    def suited(self, items: int, *, seconds_each: float) -> Pool:  # noqa: ARG002 - the protocol's
        """Itself."""
        return self

    def run(self, work: Work[T, R], items: Sequence[T], *, seconds_each: float) -> Iterator[R]:
        """Yield the result of each item, in no particular order."""
        method = _start_method()
        start_up = FORK_SECONDS if method == "fork" else SPAWN_SECONDS
        saved = len(items) * seconds_each * (1 - 1 / self._jobs)
        if self._executor is None and saved < 2 * start_up:
            yield from Serial().run(work, items, seconds_each=seconds_each)
            return
        token = secrets.token_hex(8)
        with ExitStack() as stack:
            executor = self._executor
            if executor is None:
                if method == "fork":
                    stack.enter_context(inherited(token, work, items))
                context = multiprocessing.get_context(method)
                executor = ProcessPoolExecutor(self._jobs, mp_context=context, initializer=begin)
                stack.callback(executor.shutdown, cancel_futures=True)
            submit = _submitter(executor, token, work, items, inherit=self._executor is None and method == "fork")
            least = 1 if self._executor is None else ceil(SENT_SECONDS / seconds_each)
            yield from _as_ready(_chunks(len(items), self._jobs, least), self._jobs * _CHUNKS_AHEAD, submit)


def pool_of(jobs: int) -> Pool:
    """The pool of so many jobs."""
    return Parallel(jobs) if jobs > 1 else Serial()


def _start_method() -> str:
    """How to start workers: fork is fastest, but only safe from one thread and not with Apple's libraries."""
    methods = multiprocessing.get_all_start_methods()
    if "fork" in methods and sys.platform != "darwin" and threading.active_count() == 1:
        return "fork"
    return "forkserver" if "forkserver" in methods else "spawn"


def _chunks(items: int, jobs: int, least: int) -> list[range]:
    """Ranges of items, of `least` where there are so many: cheap to send, and small enough that all workers end together."""
    size = min(_LARGEST_CHUNK, max(least, items // (jobs * 8)))
    return [range(start, min(start + size, items)) for start in range(0, items, size)]


def _submitter(
    executor: Executor, token: str, work: Work[T, R], items: Sequence[T], *, inherit: bool
) -> Callable[[range], Future[list[R]]]:
    """What hands one range of items to an executor."""
    if inherit:
        return lambda chunk: cast("Future[list[R]]", executor.submit(do_inherited, token, chunk))
    return lambda chunk: executor.submit(do_sent, token, work, [items[index] for index in chunk])


def _as_ready(chunks: list[range], ahead: int, submit: Callable[[range], Future[list[R]]]) -> Iterator[R]:
    """Yield the results of all chunks as they are ready, with so many chunks in flight."""
    waiting = iter(chunks)
    flying = [submit(chunk) for chunk in islice(waiting, ahead)]
    while flying:
        done, _ = wait(flying, return_when=FIRST_COMPLETED)
        ready = [future for future in flying if future in done]
        flying = [future for future in flying if future not in done]
        for future in ready:
            flying += [submit(chunk) for chunk in islice(waiting, 1)]
            yield from future.result()
