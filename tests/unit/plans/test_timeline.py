from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc.plans.tasks import plan_tasks
from cchc.plans.timeline import MARGIN, WIDTH, timeline
from kit.plan_factory import plan, task

TODAY = date(2026, 6, 30)


def test_tasks_of_one_plan_and_day_are_one_mark_that_shows_what_needs_most_attention() -> None:
    entry = plan(
        "x",
        number="03/KH-SXD",
        tasks=(task("a", "2026-03-31", "done"), task("b", "2026-Q1"), task("c", "2026-09-01"), task("d", "2025-01-01")),
    )
    drawn = timeline(plan_tasks([entry], TODAY), 2026)

    assert drawn is not None
    (lane,) = drawn.lanes
    assert lane.label == "03/KH-SXD"
    assert [(mark.shape, mark.count, mark.text) for mark in lane.marks] == [
        ("overdue", 2, "31/03/2026: 1 quá hạn, 1 đã hoàn thành"),
        ("todo", 1, "01/09/2026: 1 chưa thực hiện"),
    ]
    assert [mark for mark, _ in drawn.legend] == ["overdue", "todo", "done"]


def test_a_year_in_which_nothing_is_due_is_not_drawn() -> None:
    assert timeline(plan_tasks([plan("x", tasks=(task("a"),))], TODAY), 2026) is None


@given(st.lists(st.dates(date(2024, 1, 1), date(2024, 12, 31)), min_size=1, max_size=10, unique=True))
def test_marks_stay_inside_the_drawing_and_in_the_order_of_days(days: list[date]) -> None:
    entry = plan("x", tasks=tuple(task(str(day), day.isoformat()) for day in days))
    drawn = timeline(plan_tasks([entry], TODAY), 2024)

    assert drawn is not None
    places = [mark.x for mark in drawn.lanes[0].marks]
    assert places == sorted(places)
    assert places[0] >= MARGIN
    assert places[-1] <= WIDTH - MARGIN
    assert all(0 < lane.y < drawn.height for lane in drawn.lanes)
