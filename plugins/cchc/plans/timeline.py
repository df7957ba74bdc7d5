"""The due days of one year as a drawing: a lane for each plan, a mark for each day on which tasks fall due.

This computes where everything stands, in the units of the drawing's own box; a template draws it. The same facts
in words stand beside it, so that nothing is told by the drawing alone. There is no line for today: the state of
each mark says what today makes of it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.plans.plan_words import OVERDUE, TASK_STATES
from cchc.plans.tasks import PlanTask
from cchc.records.record_parts import TaskState
from cchc.text.vietnamese_dates import day

WIDTH = 960
MARGIN = 24
"""Room left and right of the year, so that marks on its first and last day are whole."""

TOP = 28
LANE = 56
LINE = 38
"""How far below the top of a lane its line runs; the label stands above it."""

MARKS = {
    OVERDUE.text: "overdue",
    TASK_STATES[TaskState.TODO].text: "todo",
    TASK_STATES[TaskState.DOING].text: "doing",
    TASK_STATES[TaskState.DONE].text: "done",
    TASK_STATES[TaskState.DROPPED].text: "dropped",
}
"""State in words → mark, the one that needs most attention first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """The first day of a month: where it stands and what it is called."""

    x: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A day on which `count` tasks of one plan fall due; `shape` is that of the state needing most attention."""

    x: int
    y: int
    shape: str
    count: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One plan: its label, its line, its marks."""

    label: str
    url: str
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The drawing: its box, its months, its lanes, and the legend of the marks in it as (shape, word)."""

    title: str
    description: str
    width: int
    height: int
    top: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    legend: tuple[tuple[str, str], ...]


def timeline(tasks: Iterable[PlanTask], year: int) -> Timeline | None:
    """Draw the tasks that fall due in `year`; None where there are none."""
    plans: dict[str, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        if item.due is not None and item.due.year == year:
            plans[item.plan.url].append(item)
    if not plans:
        return None
    drawn = [item for same in plans.values() for item in same]
    words = {item.state.text for item in drawn}
    return Timeline(
        title=f"Hạn của các nhiệm vụ trong năm {year}",
        description=f"{len(drawn)} nhiệm vụ của {len(plans)} kế hoạch, xếp theo ngày đến hạn. "
        "Danh sách bằng chữ ở ngay dưới hình.",
        width=WIDTH,
        height=TOP + LANE * len(plans) + MARGIN,
        top=TOP,
        ticks=tuple(Tick(x=_x(date(year, month, 1)), label=f"T{month}") for month in range(1, 13)),
        lanes=tuple(_lane(same, TOP + LANE * index) for index, same in enumerate(plans.values())),
        legend=tuple((mark, word) for word, mark in MARKS.items() if word in words),
    )


def _lane(tasks: list[PlanTask], top: int) -> Lane:
    days: dict[date, list[PlanTask]] = defaultdict(list)
    for item in tasks:
        if item.due is not None:
            days[item.due].append(item)
    plan = tasks[0].plan
    return Lane(
        label=plan.record.number or plan.record.title,
        url=plan.url,
        y=top + LINE,
        marks=tuple(_mark(due, days[due], top + LINE) for due in sorted(days)),
    )


def _mark(due: date, tasks: list[PlanTask], y: int) -> Mark:
    counts = dict.fromkeys(MARKS, 0)
    for item in tasks:
        counts[item.state.text] += 1
    told = [(word, count) for word, count in counts.items() if count]
    return Mark(
        x=_x(due),
        y=y,
        shape=MARKS[told[0][0]],
        count=len(tasks),
        text=f"{day(due)}: " + ", ".join(f"{count} {word.lower()}" for word, count in told),
    )


def _x(value: date) -> int:
    """Where a day of the year stands."""
    first, last = date(value.year, 1, 1), date(value.year, 12, 31)
    return MARGIN + round((WIDTH - 2 * MARGIN) * (value - first).days / (last - first).days)
