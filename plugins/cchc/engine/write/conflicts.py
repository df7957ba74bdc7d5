"""Conflicts in an output folder: things we did not make, where a file of ours must go."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc.engine.output_rules import OBSTRUCTED
from cchc.engine.outputs.output import Output
from cchc.engine.write.output_paths import origin
from cchc.engine.write.staging import COMPANIONS
from cchc.records.diagnostic import Diagnostic


def conflicts(output: Path, fresh: Iterable[Output], removed: frozenset[str]) -> Iterator[Diagnostic]:
    """Yield an error for each output whose place is taken by a foreign folder, or below a foreign file.

    A foreign file at the very path is replaced; what is about to be `removed` is no obstacle.
    """
    stands: dict[str, bool] = {"": True}
    for wanted in fresh:
        found = _file_above(output, wanted.path, removed, stands)
        if not found and stands[wanted.path.rpartition("/")[0]]:
            found = _folder_at(output, wanted.path, removed)
        if found:
            yield _obstructed(origin(wanted), wanted.path, found)


def links_in_the_way(links: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield an error for each link that stands where a folder of ours has to be."""
    for link in links:
        yield _obstructed(link, f"{link}/…", link)


def _obstructed(path: str, wanted: str, found: str) -> Diagnostic:
    message = f"không ghi được “{wanted}”: trong thư mục xuất bản đã có “{found}” không do hệ thống tạo"
    return OBSTRUCTED.problem(message, "chuyển nó ra khỏi thư mục xuất bản rồi dựng lại", path=path)


def _file_above(output: Path, path: str, removed: frozenset[str], stands: dict[str, bool]) -> str:
    """The path of a foreign file where a folder is needed; empty if there is none.

    `stands` says of each folder known to be clear whether it is there; below one that is not, there is nothing to look at.
    """
    folder = path.rpartition("/")[0]
    above: list[str] = []
    while folder not in stands:
        above.append(folder)
        folder = folder.rpartition("/")[0]
    for step in reversed(above):
        within = stands[step.rpartition("/")[0]]
        there = within and _is_folder(output / step)
        if within and not there and os.path.lexists(output / step) and step not in removed:
            return step
        stands[step] = there
    return ""


def _folder_at(output: Path, path: str, removed: frozenset[str]) -> str:
    """The path of a folder at the file's own path, unless nothing but what is to be removed is in it."""
    try:
        state = os.lstat(f"{output}/{path}")
    except (FileNotFoundError, NotADirectoryError):
        return ""
    if not stat.S_ISDIR(state.st_mode):
        return ""
    for folder, folders, files in os.walk(output / path):
        base = Path(folder).relative_to(output)
        kept = [file for file in files if not _goes((base / file).as_posix(), removed)]
        emptied = any(gone.startswith(f"{base.as_posix()}/") for gone in removed)  # by a build that was killed since
        if kept or not (folders or files or emptied):
            return (base / kept[0]).as_posix() if kept else base.as_posix()
    return ""


def _is_folder(path: Path) -> bool:
    """Return whether a folder itself stands at `path`: what is written below a link would land elsewhere."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def _goes(path: str, removed: frozenset[str]) -> bool:
    """Return whether a file is removed, itself or as a companion."""
    return path in removed or any(path.endswith(end) and path.removesuffix(end) in removed for end in COMPANIONS)
