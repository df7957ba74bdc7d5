"""The shards of all blocks, remembered: of a group that did not change nothing is read, of a shard only what changed is new.

What is remembered is a function of the site alone. For each group: a digest of its part of every shard, and its words. For
each shard: the parts of its groups, each led by that digest. So a shard is made of the parts that it had and those of
groups that are indexed now.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import zip_longest

from cchc.build.digest import digest_of
from cchc.discovery.group_index import TextOf, index_group
from cchc.discovery.groups import Block, Group
from cchc.discovery.memo import Memo
from cchc.discovery.terms import Words

_SIZE = 9
"""Bytes of the digest of a part; 12 letters as base64."""
_LETTERS = _SIZE * 4 // 3


class Shards:
    """The shards of some blocks, made when first asked for."""

    def __init__(self, blocks: Sequence[Block], memo: Memo, body_text: TextOf, file_text: TextOf) -> None:
        self._blocks = blocks
        self._memo = memo
        self._texts = (body_text, file_text)
        self._words = Words()
        self._fresh: dict[str, Sequence[str]] = {}
        self._keys: dict[str, Sequence[str]] = {}
        self._folded: list[Sequence[str]] = []

    def key(self, block: Block, shard: int) -> str:
        """The digest of a shard; those of pairs, of words and of numbers are numbered through."""
        return self._made()[block.id][shard]

    def text(self, block: Block, shard: int) -> str:
        """What a shard holds."""
        self._made()
        lines = (self._memo.get(f"manh:{block.id}:{shard}") or "").split("\n")
        return "|".join([line[_LETTERS:] for line in lines])

    def words(self) -> Sequence[Sequence[str]]:
        """The folded words of each group."""
        self._made()
        return self._folded

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

    def _block(self, block: Block) -> Sequence[str]:
        """The keys of a block's shards; whatever changed is made and remembered first."""
        before = json.loads(self._memo.get(_state(block.id)) or '{"keys": [], "groups": []}')
        rows: dict[str, str] = {}
        columns = []
        for group in block.groups:
            name = _name(group, block)
            row = self._memo.get(name)
            if row is None:
                row = rows[name] = self._index(group, block)
            digests, _, words = row.partition("\n")
            columns.append(b64decode(digests))
            self._folded.append(words.split(" "))
        keys = [digest_of(*parts) for parts in _across(columns)]
        for shard, (key, known) in enumerate(zip_longest(keys, before["keys"][: len(keys)])):
            if key != known:
                rows[f"manh:{block.id}:{shard}"] = self._joined(block, shard, columns)
        state = {"keys": keys, "groups": [_name(group, block) for group in block.groups]}
        if before != state:
            rows[_state(block.id)] = json.dumps(state)
            self._memo.put(rows, forget=sorted({*_rows(block.id, before)} - {*_rows(block.id, state)}))
        self._fresh.clear()
        return keys

    def _index(self, group: Group, block: Block) -> str:
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

    def _joined(self, block: Block, shard: int, columns: Sequence[bytes]) -> str:
        """The parts of a shard, each led by its digest: remembered ones, and those of groups indexed now."""
        known: dict[str, str] | None = None
        lines = []
        for group, column in zip(block.groups, columns, strict=True):
            digest = b64encode(column[shard * _SIZE : (shard + 1) * _SIZE]).decode()
            name = _name(group, block)
            if name not in self._fresh:
                if known is None:
                    row = self._memo.get(f"manh:{block.id}:{shard}") or ""
                    known = {line[:_LETTERS]: line for line in row.split("\n")}
                if digest in known:
                    lines.append(known[digest])
                    continue
                self._index(group, block)
            lines.append(digest + self._fresh[name][shard])
        return "\n".join(lines)


def _name(group: Group, block: Block) -> str:
    """Under what a group is remembered: with what and for how many shards it was indexed."""
    return ":".join(["nhom", block.id, group.key, *map(str, block.bits)])


def _digest(part: str) -> bytes:
    return blake2b(part.encode(), digest_size=_SIZE).digest()


def _across(columns: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Yield for each shard the digests of its parts."""
    for start in range(0, len(columns[0]), _SIZE):
        yield [column[start : start + _SIZE] for column in columns]


def _state(block: str) -> str:
    return f"khoi:{block}"


def _rows(block: str, state: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield the names of the rows that the state of a block stands on."""
    yield from state["groups"]
    yield from (f"manh:{block}:{shard}" for shard in range(len(state["keys"])))
