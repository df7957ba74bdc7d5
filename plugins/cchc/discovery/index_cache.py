"""A memory for the parts of the search index between builds, and a stand-in that does not outlive the process."""

from collections.abc import Iterable
from typing import Protocol

from cchc.engine.workers.pool import Pool, Serial


class IndexCache(Protocol):
    """Bytes by name. The workers of its pool are given it too: what they put is there for all."""

    @property
    def pool(self) -> Pool:
        """The pool whose workers reach it."""

    def __hash__(self) -> int:
        """Return a number by which one is told from another."""

    def names(self) -> frozenset[str]:
        """Return under what something is kept."""

    def get(self, name: str) -> memoryview | None:
        """Return what was put under a name, or None."""

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name, all or nothing."""

    def forget(self, names: Iterable[str]) -> None:
        """Drop what is kept under names."""


class MemoryIndexCache:
    """A memo in memory, of one process."""

    pool: Pool = Serial()

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def names(self) -> frozenset[str]:
        """Return under what something is kept."""
        return frozenset(self._kept)

    def get(self, name: str) -> memoryview | None:
        """Return what was put under a name, or None."""
        data = self._kept.get(name)
        return None if data is None else memoryview(data)

    def put(self, name: str, data: bytes) -> None:
        """Keep bytes under a name."""
        self._kept[name] = data

    def forget(self, names: Iterable[str]) -> None:
        """Drop what is kept under names."""
        for name in names:
            self._kept.pop(name, None)
