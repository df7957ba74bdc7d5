"""Processes that are killed between two effects: the same moments on a fast and on a loaded machine."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

EFFECTS = frozenset(
    [
        "commit",
        "execute",
        "executemany",
        "executescript",
        "link",
        "mkdir",
        "open",
        "remove",
        "rename",
        "replace",
        "rmdir",
        "symlink",
        "truncate",
        "unlink",
        "utime",
        "write",
    ]
)
"""Names of what changes a file or a store. Others stand for what reads: more moments than needed, none too few."""


class Effects:
    """Counts what this process does to files and stores, in all its threads, and kills it before the last one granted."""

    def __init__(self, granted: int = sys.maxsize) -> None:
        self.count = 0
        self._granted = granted
        self._process = os.getpid()

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Count meanwhile. Processes that are forked meanwhile count for themselves and are not killed."""
        sys.setprofile(self._seen)
        threading.setprofile(self._seen)
        try:
            yield
        finally:
            sys.setprofile(None)
            threading.setprofile(None)

    def _seen(self, _frame: FrameType, event: str, function: object) -> None:
        if event != "c_call" or getattr(function, "__name__", "") not in EFFECTS:
            return
        if type(getattr(function, "__self__", None)).__name__ == "StringIO":
            return
        self.count += 1
        if self.count > self._granted and os.getpid() == self._process:
            os.kill(self._process, signal.SIGKILL)
