"""The frame shows notices while they hold, and where to write."""

from dataclasses import replace
from datetime import datetime

import pytest

from cchc.records.site_info import Notice
from cchc.site.layout import layout
from kit.site_factory import INFO

START, END = datetime(2026, 11, 20), datetime(2026, 11, 25)


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (datetime(2026, 11, 19, 23, 59), False),
        (datetime(2026, 11, 20), True),
        (datetime(2026, 11, 25, 23, 59), True),
        (datetime(2026, 11, 26), False),
    ],
)
def test_a_notice_holds_from_its_first_to_the_end_of_its_last_day(now: datetime, shown: bool) -> None:
    info = replace(INFO, notices=(Notice(text="Bảo trì", start=START, end=END),))

    made = layout(info, now, logo="", styles=(), scripts=())

    assert (len(made.notices) == 1) is shown


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("phan-anh@thu.example", "mailto:phan-anh@thu.example"),
        ("https://thu.example/gop-y", "https://thu.example/gop-y"),
        ("", "mailto:so@thu.example"),
    ],
)
def test_feedback_goes_to_a_form_or_to_an_address(written: str, expected: str) -> None:
    assert layout(replace(INFO, feedback=written), START, logo="", styles=(), scripts=()).feedback == expected
