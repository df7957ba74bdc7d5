"""The output folder, what lies beside it, and the one moment at which it becomes the new site.

Beside `output` lies `.output.cchc`: the lock, the staging folder and the idle tree, none of which is ever published. The next
site is put together in the idle tree and exchanged with the output in one step, so that whoever reads or publishes the output
sees the last site or the new one, whole, after an error or a kill at any moment.

Where that cannot be (Windows, a mount point, a file system without links, a folder above that is not writable) staged files
are renamed into the output one by one. `.cchc/unfinished` stands there meanwhile: publishing refuses such an output, and the
next build heals it.
"""

import errno
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cchc.engine.cache.manifest import MARKS, write_manifest
from cchc.engine.write.exchange import can_exchange, exchange
from cchc.engine.write.foreign import Foreign, foreign_in
from cchc.engine.write.idle_tree import IdleTree
from cchc.engine.write.output_lock import locked
from cchc.engine.write.staging import COMPANIONS, remove_companions, remove_files, swap_in

UNFINISHED = f"{MARKS}/unfinished"
"""Stands in an output while files are renamed into it one by one."""

LOCK = "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteChange:
    """The changes of a build to its output: `changed` paths have a staged file, `removed` ones go.

    `ours` are all files of ours before it; `manifest` is that of the files afterwards.
    """

    changed: tuple[str, ...]
    removed: tuple[str, ...]
    ours: Collection[str]
    manifest: bytes


class OutputFolder:
    """One output folder. `beside` is the folder of ours next to it; in the output itself where that cannot be."""

    def __init__(self, output: Path) -> None:
        """Choose the folder beside `output`, and make it. Nothing of the site is touched. Raises OSError."""
        self.path = Path(os.path.realpath(output))
        if self.path.exists() and not self.path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.path))
        beside = _folder_beside(self.path)
        if beside is not None:
            try:
                beside.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                if error.errno not in {errno.EACCES, errno.EPERM, errno.EROFS}:
                    raise
                beside = None
        self._apart = beside is not None
        self.beside = beside or self.path / MARKS
        self.beside.mkdir(parents=True, exist_ok=True)
        self._idle = IdleTree(self.path, self.beside)

    @property
    def lock(self) -> Path:
        """The file whose lock keeps other builds of this output away."""
        return self.beside / LOCK

    @contextmanager
    def staging(self) -> Iterator[Path]:
        """Give an empty folder for a build's files; what a killed build left is removed first."""
        folder = self.beside / "staging"
        for left in (folder, self.path / MARKS / "staging"):
            if left.is_dir():
                shutil.rmtree(left)
        folder.mkdir(parents=True)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def commit(self, staging: Path, change: SiteChange, foreign: Foreign | None) -> None:
        """Make the output the new site. `foreign` is what others laid into it, as `prepare` found. Raises OSError."""
        if foreign is None:
            self._rename_one_by_one(staging, change)
        elif not self.path.is_dir():
            self._first(staging, change)
        else:
            self._exchange(staging, change, foreign)

    def prepare(self, change: SiteChange) -> Foreign | None:
        """Bring the idle tree up to the output, and return what others laid into the output; None where trees cannot be exchanged.

        Raises OSError; the site is untouched.
        """
        if not self._apart or not can_exchange(self.beside):
            return None
        if not self.path.is_dir():
            return Foreign(files=(), folders=(), links=())
        self._idle.align(change.ours)
        found = foreign_in(self.path, {*change.ours, *change.changed})
        if any(os.path.ismount(self.path / folder) for folder in found.folders):
            return None
        going = {*change.changed, *change.removed}
        stale = {path + ending for path in going for ending in COMPANIONS}
        kept = tuple(path for path in found.files if path not in going and path not in stale)
        return replace(found, files=kept)

    def show(self, staging: Path, path: str) -> None:
        """Put one staged page in its place, for the preview: a page is whole by itself."""
        self._idle.note([path], also_before=True)
        swap_in(staging, self.path, (path,))
        remove_companions(self.path, (path,))

    def _first(self, staging: Path, change: SiteChange) -> None:
        """Make a folder that is not there yet: all of it comes in one rename."""
        self._idle.discard()
        write_manifest(staging, change.manifest)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        staging.rename(self.path)
        self._idle.align(change.changed)

    def _exchange(self, staging: Path, change: SiteChange, foreign: Foreign) -> None:
        """Put the new site together in the idle tree, and exchange the two."""
        idle = self._idle
        moved = tuple(f"{folder}/" for folder in foreign.folders)
        idle.note((*change.changed, *change.removed, *foreign.files, *moved), also_before=True)
        remove_files(idle.folder, change.removed)
        swap_in(staging, idle.folder, change.changed)
        for path in foreign.files:
            idle.put(f"{self.path}/{path}", path)
        write_manifest(idle.folder, change.manifest)
        shutil.copymode(self.path, idle.folder)
        exchange(idle.folder, self.path)
        for folder in foreign.folders:
            (self.path / folder).parent.mkdir(parents=True, exist_ok=True)
            (idle.folder / folder).rename(self.path / folder)
        remove_files(idle.folder, foreign.files)
        idle.note((*change.changed, *change.removed), also_before=False)

    def _rename_one_by_one(self, staging: Path, change: SiteChange) -> None:
        """Bring the output to the new site file by file, marked as unfinished meanwhile."""
        self._idle.discard()
        mark = self.path / UNFINISHED
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.write_bytes(b"")
        remove_files(self.path, change.removed)
        remove_companions(self.path, (*change.removed, *change.changed))
        swap_in(staging, self.path, change.changed)
        write_manifest(self.path, change.manifest)
        mark.unlink()


@contextmanager
def kept_still(output: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Keep builds of `output` away while its files are read; nothing is made that no build has made.

    Where the lock cannot be opened, as by somebody who may only read, nothing is kept away: the manifest's sums tell of a change.
    Raises OSError.
    """
    path = Path(os.path.realpath(output))
    beside = _folder_beside(path)
    lock = (beside if beside is not None and beside.is_dir() else path / MARKS) / LOCK
    if os.access(lock, os.R_OK | os.W_OK):
        with locked(lock, waiting):
            yield
    else:
        yield


def _folder_beside(path: Path) -> Path | None:
    """The folder next to an output, or None where the output is mounted, so that nothing next to it is on one disk with it."""
    return None if os.path.ismount(path) else path.parent / f".{path.name}.cchc"


def is_unfinished(output: Path) -> bool:
    """Return whether a build into `output` was cut off between two states of the site."""
    return (output / UNFINISHED).exists()
