"""The content folder as a tree of names: each folder listed once, nothing opened, nothing followed out of it.

What an editor wrote is compared with the names found, so no written path ever reaches the system. Names are compared
in one normal form: a file named on a Mac (NFD) is found by a path typed on Windows (NFC).
"""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cchc.attachments.codes import Code
from cchc.attachments.oswords import error_words
from cchc.text.fold import fold, nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """A regular file: its path below the content folder (`/`, as on disk), where its bytes are, and its signature."""

    path: str
    origin: Path
    size: int
    mtime_ns: int
    inode: int

    @property
    def name(self) -> str:
        """The name for people: the last part of the path, NFC."""
        return nfc(self.path.rpartition("/")[2])


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFile:
    """Why a path is no file to publish: MISSING, OUTSIDE, NOT_A_FILE or UNREADABLE, with a remark."""

    code: Code
    detail: str = ""
    path: str = ""


_KINDS: Final = (
    (stat.S_ISDIR, "thư mục"),
    (stat.S_ISFIFO, "ống dẫn"),
    (stat.S_ISCHR, "thiết bị"),
    (stat.S_ISBLK, "thiết bị"),
    (stat.S_ISSOCK, "ổ cắm"),
)


class ContentTree:
    """Listings of the content folder `root`, made when first asked for and then kept: a picture of one moment."""

    def __init__(self, root: Path) -> None:
        """Take `root`, which need not exist."""
        self.root: Final = Path(os.path.realpath(root))
        self.name: Final = root.name
        self._listings: dict[str, dict[str, os.DirEntry[str]]] = {}
        self._outside: set[str] = set()
        self._found: dict[str, ContentFile | NoFile] = {}

    def look_up(self, path: str) -> ContentFile | NoFile:
        """Return what stands at `path`, below the content folder, `/` between parts, no `.` or `..` in it."""
        parts = nfc(path).split("/")
        folder = ""
        for part in parts[:-1]:
            entry = self._listing(folder).get(part)
            if entry is None:
                return self._missing(folder, part)
            folder = _join(folder, entry.name)
        entry = self._listing(folder).get(parts[-1])
        return self._missing(folder, parts[-1]) if entry is None else self._file(_join(folder, entry.name), entry)

    def files_below(self, folder: str) -> Iterator[ContentFile | NoFile]:
        """Yield every entry below `folder` that is not a folder, in order of names; links to folders are not followed.

        Left out: hidden files, editors' lock files, Markdown, and folders that are bundles of their own.
        """
        for name, entry in sorted(self._listing(folder).items()):
            path = _join(folder, entry.name)
            if _is_litter(name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if "index.md" not in self._listing(path):
                    yield from self.files_below(path)
            elif not name.lower().endswith(".md"):
                yield self._file(path, entry)

    def _listing(self, folder: str) -> dict[str, os.DirEntry[str]]:
        """Return the entries of `folder` by their NFC names; none where it is no folder inside the content folder."""
        listing = self._listings.get(folder)
        if listing is None:
            listing = self._listings[folder] = self._list(folder)
        return listing

    def _list(self, folder: str) -> dict[str, os.DirEntry[str]]:
        place = self.root / folder
        try:
            if not self._is_inside(os.path.realpath(place, strict=True)):
                self._outside.add(folder)
                return {}
            with os.scandir(place) as entries:
                return {nfc(entry.name): entry for entry in entries}
        except OSError:
            return {}  # absent, no folder, or closed to us: whatever is asked for in it is missing

    def _file(self, path: str, entry: os.DirEntry[str]) -> ContentFile | NoFile:
        found = self._found.get(path)
        if found is None:
            found = self._found[path] = self._examine(path, entry)
        return found

    def _examine(self, path: str, entry: os.DirEntry[str]) -> ContentFile | NoFile:
        origin = entry.path
        try:
            if entry.is_symlink():
                origin = os.path.realpath(entry.path, strict=True)
                if not self._is_inside(origin):
                    return NoFile(code=Code.OUTSIDE, path=path)
            status = entry.stat()
        except FileNotFoundError:
            return NoFile(code=Code.MISSING, detail=" Liên kết tượng trưng này trỏ vào chỗ trống.", path=path)
        except OSError as error:
            return NoFile(code=Code.UNREADABLE, detail=error_words(error), path=path)
        if not stat.S_ISREG(status.st_mode):
            kind = next((word for test, word in _KINDS if test(status.st_mode)), "tệp đặc biệt")
            return NoFile(code=Code.NOT_A_FILE, detail=kind, path=path)
        return ContentFile(
            path=path,
            origin=Path(origin),
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            inode=status.st_ino,
        )

    def _is_inside(self, real: str) -> bool:
        return real == str(self.root) or real.startswith(f"{self.root}{os.sep}")

    def _missing(self, folder: str, name: str) -> NoFile:
        """Return MISSING with the name that was probably meant: the same without tones and case; or OUTSIDE."""
        if folder in self._outside:
            return NoFile(code=Code.OUTSIDE)
        meant = fold(name)
        near = [other for other in self._listing(folder) if fold(other) == meant]
        return NoFile(code=Code.MISSING, detail=f" Có phải «{near[0]}» không?" if near else "")


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _is_litter(name: str) -> bool:
    return (
        name.startswith((".", "~$", "~"))
        or name.lower() in {"thumbs.db", "desktop.ini"}
        or name.endswith(("~", ".tmp"))
    )
