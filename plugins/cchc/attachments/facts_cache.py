"""Facts of many files at once, remembered: by content for what was read, by signature for the content itself.

An unchanged file costs the one stat that listing its folder made; it is not opened.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, Final, Protocol

from cchc.attachments import attachment_rules, file_rules
from cchc.attachments.attachment_rules import problem
from cchc.attachments.content_tree import ContentFile
from cchc.attachments.file_facts import FileFacts, facts_from_row, facts_to_row
from cchc.attachments.file_labels import size_text
from cchc.attachments.inspector import Inspection
from cchc.attachments.limits import Limits
from cchc.engine.os_errors import os_error_text
from cchc.records.diagnostic import Diagnostic


class FactsStore(Protocol):
    """A memory between builds: text by key.

    Keys begin with `file:` or `picture:` (small rows, each asked for in every build) or with `facts:`, `text:`,
    `preview:`, `whole:` or a width and a digest (rows asked for one by one). Whoever gives the store sees to it that rows of another version
    of the code or of its libraries are gone.
    """

    def get(self, key: str) -> str | None:
        """Return what was put under `key`, or None."""

    def put(self, key: str, value: str) -> None:
        """Keep `value` under `key`."""


def open_regular(path: Path) -> BinaryIO:
    """Open a file to read its bytes; never waits, even if `path` has meanwhile become a pipe. Raises `OSError`."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags), "rb")


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionContext:
    """The means to read files: `inspect` and `open_file` are called from `jobs` threads."""

    inspect: Callable[[Path], Inspection]
    seen_ns: int
    """The clock, in nanoseconds since 1970, just before the files were listed."""
    open_file: Callable[[Path], BinaryIO] = open_regular
    limits: Limits = field(default_factory=Limits)
    jobs: int = 1
    """At most as many as `inspect` can serve at once."""


def facts_of(
    files: Sequence[ContentFile], *, store: FactsStore, means: InspectionContext, content: str = "content"
) -> dict[str, FileFacts | Diagnostic]:
    """Return, by path, the facts of each file, or the problem that kept it from being read.

    `content` is the name of the content folder, for the paths of problems.
    """
    results: dict[str, FileFacts | Diagnostic] = {}
    unknown: list[ContentFile] = []
    for file in files:
        if file.size > means.limits.refused:
            results[file.path] = problem(
                file_rules.REFUSED_SIZE, f"{content}/{file.path}", name=file.name, detail=size_text(file.size)
            )
        elif (facts := _remembered(file, store)) is not None:
            results[file.path] = facts
        else:
            unknown.append(file)
    if unknown:
        results.update(_read(unknown, store, means, content))
    return results


def text_of(digest: str, get: Callable[[str], str | None]) -> str:
    """Return the text kept of the file whose content has `digest`, or "" where it has none; `get` is that of a FactsStore."""
    return get(f"text:{digest}") or ""


_PIECE: Final = 1 << 18


def _remembered(file: ContentFile, store: FactsStore) -> FileFacts | None:
    """Return the facts kept with the signature of `file`: a second copy of them, so that one row says all."""
    signature, _, row = (store.get(f"file:{file.path}") or "").partition("\n")
    return facts_from_row(row) if signature == _signature(file) else None


def _known(digest: str, store: FactsStore) -> FileFacts | None:
    row = store.get(f"facts:{digest}")
    return None if row is None else facts_from_row(row)


def _signature(file: ContentFile) -> str:
    return f"{file.size} {file.mtime_ns} {file.ctime_ns}"


_COARSEST_CLOCK: Final = 2_000_000_000  # nanoseconds between two times that FAT can tell apart


def _is_settled(file: ContentFile, means: InspectionContext) -> bool:
    """Return whether a later change of the file must show in its signature: none can still fall into the same tick."""
    return file.mtime_ns + _COARSEST_CLOCK < means.seen_ns and is_unchanged(file)


def is_unchanged(file: ContentFile) -> bool:
    """Return whether the file is still the one that was listed: what was read of it holds for its signature and digest."""
    try:
        now = Path(file.origin).stat()
    except OSError:
        return False
    return (now.st_size, now.st_mtime_ns, now.st_ctime_ns) == (file.size, file.mtime_ns, file.ctime_ns)


def _read(
    files: Sequence[ContentFile], store: FactsStore, means: InspectionContext, content: str
) -> dict[str, FileFacts | Diagnostic]:
    results: dict[str, FileFacts | Diagnostic] = {}
    hashed: list[tuple[ContentFile, str]] = []
    known: dict[str, FileFacts] = {}
    new: dict[str, ContentFile] = {}
    with ThreadPoolExecutor(means.jobs) as threads:
        for file, digest in zip(files, threads.map(lambda file: _digest(file, means, content), files), strict=True):
            if isinstance(digest, Diagnostic):
                results[file.path] = digest
                continue
            hashed.append((file, digest))
            facts = _known(digest, store)
            if facts is None:
                new.setdefault(digest, file)
            else:
                known[digest] = facts
        lasting = set(known)
        inspections = threads.map(lambda file: means.inspect(Path(file.origin)), new.values())
        for (digest, file), inspection in zip(new.items(), inspections, strict=True):
            if not is_unchanged(file):
                continue  # what was hashed may not be what was inspected
            known[digest] = replace(inspection.facts, digest=digest, size=file.size)
            if inspection.lasting:
                lasting.add(digest)
                store.put(f"facts:{digest}", facts_to_row(known[digest]))
                if inspection.text:
                    store.put(f"text:{digest}", inspection.text)
    for file, digest in hashed:
        if digest not in known:
            results[file.path] = _unreadable(file, content, "tệp bị sửa trong lúc đọc")
            continue
        if digest in lasting and _is_settled(file, means):
            store.put(f"file:{file.path}", f"{_signature(file)}\n{facts_to_row(known[digest])}")
        results[file.path] = known[digest]
    return results


def _digest(file: ContentFile, means: InspectionContext, content: str) -> str | Diagnostic:
    digest = hashlib.sha256()
    try:
        with means.open_file(Path(file.origin)) as stream:
            while piece := stream.read(_PIECE):
                digest.update(piece)
    except OSError as error:
        return _unreadable(file, content, os_error_text(error))
    return digest.hexdigest()


def _unreadable(file: ContentFile, content: str, detail: str) -> Diagnostic:
    return problem(attachment_rules.UNREADABLE, f"{content}/{file.path}", name=file.name, detail=detail)
