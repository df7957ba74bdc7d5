"""The SQLite file itself: opened, recognised, sealed row by row, and thrown away when it is not what we wrote.

One rollback journal, `synchronous=NORMAL`: a killed build or a power cut leaves the last committed state, an append of
new bodies is written once (a write-ahead log writes it twice), and a commit costs two syncs.
"""

import os
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_APPLICATION = 0x63636863
_SCHEMA = 2
_WAIT_SECONDS = 30
_PAGE_BYTES = 16_384
"""A body of usual length lies in one or two pages, not in a chain of them."""
_TABLES = """
CREATE TABLE readings(path TEXT PRIMARY KEY, version TEXT, digest TEXT, body TEXT, size INTEGER, mtime_ns INTEGER,
    ctime_ns INTEGER, seen_ns INTEGER, row BLOB, seal INTEGER);
CREATE INDEX readings_by_body ON readings(body);
CREATE TABLE bodies(digest TEXT PRIMARY KEY, html BLOB, text BLOB, seal INTEGER);
CREATE TABLE facts(area TEXT, key TEXT, value TEXT, seal INTEGER, PRIMARY KEY(area, key)) WITHOUT ROWID;
CREATE TABLE outputs(id TEXT PRIMARY KEY, manifest TEXT);
CREATE TABLE ledger(output TEXT, path TEXT, digest TEXT, size INTEGER, mtime_ns INTEGER, sum TEXT, seal INTEGER,
    PRIMARY KEY(output, path)) WITHOUT ROWID;
"""
_ENVIRONMENT = {
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
}
"""Result codes that say something of the machine, not of the file's content."""


class StoreDamaged(Exception):  # noqa: N818 - a state, met anywhere
    """The store holds what nobody wrote; it must be discarded."""


def seal(*parts: object) -> int:
    """A checksum of what a row holds."""
    return zlib.crc32("\0".join(map(str, parts)).encode("utf-8", "surrogatepass"))


@contextmanager
def damage() -> Iterator[None]:
    """Raise StoreDamaged for whatever SQLite says of a file's content; what it says of the machine passes through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if _is_environment(error):
            raise
        raise StoreDamaged(str(error)) from error
    except UnicodeDecodeError as error:  # SQLite quotes damaged text in its message
        raise StoreDamaged(str(error)) from error


def open_database(path: Path) -> sqlite3.Connection:
    """Connect to a store of this schema; anything else at `path` is discarded first."""
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise PermissionError(f"cannot write {path}")
    database = _connect(path)
    if not _is_ours(database):
        database.close()
        discard(path)
        database = _connect(path)
        database.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
        database.executescript(
            f"BEGIN; {_TABLES} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_SCHEMA}; COMMIT;"
        )
    database.execute("PRAGMA synchronous = NORMAL")
    return database


def only_reading(path: Path) -> sqlite3.Connection:
    """Connect to a store that another process may write to, only to read."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=_WAIT_SECONDS, uri=True)


def _connect(path: Path) -> sqlite3.Connection:
    """Connect without implicit transactions; the file is not looked at yet."""
    return sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)


def _is_ours(database: sqlite3.Connection) -> bool:
    """Return whether the file is a store of this schema."""
    try:
        marks = _pragma(database, "application_id"), _pragma(database, "user_version")
        database.execute("SELECT count(*) FROM outputs")
    except sqlite3.DatabaseError as error:
        if _is_environment(error):
            raise
        return False
    except UnicodeDecodeError:  # SQLite quotes damaged text in its message
        return False
    return marks == (_APPLICATION, _SCHEMA)


def _pragma(database: sqlite3.Connection, name: str) -> object:
    """The value of a pragma."""
    return database.execute(f"PRAGMA {name}").fetchone()[0]


def discard(path: Path) -> None:
    """Remove the file and its journal."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _is_environment(error: sqlite3.DatabaseError) -> bool:
    """Return whether the machine is at fault (a full disk, a lock, permissions), not the file's content."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _ENVIRONMENT
