"""Move staged files to their places, and remove files with the folders they leave empty.

The staging folder lies on the file system of the output, so every file, or new folder with all that is in it, comes into
place by one rename.
"""

import os
import stat
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

FILE_MODE = 0o644
"""Permissions of published files, whoever builds."""

FOLDER_MODE = 0o755
"""Permissions that published folders have at least."""

HELD_SECONDS = 5.0
"""How long a file of the output may be held by another program on Windows."""

COMPANIONS = (".gz", ".br", ".zst")
"""Endings of compressed twins that other tools lay beside a file: stale once it changed or went."""


@contextmanager
def published_modes() -> Iterator[None]:
    """Have every file and folder made meanwhile readable by all and writable by its owner alone, in workers too."""
    before = os.umask(0o022)
    try:
        yield
    finally:
        os.umask(before)


def stage(staging: str, path: str) -> str:
    """Return the path where the file for `path` of the output is staged; its folder is made."""
    staged = f"{staging}/{path}"
    folder = staged.rpartition("/")[0]
    try:
        os.mkdir(folder)  # noqa: PTH102 - a path as text, thousands of times
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    return staged


def swap_in(staging: Path, output: Path, paths: Iterable[str]) -> None:
    """Move staged files to their places. A folder that `output` does not have yet comes with all that is staged in it."""
    stood: dict[str, bool] = {"": True}

    def stands(folder: str) -> bool:
        """Return whether a folder was there before; one that was not has come whole once this is known."""
        found = stood.get(folder)
        if found is None:
            found = stands(folder.rpartition("/")[0])
            if found and not _is_open_folder(f"{output}/{folder}"):
                os.rename(f"{staging}/{folder}", f"{output}/{folder}")  # noqa: PTH104
                found = False
            stood[folder] = found
        return found

    for path in paths:
        if stands(path.rpartition("/")[0]):
            _put(f"{staging}/{path}", f"{output}/{path}")


def _put(staged: str, place: str) -> None:
    """Move a staged file over the one that stands at its place.

    Windows refuses while another program has that one open, as virus scanners and search services do for moments.
    """
    until = time.monotonic() + HELD_SECONDS
    while True:
        try:
            os.replace(staged, place)  # noqa: PTH105
        except PermissionError:
            if sys.platform != "win32" or time.monotonic() > until:
                raise
            time.sleep(0.05)
        else:
            return


def _is_open_folder(folder: str) -> bool:
    """Return whether there is a folder; it is then one that a web server may enter."""
    try:
        mode = os.stat(folder).st_mode  # noqa: PTH116 - a path as text, thousands of times
    except OSError:
        return False
    if not stat.S_ISDIR(mode):
        return False
    if mode & FOLDER_MODE != FOLDER_MODE:
        os.chmod(folder, mode | FOLDER_MODE)  # noqa: PTH101
    return True


def remove_files(output: Path, paths: Iterable[str]) -> None:
    """Remove files, then the folders this leaves empty; `output` itself stays."""
    paths = tuple(paths)
    for path in paths:
        _remove(f"{output}/{path}")
    folders = {str(folder) for path in paths for folder in PurePosixPath(path).parents if folder.parts}
    for folder in sorted(folders, key=lambda folder: folder.count("/"), reverse=True):
        with suppress(OSError):
            (output / folder).rmdir()


def remove_companions(output: Path, paths: Iterable[str]) -> None:
    """Remove the compressed twins of files: they are stale once the file changed or went."""
    for path in paths:
        for ending in COMPANIONS:
            _remove(f"{output}/{path}{ending}")


def _remove(file: str) -> None:
    """Remove a file if there is one."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        os.unlink(file)  # noqa: PTH108 - a path as text, thousands of times
