"""Dates as the order of lists."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.pages.record_dates import day_moment, iso_or_empty, newest_first
from cchc.pages.shared_views import Moment


def test_the_latest_stands_first_what_has_no_date_last_and_names_decide() -> None:
    things = [
        ("không ngày", None),
        ("b", date(2026, 1, 2)),
        ("a", date(2026, 1, 2)),
        ("sáng", datetime(2026, 1, 2, 8)),
        ("cũ nhất", date.min),
        ("mới", date(2026, 1, 3)),
    ]
    in_order = sorted(things, key=lambda pair: newest_first(pair[1], pair[0]))
    assert [name for name, _ in in_order] == ["mới", "sáng", "a", "b", "cũ nhất", "không ngày"]


@given(st.dates(), st.dates())
def test_days_are_ordered_as_the_calendar_orders_them(one: date, other: date) -> None:
    assert (newest_first(one, "")[0] < newest_first(other, "")[0]) == (one > other)


@pytest.mark.parametrize(
    ("value", "iso", "moment"),
    [
        (None, "", None),
        (date(2026, 1, 2), "2026-01-02", Moment(iso="2026-01-02", text="02/01/2026")),
        (
            datetime(2026, 1, 2, 8, 30),
            "2026-01-02T08:30:00+07:00",
            Moment(iso="2026-01-02T08:30:00+07:00", text="02/01/2026"),
        ),
    ],
)
def test_a_day_is_told_to_machines_and_to_people(value: date | None, iso: str, moment: Moment | None) -> None:
    assert iso_or_empty(value) == iso
    assert day_moment(value) == moment
