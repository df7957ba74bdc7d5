import io
from datetime import UTC, date, datetime

import icalendar

from cchc.engine.outputs.entry import Entry
from cchc.plans.calendar_file import due_days, key, write_calendar
from cchc.plans.tasks import plan_tasks
from cchc.records.record import Plan, Task
from kit.plan_factory import plan, task

TODAY = date(2026, 6, 30)


def entry(*tasks: Task) -> Entry[Plan]:
    return plan("kh-03", number="03/KH-SXD", title="Kế hoạch kiểm tra", posted="2026-01-15T08:00", tasks=tasks)


def written(*tasks: Task) -> bytes:
    target = io.BytesIO()
    write_calendar("Hạn nhiệm vụ", due_days(plan_tasks([entry(*tasks)], TODAY)), target)
    return target.getvalue()


def test_open_tasks_with_a_due_day_are_all_day_events() -> None:
    content = written(
        task("Rà soát; kiểm tra, đánh giá", "2026-Q3", owner="Văn phòng Sở", output="Báo cáo"),
        task("Xong", "2026-Q3", "done"),
        task("Thôi", "2026-Q3", "dropped"),
        task("Không hạn"),
    )
    calendar = icalendar.Calendar.from_ical(content)
    (event,) = calendar.walk("VEVENT")

    assert event["summary"] == "Hạn: Rà soát; kiểm tra, đánh giá"
    assert event.decoded("dtstart") == date(2026, 9, 30)
    assert event.decoded("dtend") == date(2026, 10, 1)
    assert event.decoded("dtstamp") == datetime(2026, 1, 15, 1, tzinfo=UTC)
    assert str(event["description"]).splitlines() == [
        "Kế hoạch 03/KH-SXD: Kế hoạch kiểm tra",
        "Hạn: Quý III/2026",
        "Đơn vị: Văn phòng Sở",
        "Kết quả: Báo cáo",
    ]


def test_lines_are_folded_and_end_as_the_format_wants() -> None:
    content = written(task("Rất dài " * 40, "2026-Q4"))

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_the_same_tasks_make_the_same_bytes_and_key() -> None:
    tasks = (task("a", "2026-Q4"), task("b", "2026-Q3"))
    days = due_days(plan_tasks([entry(*tasks)], TODAY))

    assert written(*tasks) == written(*tasks)
    assert key("x", days) == key("x", days)
    assert key("x", days) != key("x", days[:1])


def test_an_entry_stays_the_same_when_others_come_and_its_day_moves() -> None:
    before = due_days(plan_tasks([entry(task("a", "2026-Q4"))], TODAY))
    after = due_days(plan_tasks([entry(task("mới", "2026-Q3"), task("a", "2026-12-01"))], TODAY))

    assert before[0].uid in {day.uid for day in after}
    assert len({day.uid for day in after}) == 2
