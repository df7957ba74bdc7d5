"""The staging folder, and the moment when what stands there becomes the site.

It lies within the output folder (`.cchc/staging`), hence on the same file system, so that every file comes into place
by one atomic rename. It exists only during a build; what a killed build left behind goes first.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from cchc.build.manifest import MANIFEST, MARKS

COMPANIONS = (".gz", ".br", ".zst")
"""Endings of compressed twins that other tools lay beside a file: stale once it changed or went."""


def clear_leftovers(output: Path) -> None:
    """Remove whatever a killed build left in our folder: all but the manifest."""
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(output / MARKS) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            elif entry.name != MANIFEST:
                Path(entry.path).unlink()


@contextmanager
def staging_folder(output: Path) -> Iterator[Path]:
    """An empty folder for a build's files; an output folder made for nothing is removed again."""
    folder = output / MARKS / "staging"
    existed = output.is_dir()
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)
        for empty in () if existed else (output / MARKS, output):
            with suppress(OSError):
                empty.rmdir()


def swap_in(staged: Path, output: Path, path: str, made: set[str]) -> None:
    """Put a staged file in its place; `made` remembers folders known to exist. Its compressed twins are stale."""
    target = output / path
    folder = path.rpartition("/")[0]
    if folder not in made:
        target.parent.mkdir(parents=True, exist_ok=True)
        made.add(folder)
    staged.replace(target)
    _remove_companions(f"{output}/{path}")


def remove_files(output: Path, paths: Iterable[str]) -> None:
    """Remove files with their compressed twins, then the folders this leaves empty; `output` itself stays."""
    paths = tuple(paths)
    for path in paths:
        file = f"{output}/{path}"
        _remove(file)
        _remove_companions(file)
    folders = {str(folder) for path in paths for folder in PurePosixPath(path).parents if folder.parts}
    for folder in sorted(folders, key=lambda folder: folder.count("/"), reverse=True):
        with suppress(OSError):
            (output / folder).rmdir()


def _remove_companions(file: str) -> None:
    """Remove the compressed twins of a file."""
    for ending in COMPANIONS:
        _remove(file + ending)


def _remove(file: str) -> None:
    """Remove a file if there is one."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        os.unlink(file)  # noqa: PTH108 - a path as text, thousands of times
