"""The parts of records: states, pictures, attachments, tasks, references, each exactly as an editor declared it."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final


class PublicationStatus(StrEnum):
    """The readers of an item: everyone and listed, nobody, or only those who have the address."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


class PlanState(StrEnum):
    """The state of a plan in its own life."""

    DRAFT = "draft"
    ISSUED = "issued"
    UNNUMBERED = "unnumbered"
    COMPLETED = "completed"
    SUPERSEDED = "superseded"


class Wording(StrEnum):
    """The origin of the words in the body of an administrative document."""

    ORIGINAL = "original"
    SUMMARY = "summary"


class TaskState(StrEnum):
    """The state of a task of a plan."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


class Frequency(StrEnum):
    """The frequency with which a task falls due: once, all the time without a day, or at the end of each span of the year."""

    ONCE = "once"
    ONGOING = "ongoing"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half-yearly"
    YEARLY = "yearly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture as declared: `file` as written, beside the item or under `content/tep/`."""

    file: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change shown to readers."""

    date: date
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """An item that was taken down: from `date` on its page keeps the title and the reason alone."""

    date: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptedProblem:
    """A code that is not told of an item and its files, since the editor has looked into it, and why."""

    code: str
    reason: str


def accepted_codes(accepted: tuple[AcceptedProblem, ...]) -> frozenset[str]:
    """Return the codes of problems that an editor has looked into."""
    return frozenset(one.code for one in accepted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repost:
    """The source of a reposted item."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A declared attachment: `file` as written; `kind` is one of original, certified-copy, extract, draft, scan."""

    file: str
    title: str = ""
    kind: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A chart of a data file: `file` below `content/du-lieu/`, the `columns` drawn (none: all of figures), `kind` line, bar or ""."""

    file: str
    title: str = ""
    columns: tuple[str, ...] = ()
    kind: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """The person who signed, and by what power ("KT. Giám đốc"; NĐ 30/2020/NĐ-CP Điều 13)."""

    name: str
    position: str = ""
    authority: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The years a plan or report covers, both included; `2021` is the period 2021-2021. Within one year it may be a quarter."""

    start: int
    end: int
    quarter: int = 0

    @property
    def last_day(self) -> date:
        """The last day of the period."""
        if self.quarter in {0, 4}:
            return date(self.end, 12, 31)
        return date(self.end, 3 * self.quarter + 1, 1) - timedelta(days=1)

    def __str__(self) -> str:
        """The written form: `2021`, `2021-2025` or `2021-Q2`."""
        if self.quarter:
            return f"{self.start}-Q{self.quarter}"
        return str(self.start) if self.start == self.end else f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A due time as written (date, `2026-Q3`, `2026`, "hằng quý"), its last day, or how often it recurs.

    `last_day` is None unless the task falls due once. Of what recurs, `day` is the day of the span's last month and `month` that
    month of the year; 0 is the last one.
    """

    written: str
    last_day: date | None = None
    every: Frequency = Frequency.ONCE
    day: int = 0
    month: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task of a plan: units that lead it and units that take part, when it is due, what comes of it.

    `done_until` says of a task that recurs how far it is done; `reports` are numbers or paths of the reports that show it done.
    """

    title: str
    owners: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    due: Due | None = None
    done_until: Due | None = None
    output: str = ""
    state: TaskState = TaskState.TODO
    reports: tuple[str, ...] = ()

    @property
    def owner(self) -> str:
        """The units that lead it, in one text."""
        return "; ".join(self.owners)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A document named in front matter: by number, and by date or year and issuer where the number is not enough."""

    number: str
    issued: date | None = None
    year: int | None = None
    issuer: str = ""
    part: str = ""
    effective: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredRelations:
    """The acts of a document upon others, one direction only."""

    amends: tuple[Reference, ...] = ()
    replaces: tuple[Reference, ...] = ()
    repeals: tuple[Reference, ...] = ()
    suspends: tuple[Reference, ...] = ()
    corrects: tuple[Reference, ...] = ()
    guides: tuple[Reference, ...] = ()
    details: tuple[Reference, ...] = ()
    consolidates: tuple[Reference, ...] = ()
    basis: tuple[Reference, ...] = ()


NO_RELATIONS: Final = DeclaredRelations()
