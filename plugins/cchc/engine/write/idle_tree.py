"""The idle tree: a second, complete copy of our files of an output folder, made of hard links, in which the next site is put together.

`behind` names every path at which the idle tree may differ from the output. It is written before either of them changes and may
name too much, so that after a kill at any moment `align` finds its way back; without it the idle tree is made anew.
"""

import os
import shutil
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from cchc.engine.write.staging import remove_files


class IdleTree:
    """The idle tree of `output` in the folder `beside` it."""

    def __init__(self, output: Path, beside: Path) -> None:
        """Take the two folders; nothing is touched yet."""
        self.folder = beside / "next"
        self._output = output
        self._beside = beside
        self._behind = beside / "behind"

    def align(self, ours: Iterable[str]) -> None:
        """Bring the idle tree to `ours`, the files of ours that stand in the output. Raises OSError where links cannot be made."""
        behind = self._read_behind()
        if behind is not None and self.folder.is_dir():
            try:
                self._follow(behind)
            except OSError:  # somebody changed the idle tree: it is made anew, and fails there if the disk is to blame
                self._make_anew(ours)
        else:
            self._make_anew(ours)

    def note(self, paths: Iterable[str], *, also_before: bool) -> None:
        """Write down where the idle tree may differ from now on; with `also_before`, beside what was written down before.

        A path that ends in "/" is a foreign folder that belongs to the output.
        """
        known = self._read_behind() if also_before else ()
        if known is None:
            return  # nothing is known of the idle tree, and it is made anew
        fresh = self._beside / "behind.new"
        fresh.write_bytes(b"\0".join(os.fsencode(path) for path in dict.fromkeys((*known, *paths))))
        fresh.replace(self._behind)

    def put(self, path: str, name: str) -> None:
        """Link one file of the output, at `path`, into the idle tree as `name`. Raises OSError."""
        target = f"{self.folder}/{name}"
        with suppress(FileNotFoundError):
            os.unlink(target)  # noqa: PTH108 - a path as text, thousands of times
        try:
            os.link(path, target, follow_symlinks=False)
        except FileNotFoundError:
            os.makedirs(target.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
            os.link(path, target, follow_symlinks=False)

    def discard(self) -> None:
        """Remove the idle tree and what is known of it."""
        self._behind.unlink(missing_ok=True)
        if self.folder.is_dir():
            shutil.rmtree(self.folder)

    def _follow(self, behind: tuple[str, ...]) -> None:
        """Bring the named paths to what stands in the output."""
        for path in behind:
            if path.endswith("/"):
                self._give_back(path.rstrip("/"))
        files = [path for path in behind if not path.endswith("/")]
        standing = {path for path in files if _is_file(f"{self._output}/{path}")}
        remove_files(self.folder, [path for path in files if path not in standing])
        for path in standing:
            self.put(f"{self._output}/{path}", path)

    def _give_back(self, folder: str) -> None:
        """Put a foreign folder that a killed build left in the idle tree back into the output."""
        idle, live = self.folder / folder, self._output / folder
        if idle.is_dir() and not os.path.lexists(live):
            live.parent.mkdir(parents=True, exist_ok=True)
            idle.rename(live)

    def _make_anew(self, ours: Iterable[str]) -> None:
        """Make the idle tree from nothing."""
        self.discard()
        self.folder.mkdir(parents=True)
        for path in ours:
            if _is_file(f"{self._output}/{path}"):
                self.put(f"{self._output}/{path}", path)
        self._behind.write_bytes(b"")

    def _read_behind(self) -> tuple[str, ...] | None:
        """Return the paths that may differ; None where nothing is known."""
        try:
            written = self._behind.read_bytes()
        except FileNotFoundError:
            return None
        return tuple(os.fsdecode(path) for path in written.split(b"\0") if path)


def _is_file(path: str) -> bool:
    """Return whether anything but a folder stands at `path`."""
    try:
        return not stat.S_ISDIR(os.lstat(path).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
