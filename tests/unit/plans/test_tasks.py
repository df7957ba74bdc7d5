from datetime import date

import pytest

from cchc.plans.tasks import (
    Tally,
    by_coordinator,
    by_owner,
    by_quarter,
    by_year,
    due_text,
    open_tasks,
    plan_tasks,
    progress,
    tally,
    task_state,
)
from kit.plan_factory import due, plan, task

TODAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("when", "state", "word"),
    [
        ("2026-06-29", "todo", "Quá hạn"),
        ("2026-06-29", "doing", "Quá hạn"),
        ("2026-06-29", "done", "Đã hoàn thành"),
        ("2026-06-29", "dropped", "Không thực hiện"),
        ("2026-06-30", "todo", "Chưa thực hiện"),
        ("2026-Q2", "doing", "Đang thực hiện"),
        ("2026-Q1", "doing", "Quá hạn"),
        ("2026", "todo", "Chưa thực hiện"),
        ("2025", "todo", "Quá hạn"),
        ("", "todo", "Chưa thực hiện"),
    ],
)
def test_an_open_task_is_overdue_from_the_day_after_its_last(when: str, state: str, word: str) -> None:
    assert task_state(task("x", when, state), plan("x").record, TODAY).text == word


@pytest.mark.parametrize(
    ("written", "text"),
    [("2026-06-05", "05/6/2026"), ("2026-Q3", "Quý III/2026"), ("2026", "Năm 2026")],
)
def test_due_dates_read_as_people_write_them(written: str, text: str) -> None:
    assert due_text(due(written)) == text


def test_progress_leaves_dropped_tasks_out() -> None:
    tasks = (task("a", "2026-01-31", "done"), task("b", "2026-01-31"), task("c", state="dropped"), task("d", "2026"))

    assert progress(plan("x", tasks=tasks).record, TODAY) == Tally(done=1, total=3, overdue=1)


def test_tasks_of_plans_that_do_not_hold_are_no_tasks() -> None:
    plans = [
        plan("thuc-hien", tasks=(task("a"),)),
        plan("du-thao", state="draft", tasks=(task("b"),)),
        plan("thay-the", state="superseded", tasks=(task("c"),)),
        plan("rut", withdrawn=True, tasks=(task("d"),)),
        plan("xong", state="completed", tasks=(task("e"),)),
    ]

    assert [item.task.title for item in plan_tasks(plans, TODAY)] == ["a", "e"]


def test_tasks_go_by_due_day_and_those_without_one_come_last() -> None:
    entry = plan("x", tasks=(task("không hạn"), task("sau", "2026-Q4"), task("trước", "2026-03-01")))

    assert [item.task.title for item in plan_tasks([entry], TODAY)] == ["trước", "sau", "không hạn"]


def test_a_task_belongs_to_the_year_it_is_due_else_to_the_end_of_its_plan() -> None:
    entry = plan("x", "2024-2026", tasks=(task("a", "2025-Q1"), task("b"), task("c", "2026")))
    years = by_year(plan_tasks([entry], TODAY))

    assert {year: [item.task.title for item in found] for year, found in years.items()} == {
        2026: ["c", "b"],
        2025: ["a"],
    }


def test_quarters_come_in_order_and_undated_tasks_last() -> None:
    entry = plan("x", tasks=(task("a"), task("b", "2026-12-01"), task("c", "2026-01-01"), task("d", "2026-Q1")))

    assert {
        quarter: [item.task.title for item in found]
        for quarter, found in by_quarter(plan_tasks([entry], TODAY)).items()
    } == {1: ["c", "d"], 4: ["b"], 0: ["a"]}


def test_owners_are_one_however_they_are_spelt_and_several_share_a_task() -> None:
    entry = plan(
        "x",
        tasks=(
            task("a", "2026-01-01", owner="Văn phòng Sở"),
            task("b", "2026-01-02", owner="Thanh tra Sở;  văn  phòng Sở"),
            task("c", "2026-01-03"),
        ),
    )
    found = by_owner(plan_tasks([entry], TODAY))

    assert {key: [item.task.title for item in items] for key, items in found.items()} == {
        ("chua-ghi-don-vi", "Chưa ghi đơn vị"): ["c"],
        ("thanh-tra-so", "Thanh tra Sở"): ["b"],
        ("van-phong-so", "Văn phòng Sở"): ["a", "b"],
    }


def test_units_that_take_part_have_the_tasks_they_do_not_lead() -> None:
    entry = plan(
        "x",
        tasks=(
            task("a", owner="Văn phòng Sở", coordinators=("Thanh tra Sở", "Phòng Tổ chức; Văn phòng sở")),
            task("b", owner="Thanh tra Sở", coordinators=("thanh tra sở",)),
            task("c"),
        ),
    )
    found = by_coordinator(plan_tasks([entry], TODAY))

    assert {key: [item.task.title for item in items] for key, items in found.items()} == {
        ("phong-to-chuc", "Phòng Tổ chức"): ["a"],
        ("thanh-tra-so", "Thanh tra Sở"): ["a"],
    }


def test_a_tally_of_many_plans_counts_as_that_of_one() -> None:
    tasks = (task("a", "2026-01-31", "done"), task("b", "2026-01-31"), task("c", state="dropped"))
    items = plan_tasks([plan("x", tasks=tasks), plan("y", tasks=tasks)], TODAY)

    assert tally(items) == Tally(done=2, total=4, overdue=2)
    assert [item.task.title for item in open_tasks(items)] == ["b", "b"]


def test_nothing_is_overdue_in_a_plan_that_does_not_bind() -> None:
    late = task("a", "2026-01-31", "doing")
    draft = plan("x", state="draft", tasks=(late,)).record

    assert task_state(late, draft, TODAY).text == "Đang thực hiện"
    assert progress(draft, TODAY) == Tally(done=0, total=1, overdue=0)


@pytest.mark.parametrize(("done", "percent"), [(0, 0), (1, 33), (2, 66), (3, 100)])
def test_a_hundred_percent_means_all(done: int, percent: int) -> None:
    assert Tally(done=done, total=3).percent == percent
