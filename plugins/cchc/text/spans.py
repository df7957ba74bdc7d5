"""Parse the normalised text, report in the written one: offsets of the two, side by side."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cchc.text.fold import LOOK_ALIKES, nfc


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of text, `start` inclusive to `end` exclusive, in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetMap:
    """Offsets of a normalised text in its source. `starts` is None where both agree everywhere.

    `starts[i]` is the source offset at which the normalised letter `i` begins; the last entry is the length.
    """

    starts: tuple[int, ...] | None

    def source(self, offset: int) -> int:
        """Return the offset in the source of the letter boundary `offset` of the normalised text."""
        return offset if self.starts is None else self.starts[offset]

    def source_span(self, span: Span) -> Span:
        """Return `span` of the normalised text as a span of the source."""
        return Span(start=self.source(span.start), end=self.source(span.end))


SAME: Final = OffsetMap(starts=None)


def normalise(text: str) -> tuple[str, OffsetMap]:
    """Return `nfc(text)` and the map from its offsets to those of `text`, in linear time.

    Both texts decompose to the same sequence up to the order of marks within one letter, so boundaries of
    letters are found by counting decomposed code points.
    """
    normal = nfc(text)
    if normal == text or normal == text.translate(LOOK_ALIKES):
        return normal, SAME
    starts: list[int] = []
    source = enumerate(_decomposed_lengths(text), start=1)
    offset = reached = 0
    for target in _running(_decomposed_lengths(normal)):
        starts.append(offset)
        while reached < target:
            offset, length = next(source)
            reached += length
    starts.append(len(text))
    return normal, OffsetMap(starts=tuple(starts))


def _decomposed_lengths(text: str) -> Iterator[int]:
    return (1 if letter < "\u00c0" else len(unicodedata.normalize("NFD", letter)) for letter in text)


def _running(lengths: Iterator[int]) -> Iterator[int]:
    total = 0
    for length in lengths:
        total += length
        yield total
