"""Exchange two folders in one step, so that no reader sees neither or a mixture of both."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

_CURRENT_FOLDER: Final = -100
"""Linux's AT_FDCWD: paths are relative to the working folder."""

_CANNOT: Final = frozenset(
    {errno.ENOSYS, errno.EINVAL, errno.EXDEV, errno.EPERM, errno.EACCES, errno.EBUSY, errno.EMLINK, errno.EOPNOTSUPP}
)
"""What a file system says that has no such call, or no hard links."""

_SWAP: Final = 2
"""RENAME_EXCHANGE of Linux's renameat2, and RENAME_SWAP of macOS's renamex_np."""


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders of one file system atomically. Raises OSError where the system or the file system cannot."""
    swap = _system_call()
    if swap is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))
    if swap(os.fsencode(one), os.fsencode(other)) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))


def can_exchange(folder: Path) -> bool:
    """Return whether files can be linked and folders exchanged below `folder`: tried on two small folders.

    Raises OSError where the disk is to blame, not what it can do.
    """
    one, other = folder / "probe-1", folder / "probe-2"
    try:
        for probe in (one, other):
            probe.mkdir(exist_ok=True)
        (one / "file").write_bytes(b"")
        os.link(one / "file", other / "link")
        exchange(one, other)
    except OSError as error:
        if error.errno in _CANNOT:
            return False
        raise
    else:
        return True
    finally:
        for left in (one / "file", one / "link", other / "file", other / "link"):
            with suppress(OSError):
                left.unlink()
        for probe in (one, other):
            with suppress(OSError):
                probe.rmdir()


@cache
def _system_call() -> Callable[[bytes, bytes], int] | None:
    """Return the C library's call that exchanges two paths; None where it has none."""
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        swap = getattr(library, "renamex_np", None)
        return None if swap is None else lambda one, other: int(swap(one, other, _SWAP))
    at = getattr(library, "renameat2", None)
    return None if at is None else lambda one, other: int(at(_CURRENT_FOLDER, one, _CURRENT_FOLDER, other, _SWAP))
