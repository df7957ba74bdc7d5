"""Shards between builds: what did not change is not read again, and what is remembered never shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.discovery.index_cache import MemoryIndexCache
from cchc.discovery.search.group_parts import GroupParts, packed
from cchc.discovery.search.search_documents import SearchDocument
from cchc.discovery.search.search_groups import MOST, blocks, groups
from cchc.discovery.search.shards import IndexWork, Shards
from cchc.engine.cache.database import StoreDamaged

Texts = dict[int, str]
TEXTS = st.dictionaries(st.integers(0, 60), st.sampled_from(["một cửa", "cải cách 76/NQ-CP", "", "nghị định " * 900]))


def made(texts: Texts, memo: MemoryIndexCache, read: list[str]) -> dict[tuple[str, int], str]:
    """Every shard of a site whose items have these texts, by block and number."""

    def text_of(text: str) -> str:
        read.append(text)
        return text

    items = [
        (
            SearchDocument(
                kind="t",
                title=f"Tin {day}",
                url=f"/{day}/",
                body=f"{text} bài {day}",
                length=len(text),
                ordinal=9_000 * day + 1,
            ),
        )
        for day, text in sorted(texts.items())
    ]
    cut = list(blocks(list(groups(items))))
    shards = Shards(cut, IndexWork(memo=memo, body_text=text_of, file_text=text_of))
    return {
        (block.id, shard): f"{shards.key(block, shard)} {shards.parts[block.id].text(shard)}"
        for block in cut
        for shard in range(sum(1 << bits for bits in block.bits))
    }


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_after_any_edits_the_shards_are_those_of_a_first_build(builds: list[Texts]) -> None:
    memo = MemoryIndexCache()
    for texts in builds:
        assert made(texts, memo, []) == made(texts, MemoryIndexCache(), [])


def test_what_did_not_change_is_not_read_again() -> None:
    many = {at: f"tin {at}" for at in range(300)}
    memo, read = MemoryIndexCache(), list[str]()
    made(many, memo, [])

    made(many, memo, read)
    assert read == []

    made({**many, 7: "khác"}, memo, read)
    assert 0 < len(read) <= MOST


def test_nothing_is_kept_that_no_build_needs() -> None:
    memo, fresh = MemoryIndexCache(), MemoryIndexCache()
    made(dict.fromkeys(range(400), "nghị định " * 900), memo, [])
    made({1: "một"}, memo, [])
    made({1: "một"}, fresh, [])
    assert memo.names() == fresh.names()


@pytest.mark.parametrize("lost", ["sums-0", "-"])
def test_what_was_lost_is_made_again(lost: str) -> None:
    memo = MemoryIndexCache()
    whole = made({1: "một", 2: "hai"}, memo, [])
    memo.forget([name for name in memo.names() if lost in name])
    assert made({1: "một", 2: "hai"}, memo, []) == whole


def test_every_letter_that_is_damaged_is_noticed() -> None:
    data = packed(("một", "", "hai"), "g")
    for at in range(len(data)):
        damaged = bytearray(data)
        damaged[at] ^= 1
        with pytest.raises(StoreDamaged):
            _all(bytes(damaged))
    for end in range(len(data)):
        with pytest.raises(StoreDamaged):
            _all(data[:end])
    assert _all(data) == ["một", "", "hai"]


def _all(data: bytes) -> list[str]:
    parts = GroupParts(memoryview(data))
    return [parts.part(number) for number in range(parts.count)]
