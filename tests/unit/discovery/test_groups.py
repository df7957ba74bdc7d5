"""Groups and blocks of results."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.search.search_documents import SearchDocument
from cchc.discovery.search.search_groups import MOST, STEP, WHOLE, SearchBlock, SearchGroup, blocks, groups

DAYS = st.lists(st.integers(0, 3_000).map(lambda day: 736_000 + day if day else 0), max_size=600)


def item(number: int, day: int, words: str = "") -> tuple[SearchDocument, ...]:
    return (
        SearchDocument(kind="tin-tuc", title=f"Tin {number}", url=f"/{number}/", body=words, length=10, ordinal=day),
    )


def items(days: list[int]) -> list[tuple[SearchDocument, ...]]:
    return [item(number, day) for number, day in enumerate(sorted(days))]


def filled(counts: list[int]) -> list[SearchGroup]:
    """Groups of so many passages each."""
    return [
        SearchGroup(id=str(at), results=tuple(found for number in range(count) for found in item(number, at)))
        for at, count in enumerate(counts)
    ]


@given(DAYS)
def test_every_item_is_in_one_small_group_and_groups_are_in_order(days: list[int]) -> None:
    made = list(groups(items(days)))
    held = [found.ordinal for group in made for found in group.results]
    assert held == sorted(days)
    assert all(group.passages <= MOST for group in made)
    assert len({group.id for group in made}) == len(made)


@given(DAYS, st.integers(0, 3_000))
def test_an_item_more_touches_one_group(days: list[int], day: int) -> None:
    more = sorted([*items(days), item(10_000, 736_000 + day)], key=lambda one: one[0].ordinal)
    before = {group.key for group in groups(items(days))}
    after = {group.key for group in groups(more)}
    assert len(before - after) <= 1


def test_very_many_items_of_one_day_are_parted_too() -> None:
    assert max(group.passages for group in groups(items([736_000] * 1_000))) <= MOST


def test_an_item_longer_than_a_group_is_one_of_its_own() -> None:
    long = (SearchDocument(kind="tep", title="", url="/x/", body="", length=8_000 * 500, ordinal=736_001),)
    assert [group.passages for group in groups([item(1, 736_000), long])] == [1, 500]


def test_few_items_are_one_block() -> None:
    assert [block.id for block in blocks(filled([5, 5]))] == ["0"]
    assert list(blocks([])) == []


def test_the_newest_items_are_a_block_of_their_own() -> None:
    made = list(blocks(filled([100] * 12)))
    assert [sum(group.passages for group in block.groups) for block in made] == [1_100, 100]


@given(st.lists(st.integers(1, 100), max_size=60))
def test_a_newer_group_leaves_all_but_the_newest_block_until_it_is_full(counts: list[int]) -> None:
    before = list(blocks(filled([*counts, 1])))
    after = list(blocks(filled([*counts, 2])))
    assert [block.key for block in before[:-1]] == [block.key for block in after[:-1]]
    assert sum(group.passages for group in after[-1].groups) <= STEP + 200


def test_very_many_items_are_several_blocks() -> None:
    assert len(list(blocks(filled([100] * (2 * WHOLE // 100 + 10))))) == 4


def test_a_change_of_text_changes_the_key() -> None:
    one, other = (SearchGroup(id="0", results=item(1, 5, words)) for words in ("", "khác"))
    assert one.key != other.key


def test_shards_grow_with_the_text() -> None:
    small = SearchBlock("0", tuple(filled([1])))
    large = SearchBlock(
        "0", (SearchGroup(id="0", results=(SearchDocument(kind="t", title="", url="/", body="", length=50_000_000),)),)
    )
    assert small.bits == (0, 0, 0)
    assert large.bits == (11, 10, 7)
