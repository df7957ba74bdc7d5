"""The content files of a folder, in one fixed order."""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

NOT_ITEMS = frozenset({"tep", "du-lieu"})
"""First folders whose files are never items: shared attachments and data."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A content file: `path` relative to the content folder, with `/`, in NFC; `file` is what to open."""

    path: str
    file: str


def content_files(content: Path) -> list[SourceFile]:
    """Every `*.md` file of a content folder in the order of paths, hidden ones and linked folders left out.

    A folder that is not there has no files. macOS names files in NFD; a name that is no UTF-8 has its bytes replaced.
    """
    return sorted(_below(str(content), ""), key=lambda source: source.path) if content.is_dir() else []


def _below(folder: str, prefix: str) -> Iterator[SourceFile]:
    """Yield the content files below a folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                if prefix or name not in NOT_ITEMS:
                    yield from _below(entry.path, f"{prefix}{name}/")
            elif name.endswith(".md"):
                yield SourceFile(path=_shown(prefix + name), file=entry.path)


def _shown(path: str) -> str:
    """A path as text that can be stored and shown."""
    if path.isascii():
        return path
    return unicodedata.normalize("NFC", os.fsencode(path).decode("utf-8", "replace"))
