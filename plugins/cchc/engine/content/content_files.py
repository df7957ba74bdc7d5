"""The content files of a folder, in one fixed order."""

import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc.engine.os_errors import os_error_text
from cchc.engine.output_rules import UNREADABLE
from cchc.records.diagnostic import Diagnostic
from cchc.records.section_addresses import DATA, FILES, folder_of

NOT_ITEMS = frozenset({folder_of(FILES), folder_of(DATA)})
"""First folders whose files are never items: shared attachments and data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A content file: `path` relative to the content folder, with `/`, in NFC; `file` is what to open.

    `fault` says why it is not to be opened, in Vietnamese: a pipe, or a link that leads out of the content folder.
    """

    path: str
    file: str
    fault: str = ""


def content_files(content: Path) -> list[SourceFile]:
    """Every `*.md` file of a content folder in the order of paths, hidden ones left out.

    A folder that is not there has no files. macOS names files in NFD; a name that is no UTF-8 has its bytes replaced.
    A linked folder is left out where what it links to is read at its own place, and faulty where it is elsewhere.
    """
    if not content.is_dir():
        return []
    return sorted(_below(str(content), "", os.path.realpath(content)), key=lambda source: source.path)


def known_file(content: Path, path: str) -> bytes | Diagnostic | None:
    """The bytes of one file of the content folder at a known `path`, why it cannot be read, or None where there is none."""
    file = content / path
    if not file.exists() and not file.is_symlink():
        return None
    fault = "" if stat.S_ISREG(file.lstat().st_mode) else _fault(str(file), os.path.realpath(content))
    if not fault and file.is_dir():
        fault = "không phải tệp thường"
    try:
        return unreadable(content.name, path, fault) if fault else file.read_bytes()
    except OSError as error:
        return unreadable(content.name, path, os_error_text(error))


def unreadable(content: str, path: str, fault: str) -> Diagnostic:
    """The error of a file of the folder `content` that could not be read, `fault` says why."""
    hint = "chép chính tệp ấy vào thư mục nội dung, hoặc sửa quyền của tệp"
    return UNREADABLE.problem(f"không đọc được tệp này: {fault}", hint, path=f"{content}/{path}")


def _below(folder: str, prefix: str, root: str) -> Iterator[SourceFile]:
    """Yield the content files below a folder of the content folder `root`."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if prefix or name not in NOT_ITEMS:
                    yield from _below(entry.path, f"{prefix}{name}/", root)
            elif name.lower().endswith(".md"):
                fault = "" if entry.is_file(follow_symlinks=False) else _fault(entry.path, root)
                yield SourceFile(path=content_path(prefix + name), file=entry.path, fault=fault)
            elif entry.is_symlink() and Path(entry.path).is_dir() and (fault := _fault(entry.path, root)):
                yield SourceFile(path=content_path(prefix + name), file=entry.path, fault=fault)


def _fault(file: str, root: str) -> str:
    """Why what is no regular file is not to be opened; empty for links within the content folder."""
    if not Path(file).is_symlink():
        return "không phải tệp thường"
    try:
        real = os.path.realpath(file, strict=True)
        mode = os.stat(real).st_mode  # noqa: PTH116 - a path as text
    except OSError as error:
        return (
            "liên kết tượng trưng trỏ vào chỗ trống" if isinstance(error, FileNotFoundError) else os_error_text(error)
        )
    if not real.startswith(f"{root}{os.sep}") and real != root:
        return "liên kết tượng trưng trỏ ra ngoài thư mục nội dung"
    return "" if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "không phải tệp thường"


def content_path(path: str) -> str:
    """A path below the content folder as text that can be stored and shown: in NFC, bytes that are no UTF-8 replaced."""
    if path.isascii():
        return path
    return unicodedata.normalize("NFC", os.fsencode(path).decode("utf-8", "replace"))
