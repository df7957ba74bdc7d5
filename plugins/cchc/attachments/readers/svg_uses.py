"""Limit on what a picture draws once its `use` elements are followed: ten parts that each use the next ten times are ten billion.

What is counted is elements, each as often as it is drawn. Parts that use each other in a circle draw nothing in a
browser, and count nothing here. Not counted: patterns and masks that are painted with each other.
"""

from dataclasses import dataclass, field
from typing import Final

MOST_DRAWN: Final = 1_000_000
"""Elements that a picture may draw; beyond, a reader's browser is busy for seconds."""


@dataclass(slots=True)
class _Part:
    """An element with an id, and all in it that has none: how many elements, the parts within, the ids that are used."""

    elements: int = 0
    within: list[int] = field(default_factory=list)
    uses: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Uses:
    """The parts of one picture while it is read: part 0 is the whole."""

    _parts: list[_Part] = field(default_factory=lambda: [_Part()])
    _named: dict[str, int] = field(default_factory=dict)
    _open: list[int] = field(default_factory=list)

    def start(self, name: str, used: str) -> None:
        """Enter an element with the id `name` that uses the part with the id `used`; either may be empty."""
        part = self._open[-1] if self._open else 0
        if name and name not in self._named:
            self._parts[part].within.append(len(self._parts))
            part = self._named[name] = len(self._parts)
            self._parts.append(_Part())
        self._parts[part].elements += 1
        if used:
            self._parts[part].uses.append(used)
        self._open.append(part)

    def end(self) -> None:
        """Leave the element that was entered last."""
        self._open.pop()

    def drawn(self) -> int:
        """Return how many elements are drawn, or some number above `MOST_DRAWN`."""
        drawn: dict[int, int] = {}
        waiting = [0]
        entered: set[int] = set()
        while waiting:
            part = waiting[-1]
            needed = self._needed(part)
            if part not in entered:
                entered.add(part)
                waiting += (other for other in needed if other not in entered)
                continue
            waiting.pop()
            if part not in drawn:
                total = self._parts[part].elements + sum(drawn.get(other, 0) for other in needed)
                drawn[part] = min(total, MOST_DRAWN + 1)
        return drawn[0]

    def _needed(self, part: int) -> list[int]:
        """The parts that a part draws, each as often as it does."""
        found = self._parts[part]
        return found.within + [self._named[used] for used in found.uses if used in self._named]
