"""Detect a no-op build: no input changed and no output file was touched.

A build is a function of its inputs: the files of content and theme, settings, code, installed libraries, and the day. Where
none of them differs from those of the last build, and the ledger finds each file of the output folder as it left it, there
is nothing to read, link or render, and what the last build said is said again. Files are known by `stat` alone, as readings
are; a file changed shortly before the build looked at it is not trusted, and the next build goes the whole way.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from stat import S_ISDIR

from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.versions import whole_code
from cchc.engine.cache.digest import digest_of
from cchc.engine.cache.ledger import Ledger
from cchc.engine.cache.store import Store, with_store
from cchc.engine.content.read_content import RACY_NS
from cchc.records.codec import Codec, CodecError
from cchc.records.record import Item
from cchc.records.site_info import Notice

DOOR = "cchc.bridge.plugin"
"""The plugin without which Pelican builds nothing of ours."""

OURS = "cchc."
"""What the names of our own plugins begin with."""

AREA = "dung-vung"
"""Where the store keeps what is remembered of each output folder."""

TICK = timedelta(seconds=1)
"""Moments of builds and content are whole seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBuild:
    """The record of a successful build, valid from `since` until before `until`.

    `inputs` is the digest of what it was made from, empty where that is not surely known; `said` is the line that counts warnings; `outputs` and `pages` count files and HTML pages.
    """

    inputs: str
    since: datetime
    until: datetime
    said: str
    outputs: int
    pages: int

    @property
    def report(self) -> str:
        """The report of a build that has nothing to do."""
        return f"{self.outputs} tệp: 0 dựng lại, 0 xóa.\n{self.said}"


def inputs_of(settings: Settings) -> str:
    """The digest of all inputs but the moment; empty where they cannot be known for sure from a look at the folders."""
    seen = time.time_ns()
    known = [settings.fingerprint]
    try:
        for folder in (settings.content, settings.theme):
            known += sorted(_states(str(folder), seen))
        known += _state(settings.views, seen) if settings.views else []
    except _UnsureError:
        return ""
    return digest_of(*(part.encode("utf-8", "surrogatepass") for part in (*known, whole_code(), *_installed())))


def last_build(settings: Settings, store: Store) -> LastBuild | None:
    """Return the record of the last build into this output folder; None where there was none, or one of other code."""
    row = store.fact(AREA, str(settings.output))
    try:
        return Codec(LastBuild).decode(row.encode()) if row else None
    except CodecError:
        return None


def is_unchanged(settings: Settings, store: Store) -> LastBuild | None:
    """Return the record of the last build into this output folder if a build now would make the same. Raises StoreDamaged."""
    last = last_build(settings, store)
    if last is None or not last.inputs or not last.since <= settings.now < last.until:
        return None
    if last.inputs != inputs_of(settings):
        return None
    ledger = Ledger(store, settings.output)
    stands = all(entry.digest and ledger.stands(path, entry.digest) for path, entry in ledger.entries.items())
    return last if stands and ledger.known and len(ledger.entries) == last.outputs else None


def standing_build(settings: Settings) -> LastBuild | None:
    """Return what the last build left, if it stands; None too where a plugin of others might do something even then."""
    if DOOR not in settings.plugins or not all(name.startswith(OURS) for name in settings.plugins):
        return None
    return with_store(settings.cache, lambda store: is_unchanged(settings, store))


def remember(standing: LastBuild, settings: Settings, store: Store) -> None:
    """Keep what a build left."""
    store.put_facts(AREA, {str(settings.output): Codec(LastBuild).encode(standing).decode()})


def next_turn(items: Iterable[Item], notices: Iterable[Notice], now: datetime) -> datetime:
    """The first moment after `now` at which the site may differ by itself: midnight, or when something appears or goes."""
    turns = [moment for item in items for moment in (item.date, item.expires) if moment is not None and moment > now]
    for notice in notices:
        turns += [notice.start] if notice.start is not None and notice.start > now else []
        turns += [notice.end + TICK] if notice.end is not None and notice.end >= now else []
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return min([midnight, *turns])


class _UnsureError(Exception):
    """A folder holds something whose state says too little."""


def _states(folder: str, seen: int) -> Iterator[str]:
    """Yield a line on every file and folder below `folder`. Raises _UnsureError for fresh files and links to folders."""
    try:
        entries = list(os.scandir(folder))
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield f"{entry.path}/"
            yield from _states(entry.path, seen)
            continue
        try:
            state = entry.stat()
        except FileNotFoundError:
            yield entry.path
            continue
        except OSError as error:
            raise _UnsureError from error
        if S_ISDIR(state.st_mode):
            raise _UnsureError
        if state.st_mtime_ns + RACY_NS >= seen:
            raise _UnsureError
        yield f"{entry.path}\0{_signature(state)}"


def _state(file: Path, seen: int) -> list[str]:
    """A line on one file, none where it is not there. Raises _UnsureError for a fresh one."""
    try:
        state = file.stat()
    except OSError:
        return []
    if state.st_mtime_ns + RACY_NS >= seen:
        raise _UnsureError
    return [f"{file}\0{_signature(state)}"]


def _signature(state: os.stat_result) -> str:
    """What tells a file from what it was: its time of change too, which an edit that keeps size and time cannot set back."""
    return f"{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino} {state.st_mode}"


def _installed() -> list[str]:
    """The installed distributions, each with its version, as their folders are named."""
    found: set[str] = set()
    for folder in sys.path:
        if folder and os.path.isdir(folder):  # noqa: PTH112 - names only
            found |= {name for name in os.listdir(folder) if name.endswith(".dist-info")}  # noqa: PTH208 - likewise
    return [sys.version, *sorted(found)]
