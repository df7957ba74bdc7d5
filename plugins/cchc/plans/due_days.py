"""The days on which a task falls due: one, or those of a task that recurs, within the span of its plan."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cchc.records.record import Plan
from cchc.records.record_parts import Due, Frequency, Task, TaskState

_MONTHS: Final = {Frequency.MONTHLY: 1, Frequency.QUARTERLY: 3, Frequency.HALF_YEARLY: 6, Frequency.YEARLY: 12}
"""Months of a span, at the end of which a task falls due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSpan:
    """The days for which a plan gives tasks, both included."""

    first: date
    last: date

    @classmethod
    def of(cls, plan: Plan) -> "PlanSpan":
        """Return the span of a plan: its period, from the day it was issued where that is later."""
        start = date(plan.period.start, 3 * plan.period.quarter - 2 if plan.period.quarter else 1, 1)
        return cls(first=max(start, plan.issued) if plan.issued else start, last=plan.period.last_day)


def due_day(task: Task, span: PlanSpan, today: date) -> date | None:
    """Return the day on which a task is due, or was, None for one without a day.

    Of a task that recurs, that is the first day that is not done: the first behind `done_until`. Where the plan does not say
    how far it is done, one that is under way is taken to be done so far, one that has not begun is due from the first day on.
    Once all is done it is the last day.
    """
    due = task.due
    if due is None or due.every is Frequency.ONCE:
        return due.last_day if due else None
    days = list(occurrences(due, span))
    if not days:
        return None
    since = span.first
    if task.done_until is not None and task.done_until.last_day is not None:
        since = task.done_until.last_day + timedelta(days=1)
    elif task.state is TaskState.DOING:
        since = today
    left = [day for day in days if day >= since] if task.state is not TaskState.DONE else []
    return left[0] if left else days[-1]


def days_left(task: Task, span: PlanSpan, today: date) -> tuple[date, ...]:
    """Return every day on which an open task is still to be done, the next first."""
    first = due_day(task, span, today)
    if first is None or task.due is None or task.due.every is Frequency.ONCE:
        return (first,) if first else ()
    return tuple(day for day in occurrences(task.due, span) if day >= first)


def is_all_done(task: Task, span: PlanSpan) -> bool:
    """Return whether a recurring task is done to the end of its plan: `done_until` leaves no day."""
    if task.due is None or task.due.every is Frequency.ONCE or task.done_until is None:
        return False
    until = task.done_until.last_day
    return until is not None and all(day <= until for day in occurrences(task.due, span))


def occurrences(due: Due, span: PlanSpan) -> Iterator[date]:
    """Yield the days within `span` on which something recurs; none where it has no day."""
    months = _MONTHS.get(due.every, 0)
    if not months:
        return
    for year in range(span.first.year, span.last.year + 1):
        for month in [due.month] if due.month else range(months, 13, months):
            day = _day(year, month, due.day)
            if span.first <= day <= span.last:
                yield day


def _day(year: int, month: int, day: int) -> date:
    """Return a day of a month, its last one where it has no such day or none is named."""
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day, last.day)) if day else last
