"""Wording of states, series and issuers for readers: words, tones and address parts."""

from collections.abc import Mapping
from types import MappingProxyType

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Badge
from cchc.records import choices
from cchc.records import interface_words as words
from cchc.records.record import Item, OfficialRecord
from cchc.records.record_parts import Period, PlanState, TaskState
from cchc.text.fold import fold, slug

_OF_PLANS = choices.capitalised_labels(choices.PLAN_STATES)
_OF_TASKS = choices.capitalised_labels(choices.TASK_STATES)

STATES: Mapping[PlanState, Badge] = MappingProxyType(
    {
        PlanState.DRAFT: Badge(text=_OF_PLANS[PlanState.DRAFT]),
        PlanState.ISSUED: Badge(text=_OF_PLANS[PlanState.ISSUED], tone="info"),
        PlanState.UNNUMBERED: Badge(text=_OF_PLANS[PlanState.UNNUMBERED]),
        PlanState.COMPLETED: Badge(text=_OF_PLANS[PlanState.COMPLETED], tone="good"),
        PlanState.SUPERSEDED: Badge(text=_OF_PLANS[PlanState.SUPERSEDED], tone="warn"),
    }
)
"""States of a plan in the order of its life."""

WITHDRAWN = Badge(text=words.WITHDRAWN, tone="bad")

TASK_STATES: Mapping[TaskState, Badge] = MappingProxyType(
    {
        TaskState.TODO: Badge(text=_OF_TASKS[TaskState.TODO]),
        TaskState.DOING: Badge(text=_OF_TASKS[TaskState.DOING], tone="info"),
        TaskState.DONE: Badge(text=_OF_TASKS[TaskState.DONE], tone="good"),
        TaskState.DROPPED: Badge(text=_OF_TASKS[TaskState.DROPPED]),
    }
)

OVERDUE = Badge(text=words.OVERDUE, tone="bad")
NO_OWNER = "Chưa ghi đơn vị"
QUARTERS = ("", "I", "II", "III", "IV")
"""Quarters as people write them, from 1."""


def state_badge(record: OfficialRecord) -> Badge:
    """The state of a plan or report in a word; a withdrawn one says so first."""
    return WITHDRAWN if record.withdrawn else STATES[record.state]


def kind_name(record: Item) -> str:
    """The kind in a word: "Kế hoạch" or "Báo cáo"."""
    return record.kind.label


def series_name(series: str, names: Mapping[str, str]) -> str:
    """The name of a series; one without a name of its own is shown as its words."""
    return names.get(series) or series.replace("-", " ").capitalize()


def issuer_id(entry: Entry[Item]) -> str:
    """The register's id of the issuer, or its folded name where the register does not know it."""
    known, name = entry.issuer
    return known or slug(name)


def period_text(period: Period) -> str:
    """A period for readers: "Năm 2021", "Giai đoạn 2021-2025" or "Quý II/2021"."""
    if period.quarter:
        return f"Quý {QUARTERS[period.quarter]}/{period.start}"
    return f"Năm {period}" if period.start == period.end else f"Giai đoạn {period}"


def same_words(text: str) -> str:
    """Text reduced to what makes it the same in a reader's eyes: folded, single spaces."""
    return " ".join(fold(text).split())
