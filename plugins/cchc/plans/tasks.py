"""Tasks of plans against a day: which are overdue, how far a plan is, what falls due in which quarter and to whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Badge
from cchc.plans.due_days import PlanSpan, due_day, is_all_done
from cchc.plans.plan_words import NO_OWNER, OVERDUE, QUARTERS, TASK_STATES
from cchc.records.record import Plan
from cchc.records.record_parts import Due, PlanState, Task, TaskState
from cchc.text.fold import LONGEST_STEP, slug, sort_key
from cchc.text.vietnamese_dates import day

OPEN = frozenset({TaskState.TODO, TaskState.DOING})
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTask:
    """A task with its plan: `number` is its place in the plan, from 1; `state` the word that readers see.

    `due` is the day it is due, None for one without a day; of a task that recurs the next day that is not done.
    """

    plan: Entry[Plan]
    number: int
    task: Task
    state: Badge
    overdue: bool
    due: date | None


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


def is_overdue(task: Task, span: PlanSpan, today: date) -> bool:
    """Return whether a task is still open after the last day it was due."""
    due = due_day(task, span, today) if task.state in OPEN and not is_all_done(task, span) else None
    return due is not None and due < today


def task_state(task: Task, plan: Plan, today: date) -> Badge:
    """The state of a task in a word: what the plan says, unless its time is over and the plan still binds."""
    return OVERDUE if holds(plan) and is_overdue(task, PlanSpan.of(plan), today) else TASK_STATES[task.state]


def progress(plan: Plan, today: date) -> Tally:
    """Return the progress of a plan; dropped tasks do not count, and nothing is overdue in a plan that does not bind."""
    counted = [task for task in plan.tasks if task.state is not TaskState.DROPPED]
    span = PlanSpan.of(plan)
    return Tally(
        done=sum(task.state is TaskState.DONE for task in counted),
        total=len(counted),
        overdue=sum(is_overdue(task, span, today) for task in counted) if holds(plan) else 0,
    )


def plan_tasks(plans: Iterable[Entry[Plan]], today: date) -> tuple[PlanTask, ...]:
    """The tasks of every plan that binds, by due day; those without one last."""
    found = [
        PlanTask(
            plan=plan,
            number=number,
            task=task,
            state=task_state(task, plan.record, today),
            overdue=is_overdue(task, span, today),
            due=due_day(task, span, today),
        )
        for plan in plans
        if holds(plan.record)
        for span in (PlanSpan.of(plan.record),)
        for number, task in enumerate(plan.record.tasks, 1)
    ]
    return tuple(sorted(found, key=_due_order))


def due_text(due: Due | None, on: date | None = None) -> str:
    """Return the due day of a task for readers: "30/06/2026", "Quý III/2026", "Năm 2026", "Hằng quý, tới 30/6/2026", or nothing.

    `on` is the next day of one that recurs, as `due_day` gives it.
    """
    if due is None:
        return ""
    if due.last_day is None:
        every = f"{due.written[:1].upper()}{due.written[1:]}"
        return f"{every}, tới {day(on)}" if on else every
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
        found[item.due.year if item.due else item.plan.record.period.end].append(item)
    return {year: tuple(found[year]) for year in sorted(found, reverse=True)}


def by_quarter(tasks: Iterable[PlanTask]) -> Mapping[int, tuple[PlanTask, ...]]:
    """Tasks of one year by quarter, 1 to 4; key 0 holds those without a due day and comes last."""
    found: dict[int, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        found[quarter_of(item.due) if item.due else 0].append(item)
    return {quarter: tuple(found[quarter]) for quarter in (1, 2, 3, 4, 0) if quarter in found}


def by_coordinator(tasks: Iterable[PlanTask]) -> Mapping[tuple[str, str], tuple[PlanTask, ...]]:
    """Tasks by (address part, name) of each unit that takes part in them without leading them, in Vietnamese order."""
    names: dict[str, str] = {}
    found: dict[str, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        leading = owners(item.task.owner)
        for part, name in owners("; ".join(item.task.coordinators)).items() if item.task.coordinators else ():
            if part not in leading:
                names.setdefault(part, name)
                found[part].append(item)
    return {(part, names[part]): tuple(found[part]) for part in sorted(found, key=lambda part: sort_key(names[part]))}


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
    return (
        (item.due.toordinal() if item.due else date.max.toordinal()),
        sort_key(item.task.title),
        item.plan.url,
        item.number,
    )
