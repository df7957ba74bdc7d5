"""Paths of outputs: valid, each taken once."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from cchc.engine.cache.manifest import MARKS
from cchc.engine.output_rules import BAD_PATH, SAME_PATH
from cchc.engine.outputs.output import FileCopy, LazyPage, Page, Wanted
from cchc.records.diagnostic import Diagnostic
from cchc.text.portable_names import name_fault

_PLAIN = re.compile(r"(?:[a-z0-9_-]+/)*[a-z0-9_-]+(?:\.[a-z0-9]+)+")
"""What nearly every path is, so that few are looked at step by step."""

_DEVICES = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])[./]")
"""Names in a plain path that Windows takes for devices."""

_RESERVED = re.compile(re.escape(MARKS) + r"(?:/|$)", re.IGNORECASE)
"""Our own folder."""

LONGEST_BYTES = 240
"""Bytes that one step may have: file systems allow 255, of which some go to the names of unfinished files."""


def outputs_by_path(outputs: Iterable[Wanted]) -> tuple[dict[str, Wanted], tuple[Diagnostic, ...]]:
    """Outputs in the order of their paths, and an error for each path that is bad or claimed twice.

    Paths clash where a file system might take them for one (letter case, composed or decomposed letters) and where one
    is a folder of the other. The same output given twice is one output.
    """
    taken: dict[str, Wanted] = {}
    problems: list[Diagnostic] = []
    for output in sorted(outputs, key=lambda output: output.path):
        path = output.path
        if _is_bad(path):
            problems.append(_bad_path(output))
            continue
        key = path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()
        other = taken.setdefault(key, output)
        if other is not output and other != output:
            problems.append(_same_path(other, output))
    problems += _folders_taken(taken)
    return {output.path: output for output in taken.values()}, tuple(problems)


def _is_bad(path: str) -> bool:
    """Return whether some system could not hold a file at a path, or it is our own."""
    if len(path) <= LONGEST_BYTES // 4 and _PLAIN.fullmatch(path):
        return _DEVICES.search(path) is not None
    steps = path.split("/")
    too_long = any(len(step.encode("utf-8", "surrogatepass")) > LONGEST_BYTES for step in steps)
    return too_long or _RESERVED.match(path) is not None or any(name_fault(step) for step in steps)


def _folders_taken(taken: dict[str, Wanted]) -> Iterator[Diagnostic]:
    """Yield an error for each file that stands where another output needs a folder."""
    seen: set[str] = set()
    for key, output in taken.items():
        folder = key.rpartition("/")[0]
        while folder and folder not in seen:
            seen.add(folder)
            if folder in taken:
                yield _same_path(taken[folder], output)
            folder = folder.rpartition("/")[0]


def origin(output: Wanted) -> str:
    """The content file an output comes from, or its own path where it comes from no single one."""
    match output:
        case Page(source=source) | LazyPage(source=source) if source:
            return source
        case FileCopy(origin=file):
            return file
        case _:
            return output.path


def _bad_path(output: Wanted) -> Diagnostic:
    """The error of an output that may not be written."""
    message = f"địa chỉ xuất bản “{output.path}” không hợp lệ"
    return BAD_PATH.problem(message, "đặt khóa slug hoặc tên tệp khác", path=origin(output))


def _same_path(first: Wanted, second: Wanted) -> Diagnostic:
    """The error of two outputs that want one path; both are named."""
    if origin(second) == second.path:
        first, second = second, first  # what an editor can change is to blame, not a page of the system
    ours, other = origin(second), origin(first)
    other = "một trang của hệ thống" if other == first.path else other
    same = f"“{second.path}”" if first.path == second.path else f"“{second.path}” và “{first.path}”"
    hint = "đặt khóa slug khác, đổi tên một trong hai tệp, hoặc bỏ địa chỉ cũ (redirect_from) đang vướng"
    return SAME_PATH.problem(f"trùng địa chỉ xuất bản {same} với {other}", hint, path=ours)
