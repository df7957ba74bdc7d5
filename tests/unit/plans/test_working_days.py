from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.plans.working_days import WorkCalendar

DAYS = st.dates(date(2015, 1, 1), date(2027, 12, 31))
SWAPS = ((date(2025, 4, 26), True), (date(2025, 5, 2), False))


@pytest.mark.parametrize(
    ("day", "worked", "why"),
    [
        (date(2026, 11, 20), True, "an ordinary Friday"),
        (date(2026, 11, 21), False, "a Saturday"),
        (date(2026, 9, 2), False, "National Day"),
        (date(2026, 2, 17), False, "the first day of Tết Bính Ngọ"),
        (date(2026, 4, 27), False, "in lieu of Hùng Kings' Day, a Sunday"),
        (date(2025, 4, 26), True, "a Saturday worked by decision"),
        (date(2025, 5, 2), False, "a Friday off by decision"),
    ],
)
def test_a_day_is_worked_or_not(day: date, *, worked: bool, why: str) -> None:
    assert WorkCalendar(SWAPS).is_working(day) is worked, why


def test_a_stated_swap_wins_over_the_known_holidays() -> None:
    assert WorkCalendar([(date(2026, 9, 2), True)]).is_working(date(2026, 9, 2))


@pytest.mark.parametrize(
    ("issued", "posted", "days"),
    [
        (date(2021, 5, 18), date(2021, 5, 20), 2),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2017, 1, 23), date(2017, 3, 22), 42 - 5),  # 42 weekdays, five of them Tết Đinh Dậu
        (date(2026, 11, 23), date(2026, 11, 20), -1),
    ],
)
def test_working_days_from_issue_to_posting(issued: date, posted: date, days: int) -> None:
    assert WorkCalendar().between(issued, posted) == days


@given(DAYS, st.integers(0, 40), st.integers(0, 40))
def test_spans_add_up(start: date, first: int, second: int) -> None:
    calendar = WorkCalendar(SWAPS)
    middle, end = start + timedelta(days=first), start + timedelta(days=first + second)

    assert calendar.between(start, middle) + calendar.between(middle, end) == calendar.between(start, end)


@given(DAYS, st.integers(1, 15))
def test_a_deadline_is_the_first_day_that_uses_up_the_limit_and_is_worked(start: date, limit: int) -> None:
    calendar = WorkCalendar(SWAPS)
    last = calendar.deadline(start, limit)

    assert calendar.between(start, last) == limit
    assert calendar.between(start, last - timedelta(days=1)) == limit - 1
    assert calendar.is_working(last)
