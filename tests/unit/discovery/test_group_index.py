"""A group's part of the index, read back as the browser reads it."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.search.group_index import index_group, number_shard
from cchc.discovery.search.posting_codes import ALPHABET
from cchc.discovery.search.search_documents import PASSAGE, SearchDocument, passages
from cchc.discovery.search.terms import BITS, IN_TITLE, SHARD_BITS, Words, written

BITS_OF_SHARDS = (3, 2, 1)
PAIRS, SINGLES = 1 << BITS_OF_SHARDS[0], 1 << BITS_OF_SHARDS[1]


def found(text: str, title: str = "Tin", **more: str) -> SearchDocument:
    return SearchDocument(kind="tin-tuc", title=title, url="/a/", body=text, length=len(text), **more)  # type: ignore[arg-type]


def shards(*results: SearchDocument) -> tuple[str, ...]:
    return index_group(results, words=Words(), body_text=str, file_text=str, bits=BITS_OF_SHARDS).shards


def places(parts: tuple[str, ...], text: str, flag: int = 0) -> list[int]:
    """The places of one word or of a pair."""
    singles, pairs = Words().terms(text)
    (term,) = pairs or singles
    bits, first = (BITS_OF_SHARDS[0], 0) if pairs else (BITS_OF_SHARDS[1], PAIRS)
    keys, marks, lists = (parts[first + (term >> (BITS - bits))] or "!!").split("!")
    held = [(keys[4 * at : 4 * at + 4], marks[2 * at : 2 * at + 2]) for at in range(len(keys) // 4)]
    wanted = written([term ^ flag])
    return [ALPHABET.index(letter) for letter in lists.split(" ")[held.index(wanted)]] if wanted in held else []


def numbers(parts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    lines = " ".join(part for part in parts[PAIRS + SINGLES :] if part)
    return {name: tuple(held) for name, *held in (line.split("=") for line in lines.split(" ") if line)}


def test_words_and_pairs_lead_to_their_passages() -> None:
    parts = shards(found("Một cửa"), found("một lần"))
    assert places(parts, "một") == [0, 1]
    assert places(parts, "một cửa") == [0]
    assert places(parts, "cửa một") == []


def test_marked_forms_are_kept_apart_and_two_spellings_are_one() -> None:
    parts = shards(found("nghị định"), found("nghỉ định kỳ"), found("hoà giải, hòa giải"))
    assert places(parts, "nghị định") == [0]
    assert places(parts, "nghỉ định") == [1]
    assert places(parts, "hòa giải") == places(parts, "hoà giải") == [2]


def test_titles_and_own_numbers_stand_apart_at_the_first_passage_of_their_result() -> None:
    long = "chữ " * PASSAGE
    parts = shards(found(long), found("theo 76/NQ-CP", title="Chương trình", number="76/NQ-CP", type="Nghị quyết"))
    first = ALPHABET[len(passages(found(long), long))]
    assert places(parts, "chương trình", IN_TITLE) == places(parts, "quyết chương", IN_TITLE) == [ALPHABET.index(first)]
    assert places(parts, "chương trình") == []
    assert numbers(parts) == {"76//nq.cp": (first, first)}


def test_a_number_stands_in_the_shard_of_its_serial() -> None:
    parts = shards(found("5/2018/NĐ-CP và 5/KH-SXD, 6/KH-SXD"))
    for shard, part in enumerate(parts[PAIRS + SINGLES :]):
        for line in part.split(" ") if part else ():
            assert number_shard(f"#{line}", BITS_OF_SHARDS[2]) == shard


def test_fewer_shards_hold_the_same_in_the_same_order() -> None:
    text = " ".join(f"từ{at} nghị{at % 7}" for at in range(300))
    coarse = index_group([found(text)], words=Words(), body_text=str, file_text=str, bits=(0, 0, 0)).shards
    fine = shards(found(text))
    assert " ".join(part.split("!")[2] for part in fine[:PAIRS] if part) == coarse[0].split("!")[2]
    assert max(BITS_OF_SHARDS) <= SHARD_BITS


def test_the_words_of_a_group_are_folded_and_sorted() -> None:
    indexed = index_group(
        [found("Một cửa, một lần", title="Ấn phẩm")], words=Words(), body_text=str, file_text=str, bits=(0, 0, 0)
    )
    assert indexed.words == ("an", "cua", "lan", "mot", "pham")


@given(st.text("abc d\n", max_size=80), st.integers(0, 4 * PASSAGE))
def test_passages_are_as_many_as_promised_and_lose_no_word(text: str, length: int) -> None:
    one = SearchDocument(kind="tep", title="", url="/", body="x", length=length)
    parts = passages(one, text)
    assert len(parts) == one.parts
    assert " ".join(parts).split() == text.split()
