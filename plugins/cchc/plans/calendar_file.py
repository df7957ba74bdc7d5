"""Due days of open tasks as a calendar that phones and mail programs subscribe to (iCalendar, RFC 5545).

Nothing in it comes from the moment of the build: a stamp is when the plan last changed, an identifier comes from
the plan's address and the task's title, so that an entry stays the same entry when others come and go.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, BinaryIO

from cchc.plans.due_days import PlanSpan, days_left
from cchc.plans.tasks import PlanTask, due_text, open_tasks

if TYPE_CHECKING:
    import icalendar

PRODUCT = "-//cchc//Hạn nhiệm vụ//VI"
LOCAL = timedelta(hours=7)
"""Asia/Ho_Chi_Minh is seven hours ahead of UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """One entry of the calendar, an all-day one; `stamp` is an ISO time in UTC."""

    uid: str
    day: str
    summary: str
    description: str
    stamp: str


def due_days(tasks: Iterable[PlanTask]) -> tuple[DueDay, ...]:
    """The entries of all open tasks that have a due day, in the order given; one for each day that a recurring task has left."""
    found: dict[str, DueDay] = {}
    for item in open_tasks(tasks):
        for day in days_left(item.task, PlanSpan.of(item.plan.record), item.due) if item.due else ():
            entry = _due_day(item, day)
            found.setdefault(entry.uid, entry)
    return tuple(found.values())


def key(name: str, days: tuple[DueDay, ...]) -> str:
    """A digest of all that goes into the calendar."""
    parts = [(day.uid, day.day, day.summary, day.description, day.stamp) for day in days]
    return hashlib.sha256(repr((name, parts)).encode()).hexdigest()


def write_calendar(name: str, days: tuple[DueDay, ...], target: BinaryIO) -> None:
    """Write the calendar called `name`."""
    import icalendar  # noqa: PLC0415 (a slow import, wanted only where due days changed)

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    for day in days:
        event = icalendar.Event()
        _fill(event, day)
        calendar.add_component(event)
    target.write(calendar.to_ical())


def _fill(event: "icalendar.Event", day: DueDay) -> None:
    start = date.fromisoformat(day.day)
    event.add("uid", day.uid)
    event.add("dtstamp", datetime.fromisoformat(day.stamp))
    event.add("dtstart", start)
    event.add("dtend", start + timedelta(days=1))
    event.add("summary", day.summary)
    event.add("description", day.description)
    event.add("transp", "TRANSPARENT")


def _due_day(item: PlanTask, day: date) -> DueDay:
    plan, task = item.plan.record, item.task
    recurring = f"\n{day}" if task.due and task.due.last_day is None else ""
    lines = (
        f"Kế hoạch {plan.number}: {plan.title}" if plan.number else f"Kế hoạch: {plan.title}",
        f"Hạn: {due_text(task.due)}",
        f"Đơn vị: {task.owner}" if task.owner else "",
        f"Phối hợp: {'; '.join(task.coordinators)}" if task.coordinators else "",
        f"Kết quả: {task.output}" if task.output else "",
    )
    return DueDay(
        uid=hashlib.sha256(f"{item.plan.url}\n{task.title}{recurring}".encode()).hexdigest()[:32] + "@cchc",
        day=day.isoformat(),
        summary=f"Hạn: {task.title}",
        description="\n".join(line for line in lines if line),
        stamp=_stamp(item).isoformat(),
    )


def _stamp(item: PlanTask) -> datetime:
    """When the plan last changed: as it states, else when it was posted or issued, else its period's first day."""
    record = item.plan.record
    moment = record.modified or record.date
    if moment is None:
        moment = datetime.combine(record.issued or date(record.period.start, 1, 1), time())
    return moment.replace(tzinfo=UTC) - LOCAL
