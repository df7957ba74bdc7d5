"""Results in blocks, oldest first, so that a new item touches only the last and smallest block.

With n items there are whole blocks of 4,096, one of full hundreds (steps of 512) and a last one of fewer than 512:
at 10,000 items 4,096 + 4,096 + 1,536 + 272. A block's index is made anew only when one of its own items changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from cchc.build.digest import digest_of
from cchc.discovery.found import Found

WHOLE = 4_096
STEP = 512
WORDS_A_SHARD = 2_500
"""Words of text per shard, so that a shard is about as large as a page."""

LETTERS_A_WORD = 5


@dataclass(frozen=True)
class Block:
    """A run of results with an index of its own; `id` is where it starts (`0`, `4096`)."""

    id: str
    results: tuple[Found, ...]

    @cached_property
    def key(self) -> str:
        """The digest of all that its index is made of."""
        return digest_of(*(found.key.encode() for found in self.results))

    @cached_property
    def shards(self) -> int:
        """Into how many files its index is cut: a power of two."""
        words = sum(found.length + len(found.title) * 2 for found in self.results) // LETTERS_A_WORD
        return 1 << max(0, (words // WORDS_A_SHARD).bit_length())


def blocks(items: Sequence[tuple[Found, ...]]) -> Iterator[Block]:
    """Yield the blocks of items given oldest first, each item with its files."""
    count = len(items)
    whole, steps = count // WHOLE * WHOLE, count // STEP * STEP
    starts = sorted({*range(0, whole, WHOLE), whole, steps})
    for start, end in zip(starts, [*starts[1:], count], strict=True):
        if end > start:
            yield Block(id=str(start), results=tuple(found for item in items[start:end] for found in item))
