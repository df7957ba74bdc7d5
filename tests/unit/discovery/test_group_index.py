"""The inverted index of a block, read back as the browser reads it."""

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.block_index import index_block
from cchc.discovery.blocks import Block
from cchc.discovery.found import PASSAGE, Found, passages
from cchc.discovery.postings import encode
from cchc.text.fold import fold


def found(text: str, title: str = "Tin", **more: str) -> Found:
    return Found(kind="tin-tuc", title=title, url="/a/", body=text, length=len(text), year=2021, **more)  # type: ignore[arg-type]


def lines(*results: Found) -> dict[str, str]:
    """Every line of the index by its term."""
    shards = index_block(Block("0", results), lambda text: text, lambda text: text)
    return dict(line.split("=", 1) for shard in shards for line in shard.split("|") if line)


def test_syllables_and_pairs_lead_to_their_passages() -> None:
    index = lines(found("Một cửa"), found("một lần"))
    assert index["một"] == encode([0, 1])
    assert index["một cửa"] == encode([0])
    assert "cửa một" not in index


def test_marked_forms_are_kept_apart_and_two_spellings_are_one() -> None:
    index = lines(found("nghị định"), found("nghỉ định kỳ"), found("hoà giải, hòa giải"))
    assert index["nghị định"] == encode([0])
    assert index["nghỉ định"] == encode([1])
    assert index["hòa giải"] == encode([2])
    assert "hoà" not in index


def test_titles_and_own_numbers_stand_in_the_second_list() -> None:
    index = lines(found("theo 76/NQ-CP"), found("", title="Chương trình", number="76/NQ-CP", type="Nghị quyết"))
    assert index["#76//nq.cp"] == f"{encode([0])}={encode([1])}"
    assert index["chương trình"] == f"={encode([1])}"
    assert index["quyết chương"] == f"={encode([1])}"


def test_all_marked_forms_of_a_word_lie_in_one_shard() -> None:
    text = " ".join(f"từ{at} nghị định nghỉ định" for at in range(4_000))
    block = Block("0", (found(text),))
    shards = index_block(block, lambda text: text, lambda text: text)
    assert len(shards) == block.shards > 4
    for number, shard in enumerate(shards):
        for line in shard.split("|"):
            assert crc32(fold(line.split("=")[0]).encode()) & (block.shards - 1) == number


@given(st.text("abc d\n", max_size=80), st.integers(0, 4 * PASSAGE))
def test_passages_are_as_many_as_promised_and_lose_no_word(text: str, length: int) -> None:
    one = Found(kind="tep", title="", url="/", body="x", length=length, year=0)
    parts = passages(one, text)
    assert len(parts) == one.parts
    assert " ".join(parts).split() == text.split()
