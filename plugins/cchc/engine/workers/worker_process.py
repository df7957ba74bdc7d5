"""The life of a worker process, and what it inherits when it is forked."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Protocol, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)


class Work(Protocol[T_contra, R_co]):
    """Something done to many items; picklable."""

    def start(self) -> AbstractContextManager[Callable[[T_contra], R_co]]:
        """Make what one worker needs, and give the function for one item."""
        ...


_inherited: dict[str, tuple[object, Sequence[object]]] = {}
"""Work and items of the runs that are going on, by token; a forked worker finds its own here."""

_one_at_a_time = threading.Lock()
"""Work need not be fit for threads, and an executor may have several in one process."""

_started: dict[str, tuple[ExitStack, object]] = {}
"""In a worker: what was started for the run it serves."""


@contextmanager
def inherited(token: str, work: Work[T, R], items: Sequence[T]) -> Iterator[None]:
    """In the parent: workers forked meanwhile know this run. Memory is frozen, so that they share it untouched."""
    _inherited[token] = work, items
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        del _inherited[token]


def begin() -> None:
    """Start a worker: interrupts are the parent's business, and without a parent there is nothing left to do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def do_inherited(token: str, chunk: range) -> list[object]:
    """The results of a range of inherited items."""
    work, items = _inherited[token]
    do = _function(token, cast("Work[object, object]", work))
    return [do(items[index]) for index in chunk]


def do_sent(token: str, work: Work[T, R], items: Sequence[T]) -> list[R]:
    """The results of items that were sent along."""
    with _one_at_a_time:
        do = _function(token, work)
        return [do(item) for item in items]


def _function(token: str, work: Work[T, R]) -> Callable[[T], R]:
    """The function for one item, started at the first chunk of each run; what an earlier run needed is let go."""
    if token not in _started:
        for stack, _ in _started.values():
            stack.close()
        _started.clear()
        stack = ExitStack()
        _started[token] = stack, stack.enter_context(work.start())
    return cast("Callable[[T], R]", _started[token][1])


def _end_with_parent() -> None:
    """Wait for the parent; a worker whose parent was killed would wait for work for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
