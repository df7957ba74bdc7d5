"""Lists of numbers as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.postings import ALPHABET, encode, gap

BASE = len(ALPHABET)
MEDIUM = 60 + (BASE - 61) * BASE


def decode(text: str) -> list[int]:
    """As the reader's browser does."""
    values = [ALPHABET.index(letter) for letter in text]
    numbers, at, number = [], 0, -1
    while at < len(values):
        first = values[at]
        if first == BASE - 1:
            one, two, three = values[at + 1 : at + 4]
            size, at = MEDIUM + (one * BASE + two) * BASE + three, at + 4
        elif first >= 60:
            size, at = 60 + (first - 60) * BASE + values[at + 1], at + 2
        else:
            size, at = first, at + 1
        number += size + 1
        numbers.append(number)
    return numbers


@given(st.sets(st.integers(0, 600_000), max_size=40).map(sorted))
def test_what_is_encoded_is_decoded(numbers: list[int]) -> None:
    assert decode(encode(numbers)) == numbers


@pytest.mark.parametrize("size", [0, 59, 60, MEDIUM - 1, MEDIUM, MEDIUM + BASE**3 - 1])
def test_gaps_at_the_borders_of_each_length_are_kept(size: int) -> None:
    assert decode(gap(size)) == [size]


def test_letters_need_no_escape_and_leave_the_separators_alone() -> None:
    assert set(ALPHABET) & set('\\|="\n') == set()


@pytest.mark.parametrize("numbers", [[3, 3], [5, 2]])
def test_numbers_that_do_not_rise_are_refused(numbers: list[int]) -> None:
    with pytest.raises(ValueError, match="rise"):
        encode(numbers)


def test_a_gap_too_large_is_refused() -> None:
    with pytest.raises(ValueError, match="gap"):
        encode([MEDIUM + BASE**3])
