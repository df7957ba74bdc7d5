"""The text of a file in parts, each with its place: what readers see, and what a file only hides."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO, Final, Literal, Protocol, TypeAlias

MOST_CHECKED: Final = 1_000_000
"""Characters of a file that are checked, shown and hidden ones together; far more than are indexed."""


class Openable(Protocol):
    """A file on disk, or one held in memory."""

    def open(self, mode: Literal["rb"], /) -> BinaryIO:
        """Return its bytes as a stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPart:
    """A stretch of text. `place` names it ("trang 3"), `cells` names stretches within it by where they begin.

    `hidden` text (comments, deleted words, hidden sheets) is checked and neither indexed nor shown.
    """

    text: str
    place: str = ""
    hidden: bool = False
    cells: tuple[tuple[int, str], ...] = ()

    def place_of(self, start: int) -> str:
        """Return the name of the place of `text[start]`, "" where it has none."""
        at = bisect_right(self.cells, start, key=lambda cell: cell[0]) - 1
        cell = self.cells[at][1] if at >= 0 else ""
        return ", ".join(filter(None, (self.place, cell)))


FileText: TypeAlias = tuple[TextPart, ...]


def shown_text(parts: Iterable[TextPart], most: int) -> str:
    """Return what readers see of `parts`, at most `most` characters."""
    return "".join(part.text for part in parts if not part.hidden)[:most]
