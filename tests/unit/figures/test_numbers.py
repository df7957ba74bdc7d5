"""Numbers of tables, read and written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.written_numbers import OTHER, VIETNAMESE, custom_of, is_doubtful, is_missing, read_number
from cchc.text.vietnamese_numbers import written

NUMBERS = st.decimals(-1_000_000_000, 1_000_000_000, places=2)


@given(NUMBERS)
def test_what_is_written_for_readers_is_read_back(value: Decimal) -> None:
    assert read_number(written(value, 2), VIETNAMESE) == value


@pytest.mark.parametrize(
    ("cell", "vietnamese", "other"),
    [
        ("620", "620", "620"),
        ("82,45", "82.45", None),
        ("82.45", None, "82.45"),
        ("1.080", "1080", "1.080"),
        ("1.240.000", "1240000", None),
        ("1.240,5", "1240.5", None),
        ("1 240", "1240", "1240"),
        ("93,2 %", "93.2", None),
        ("−1,8", "-1.8", None),
        ("0.805", None, "0.805"),
        ("12.34.56", None, None),
        ("7x", None, None),
        ("", None, None),
        ("9" * 30, None, None),
    ],
)
def test_a_cell_is_a_number_in_one_way_in_both_or_in_none(cell: str, vietnamese: str | None, other: str | None) -> None:
    assert read_number(cell, VIETNAMESE) == (None if vietnamese is None else Decimal(vietnamese))
    assert read_number(cell, OTHER) == (None if other is None else Decimal(other))


@pytest.mark.parametrize(
    ("cells", "excel", "decimals"),
    [
        (["82,45", "1.080"], False, ","),
        (["82.45", "1,080"], True, "."),
        (["2021", "620"], True, ","),
        (["2021", "620"], False, "."),
    ],
)
def test_the_cells_of_a_file_tell_its_way_else_what_wrote_it(cells: list[str], excel: bool, decimals: str) -> None:
    assert custom_of(cells, excel=excel).decimals == decimals


def test_only_a_number_that_may_be_two_is_doubtful() -> None:
    assert [cell for cell in ("1.080", "1,080", "0.805", "1080", "82,45", "x") if is_doubtful(cell)] == [
        "1.080",
        "1,080",
    ]


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "…", "x"])
def test_a_gap_is_no_number(cell: str) -> None:
    assert is_missing(cell)
