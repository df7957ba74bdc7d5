"""One build at a time per output folder: a lock that the system lets go when its holder dies, however it dies."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt

    def _take(file: BinaryIO) -> None:
        """Wait for the lock, up to ten seconds. Raises OSError."""
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)

else:
    import fcntl

    def _take(file: BinaryIO) -> None:
        """Wait for the lock. It belongs to this process alone: forked workers do not keep it."""
        fcntl.lockf(file, fcntl.LOCK_EX)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock at `path`; wait for whoever holds it now."""
    with path.open("ab") as file:
        _take(file)
        yield
