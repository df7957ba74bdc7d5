"""Pages that need not be made: those whose key is still the one under which the page that stands was made.

The keys are kept apart from the ledger, all of one output folder in one row, and only while the ledger says what they say:
they are forgotten before a page is touched and kept again when all are written.
"""

import json
from collections.abc import Mapping

from cchc.build.database import StoreDamaged
from cchc.build.store import Store

AREA = "trang-theo-khoa"


class Keys:
    """The keys of the pages of one output folder as the last build left them, by path."""

    def __init__(self, store: Store, folder: str) -> None:
        """Load the keys of the output folder that the ledger knows as `folder`. Raises StoreDamaged."""
        self._store = store
        self._folder = folder
        row = store.fact(AREA, folder)
        known: object = json.loads(row) if row else {}
        if not isinstance(known, dict):
            raise StoreDamaged(folder)
        self._known: dict[str, object] = known

    def holds(self, path: str, key: str) -> bool:
        """Whether the page at `path` was made under `key`."""
        return self._known.get(path) == key

    def forget(self) -> None:
        """Forget all keys: pages are about to change."""
        if self._known:
            self._store.forget_facts(AREA, [self._folder])
            self._known = {}

    def keep(self, keys: Mapping[str, str]) -> None:
        """Keep the keys under which all pages stand now."""
        if keys != self._known:
            self._store.put_facts(AREA, {self._folder: json.dumps(keys)})
