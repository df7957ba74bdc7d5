"""The store as rooms want it that keep things of their own: text by key."""

import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path

from cchc.engine.cache.store import Store
from cchc.engine.workers.pool import Pool, pool_of

SMALL = "tep"
LARGE = "tep-lon"
INDEX = "tim-kiem"
VERSION = "phien-ban"


class StoredFacts:
    """Facts of files, remembered between builds. Rows of another version of the code are dropped."""

    def __init__(self, store: Store, version: str) -> None:
        """Load the small rows; `version` is the code version of the attachments room."""
        self._store = store
        self._small = store.facts(SMALL)
        self._new: dict[str, str] = {}
        self._large: dict[str, str] = {}
        self._used: set[str] = {VERSION}
        self._digests: frozenset[str] | None = None
        if self._small.get(VERSION) != version:
            store.forget_area(SMALL)
            store.forget_area(LARGE)
            self._small = {VERSION: version}
            self._new[VERSION] = version

    def get(self, key: str) -> str | None:
        """Return the value kept under a key, or None."""
        if _is_small(key):
            self._used.add(key)
            return self._small.get(key)
        return self._large.get(key) or self._store.fact(LARGE, key)

    def put(self, key: str, value: str) -> None:
        """Keep a value; it is written when the memo is saved."""
        if _is_small(key):
            self._used.add(key)
            self._small[key] = self._new[key] = value
        else:
            self._large[key] = value

    def keep_only(self, digests: Iterable[str]) -> None:
        """Say which contents there are: large rows of others are dropped when the memo is saved."""
        self._digests = frozenset(digests)

    def save(self) -> None:
        """Write what is new, large rows first, since small ones promise them; drop what nothing asked for."""
        unused = self._small.keys() - self._used
        if self._large:
            self._store.put_facts(LARGE, self._large)
        if self._new:
            self._store.put_facts(SMALL, self._new)
        if unused:
            self._store.forget_facts(SMALL, unused)
        if self._digests is not None and (self._new or unused):
            keys = (str(key) for (key,) in self._store.rows("SELECT key FROM facts WHERE area = ?", LARGE))
            gone = [key for key in keys if key.partition(":")[2] not in self._digests]
            self._store.forget_facts(LARGE, gone)
        self._new, self._large = {}, {}


@dataclass(frozen=True, slots=True)
class StoredIndex:
    """The search index, remembered in files of one folder. `stored_index` gives it."""

    folder: str
    jobs: int

    @property
    def pool(self) -> Pool:
        """The pool whose workers reach it: those of this machine."""
        return pool_of(self.jobs)

    def names(self) -> frozenset[str]:
        """Return under what something is kept."""
        return frozenset(os.listdir(self.folder))  # noqa: PTH208 - names only

    def get(self, name: str) -> memoryview | None:
        """Return what was put under a name, or None."""
        try:
            with Path(self.folder, name).open("rb") as file:
                return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        except (FileNotFoundError, ValueError):  # an empty file is none
            return None

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name, all or nothing."""
        fresh = Path(self.folder, f"{name}.{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(Path(self.folder, name))

    def forget(self, names: Iterable[str]) -> None:
        """Drop what is kept under names; on Windows what is still open stays until a later build."""
        for name in names:
            with suppress(PermissionError, FileNotFoundError):
                Path(self.folder, name).unlink()


def stored_index(store: Store, version: str, jobs: int = 1) -> StoredIndex:
    """Return the search index that builds of the same code, with the same store, have left."""
    version = f"{version} {sys.byteorder}"
    folder = store.folder / INDEX
    if store.fact(INDEX, VERSION) != version or not folder.is_dir():
        if folder.is_dir():
            shutil.rmtree(folder)
        folder.mkdir()
        store.put_facts(INDEX, {VERSION: version})
    return StoredIndex(str(folder), jobs)


def _is_small(key: str) -> bool:
    return key.startswith(("file:", "picture:"))
