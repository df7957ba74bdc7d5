"""The store as rooms want it that keep things of their own: text by key."""

from collections.abc import Iterable, Mapping, Sequence

from cchc.engine.cache.store import Store

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


class StoredIndex:
    """The search index, remembered between builds of the same code."""

    def __init__(self, store: Store, version: str) -> None:
        """Nothing is looked at before it is asked for; `version` is that of all code."""
        self._store = store
        self._version = version
        self._checked = False

    def get(self, key: str) -> str | None:
        """Return the value kept under a key, or None."""
        self._check()
        return self._store.fact(INDEX, key)

    def put(self, rows: Mapping[str, str], *, forget: Sequence[str]) -> None:
        """Keep rows and drop others, all or nothing."""
        self._check()
        self._store.put_facts(INDEX, rows, forget=forget)

    def _check(self) -> None:
        if not self._checked and self._store.fact(INDEX, VERSION) != self._version:
            self._store.forget_area(INDEX)
            self._store.put_facts(INDEX, {VERSION: self._version})
        self._checked = True


def _is_small(key: str) -> bool:
    return key.startswith(("file:", "picture:"))
