"""Files of the content folder taken into the output: what was checked is what is published, or nothing is.

A copy never shares its bytes' place with its source, so that whoever writes into the source later changes no published
file. Where the file system can (Btrfs, XFS, bcachefs), the copy is a reflink, which costs no space until one of the two
changes; it is read back, so the digest is that of the published bytes in every case.
"""

import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from cchc.engine.os_errors import os_error_text

if sys.platform == "linux":
    import fcntl

_PIECE: Final = 1 << 20
_FICLONE: Final = 0x4004_9409
"""The request of Linux that makes one file a reflink of another (ioctl_ficlone(2))."""


class SourceChangedError(Exception):
    """A file of the content folder is no longer the one that was checked; `origin` is where it lies, `reason` in Vietnamese."""

    def __init__(self, origin: str, reason: str) -> None:
        """Say which file, and what became of it."""
        super().__init__(origin, reason)
        self.origin = origin
        self.reason = reason


def checked_pieces(origin: str, digest: str) -> Iterator[bytes]:
    """Yield the bytes of the file at `origin`. Raises SourceChangedError where their SHA-256 proves not to be `digest`."""
    found = hashlib.sha256()
    with _opened(origin) as source:
        while piece := _piece(source, origin):
            found.update(piece)
            yield piece
    _compare(found.hexdigest(), digest, origin)


def checked_copy(origin: str, target: Path, digest: str) -> None:
    """Make `target` a copy of the file at `origin`, whose SHA-256 is `digest`.

    Raises SourceChangedError where the copied bytes have another, OSError where they cannot be written.
    """
    with target.open("wb+") as copy:
        with _opened(origin) as source:
            cloned = _cloned(source, copy)
        if cloned:
            copy.seek(0)
            _compare(hashlib.file_digest(copy, "sha256").hexdigest(), digest, origin)
        else:
            copy.writelines(checked_pieces(origin, digest))


def digest_of_file(path: str | Path) -> str:
    """Return the SHA-256 of a file, hexadecimal."""
    with Path(path).open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _opened(origin: str) -> BinaryIO:
    """Open a source; never waits, even if it has meanwhile become a pipe."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        return os.fdopen(os.open(origin, flags), "rb")
    except OSError as error:
        raise SourceChangedError(origin, os_error_text(error)) from error


def _piece(source: BinaryIO, origin: str) -> bytes:
    try:
        return source.read(_PIECE)
    except OSError as error:
        raise SourceChangedError(origin, os_error_text(error)) from error


def _cloned(source: BinaryIO, copy: BinaryIO) -> bool:
    """Make `copy` a reflink of `source`; whether the file system could."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.ioctl(copy.fileno(), _FICLONE, source.fileno())
            return True
    return False


def _compare(found: str, digest: str, origin: str) -> None:
    if found != digest:
        raise SourceChangedError(origin, "tệp vừa bị sửa")
