"""All content read: from the store where a file stands as it was, from its bytes where it does not.

What a reading says must not depend on where it came from, so fresh readings too are taken from their rows.
"""

import gc
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

from cchc.engine.cache.database import StoreDamaged
from cchc.engine.cache.store import FileKey, Store, StoredReading
from cchc.engine.content.content_files import SourceFile, unreadable
from cchc.engine.content.reading_job import Done, ReadingWork, ToRead, codec, with_bytes
from cchc.engine.workers.lazy_sequence import LazySequence
from cchc.engine.workers.pool import Pool
from cchc.engine.workers.progress import Progress
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.codec import CodecError

T = TypeVar("T")

Known = dict[str, tuple[bytes, Reading]]
"""Readings by path, each with the row it was taken from."""

READ_SECONDS = 0.003
"""What reading one file costs, roughly."""

RACY_NS = 2_000_000_000
"""A file changed less than this before it was read may change again unseen: the coarsest clocks of file systems tick
every two seconds, so its `stat` alone is not believed and its bytes are hashed."""

_BATCH = 512
"""Readings per commit: a killed build keeps what it had read."""


def read_all(
    files: Sequence[SourceFile],
    *,
    store: Store,
    settings: ReadingSettings,
    code: str,
    pool: Pool,
    progress: Progress,
    whole: bool = True,
    known: Known | None = None,
    meanwhile: Iterable[object] = (),
) -> list[Reading]:
    """The readings of `files`, in their order, without HTML and text: those stay in the store, by the body's digest.

    `code` is the version of the code that reads. `whole` says that `files` are all there are, so that the store may
    forget others. A file that vanished meanwhile is left out. `known` are readings that an earlier call left in memory,
    and gets those of this one. `meanwhile` is other work, in steps, for this process while workers read very many files.
    Raises StoreDamaged.
    """
    version = f"{code} {settings.fingerprint}"
    with _uncollected():
        found: dict[str, Reading] = {}
        changed: dict[str, StoredReading] = {}
        gone: list[str] = []
        wanted = {source.path: source for source in files}
        for stored in store.readings(version, None if whole else [*wanted]):
            source = wanted.get(stored.path)
            if source is None:
                gone.append(stored.path)
            elif not source.fault and _stands(stored.key, source.file):
                found[stored.path] = _remembered(stored, known)
            else:
                changed[stored.path] = stored
        todo = [
            ToRead(source=source, known=changed[path].digest if path in changed else "")
            for path, source in wanted.items()
            if path not in found
        ]
        pool = pool.suited(len(todo), seconds_each=READ_SECONDS)
        items = todo if pool.shares_disk else LazySequence(todo, with_bytes)
        results = pool.run(ReadingWork(settings=settings), items, seconds_each=READ_SECONDS)
        if len(todo) > _BATCH:
            results = _alongside(results, meanwhile)
        for batch in _batches(progress.track("Đọc nội dung", len(todo), results), _BATCH):
            rows = [row for done in batch if (row := _row(done, changed.get(done.path))) is not None]
            store.put_readings(version, rows, [done.body for done in batch if done.body])
            found.update((row.path, _remembered(row, known)) for row in rows)
            found.update((done.path, _unreadable(done, settings)) for done in batch if done.fault)
        if whole and (todo or gone):
            store.forget_readings(gone)
            if known is not None:
                for path in gone:
                    known.pop(path, None)
            store.purge(version)
        return [found[source.path] for source in files if source.path in found]


def _stands(key: FileKey, file: str) -> bool:
    """Return whether a file is surely the one that was read."""
    if key.mtime_ns + RACY_NS >= key.seen_ns:
        return False
    try:
        state = os.stat(file)  # noqa: PTH116 - a path as text, for every file of the site
    except OSError:
        return False
    return state.st_size == key.size and state.st_mtime_ns == key.mtime_ns and state.st_ctime_ns == key.ctime_ns


def _row(done: Done, known: StoredReading | None) -> StoredReading | None:
    """The row of a file that was looked at: a new one, or the known one with its new key; None for a file that is gone."""
    if done.reading is not None or done.key is None or known is None:
        return done.reading
    return known._replace(key=done.key)


def _unreadable(done: Done, settings: ReadingSettings) -> Reading:
    """What is said of a file that could not be read; it is looked at anew by every build."""
    problem = unreadable(settings.content, done.path, done.fault)
    return Reading(path=done.path, record=None, body=None, diagnostics=(problem,))


def _remembered(stored: StoredReading, known: Known | None) -> Reading:
    """A reading from memory, where its row is the one that it was taken from, else from its row."""
    if known is None:
        return _decoded(stored.row)
    row, reading = known.get(stored.path, (b"", None))
    if reading is None or row != stored.row:
        reading = _decoded(stored.row)
        known[stored.path] = stored.row, reading
    return reading


def _decoded(row: bytes) -> Reading:
    """A reading from its row. Raises StoreDamaged for a row that reading did not write."""
    try:
        return codec().decode(row)
    except CodecError as error:
        raise StoreDamaged(str(error)) from error


def _alongside(results: Iterator[T], work: Iterable[object]) -> Iterator[T]:
    """Yield `results`, and after each take a step of other work."""
    steps = iter(work)
    for result in results:
        yield result
        next(steps, None)


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of at most `size` items."""
    remaining = iter(items)
    while batch := list(islice(remaining, size)):
        yield batch


@contextmanager
def _uncollected() -> Iterator[None]:
    """No garbage collection meanwhile, and none of what was read: it would walk all records again and again, and find nothing."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if enabled:
            gc.enable()
