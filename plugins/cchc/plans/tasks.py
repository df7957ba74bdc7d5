"""Tasks of plans against a day: which are overdue, how far a plan is, what falls due in which quarter and to whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Badge
from cchc.plans.plan_words import NO_OWNER, OVERDUE, TASK_STATES
from cchc.records.record import Plan
from cchc.records.record_parts import Due, PlanState, Task, TaskState
from cchc.text.fold import LONGEST_STEP, slug, sort_key
from cchc.text.vietnamese_dates import day

OPEN = frozenset({TaskState.TODO, TaskState.DOING})
QUARTERS = ("", "I", "II", "III", "IV")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTask:
    """A task with its plan: `number` is its place in the plan, from 1; `state` the word that readers see."""

    plan: Entry[Plan]
    number: int
    task: Task
    state: Badge
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The number of tasks done, of those that were not dropped, and of those overdue."""

    done: int = 0
    total: int = 0
    overdue: int = 0

    @property
    def percent(self) -> int:
        """Done in whole percent, rounded down: 100 means all."""
        return 100 * self.done // self.total if self.total else 0


def holds(plan: Plan) -> bool:
    """Return whether a plan binds: issued or completed, and not withdrawn. The tasks of others fall due no more."""
    return plan.withdrawn is None and plan.state in {PlanState.ISSUED, PlanState.UNNUMBERED, PlanState.COMPLETED}


def is_overdue(task: Task, today: date) -> bool:
    """Return whether a task is still open after the last day it was due."""
    return task.state in OPEN and task.due is not None and task.due.last_day < today


def task_state(task: Task, today: date, *, binding: bool = True) -> Badge:
    """The state of a task in a word: what the plan says, unless its time is over and the plan still binds."""
    return OVERDUE if binding and is_overdue(task, today) else TASK_STATES[task.state]


def progress(tasks: Iterable[Task], today: date, *, binding: bool = True) -> Tally:
    """Return the progress of a plan; dropped tasks do not count, and nothing is overdue in a plan that does not bind."""
    counted = [task for task in tasks if task.state is not TaskState.DROPPED]
    return Tally(
        done=sum(task.state is TaskState.DONE for task in counted),
        total=len(counted),
        overdue=sum(binding and is_overdue(task, today) for task in counted),
    )


def plan_tasks(plans: Iterable[Entry[Plan]], today: date) -> tuple[PlanTask, ...]:
    """The tasks of every plan that binds, by due day; those without one last."""
    found = [
        PlanTask(plan=plan, number=number, task=task, state=task_state(task, today), overdue=is_overdue(task, today))
        for plan in plans
        if holds(plan.record)
        for number, task in enumerate(plan.record.tasks, 1)
    ]
    return tuple(sorted(found, key=_due_order))


def due_text(due: Due | None) -> str:
    """Return the due day of a task for readers: "30/06/2026", "Quý III/2026", "Năm 2026", or nothing."""
    if due is None:
        return ""
    if quarter := _QUARTER.fullmatch(due.written):
        return f"Quý {QUARTERS[int(quarter[2])]}/{quarter[1]}"
    return f"Năm {due.written}" if _YEAR.fullmatch(due.written) else day(due.last_day)


def quarter_of(value: date) -> int:
    """The quarter of a day, 1 to 4."""
    return (value.month + 2) // 3


def by_year(tasks: Iterable[PlanTask]) -> Mapping[int, tuple[PlanTask, ...]]:
    """Tasks by the year they belong to: that of their due day, else the last of their plan's period; newest first."""
    found: dict[int, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        found[item.task.due.last_day.year if item.task.due else item.plan.record.period.end].append(item)
    return {year: tuple(found[year]) for year in sorted(found, reverse=True)}


def by_quarter(tasks: Iterable[PlanTask]) -> Mapping[int, tuple[PlanTask, ...]]:
    """Tasks of one year by quarter, 1 to 4; key 0 holds those without a due day and comes last."""
    found: dict[int, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        found[quarter_of(item.task.due.last_day) if item.task.due else 0].append(item)
    return {quarter: tuple(found[quarter]) for quarter in (1, 2, 3, 4, 0) if quarter in found}


def by_owner(tasks: Iterable[PlanTask]) -> Mapping[tuple[str, str], tuple[PlanTask, ...]]:
    """Tasks by (address part, name) of each owner, in Vietnamese order; a task of several owners is under each."""
    names: dict[str, str] = {}
    found: dict[str, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        for part, name in owners(item.task.owner).items():
            names.setdefault(part, name)
            found[part].append(item)
    return {(part, names[part]): tuple(found[part]) for part in sorted(found, key=lambda part: sort_key(names[part]))}


@cache
def owners(written: str) -> Mapping[str, str]:
    """The owners of a task, written with semicolons between them: address part → name."""
    names = (" ".join(name.split()) for name in written.split(";"))
    found = {part: name for name in names if (part := slug(name)[:LONGEST_STEP].rstrip("-"))}
    return found or {slug(NO_OWNER): NO_OWNER}


def tally(tasks: Iterable[PlanTask]) -> Tally:
    """Return the progress of a set of tasks; dropped ones do not count."""
    counted = [item for item in tasks if item.task.state is not TaskState.DROPPED]
    return Tally(
        done=sum(item.task.state is TaskState.DONE for item in counted),
        total=len(counted),
        overdue=sum(item.overdue for item in counted),
    )


def open_tasks(tasks: Iterable[PlanTask]) -> Iterator[PlanTask]:
    """Tasks that are neither done nor dropped."""
    return (item for item in tasks if item.task.state in OPEN)


def _due_order(item: PlanTask) -> tuple[int, tuple[str, str, str], str, int]:
    due = item.task.due
    return (
        (due.last_day.toordinal() if due else date.max.toordinal()),
        sort_key(item.task.title),
        item.plan.url,
        item.number,
    )
