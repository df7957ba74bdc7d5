"""Places as letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.search.posting_codes import ALPHABET, MOST, SHORT, letters


def read(text: str) -> list[int]:
    """Places read back as the browser's script reads them."""
    base, medium, found = len(ALPHABET), SHORT + (len(ALPHABET) - 1 - SHORT) * len(ALPHABET), []
    values = iter(map(ALPHABET.index, text))
    for first in values:
        if first < SHORT:
            found.append(first)
        elif first < base - 1:
            found.append(SHORT + (first - SHORT) * base + next(values))
        else:
            found.append(medium + (next(values) * base + next(values)) * base + next(values))
    return found


@given(st.lists(st.integers(0, MOST - 1)))
def test_places_written_one_after_another_are_read_back(places: list[int]) -> None:
    assert read("".join(map(letters, places))) == places


def test_each_length_begins_where_the_shorter_one_ends() -> None:
    assert [len(letters(place)) for place in (0, 79, 80, 791, 792, MOST - 1)] == [1, 1, 2, 2, 4, 4]
    with pytest.raises(ValueError, match="place"):
        letters(MOST)


def test_the_letters_need_no_escape_and_leave_the_separators() -> None:
    assert not set(ALPHABET) & set(' !|="\\\n')
    assert set(ALPHABET) < set(map(chr, range(0x20, 0x7F)))
