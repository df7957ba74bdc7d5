"""Cache keys of pages and output groups; one whose key is unchanged is skipped.

The keys are kept apart from the ledger, all of one output folder in one row, and only while the ledger says what they say:
they are forgotten before a page is touched and kept again when all are written.
"""

from collections.abc import Mapping
from typing import NamedTuple

import orjson

from cchc.engine.cache.database import StoreDamaged
from cchc.engine.cache.store import Store

AREA = "trang-theo-khoa"


class UnchangedGroup(NamedTuple):
    """A bundle as it was written: the digest of its key, those of its templates' closures by name, its paths."""

    digest: str
    closures: dict[str, str]
    paths: list[str]


class CacheKeys:
    """The keys of the pages of one output folder as the last build left them, by path, and its bundles by name."""

    def __init__(self, store: Store, folder: str) -> None:
        """Load the keys of the output folder that the ledger knows as `folder`. Raises StoreDamaged."""
        self._store = store
        self._folder = folder
        row = store.fact(AREA, folder)
        known: object = orjson.loads(row) if row else [{}, {}]
        match known:
            case [dict() as pages, dict() as bundles]:
                self._pages: dict[str, str] = pages
                self.bundles = {name: UnchangedGroup(*values) for name, values in bundles.items()}
            case _:
                raise StoreDamaged(folder)

    def holds(self, path: str, key: str) -> bool:
        """Return whether the page at `path` was made under `key`."""
        return self._pages.get(path) == key

    def forget(self) -> None:
        """Forget all keys: pages are about to change."""
        if self._pages or self.bundles:
            self._store.forget_facts(AREA, [self._folder])
            self._pages, self.bundles = {}, {}

    def keep(self, pages: Mapping[str, str], bundles: Mapping[str, UnchangedGroup]) -> None:
        """Keep the keys under which all pages and bundles stand now."""
        if pages != self._pages or bundles != self.bundles:
            self._store.put_facts(
                AREA,
                {self._folder: orjson.dumps([pages, {name: tuple(one) for name, one in bundles.items()}]).decode()},
            )
