"""Positions of a header's values in their file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePosition:
    """The place of a front matter value in its file: one-based line and column, length in code points."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class SourcePositions:
    """The place of each key's value: dotted keys such as `attachments.0.file`, for later diagnostics.

    Kept as text, key, line, column and length in turn, for every build loads them and few ask.
    """

    written: str = ""

    @classmethod
    def of(cls, places: Iterable[tuple[str, SourcePosition]]) -> "SourcePositions":
        """Keep these; keys have no spaces."""
        return cls(" ".join([f"{key} {place.line} {place.column} {place.length}" for key, place in places]))

    def __iter__(self) -> Iterator[tuple[str, SourcePosition]]:
        """Yield keys and places in the order of the file."""
        parts = iter(self.written.split(" "))
        for key, line, column, length in zip(parts, parts, parts, parts, strict=False):
            yield key, SourcePosition(line=int(line), column=int(column), length=int(length))

    def get(self, key: str) -> SourcePosition | None:
        """Return where the value of `key` stands, None where the editor wrote none."""
        return dict(self).get(key)


NO_POSITIONS: Final = SourcePositions()
"""Of a record that no file was read for."""
