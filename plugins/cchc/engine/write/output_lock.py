"""One build at a time per output folder: a lock that the system lets go when its holder dies, however it dies."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

PATIENCE = 1.0
"""Seconds to wait before it is said."""

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO, *, wait: bool) -> None:
        """Take the lock; with `wait`, however long that takes. Raises OSError where another process has it."""
        while True:
            file.seek(0)  # the lock is on the first byte, wherever the file ends
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # LK_LOCK gives up after ten seconds
                if not wait:
                    raise
            else:
                return

else:
    import fcntl

    def _take(file: BinaryIO, *, wait: bool) -> None:
        """Take the lock. It belongs to this process alone: forked workers do not keep it. Raises OSError without `wait`."""
        fcntl.lockf(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Hold the lock at `path`; wait for whoever holds it now, and call `waiting` once if that takes longer than a second."""
    with path.open("ab") as file:
        until = time.monotonic() + PATIENCE
        while not _taken(file):
            if time.monotonic() > until:
                waiting()
                _take(file, wait=True)
                break
            time.sleep(0.02)
        yield


def _taken(file: BinaryIO) -> bool:
    """Return whether the lock was free, and is taken now."""
    try:
        _take(file, wait=False)
    except (BlockingIOError, PermissionError):
        return False
    return True
