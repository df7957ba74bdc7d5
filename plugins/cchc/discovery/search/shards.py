"""The shards of all blocks, remembered: of a group that did not change nothing is read, of a shard only what changed is new.

What is remembered is a function of the site alone. For each group: a digest of its part of every shard, and its words. For
each shard: its text, which is the parts of its groups in a row. For each block: its groups and the keys of its shards. So a
shard is made of the parts that it had and those of groups that are indexed now, and a block whose groups are those of
before is not looked at.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import zip_longest

from cchc.discovery.index_cache import IndexCache
from cchc.discovery.search.group_index import TextOf, index_group
from cchc.discovery.search.search_groups import SearchBlock, SearchGroup
from cchc.discovery.search.terms import Words
from cchc.engine.cache.digest import digest_of

_SIZE = 9
"""Bytes of the digest of a part."""
_BETWEEN = "|"


class Shards:
    """The shards of some blocks, made when first asked for."""

    def __init__(self, blocks: Sequence[SearchBlock], memo: IndexCache, body_text: TextOf, file_text: TextOf) -> None:
        self._blocks = blocks
        self._memo = memo
        self._texts = (body_text, file_text)
        self._words = Words()
        self._fresh: dict[str, Sequence[str]] = {}
        self._keys: dict[str, Sequence[str]] = {}

    def key(self, block: SearchBlock, shard: int) -> str:
        """The digest of a shard; those of pairs, of words and of numbers are numbered through."""
        return self._made()[block.id][shard]

    def text(self, block: SearchBlock, shard: int) -> str:
        """Return the content of a shard."""
        self._made()
        return self._memo.get(_shard(block.id, shard)) or ""

    def words(self) -> Iterator[Sequence[str]]:
        """Yield the folded words of each group."""
        self._made()
        for block in self._blocks:
            for group in block.groups:
                row = self._memo.get(_name(group, block)) or self._index(group, block)
                yield row.partition("\n")[2].split(" ")

    def _made(self) -> Mapping[str, Sequence[str]]:
        """The keys of all shards by block; whatever changed is made and remembered first."""
        if not self._keys:
            for block in self._blocks:
                self._keys[block.id] = self._block(block)
            number = len(self._blocks)
            while row := self._memo.get(_state(str(number))):
                self._memo.put({}, forget=[_state(str(number)), *_rows(str(number), json.loads(row))])
                number += 1
        return self._keys

    def _block(self, block: SearchBlock) -> Sequence[str]:
        """The keys of a block's shards; whatever changed is made and remembered first."""
        before = json.loads(self._memo.get(_state(block.id)) or '{"keys": [], "groups": []}')
        names = [_name(group, block) for group in block.groups]
        if before["groups"] == names:
            return list(before["keys"])
        rows: dict[str, str] = {}
        columns = []
        for group, name in zip(block.groups, names, strict=True):
            row = self._memo.get(name)
            if row is None:
                row = rows[name] = self._index(group, block)
            columns.append(b64decode(row.partition("\n")[0]))
        keys = [digest_of(*parts) for parts in _across(columns)]
        places = {name: at for at, name in enumerate(before["groups"])}
        for shard, (key, known) in enumerate(zip_longest(keys, before["keys"][: len(keys)])):
            if key != known:
                rows[_shard(block.id, shard)] = self._joined(block, shard, names, places)
        state = {"keys": keys, "groups": names}
        rows[_state(block.id)] = json.dumps(state)
        self._memo.put(rows, forget=sorted({*_rows(block.id, before)} - {*_rows(block.id, state)}))
        self._fresh.clear()
        return keys

    def _index(self, group: SearchGroup, block: SearchBlock) -> str:
        """Index a group: the row to remember; its parts are kept for the shards made in this build."""
        body_text, file_text = self._texts
        indexed = index_group(
            group.results,
            words=self._words,
            body_text=body_text,
            file_text=file_text,
            bits=block.bits,
        )
        self._fresh[_name(group, block)] = indexed.shards
        return f"{b64encode(b''.join(map(_digest, indexed.shards))).decode()}\n{' '.join(indexed.words)}"

    def _joined(self, block: SearchBlock, shard: int, names: Sequence[str], places: Mapping[str, int]) -> str:
        """The text of a shard: parts that it had, whose places there are given by name, and those of groups indexed now."""
        held: Sequence[str] = ()
        if len(self._fresh) < len(names):
            row = self._memo.get(_shard(block.id, shard))
            held = row.split(_BETWEEN) if row is not None else ()
        parts = []
        for group, name in zip(block.groups, names, strict=True):
            if name not in self._fresh and (len(held) != len(places) or name not in places):
                self._index(group, block)
            fresh = self._fresh.get(name)
            parts.append(held[places[name]] if fresh is None else fresh[shard])
        return _BETWEEN.join(parts)


def _name(group: SearchGroup, block: SearchBlock) -> str:
    """Under what a group is remembered: with what and for how many shards it was indexed."""
    return ":".join(["nhom", block.id, group.key, *map(str, block.bits)])


def _digest(part: str) -> bytes:
    return blake2b(part.encode(), digest_size=_SIZE).digest()


def _across(columns: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Yield for each shard the digests of its parts."""
    for start in range(0, len(columns[0]), _SIZE):
        yield [column[start : start + _SIZE] for column in columns]


def _shard(block: str, shard: int) -> str:
    return f"manh:{block}:{shard}"


def _state(block: str) -> str:
    return f"khoi:{block}"


def _rows(block: str, state: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the names of the rows that the state of a block stands on."""
    yield from state["groups"]
    yield from (_shard(block, shard) for shard in range(len(state["keys"])))
