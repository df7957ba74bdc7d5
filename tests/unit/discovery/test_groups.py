"""Blocks of results."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.discovery.blocks import STEP, WHOLE, Block, blocks
from cchc.discovery.found import Found


def items(count: int, words: str = "") -> list[tuple[Found, ...]]:
    return [
        (Found(kind="tin-tuc", title=f"Tin {at}", url=f"/{at}/", body=words, length=10, year=2021),)
        for at in range(count)
    ]


def sizes(count: int) -> list[int]:
    return [len(block.results) for block in blocks(items(count))]


def test_sizes_are_as_described() -> None:
    assert sizes(0) == []
    assert sizes(130) == [130]
    assert sizes(STEP) == [STEP]
    assert sizes(10_000) == [WHOLE, WHOLE, 1536, 272]


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 9_000))
def test_every_item_is_in_one_block_in_order(count: int) -> None:
    given_items = items(count)
    assert [found for block in blocks(given_items) for found in block.results] == [item[0] for item in given_items]


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 6_000))
def test_a_new_item_touches_only_the_blocks_at_the_end(count: int) -> None:
    before = {block.id: block.key for block in blocks(items(count))}
    after = {block.id: block.key for block in blocks(items(count + 1))}
    changed = [at for at in before if before[at] != after.get(at)]
    if (count + 1) % STEP:
        assert changed in ([], [max(before, key=int)])
    assert len(changed) <= 2


def test_a_change_of_text_changes_the_key() -> None:
    one, other = next(iter(blocks(items(3)))), next(iter(blocks(items(3, "khác"))))
    assert one.key != other.key


def test_shards_are_a_power_of_two_that_grows_with_the_text() -> None:
    small = Block("0", items(1)[0])
    large = Block("0", (Found(kind="tin-tuc", title="", url="/", body="", length=5_000_000, year=2021),))
    assert small.shards == 1
    assert large.shards.bit_count() == 1
    assert large.shards > 100
