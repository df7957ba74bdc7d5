"""What each page about plans shows: one frozen view per template, and the rows they are made of."""

from dataclasses import dataclass
from typing import Literal

from cchc.engine.outputs.shared_views import Badge, FileLink, FilterGroup, Head, Link, LinkGroup, Moment, Pager
from cchc.plans.tasks import Tally
from cchc.plans.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan in a table. `facets` are what it may be filtered by in the browser, each as `nam:2021`."""

    title: str
    url: str
    number: str
    issuer: Link
    series: Link
    period: str
    state: Badge
    tasks: Tally
    files: int
    issued: Moment | None = None
    compare: str = ""
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanIndexView:
    """A page of an index: one value of a facet, or every plan."""

    head: Head
    title: str
    intro: str
    order: str
    rows: tuple[PlanRow, ...]
    pager: Pager
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanLookupView:
    """Every plan in one table, with what it may be filtered by."""

    head: Head
    intro: str
    order: str
    rows: tuple[PlanRow, ...]
    filters: tuple[FilterGroup, ...]
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """One series in one year: `presence` is posted, gap or none."""

    presence: Literal["posted", "gap", "none"]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixLine:
    """One series of one kind across the years."""

    series: Link
    kind: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixTable:
    """One issuer's table; `gaps` says in words what its empty cells say."""

    issuer: str
    url: str
    years: tuple[int, ...]
    lines: tuple[MatrixLine, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMatrixView:
    """The matrix of every issuer."""

    head: Head
    intro: str
    tables: tuple[MatrixTable, ...]
    boards: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with its plan."""

    title: str
    owner: str
    due: str
    output: str
    state: Badge
    plan: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSection:
    """Tasks under one heading."""

    title: str
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerRow:
    """How far the tasks of one owner are."""

    owner: Link
    tasks: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTasksView:
    """Tasks of a year by quarter, or of an owner by year."""

    head: Head
    title: str
    intro: str
    years: tuple[Link, ...]
    tasks: Tally
    timeline: Timeline | None
    sections: tuple[TaskSection, ...]
    owners: tuple[OwnerRow, ...]
    calendar: str
    boards: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """What was kept, added or dropped; the note of a kept one says how it read before."""

    label: str
    change: Literal["kept", "added", "dropped"]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSection:
    """One thing compared: sections, legal basis or tasks."""

    title: str
    groups: tuple[ChangeGroup, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCompareView:
    """A plan beside the one before it."""

    head: Head
    intro: str
    now: Link
    before: Link
    summary: tuple[str, ...]
    sections: tuple[ChangeSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingRow:
    """A document in the ledger of timeliness."""

    title: str
    url: str
    kind: str
    number: str
    posted: Moment
    days: str
    verdict: Badge
    issued: Moment | None = None
    deadline: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """A year of the ledger in numbers."""

    year: Link
    total: int
    judged: int
    on_time: int
    percent: int
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTimelinessView:
    """The ledger of a year, or (without rows) all years in numbers."""

    head: Head
    title: str
    intro: str
    years: tuple[YearLine, ...]
    rows: tuple[PostingRow, ...]
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A document of the pack with its files and the SHA-256 of each, in the same order."""

    title: str
    url: str
    kind: str
    series: str
    number: str
    files: tuple[FileLink, ...]
    digests: tuple[str, ...]
    issued: Moment | None = None
    posted: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEvidenceView:
    """The pack of a year, or (without archive) the list of all packs."""

    head: Head
    title: str
    intro: str
    years: tuple[Link, ...]
    archive: FileLink | None
    rows: tuple[EvidenceRow, ...]
    groups: tuple[LinkGroup, ...]
