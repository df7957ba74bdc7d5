"""Results in groups, and groups in two blocks, so that an edit makes little of the index anew.

1. A *group* is the items of a stretch of time, which is halved until they have at most 48 passages. Its part of the
   index is a function of its own items alone.
2. A *block* has shards of its own, in which the parts of its groups stand one after another. All but the newest items are
   one block (on very large sites, some), so that a query loads few files; the newest are another, so that what is posted
   touches few files.

Where an item stands depends on its date and on how many there are, never on what was built before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from zlib import crc32

from cchc.discovery.search.search_documents import SearchDocument
from cchc.discovery.search.terms import SHARD_BITS
from cchc.engine.cache.digest import digest_of

MOST = 48
"""Passages above which a stretch of time is halved."""
_DAYS, _HASH = 20, 32
"""Bits of the number of a day, and of the check sum by which even the items of one day can be parted."""
WHOLE = 16_384
"""Passages of an older block, which bounds what is held in memory while it is made."""
STEP = 512
"""The newest block grows to about so many passages before they go to the last of the older ones."""
WORDS_A_SHARD = (8_000, 16_000, 128_000)
"""Words of text for each file of pairs, of words and of document numbers, so that a file is about as large as a page."""
LETTERS_A_WORD = 5


@dataclass(frozen=True)
class SearchGroup:
    """Results that are indexed together, oldest first; `id` tells their stretch of time and names files."""

    id: str
    results: tuple[SearchDocument, ...]

    @cached_property
    def key(self) -> str:
        """The digest of all that its part of the index is made of."""
        return digest_of("".join([found.digest for found in self.results]).encode())

    @cached_property
    def passages(self) -> int:
        """The number of its passages."""
        return sum(found.parts for found in self.results)


@dataclass(frozen=True)
class SearchBlock:
    """Groups whose parts share shards; `id` is its number, from 0 for the oldest."""

    id: str
    groups: tuple[SearchGroup, ...]

    @cached_property
    def key(self) -> str:
        """The digest of all that its index is made of."""
        return digest_of(*(group.key.encode() for group in self.groups))

    @cached_property
    def bits(self) -> tuple[int, ...]:
        """Its index is cut into 2 to these powers files of pairs, of words and of document numbers."""
        words = sum(found.length for group in self.groups for found in group.results) // LETTERS_A_WORD
        return tuple(min(SHARD_BITS, (words // most).bit_length()) for most in WORDS_A_SHARD)


def groups(items: Sequence[tuple[SearchDocument, ...]]) -> Iterator[SearchGroup]:
    """Yield the groups of items given oldest first, each item with its files."""
    placed = [(item[-1].ordinal << _HASH | crc32(item[-1].url.encode()), item) for item in items]
    yield from _halved(placed, _DAYS + _HASH)


def blocks(made: Sequence[SearchGroup]) -> Iterator[SearchBlock]:
    """Yield the blocks of groups given oldest first; the newest group is in none of the older blocks."""
    count = last = 0
    cuts = [0]
    for at, group in enumerate(made[:-1], start=1):
        before, count = count, count + group.passages
        if count // WHOLE > before // WHOLE:
            cuts.append(at)
        if count // STEP > before // STEP:
            last = at
    for number, (start, end) in enumerate(pairwise([*sorted({*cuts, last}), len(made)])):
        if end > start:
            yield SearchBlock(id=str(number), groups=tuple(made[start:end]))


def _halved(placed: Sequence[tuple[int, tuple[SearchDocument, ...]]], bits: int) -> Iterator[SearchGroup]:
    """Yield the groups of items whose places differ in the last so many bits."""
    count = sum(found.parts for _, item in placed for found in item)
    if count > MOST and bits:
        bits = min(bits, (placed[0][0] ^ placed[-1][0] | (1 << _HASH) - 1).bit_length())
        half = 1 << (bits - 1)
        for side in (0, half):
            yield from _halved([one for one in placed if one[0] & half == side], bits - 1)
    elif placed:
        yield SearchGroup(
            id=f"{placed[0][0] >> bits:x}-{bits}", results=tuple(found for _, item in placed for found in item)
        )
