"""Parse the normalised text, report in the written one: offsets of the two, side by side."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cchc.text.fold import LOOK_ALIKES, nfc
from cchc.text.hidden_letters import HIDDEN, seen


@dataclass(frozen=True, slots=True, kw_only=True)
class OffsetMap:
    """Offsets of a normalised text in its source. `starts` is None where both agree everywhere.

    `starts[i]` is the source offset at which the normalised letter `i` begins; the last entry is the length.
    """

    starts: tuple[int, ...] | None

    def source(self, offset: int) -> int:
        """Return the offset in the source of the letter boundary `offset` of the normalised text."""
        return offset if self.starts is None else self.starts[offset]

    def stretch(self, text: str, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the source `text` of a stretch of the normalised text, no hidden letters at its end."""
        if self.starts is None:
            return start, end
        begin = self.starts[start]
        return begin, begin + len(text[begin : self.starts[end]].rstrip(HIDDEN))


SAME: Final = OffsetMap(starts=None)


def normalise(text: str) -> tuple[str, OffsetMap]:
    """Return what a reader sees of `nfc(text)`, and the map from its offsets to those of `text`, in linear time."""
    composed, offsets = _composed(text)
    normal, starts = seen(composed)
    if starts is None:
        return normal, offsets
    if offsets.starts is not None:
        starts = tuple([offsets.starts[start] for start in starts])
    return normal, OffsetMap(starts=starts)


def _composed(text: str) -> tuple[str, OffsetMap]:
    """Return `nfc(text)` and the map from its offsets to those of `text`.

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
