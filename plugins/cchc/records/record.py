"""The record of each kind of content: exactly what an editor declared, typed.

A record comes from one file and knows nothing of any other. Dates without a time stand at midnight;
all times are Asia/Ho_Chi_Minh wall times, so they are naive.

What only some kinds have (a number, an issuer, a date of their own) every item can be asked for, and most have none.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar, Final

from cchc.records import fields
from cchc.records.record_kind import RecordKind
from cchc.records.record_parts import (
    NO_RELATIONS,
    AcceptedProblem,
    Attachment,
    Change,
    Chart,
    DeclaredRelations,
    Image,
    Period,
    PlanState,
    PublicationStatus,
    Reference,
    Repost,
    Signer,
    Task,
    Withdrawal,
    Wording,
)
from cchc.records.section_addresses import DOCUMENTS, FEEDBACK, NEWS, PLANS, REPORTS, folder_of
from cchc.records.source_positions import NO_POSITIONS, SourcePositions

Day = date
"""Another name, for an item has a `date` of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """The parts that every kind of content has. `path` is relative to the content folder, with `/`."""

    kind: ClassVar[RecordKind]

    path: str
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
    accepted: tuple[AcceptedProblem, ...] = ()
    places: SourcePositions = NO_POSITIONS

    @property
    def number(self) -> str:
        """Its number and symbol (`1136/KH-SXD`)."""
        return ""

    @property
    def issuer(self) -> str:
        """The issuer, as written."""
        return ""

    @property
    def author(self) -> str:
        """The author, where that is not the agency."""
        return ""

    @property
    def own_date(self) -> Day | None:
        """The date it bears itself, beside that of its posting."""
        return None

    @property
    def written_on(self) -> Day | None:
        """The day on which its words were written: of news its posting or last change."""
        written = self.modified or self.date
        return written.date() if written else None

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year that its words are about."""
        return None

    @property
    def reviewed(self) -> Day | None:
        """The day when a person last checked that it still holds."""
        return None

    @property
    def type_word(self) -> str:
        """The word before its number ("Kế hoạch")."""
        return ""

    @property
    def lead(self) -> str:
        """Its own words that stand in for a summary."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Item):
    """A news article."""

    kind: ClassVar = RecordKind(
        folder=folder_of(NEWS),
        name="tin tức",
        label="Tin tức",
        word="Tin",
        fields=fields.NEWS,
        schema_type="NewsArticle",
        keeps_body_apart=True,
    )

    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialRecord(Item):
    """The marks of an administrative document, which plans and reports share."""

    number: str = ""
    issued: date | None = None
    issuer: str = ""
    signer: Signer | None = None
    period: Period
    series: str = ""
    state: PlanState = PlanState.ISSUED
    replaces: tuple[Reference, ...] = ()
    recipients: tuple[str, ...] = ()
    wording: Wording = Wording.ORIGINAL

    @property
    def is_original(self) -> bool:
        """Whether its page may look like the document: the body has its words, and it was not taken from another site."""
        return self.wording is Wording.ORIGINAL and self.repost is None

    @property
    def own_date(self) -> date | None:
        """The day it was issued."""
        return self.issued

    @property
    def written_on(self) -> date | None:
        """The day it was issued."""
        return self.issued

    @property
    def years(self) -> tuple[int, int] | None:
        """Its period."""
        return self.period.start, self.period.end

    @property
    def type_word(self) -> str:
        """The label of its kind."""
        return self.kind.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(OfficialRecord):
    """A plan (kế hoạch) and its tasks."""

    kind: ClassVar = RecordKind(
        folder=folder_of(PLANS),
        name="kế hoạch",
        label="Kế hoạch",
        word="Kế hoạch",
        fields=fields.PLAN,
        title_is_subject=True,
        own_date_verb="Ban hành",
        has_issuer=True,
        has_issuer_index=True,
        schema_type="DigitalDocument",
    )

    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(OfficialRecord):
    """A report (báo cáo) on a plan or a period; `reports_on` is a plan's number or path."""

    kind: ClassVar = RecordKind(
        folder=folder_of(REPORTS),
        name="báo cáo",
        label="Báo cáo",
        word="Báo cáo",
        fields=fields.REPORT,
        title_is_subject=True,
        own_date_verb="Ban hành",
        has_issuer=True,
        schema_type="Report",
    )

    reports_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Item):
    """A legal or administrative document known to the site. `title` is its trích yếu; `document_kind` e.g. "Nghị định"."""

    kind: ClassVar = RecordKind(
        folder=folder_of(DOCUMENTS),
        name="văn bản",
        label="Văn bản",
        word="Văn bản",
        fields=fields.DOCUMENT,
        body_optional=True,
        is_register=True,
        named_by="number",
        own_date_verb="Ban hành",
        has_issuer=True,
        has_issuer_index=True,
    )

    number: str = ""
    document_kind: str = ""
    issued: date | None = None
    effective: date | None = None
    expired: date | None = None
    issuer: str = ""
    signer: Signer | None = None
    official_url: str = ""
    reviewed: date | None = None
    relations: DeclaredRelations = NO_RELATIONS

    @property
    def own_date(self) -> date | None:
        """The day it was issued."""
        return self.issued

    @property
    def written_on(self) -> date | None:
        """None: what stands on its page is the site's own description, written at no particular day."""
        return None

    @property
    def type_word(self) -> str:
        """The declared kind of document."""
        return self.document_kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Item):
    """A question from outside and its answer, which is the body."""

    kind: ClassVar = RecordKind(
        folder=folder_of(FEEDBACK),
        name="phản ánh",
        label="Phản ánh, kiến nghị",
        word="Phản ánh",
        fields=fields.FEEDBACK,
        body_optional=True,
        own_date_verb="Gửi",
        schema_type="QAPage",
    )

    question: str = ""
    asked: date | None = None
    answered: date | None = None
    about: str = ""
    consent: bool = False

    @property
    def own_date(self) -> date | None:
        """The day it was asked."""
        return self.asked

    @property
    def lead(self) -> str:
        """The question."""
        return self.question


@dataclass(frozen=True, slots=True, kw_only=True)
class StaticPage(Item):
    """A standing page."""

    kind: ClassVar = RecordKind(
        folder="trang", name="trang", label="Trang", word="Trang", fields=fields.COMMON, has_list=False
    )


RECORDS: Final[tuple[type[Item], ...]] = (News, Plan, Report, Document, Feedback, StaticPage)
"""The records that rooms below the site know by name. A site may have more (`cchc.site.kind_registry`)."""
