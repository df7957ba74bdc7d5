"""Tasks that recur: on which days they fall due within their plan, what is left, and from when they are overdue."""

from datetime import date

import pytest

from cchc.pages.entry import Entry
from cchc.plans.calendar_file import due_days
from cchc.plans.due_days import PlanSpan, occurrences
from cchc.plans.tasks import by_quarter, due_text, plan_tasks
from cchc.records.record import Plan
from cchc.records.record_parts import Task
from kit.plan_factory import due, plan, task

TODAY = date(2026, 6, 30)
YEAR = PlanSpan(first=date(2026, 1, 1), last=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("hằng quý", ["31/03", "30/06", "30/09", "31/12"]),
        ("hàng quý", ["31/03", "30/06", "30/09", "31/12"]),
        ("Mỗi quý", ["31/03", "30/06", "30/09", "31/12"]),
        ("ngày 20 tháng cuối hằng quý", ["20/03", "20/06", "20/09", "20/12"]),
        ("ngày 20 của tháng cuối mỗi quý", ["20/03", "20/06", "20/09", "20/12"]),
        ("6 tháng", ["30/06", "31/12"]),
        ("6 tháng một lần", ["30/06", "31/12"]),
        ("hằng năm", ["31/12"]),
        ("15/6 hằng năm", ["15/06"]),
        ("ngày 15 tháng 6 hằng năm", ["15/06"]),
        ("30/2 hằng năm", ["28/02"]),
        ("thường xuyên", []),
        ("Thường xuyên", []),
        ("hằng ngày", []),
        ("trong năm", []),
    ],
)
def test_what_recurs_falls_on_the_last_day_of_its_span_or_the_day_named(written: str, days: list[str]) -> None:
    assert [f"{day:%d/%m}" for day in occurrences(due(written), YEAR)] == days


def test_a_month_has_its_own_last_day() -> None:
    assert [day.day for day in occurrences(due("ngày 31 hằng tháng"), YEAR)][:4] == [31, 28, 31, 30]
    assert len(list(occurrences(due("hằng tháng"), YEAR))) == 12


@pytest.mark.parametrize(
    ("when", "state", "until", "word", "next_day"),
    [
        ("hằng quý", "todo", "", "Quá hạn", date(2026, 3, 31)),
        ("hằng quý", "doing", "", "Đang thực hiện", date(2026, 6, 30)),
        ("hằng quý", "doing", "2026-Q1", "Đang thực hiện", date(2026, 6, 30)),
        ("hằng quý", "doing", "2025-Q4", "Quá hạn", date(2026, 3, 31)),
        ("hằng quý", "doing", "2026-Q2", "Đang thực hiện", date(2026, 9, 30)),
        ("hằng quý", "doing", "2026", "Đang thực hiện", date(2026, 12, 31)),
        ("hằng quý", "done", "", "Đã hoàn thành", date(2026, 12, 31)),
        ("hằng quý", "dropped", "", "Không thực hiện", date(2026, 3, 31)),
        ("ngày 20 hằng tháng", "doing", "2026-05-20", "Quá hạn", date(2026, 6, 20)),
        ("thường xuyên", "todo", "", "Chưa thực hiện", None),
        ("thường xuyên", "doing", "", "Đang thực hiện", None),
    ],
)
def test_a_recurring_task_is_overdue_from_the_day_after_the_first_that_is_not_done(
    when: str, state: str, until: str, word: str, next_day: date | None
) -> None:
    (item,) = plan_tasks([plan("x", tasks=(task("a", when, state, until=until),))], TODAY)

    assert (item.state.text, item.due) == (word, next_day)
    assert item.overdue is (word == "Quá hạn")


def test_nothing_falls_due_before_the_plan_was_issued_or_after_its_period() -> None:
    (item,) = plan_tasks([plan("x", issued="2026-05-04", tasks=(task("a", "hằng quý"),))], TODAY)
    (finished,) = plan_tasks([plan("x", "2025", tasks=(task("a", "hằng quý", "doing"),))], TODAY)

    assert item.due == date(2026, 6, 30)
    assert (finished.due, finished.overdue) == (date(2025, 12, 31), True)


@pytest.mark.parametrize(
    ("written", "on", "text"),
    [
        ("hằng quý", date(2026, 6, 30), "Hằng quý, tới 30/6/2026"),
        ("thường xuyên", None, "Thường xuyên"),
        ("ngày 20 hằng tháng", date(2026, 7, 20), "Ngày 20 hằng tháng, tới 20/7/2026"),
    ],
)
def test_readers_see_what_was_written_and_the_next_day(written: str, on: date | None, text: str) -> None:
    assert due_text(due(written), on) == text


def test_a_recurring_task_stands_in_the_quarter_of_its_next_day() -> None:
    tasks = (task("a", "hằng quý", "doing", until="2026-Q2"), task("b", "thường xuyên"))

    found = by_quarter(plan_tasks([plan("x", tasks=tasks)], TODAY))

    assert {quarter: [item.task.title for item in items] for quarter, items in found.items()} == {3: ["a"], 0: ["b"]}


def test_the_calendar_has_every_day_that_is_left() -> None:
    entry: Entry[Plan] = plan("x", tasks=_tasks())
    days = due_days(plan_tasks([entry], TODAY))

    assert [(day.summary, day.day) for day in days] == [
        ("Hạn: a", "2026-09-30"),
        ("Hạn: a", "2026-12-31"),
        ("Hạn: b", "2026-12-31"),
    ]
    assert len({day.uid for day in days}) == 3
    assert "Phối hợp: Thanh tra Sở" in days[0].description


def _tasks() -> tuple[Task, ...]:
    return (
        task("a", "hằng quý", "doing", until="2026-Q2", coordinators=("Thanh tra Sở",)),
        task("b", "2026"),
        task("c", "thường xuyên"),
        task("d", "hằng quý", "done"),
    )
