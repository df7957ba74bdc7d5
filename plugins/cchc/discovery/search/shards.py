"""The shards of all blocks: parts of groups in a row, of which only those of changed groups are made anew.

What is remembered is a function of the site alone: for each group its part of every shard and its words (group_parts.py), for
each block the sums of the digests of its groups. So the keys of all shards are known once the changed groups are indexed,
which is work for a pool, and whoever writes a shard reads nothing but its parts.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache

from cchc.discovery.index_cache import IndexCache
from cchc.discovery.search.group_index import TextOf, index_group
from cchc.discovery.search.group_parts import LANE, GroupParts, lane, packed
from cchc.discovery.search.search_groups import SearchBlock, SearchGroup
from cchc.discovery.search.terms import Words
from cchc.engine.cache.database import StoreDamaged
from cchc.engine.cache.digest import digest_of

GROUP_SECONDS = 0.03
"""What indexing one group costs, roughly."""

_BETWEEN = "|"
_OPEN = 2048
"""Groups kept open by whoever writes shards."""

_Bits = tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexWork:
    """Indexes groups, each for as many shards as its block has, and puts their parts into the memo."""

    memo: IndexCache
    body_text: TextOf
    file_text: TextOf

    @contextmanager
    def start(self) -> Iterator[Callable[[tuple[SearchGroup, _Bits]], None]]:
        """Give the function."""
        words = Words()

        def index(item: tuple[SearchGroup, _Bits]) -> None:
            group, bits = item
            made = index_group(
                group.results, words=words, body_text=self.body_text, file_text=self.file_text, bits=bits
            )
            self.memo.put(_name(group, bits), packed((*made.shards, " ".join(made.words)), group.id))

        yield index


@dataclass(frozen=True)
class ShardParts:
    """The parts of a block's shards, found by name; `names` are those of its groups in the memo."""

    memo: IndexCache
    names: tuple[str, ...]

    def text(self, shard: int) -> str:
        """Return what a shard holds. Raises StoreDamaged."""
        return _BETWEEN.join([_opened(self.memo, name).part(shard) for name in self.names])

    def words(self) -> Iterator[Sequence[str]]:
        """Yield the folded words of each group. Raises StoreDamaged."""
        for name in self.names:
            parts = _opened(self.memo, name)
            yield parts.part(parts.count - 1).split(" ")


class Shards:
    """The shards of some blocks; what changed is indexed when the first key is asked for."""

    def __init__(self, blocks: Sequence[SearchBlock], work: IndexWork) -> None:
        """Take what indexes a group."""
        self._blocks = blocks
        self._work = work
        self.parts = {
            block.id: ShardParts(work.memo, tuple([_name(group, block.bits) for group in block.groups]))
            for block in blocks
        }
        """Where the parts of each block's shards are found, once a key was asked for."""

    def key(self, block: SearchBlock, shard: int) -> str:
        """Return what tells a shard from what it was; those of pairs, of words and of numbers are numbered through."""
        return lane(self._sums[block.id], shard)

    def words_key(self) -> str:
        """Return what tells the words of all groups from what they were."""
        return " ".join([lane(self._sums[block.id], _count(block)) for block in self._blocks])

    @cached_property
    def _sums(self) -> dict[str, bytes]:
        """The digests of the parts of each block, added up for each shard; what changed is indexed first."""
        memo = self._work.memo
        held = memo.names()
        missing = [
            (group, block.bits)
            for block in self._blocks
            for group, name in zip(block.groups, self.parts[block.id].names, strict=True)
            if name not in held
        ]
        for _ in memo.pool.run(self._work, missing, seconds_each=GROUP_SECONDS):
            pass
        sums = {block.id: self._sum(block) for block in self._blocks}
        wanted = {*map(_state, sums)}.union(*[parts.names for parts in self.parts.values()])
        memo.forget(sorted(memo.names() - wanted))
        return sums

    def _sum(self, block: SearchBlock) -> bytes:
        """The sums of a block: as remembered where its groups are the same, else added up anew."""
        memo, names = self._work.memo, self.parts[block.id].names
        known = bytes(memo.get(_state(block.id)) or b"")
        head, sums = known[:_HEAD], known[_HEAD:]
        if head != _checked(names, sums):
            total = 0
            for name in names:
                total += _opened(memo, name).lanes
            sums = total.to_bytes(LANE * (_count(block) + 1), "little")
            memo.put(_state(block.id), _checked(names, sums) + sums)
        return sums


@lru_cache(_OPEN)
def _opened(memo: IndexCache, name: str) -> GroupParts:
    """The parts of a group. Raises StoreDamaged where they are not as they were put."""
    data = memo.get(name)
    if data is None:
        raise StoreDamaged(name)
    return GroupParts(data)


def _name(group: SearchGroup, bits: _Bits) -> str:
    """Under what a group is remembered: with what and for how many shards it was indexed."""
    return "-".join([group.id, group.key, *map(str, bits)])


def _state(block: str) -> str:
    return f"sums-{block}"


def _count(block: SearchBlock) -> int:
    """How many shards a block has."""
    return sum([1 << bits for bits in block.bits])


def _checked(names: Sequence[str], sums: bytes) -> bytes:
    """What stands before the sums of groups of these names."""
    return digest_of("\n".join(names).encode(), sums).encode()


_HEAD = len(_checked((), b""))
