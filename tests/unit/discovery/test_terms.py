"""Words and pairs as numbers."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.search.terms import BITS, Words, marks_of, written

SYLLABLES = st.sampled_from(["nghị", "nghỉ", "nghi", "định", "dinh", "cải", "cách", "76", "hoà", "hòa", "Ủy", "xã"])


def one(text: str) -> int:
    """The term of one word."""
    (term,), _ = Words().terms(text)
    return term


def pair(text: str) -> int:
    """The term of a text of two words."""
    _, (term,) = Words().terms(text)
    return term


@given(st.lists(SYLLABLES, max_size=12), st.sampled_from([" ", ", ", "\n", " – ", "/", "…"]))
def test_a_text_has_the_terms_of_its_words_and_of_its_neighbours(syllables: list[str], between: str) -> None:
    singles, pairs = Words().terms(between.join(syllables))

    assert singles == set(map(one, syllables))
    assert pairs == {pair(f"{first} {second}") for first, second in itertools.pairwise(syllables)}
    assert all(term < 1 << BITS for term in singles | pairs)


def test_the_order_of_a_pair_matters() -> None:
    assert pair("ban can") != pair("can ban")
    assert pair("ban lan") != pair("can man")  # letters that differ alike


def test_marked_forms_differ_in_their_marks_alone() -> None:
    marked, plain = pair("nghị định"), pair("nghi dinh")
    assert marked >> 16 == plain >> 16 == pair("nghỉ định") >> 16
    assert len({marked, plain, pair("nghỉ định"), pair("nghị dinh")}) == 4
    assert plain & 0xFFFF == 0


def test_every_tone_has_marks_of_its_own() -> None:
    assert len({marks_of(word, "ma") for word in ("ma", "mà", "mả", "mã", "má", "mạ")}) == 6
    assert len({marks_of(word, "duong") for word in ("dương", "đường", "đuống", "duong")}) == 4


def test_two_spellings_of_a_tone_composed_or_not_are_one_word() -> None:
    assert one("hoà") == one("hòa") == one("HÒA,") == one("ho\u0300a")


def test_terms_are_written_in_four_letters_each_and_their_marks_in_two() -> None:
    keys, marks = written(sorted([pair("nghị định"), pair("nghi dinh"), one("xã")]))
    assert (len(keys), len(marks)) == (12, 6)
    assert written([pair("nghị định")])[0] == written([pair("nghỉ định")])[0]
    assert written([pair("nghị định")])[1] != written([pair("nghỉ định")])[1]
