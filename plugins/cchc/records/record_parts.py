"""The parts of records: states, pictures, attachments, tasks, references, each exactly as an editor declared it."""

from dataclasses import dataclass
from datetime import date
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
    """The years a plan or report covers, both included; `2021` is the period 2021-2021."""

    start: int
    end: int

    def __str__(self) -> str:
        """The written form: `2021` or `2021-2025`."""
        return str(self.start) if self.start == self.end else f"{self.start}-{self.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The last day of a task's due time, and the time as written (date, `2026-Q3`, `2026`)."""

    last_day: date
    written: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A task of a plan; `report` is the number or path of the report that shows it done."""

    title: str
    owner: str = ""
    due: Due | None = None
    output: str = ""
    state: TaskState = TaskState.TODO
    report: str = ""


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
