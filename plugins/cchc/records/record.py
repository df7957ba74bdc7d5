"""The record of each kind of content: exactly what an editor declared, typed, and nothing derived.

A record comes from one file and knows nothing of any other. Dates without a time stand at midnight;
all times are Asia/Ho_Chi_Minh wall times, so they are naive.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a content file is, decided by its first folder."""

    NEWS = "tin-tuc"
    PLAN = "ke-hoach"
    REPORT = "bao-cao"
    DOCUMENT = "van-ban"
    FEEDBACK = "phan-anh"
    STANDING = "trang"


class PublicationStatus(StrEnum):
    """Who may see an item: everyone and listed, nobody, or only those who have the address."""

    PUBLISHED = "published"
    DRAFT = "draft"
    HIDDEN = "hidden"


class PlanState(StrEnum):
    """Where a plan stands in its own life."""

    DRAFT = "draft"
    ISSUED = "issued"
    COMPLETED = "completed"
    SUPERSEDED = "superseded"


class TaskState(StrEnum):
    """Where a task of a plan stands."""

    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePosition:
    """Where a front matter value stands in its file: one-based line and column, length in code points."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class SourcePositions:
    """Where each key's value stands: dotted keys such as `attachments.0.file`, for later diagnostics.

    Kept as text, key, line, column and length in turn, for every build loads them and few ask.
    """

    written: str = ""

    @classmethod
    def of(cls, places: Iterable[tuple[str, SourcePosition]]) -> "SourcePositions":
        """Keep these; keys have no spaces."""
        return cls(" ".join([f"{key} {place.line} {place.column} {place.length}" for key, place in places]))

    def __iter__(self) -> Iterator[tuple[str, SourcePosition]]:
        """Yield keys and places in the order of the file."""
        parts = iter(self.written.split(" "))
        for key, line, column, length in zip(parts, parts, parts, parts, strict=False):
            yield key, SourcePosition(line=int(line), column=int(column), length=int(length))

    def get(self, key: str) -> SourcePosition | None:
        """Return where the value of `key` stands, None where the editor wrote none."""
        return dict(self).get(key)


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
    """An item that stays readable but no longer holds."""

    date: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repost:
    """Where a reposted item was taken from."""

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
    """Who signed, and by what power ("KT. Giám đốc"; NĐ 30/2020/NĐ-CP Điều 13)."""

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
    """When a task is due: the last day of what was written, and what was written (date, `2026-Q3`, `2026`)."""

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
    """What a document does to others, one direction only."""

    amends: tuple[Reference, ...] = ()
    replaces: tuple[Reference, ...] = ()
    repeals: tuple[Reference, ...] = ()
    suspends: tuple[Reference, ...] = ()
    corrects: tuple[Reference, ...] = ()
    guides: tuple[Reference, ...] = ()
    details: tuple[Reference, ...] = ()
    consolidates: tuple[Reference, ...] = ()
    basis: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What every kind of content has. `path` is relative to the content folder, with `/`."""

    path: str
    kind: Kind
    slug: str
    title: str
    summary: str = ""
    tags: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    status: PublicationStatus = PublicationStatus.PUBLISHED
    date: datetime | None = None
    expires: datetime | None = None
    modified: datetime | None = None
    featured: bool = False
    image: Image | None = None
    changes: tuple[Change, ...] = ()
    withdrawn: Withdrawal | None = None
    redirect_from: tuple[str, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    charts: tuple[Chart, ...] = ()
    legal_basis: tuple[str, ...] = ()
    repost: Repost | None = None
    places: SourcePositions = SourcePositions()


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Item):
    """A news article."""

    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialRecord(Item):
    """What plans and reports share: the marks of an administrative document."""

    number: str = ""
    issued: date | None = None
    issuer: str = ""
    signer: Signer | None = None
    period: Period
    series: str = ""
    state: PlanState = PlanState.ISSUED
    replaces: tuple[Reference, ...] = ()
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(OfficialRecord):
    """A plan (kế hoạch) and its tasks."""

    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(OfficialRecord):
    """A report (báo cáo) on a plan or a period; `reports_on` is a plan's number or path."""

    reports_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Item):
    """A legal or administrative document known to the site. `title` is its trích yếu; `document_kind` e.g. "Nghị định"."""

    number: str = ""
    document_kind: str = ""
    issued: date | None = None
    effective: date | None = None
    expired: date | None = None
    issuer: str = ""
    signer: Signer | None = None
    official_url: str = ""
    reviewed: date | None = None
    relations: DeclaredRelations = DeclaredRelations()


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Item):
    """A question from outside and its answer, which is the body."""

    question: str = ""
    asked: date | None = None
    answered: date | None = None
    about: str = ""
    consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticPage(Item):
    """A standing page."""
