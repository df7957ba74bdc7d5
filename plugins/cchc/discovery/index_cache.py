"""Cache of the search index between builds, and one in memory that ends with the process."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class IndexCache(Protocol):
    """Text by key."""

    def get(self, key: str) -> str | None:
        """Return the value kept under a key, or None."""

    def put(self, rows: Mapping[str, str], *, forget: Sequence[str]) -> None:
        """Keep rows and drop others, all or nothing."""


class MemoryIndexCache:
    """A memo in memory."""

    def __init__(self) -> None:
        self._rows: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return the value kept under a key, or None."""
        return self._rows.get(key)

    def put(self, rows: Mapping[str, str], *, forget: Sequence[str]) -> None:
        """Keep rows and drop others."""
        for key in forget:
            self._rows.pop(key, None)
        self._rows.update(rows)

    def keys(self) -> frozenset[str]:
        """Under what something is kept."""
        return frozenset(self._rows)
