"""Items made when they are taken: what travels to workers elsewhere is in memory for the chunks on their way only."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

T = TypeVar("T")
R = TypeVar("R")


class LazySequence(Sequence[R], Generic[T, R]):
    """`prepare(item)` for each item, whenever it is asked for."""

    def __init__(self, items: Sequence[T], prepare: Callable[[T], R]) -> None:
        """Take the items and what makes them fit to travel."""
        self._items = items
        self._prepare = prepare

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[R]: ...

    def __getitem__(self, index: int | slice) -> R | Sequence[R]:
        if isinstance(index, slice):
            return LazySequence(self._items[index], self._prepare)
        return self._prepare(self._items[index])
