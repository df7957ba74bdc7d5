"""Many files, each imported in a worker process under limits: one that is hostile or broken costs itself alone.

Workers are Python processes started afresh. On systems that know such limits they may have `MEMORY` bytes and `PROCESSOR` seconds for a
file. Where a worker dies, the files that were under way are tried one by one, each in a process of its own.
"""

import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from cchc.importing.import_file import import_file
from cchc.importing.imported_file import ImportedFile
from cchc.importing.layout.recognise import ImportContext
from cchc.records.record_kind import RecordKind

if sys.platform != "win32":
    import resource

MEMORY: Final = 1_000_000_000
"""Bytes of address space of a worker; a plan of 200 pages takes a tenth of it."""
PROCESSOR: Final = 60
"""Seconds that one file may keep a worker computing."""
_DEAD: Final = (
    "tệp làm hỏng chương trình đọc, hoặc cần quá nhiều thời gian hay bộ nhớ; mở tệp, lưu lại thành tệp mới rồi nhập"
)


def import_many(
    paths: Sequence[Path], context: ImportContext, kinds: Sequence[RecordKind], jobs: int
) -> Iterator[tuple[Path, ImportedFile]]:
    """Yield what each file becomes, in their order; `jobs` is how many are read at once."""
    at = 0
    while at < len(paths):
        with _pool(min(jobs, len(paths) - at)) as pool:
            waiting = [pool.submit(_import, path, context, tuple(kinds)) for path in paths[at:]]
            try:
                for number, answer in enumerate(waiting):
                    yield paths[at], answer.result()
                    at += 1
                    waiting[number] = answer
            except BrokenProcessPool:
                pass
            else:
                return
        yield paths[at], _alone(paths[at], context, kinds)
        at += 1


def _alone(path: Path, context: ImportContext, kinds: Sequence[RecordKind]) -> ImportedFile:
    with _pool(1) as pool:
        try:
            return pool.submit(_import, path, context, tuple(kinds)).result()
        except BrokenProcessPool:
            return ImportedFile(source=path.name, error=_DEAD)


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(max(1, jobs), mp_context=get_context("spawn"), initializer=_confine)


def _import(path: Path, context: ImportContext, kinds: tuple[RecordKind, ...]) -> ImportedFile:
    """Import one file; it may compute for `PROCESSOR` seconds from now on."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + PROCESSOR + 1, hard))
    try:
        return import_file(path, context, kinds)
    except OSError as error:
        return ImportedFile(source=path.name, error=f"không đọc được tệp: {error.strerror or error}")


def _confine() -> None:
    if sys.platform != "win32":
        for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CORE, 0)):
            _, hard = resource.getrlimit(limit)
            with suppress(ValueError, OSError):  # a system that does not know this limit has the size of files alone
                resource.setrlimit(limit, (most, hard))
