"""How readers see states, series and issuers: words, tones and address parts."""

from collections.abc import Mapping
from types import MappingProxyType

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Badge
from cchc.records.record import Item, OfficialRecord
from cchc.records.record_parts import Period, PlanState, TaskState
from cchc.text.fold import fold, slug

STATES: Mapping[PlanState, Badge] = MappingProxyType(
    {
        PlanState.DRAFT: Badge(text="Dự thảo"),
        PlanState.ISSUED: Badge(text="Đã ban hành", tone="info"),
        PlanState.COMPLETED: Badge(text="Đã hoàn thành", tone="good"),
        PlanState.SUPERSEDED: Badge(text="Đã được thay thế", tone="warn"),
    }
)
"""States of a plan in the order of its life."""

WITHDRAWN = Badge(text="Đã rút", tone="bad")

TASK_STATES: Mapping[TaskState, Badge] = MappingProxyType(
    {
        TaskState.TODO: Badge(text="Chưa thực hiện"),
        TaskState.DOING: Badge(text="Đang thực hiện", tone="info"),
        TaskState.DONE: Badge(text="Đã hoàn thành", tone="good"),
        TaskState.DROPPED: Badge(text="Không thực hiện"),
    }
)

OVERDUE = Badge(text="Quá hạn", tone="bad")
NO_OWNER = "Chưa ghi đơn vị"


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
    """A period for readers: "Năm 2021" or "Giai đoạn 2021-2025"."""
    return f"Năm {period}" if period.start == period.end else f"Giai đoạn {period}"


def same_words(text: str) -> str:
    """Text reduced to what makes it the same in a reader's eyes: folded, single spaces."""
    return " ".join(fold(text).split())
