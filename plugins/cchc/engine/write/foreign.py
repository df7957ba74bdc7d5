"""Foreign files of an output folder: files and folders that no build wrote."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from cchc.engine.cache.manifest import MARKS


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreign:
    """Foreign things by path: single `files` in folders that hold ours too, and whole `folders` that hold none of ours.

    `links` stand where a folder of ours has to be: what is written below them would land elsewhere.
    """

    files: tuple[str, ...]
    folders: tuple[str, ...]
    links: tuple[str, ...]


def foreign_in(output: Path, ours: Collection[str]) -> Foreign:
    """Return what stands in `output` beside the files in `ours` and our own marks: links, pipes and empty folders too."""
    folders_of_ours = {""}
    for path in ours:
        folder = path.rpartition("/")[0]
        while folder not in folders_of_ours:
            folders_of_ours.add(folder)
            folder = folder.rpartition("/")[0]
    files: list[str] = []
    folders: list[str] = []
    links: list[str] = []
    for path, is_folder in _entries(str(output), "", folders_of_ours):
        if is_folder:
            folders.append(path)
        elif path in ours:
            continue
        elif path in folders_of_ours:
            links.append(path)
        else:
            files.append(path)
    return Foreign(files=tuple(files), folders=tuple(folders), links=tuple(links))


def _entries(output: str, prefix: str, inside: Collection[str]) -> Iterator[tuple[str, bool]]:
    """Yield every entry below a folder, (path, whether a folder); only the folders named by `inside` are opened, not told."""
    with os.scandir(f"{output}/{prefix}") as entries:
        for entry in entries:
            path = prefix + entry.name
            if path == MARKS:
                continue
            if not entry.is_dir(follow_symlinks=False):
                yield path, False
            elif path in inside:
                yield from _entries(output, f"{path}/", inside)
            else:
                yield path, True
