"""Days as readers see them."""

from datetime import date

import pytest

from cchc.text.vietnamese_dates import day, long_day


@pytest.mark.parametrize(
    ("value", "figures", "words"),
    [
        (date(2026, 1, 5), "05/01/2026", "ngày 05 tháng 01 năm 2026"),
        (date(2026, 2, 28), "28/02/2026", "ngày 28 tháng 02 năm 2026"),
        (date(2021, 7, 15), "15/7/2021", "ngày 15 tháng 7 năm 2021"),
        (date(2021, 12, 31), "31/12/2021", "ngày 31 tháng 12 năm 2021"),
    ],
)
def test_small_days_and_the_first_two_months_bear_a_zero(value: date, figures: str, words: str) -> None:
    assert day(value) == figures
    assert long_day(value) == words
