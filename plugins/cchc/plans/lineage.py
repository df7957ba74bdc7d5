"""The line of a series: which plan came before a plan, and which came after.

A line holds the plans of one issuer and one series that span as many years as each other, so that a yearly plan
is followed by the next yearly plan and a five-year plan by the next five-year plan. Where one period has several
plans, the line goes through the one that holds: not withdrawn, not superseded, no draft, last issued.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from cchc.pages.entry import Entry
from cchc.plans.plan_words import issuer_id
from cchc.records.record import Plan
from cchc.records.record_parts import PlanState

Line = tuple[str, str, int]
"""Issuer, series and number of years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesNeighbours:
    """The plans before and after a plan in its line, where there are any."""

    previous: Entry[Plan] | None = None
    next: Entry[Plan] | None = None


def compare_url(plan: Entry[Plan]) -> str:
    """Return the address where a plan that has a previous one is compared with it."""
    return f"{plan.url}so-sanh/"


def neighbours(plans: Iterable[Entry[Plan]]) -> Mapping[str, SeriesNeighbours]:
    """The neighbours of every plan that has a series, by the plan's address."""
    lines: dict[Line, list[Entry[Plan]]] = defaultdict(list)
    for plan in plans:
        if plan.record.series:
            lines[_line(plan)].append(plan)
    found: dict[str, SeriesNeighbours] = {}
    for line in lines.values():
        found.update(_along(line))
    return found


def _along(line: list[Entry[Plan]]) -> Iterable[tuple[str, SeriesNeighbours]]:
    years = [tuple(same) for _, same in groupby(sorted(line, key=_in_line), key=_start)]
    mains = [same[-1] for same in years]
    for index, same in enumerate(years):
        around = SeriesNeighbours(
            previous=mains[index - 1] if index else None,
            next=mains[index + 1] if index + 1 < len(mains) else None,
        )
        for plan in same:
            yield plan.url, around


def _line(plan: Entry[Plan]) -> Line:
    period = plan.record.period
    return issuer_id(plan), plan.record.series, -1 if period.quarter else period.end - period.start


def _start(plan: Entry[Plan]) -> tuple[int, int]:
    return plan.record.period.start, plan.record.period.quarter


def _in_line(plan: Entry[Plan]) -> tuple[int, int, bool, bool, bool, int, str]:
    """Sort key: by start, and within one start the plan that holds comes last."""
    record = plan.record
    return (
        record.period.start,
        record.period.quarter,
        record.withdrawn is None,
        record.state is not PlanState.SUPERSEDED,
        record.state is not PlanState.DRAFT,
        record.issued.toordinal() if record.issued else 0,
        plan.url,
    )
