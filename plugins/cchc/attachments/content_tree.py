"""The content folder as a tree of names: each folder listed once, nothing opened, nothing followed out of it.

What an editor wrote is compared with the names found, so no written path ever reaches the system. Names are compared
in one normal form: a file named on a Mac (NFD) is found by a path typed on Windows (NFC).
"""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cchc.attachments import attachment_rules
from cchc.engine.os_errors import os_error_text
from cchc.reading.source_text import clean
from cchc.records.record_kind import is_index
from cchc.records.rule import Rule
from cchc.text.fold import fold, nfc


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentFile:
    """A regular file: its path below the content folder (`/`, as on disk), where its bytes are, and its signature.

    The time of change (`ctime_ns`) is in it: nobody can set that one back, so a file edited in place with its size and
    time kept is seen.

    `name` is its name for people: the last part of the path, NFC.
    """

    path: str
    name: str
    origin: str
    size: int
    mtime_ns: int
    ctime_ns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NoFile:
    """The reason why a path is no file to publish: MISSING, OUTSIDE, NOT_A_FILE, UNREADABLE or BAD_NAME, with a remark."""

    rule: Rule
    detail: str = ""
    path: str = ""


_KINDS: Final = (
    (stat.S_ISDIR, "thư mục"),
    (stat.S_ISFIFO, "ống dẫn"),
    (stat.S_ISCHR, "thiết bị"),
    (stat.S_ISBLK, "thiết bị"),
    (stat.S_ISSOCK, "ổ cắm"),
)


_TWIN: Final = "thư mục có tệp khác cùng tên, chỉ khác chữ Đ hoặc cách ghi dấu mà mắt không thấy"

_DEEPEST: Final = 100
"""Folders within folders that are looked into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folder:
    """A folder as listed: its path as on disk, its entries by their NFC names, whether a link led out to it.

    `twins` are names that several entries have: two files that differ by a look-alike letter (Ð for Đ) only, or by
    how an accent is stored. Nobody can write which one is meant, so neither is taken.
    """

    path: str
    entries: dict[str, os.DirEntry[str]]
    twins: frozenset[str] = frozenset()
    outside: bool = False


class ContentTree:
    """Listings of the content folder `root`, made when first asked for and then kept: a picture of one moment."""

    def __init__(self, root: Path) -> None:
        """Take `root`, which need not exist."""
        self.root: Final = Path(os.path.realpath(root))
        self.name: Final = root.name
        self._folders: dict[str, _Folder] = {}
        self._found: dict[str, ContentFile | NoFile] = {}

    def look_up(self, path: str) -> ContentFile | NoFile:
        """Return what stands at `path`, below the content folder, `/` between parts, no `.` or `..` in it."""
        above, _, name = path.rpartition("/")
        folder = self._folder(above)
        if folder.outside:
            return NoFile(rule=attachment_rules.OUTSIDE)
        if name not in folder.entries:
            name = nfc(name)
        if name not in folder.entries and (meant := _unclean(name, folder.entries)):
            name = meant
        entry = folder.entries.get(name)
        if entry is not None:
            return self._file(_join(folder.path, entry.name), name, entry, folder)
        meant = fold(name)
        near = next((f'; có phải "{other}" không?' for other in folder.entries if fold(other) == meant), "")
        return NoFile(rule=attachment_rules.MISSING, detail=near)

    def files_below(self, folder: str) -> Iterator[ContentFile | NoFile]:
        """Yield every entry below `folder` that is not a folder, in order of names; links to folders are not followed.

        Left out: hidden files, editors' lock files, Markdown, and folders that are bundles of their own.
        """
        listed = self._folder(folder)
        for name, entry in sorted(listed.entries.items()):
            path = _join(listed.path, entry.name)
            if _is_litter(name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if not any(map(is_index, self._folder(path).entries)):
                    yield from self.files_below(path)
            elif not name.lower().endswith(".md"):
                yield self._file(path, name, entry, listed)

    def _folder(self, path: str) -> _Folder:
        """Return the folder at `path`; without entries where there is none inside the content folder."""
        folder = self._folders.get(path)
        if folder is None:
            folder = self._folders[path] = self._list(path)
        return folder

    def _list(self, path: str) -> _Folder:
        nothing = _Folder(path=path, entries={})
        if path.count("/") > _DEEPEST:
            return nothing
        try:
            if path:
                above, _, name = path.rpartition("/")
                parent = self._folder(above)
                composed = nfc(name)
                entry = parent.entries.get(composed) or parent.entries.get(_unclean(composed, parent.entries))
                if entry is None:
                    return parent if parent.outside else nothing
                path = _join(parent.path, entry.name)
                if entry.is_symlink() and not self._is_inside(os.path.realpath(entry.path, strict=True)):
                    return _Folder(path=path, entries={}, outside=True)
            with os.scandir(f"{self.root}/{path}") as entries:
                return _listed(path, list(entries))
        except OSError:
            return nothing  # no folder, or closed to us: whatever is asked for in it is missing

    def _file(self, path: str, name: str, entry: os.DirEntry[str], folder: _Folder) -> ContentFile | NoFile:
        if name in folder.twins:
            return NoFile(rule=attachment_rules.BAD_NAME, detail=_TWIN, path=path)
        found = self._found.get(path)
        if found is None:
            found = self._found[path] = self._examine(path, name, entry)
        return found

    def _examine(self, path: str, name: str, entry: os.DirEntry[str]) -> ContentFile | NoFile:
        origin = entry.path
        try:
            if entry.is_symlink():
                origin = os.path.realpath(entry.path, strict=True)
                if not self._is_inside(origin):
                    return NoFile(rule=attachment_rules.OUTSIDE, path=path)
            status = entry.stat()
        except FileNotFoundError:
            return NoFile(
                rule=attachment_rules.MISSING, detail="; liên kết tượng trưng này trỏ vào chỗ trống", path=path
            )
        except OSError as error:
            return NoFile(rule=attachment_rules.UNREADABLE, detail=os_error_text(error), path=path)
        if not stat.S_ISREG(status.st_mode):
            kind = next((word for test, word in _KINDS if test(status.st_mode)), "tệp đặc biệt")
            return NoFile(rule=attachment_rules.NOT_A_FILE, detail=kind, path=path)
        return ContentFile(
            path=path,
            name=name,
            origin=origin,
            size=status.st_size,
            mtime_ns=status.st_mtime_ns,
            ctime_ns=status.st_ctime_ns,
        )

    def _is_inside(self, real: str) -> bool:
        return real == str(self.root) or real.startswith(f"{self.root}{os.sep}")


def _listed(path: str, entries: Sequence[os.DirEntry[str]]) -> _Folder:
    """The folder at `path` with these entries."""
    names = [nfc(entry.name) for entry in entries]
    twins = frozenset(name for name, times in Counter(names).items() if times > 1) if names else frozenset()
    return _Folder(path=path, entries=dict(zip(names, entries, strict=True)), twins=twins)


def _unclean(name: str, entries: Iterable[str]) -> str:
    """Return the one name on disk that reads as `name` once marks that are not seen are taken out of it, or "".

    Names copied from Word have no-break blanks; what is written in a text file has been cleaned of them, what a link
    has in percent signs has not.
    """
    meant = clean(name)
    unclean = not name.isprintable()
    found = [entry for entry in entries if (unclean or not entry.isprintable()) and clean(entry) == meant]
    return found[0] if len(found) == 1 else ""


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _is_litter(name: str) -> bool:
    return (
        name.startswith((".", "~$", "~"))
        or name.lower() in {"thumbs.db", "desktop.ini"}
        or name.endswith(("~", ".tmp"))
    )
