"""Store of readings, bodies and facts: one SQLite file of the cache folder.

Everything here can be made again from content, so nothing here is precious and nothing is believed blindly:

- a file of another schema, another program or with damage is replaced by an empty one; every row carries a checksum;
- whoever meets damage half-way gets StoreDamaged, and `with_store` starts once more on an empty store;
- a folder that cannot be written to is replaced by a temporary one, and `warning` says so.

Bodies are stored plain: compressing one takes ten times as long as writing it. How the file is kept: database.py.
"""

import os
import sqlite3
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from cchc.engine.cache.database import StoreDamaged, damage, discard, only_reading, open_database, seal

T = TypeVar("T")

FILE = "cchc.sqlite3"

_ReadingRow = tuple[str, str, str, int, int, int, int, bytes, int]


class FileKey(NamedTuple):
    """The signature that tells an unchanged file at the cost of one `stat`; `seen_ns` is the clock just before it was read.

    `ctime_ns` is the system's own note of the last change, which no program sets back (on Windows: the moment of creation).
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    seen_ns: int


class StoredReading(NamedTuple):
    """One file as read: `digest` is of its bytes, `body` of its HTML ("" without one), `row` its reading as JSON."""

    path: str
    digest: str
    body: str
    key: FileKey
    row: bytes


class StoredBody(NamedTuple):
    """A body's HTML and plain text, UTF-8; `digest` is the SHA-256 of the HTML."""

    digest: str
    html: bytes
    text: bytes


class Store:
    """One open store; use it from one thread. `path` is its file, for read-only connections of workers."""

    def __init__(self, folder: Path) -> None:
        """Open the store in `folder`, made if need be; an unusable file is replaced, an unwritable folder avoided."""
        self.warning = ""
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self._process = os.getpid()
        self._inherited: sqlite3.Connection | None = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self.path = folder / FILE
            self._database = open_database(self.path)
        except (OSError, sqlite3.OperationalError):
            self.warning = f"không ghi được thư mục bộ nhớ đệm {folder}; lần dựng này không nhớ gì cho lần sau"
            self._temporary = tempfile.TemporaryDirectory(prefix="cchc-")
            self.path = Path(self._temporary.name) / FILE
            self._database = open_database(self.path)

    def __getstate__(self) -> Path:
        """Travel to a worker of this machine, where the file is only read."""
        return self.path

    def __setstate__(self, path: Path) -> None:
        """Arrive in a worker."""
        self.path = path
        self.warning = ""
        self._temporary = self._inherited = None
        self._process = os.getpid()
        self._database = only_reading(path)

    @property
    def folder(self) -> Path:
        """The folder in which the store lives; other caches may stand beside it."""
        return self.path.parent

    def close(self) -> None:
        """Close the file; a temporary store is removed."""
        self._database.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write everything or nothing. Damage is raised as StoreDamaged."""
        with damage():
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def rows(self, query: str, *values: object) -> Iterator[tuple[object, ...]]:
        """Yield what a query finds, row by row. Damage is raised as StoreDamaged."""
        with damage():
            yield from self._mine().execute(query, values)

    def _mine(self) -> sqlite3.Connection:
        """The connection of this process: a forked one reads by its own, and leaves that of its parent alone."""
        if self._process != os.getpid():
            self._inherited, self._database = self._database, only_reading(self.path)
            self._process = os.getpid()
        return self._database

    def readings(self, version: str, paths: Sequence[str] | None = None) -> Iterator[StoredReading]:
        """Yield the readings made by this version of reader and settings, of all files or of the few at `paths`."""
        columns = "path, digest, body, size, mtime_ns, ctime_ns, seen_ns, ifnull(CAST(row AS BLOB), x''), seal"
        query = f"SELECT {columns} FROM readings WHERE version = ?"  # noqa: S608 - a constant
        if paths is not None:
            query += f" AND path IN ({','.join('?' * len(paths))})"
        for values in self.rows(query, version, *(paths or ())):
            path, digest, body, size, mtime_ns, ctime_ns, seen_ns, row, sealed = cast("_ReadingRow", values)
            reading = StoredReading(path, digest, body, FileKey(size, mtime_ns, ctime_ns, seen_ns), row)
            if _seal_reading(reading) != sealed:
                raise StoreDamaged(path)
            yield reading

    def put_readings(self, version: str, readings: Iterable[StoredReading], bodies: Iterable[StoredBody]) -> None:
        """Remember readings, in place of older ones of the same files, and bodies."""
        with self.transaction() as database:
            database.executemany(
                "INSERT OR REPLACE INTO bodies VALUES(?, ?, ?, ?)",
                ((body.digest, body.html, body.text, zlib.crc32(body.text)) for body in bodies),
            )
            database.executemany(
                "INSERT OR REPLACE INTO readings VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ((one.path, version, one.digest, one.body, *one.key, one.row, _seal_reading(one)) for one in readings),
            )

    def forget_readings(self, paths: Iterable[str]) -> None:
        """Drop the readings of files that are no more."""
        with self.transaction() as database:
            database.executemany("DELETE FROM readings WHERE path = ?", ((path,) for path in paths))

    def purge(self, version: str) -> None:
        """Drop the readings of other versions, and bodies that no reading shows."""
        with self.transaction() as database:
            database.execute("DELETE FROM readings WHERE version <> ?", (version,))
            database.execute("DELETE FROM bodies WHERE digest NOT IN (SELECT body FROM readings)")

    def html(self, digest: str) -> str:
        """The HTML of a body. Raises KeyError for one that is not stored, StoreDamaged for one that is not itself."""
        for (html,) in self.rows("SELECT html FROM bodies WHERE digest = ?", digest):
            return checked_html(digest, html)
        raise KeyError(digest)

    def text(self, digest: str) -> str:
        """The plain text of a body. Raises KeyError for one that is not stored, StoreDamaged for one with damage."""
        for text, sealed in self.rows("SELECT text, seal FROM bodies WHERE digest = ?", digest):
            if not isinstance(text, bytes) or zlib.crc32(text) != sealed:
                raise StoreDamaged(digest)
            return text.decode()
        raise KeyError(digest)

    def facts(self, area: str) -> dict[str, str]:
        """All that a room keeps in its area, by key."""
        found: dict[str, str] = {}
        for key, value, sealed in self.rows("SELECT key, value, seal FROM facts WHERE area = ?", area):
            if seal(area, key, value) != sealed:
                raise StoreDamaged(key)
            found[str(key)] = str(value)
        return found

    def fact(self, area: str, key: str) -> str | None:
        """One value that a room keeps in its area, for areas too large to load; None where there is none."""
        for value, sealed in self.rows("SELECT value, seal FROM facts WHERE area = ? AND key = ?", area, key):
            if seal(area, key, value) != sealed:
                raise StoreDamaged(key)
            return str(value)
        return None

    def put_facts(self, area: str, facts: Mapping[str, str], *, forget: Iterable[str] = ()) -> None:
        """Keep values in a room's area, in place of older ones of the same keys, and drop those of other keys."""
        with self.transaction() as database:
            database.executemany("DELETE FROM facts WHERE area = ? AND key = ?", ((area, key) for key in forget))
            database.executemany(
                "INSERT OR REPLACE INTO facts VALUES(?, ?, ?, ?)",
                ((area, key, value, seal(area, key, value)) for key, value in facts.items()),
            )

    def forget_facts(self, area: str, keys: Iterable[str]) -> None:
        """Drop values that a room no longer needs."""
        with self.transaction() as database:
            database.executemany("DELETE FROM facts WHERE area = ? AND key = ?", ((area, key) for key in keys))

    def forget_area(self, area: str) -> None:
        """Drop everything that a room keeps in its area."""
        with self.transaction() as database:
            database.execute("DELETE FROM facts WHERE area = ?", (area,))


def with_store(folder: Path, work: Callable[[Store], T]) -> T:
    """Do `work` with the store of `folder`; where it proves damaged, once more with an empty one."""
    for last in (False, True):
        store = Store(folder)
        try:
            return work(store)
        except StoreDamaged:
            if last:
                raise
            store.close()
            discard(store.path)
        finally:
            store.close()
    raise AssertionError("the second attempt returns or raises")


def checked_html(digest: str, html: object) -> str:
    """The HTML of a body as text. Raises StoreDamaged where it is not what `digest` says."""
    if not isinstance(html, bytes) or sha256(html).hexdigest() != digest:
        raise StoreDamaged(digest)
    return html.decode()


def _seal_reading(reading: StoredReading) -> int:
    """The checksum of a reading."""
    path, digest, body, (size, mtime_ns, ctime_ns, seen_ns), row = reading
    head = f"{path}\0{digest}\0{body}\0{size} {mtime_ns} {ctime_ns} {seen_ns}".encode()
    return zlib.crc32(row, zlib.crc32(head))
