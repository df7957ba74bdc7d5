"""The store as the attachments room wants it: text by key, small rows at hand, large ones one by one."""

from cchc.build.store import Store

SMALL = "tep"
LARGE = "tep-lon"
VERSION = "phien-ban"


class AttachmentMemo:
    """Facts of files, remembered between builds. Rows of another version of the code are dropped."""

    def __init__(self, store: Store, version: str) -> None:
        """Load the small rows; `version` is the code version of the attachments room."""
        self._store = store
        self._small = store.facts(SMALL)
        self._new: dict[str, str] = {}
        self._large: dict[str, str] = {}
        self._used: set[str] = {VERSION}
        if self._small.get(VERSION) != version:
            store.forget_area(SMALL)
            store.forget_area(LARGE)
            self._small = {VERSION: version}
            self._new[VERSION] = version

    def get(self, key: str) -> str | None:
        """What was put under a key, or None."""
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

    def save(self) -> None:
        """Write what is new, and drop small rows that nothing asked for."""
        if self._new:
            self._store.put_facts(SMALL, self._new)
        if self._large:
            self._store.put_facts(LARGE, self._large)
        unused = self._small.keys() - self._used
        if unused:
            self._store.forget_facts(SMALL, unused)
        self._new, self._large = {}, {}


def _is_small(key: str) -> bool:
    return key.startswith(("file:", "facts:"))
