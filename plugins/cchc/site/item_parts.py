"""The parts that every item page has, computed once for all kinds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypedDict

from cchc.attachments.file_json_ld import digital_documents
from cchc.discovery.item_json_ld import item as structured_item
from cchc.engine.outputs.body_views import Body
from cchc.figures.chart_views import ChartView
from cchc.legal_basis.page_law import NO_LAW, PageLaw
from cchc.pages.entry import Entry
from cchc.pages.json_ld import breadcrumbs, json_ld
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.record_dates import day_moment, on_day, posted_moment
from cchc.pages.shared_views import Basis, FileLink, Head, Heading, Link, Moment, Picture
from cchc.records.record import Document, Feedback, Item, Kind, OfficialRecord, PublicationStatus, StaticPage
from cchc.site.cards import summary
from cchc.site.item_views import Around, ChangeView, WithdrawalView
from cchc.site.model import SiteModel
from cchc.site.neighbours import NOTHING_NEAR, Neighbours, around
from cchc.site.share_pictures import shared_picture
from cchc.site.site_labels import AREA_NAMES, KIND_NAMES
from cchc.text.fold import slug
from cchc.text.vietnamese_dates import iso
from cchc.text.vietnamese_numbers import written

WORDS_PER_MINUTE = 220
"""Reading speed in Vietnamese syllables a minute."""

DESCRIPTION_LENGTH = 200


class Common(TypedDict):
    """The fields of `ItemView`, to be spread into the view of each kind."""

    head: Head
    title: str
    summary: str
    body: Body
    posted: Moment | None
    updated: Moment | None
    visits: str
    picture: Picture | None
    contents: tuple[Heading, ...]
    charts: tuple[ChartView, ...]
    files: tuple[FileLink, ...]
    basis: tuple[Basis, ...]
    basis_note: str
    areas: tuple[Link, ...]
    tags: tuple[Link, ...]
    changes: tuple[ChangeView, ...]
    withdrawn: WithdrawalView | None
    repost: Link | None
    questions: tuple[Link, ...]
    around: Around


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemParts:
    """All that the page of any item is made of: the entry, what is near it, what the law room knows of it.

    `cited` are the documents it cites: (site-root path, "Nghị quyết số 76/NQ-CP"); `agency` is the site's own.
    `own_card` says whether the item has a card for sharing.
    """

    entry: Entry[Item]
    near: Neighbours
    law: PageLaw
    cited: tuple[tuple[str, str], ...]
    charts: tuple[ChartView, ...]
    questions: tuple[Link, ...]
    visits: int
    heads: MetadataViews
    agency: str
    own_card: bool


def item_parts(model: SiteModel, entry: Entry[Item], near: Neighbours = NOTHING_NEAR) -> ItemParts:
    """Gather the parts of an entry's page."""
    path = entry.record.path
    return ItemParts(
        entry=entry,
        near=near,
        law=model.law.get(path) or NO_LAW,
        cited=model.cited_by_path.get(path, ()),
        charts=model.charts.get(path, ()),
        questions=model.questions.get(path, ()),
        visits=model.visits.pages.get(entry.url, 0),
        heads=model.heads,
        agency=model.info.agency.name,
        own_card=entry.url in model.own_cards,
    )


def common(parts: ItemParts) -> Common:
    """Compute the common parts of an item's page."""
    entry, law = parts.entry, parts.law
    record = entry.record
    changed = max((change.date for change in record.changes), default=None)
    updated = posted_moment(record.modified) or day_moment(changed)
    listed = (
        record.status is PublicationStatus.PUBLISHED
    )  # a hidden item is in no index, and may be alone with its tags
    return Common(
        head=_head(parts, updated or posted_moment(record.date)),
        title=record.title,
        summary=record.summary,
        body=Body(digest=entry.body.digest, links=law.links, targets=entry.targets),
        posted=posted_moment(record.date),
        updated=updated,
        visits=f"{written(parts.visits)} lượt xem" if parts.visits else "",
        picture=entry.picture,
        contents=(
            *(Heading(level=h.level, id=h.id, text=h.text) for h in entry.body.headings if h.level <= 3),
            *(Heading(level=2, id=f"bieu-do-{n}", text=chart.title) for n, chart in enumerate(parts.charts, 1)),
        ),
        charts=parts.charts,
        files=tuple(file.link for file in entry.files),
        basis=law.basis,
        basis_note=law.note,
        areas=tuple(area_link(area) for area in record.areas) if listed else (),
        tags=tuple(tag_link(tag) for tag in record.tags) if listed else (),
        changes=tuple(
            ChangeView(moment=on_day(change.date), note=change.note)
            for change in sorted(record.changes, key=lambda change: change.date, reverse=True)
        ),
        withdrawn=_withdrawn(record),
        repost=Link(title=record.repost.name, url=record.repost.url) if record.repost else None,
        questions=parts.questions,
        around=around(parts.near),
    )


def area_link(area: str) -> Link:
    """The index of a reform area."""
    return Link(title=AREA_NAMES.get(area, area), url=f"/linh-vuc/{area}/")


def tag_link(tag: str) -> Link:
    """The index of a tag."""
    return Link(title=tag, url=f"/the/{slug(tag)}/")


def kind_crumb(kind: Kind) -> tuple[Link, ...]:
    """The step between home and an item: its kind's list; a standing page has none."""
    return () if kind is Kind.STANDING else (Link(title=KIND_NAMES[kind], url=f"/{kind}/"),)


def reading_minutes(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def with_files(about: Mapping[str, object], entry: Entry[Item]) -> Mapping[str, object]:
    """What a page says of its item for machines, with all that is known of the item's files."""
    return {**about, "hasPart": digital_documents(entry.files)} if entry.files else about


def _head(parts: ItemParts, updated: Moment | None) -> Head:
    entry = parts.entry
    record = entry.record
    description = (
        summary(entry.face, DESCRIPTION_LENGTH) if not isinstance(record, StaticPage) or record.summary else ""
    )
    head = parts.heads.head(
        record.title,
        entry.url,
        description=description,
        crumbs=kind_crumb(record.kind),
        updated=updated,
        creator=entry.issuer[1],
        date=_date(record),
        subjects=(*(AREA_NAMES.get(area, area) for area in record.areas), *record.tags),
        structured=False,
    )
    picture = shared_picture(entry, head.image, own=parts.own_card)
    about = structured_item(entry, head.description, parts.agency, parts.cited, image=picture.src if picture else "")
    return replace(
        head,
        noindex=record.status is PublicationStatus.HIDDEN,
        kind="website" if isinstance(record, StaticPage) else "article",
        image=picture,
        structured=json_ld(with_files(about, entry), breadcrumbs(head.crumbs)),
    )


def _date(record: Item) -> str:
    """The date of an item for Dublin Core: posted, else issued, checked or asked; empty where nothing is known."""
    match record:
        case Document():
            known = record.date or record.issued or record.reviewed
        case OfficialRecord():
            known = record.date or record.issued
        case Feedback():
            known = record.date or record.asked
        case _:
            known = record.date
    return iso(known) if known else ""


def _withdrawn(record: Item) -> WithdrawalView | None:
    if record.withdrawn is None:
        return None
    return WithdrawalView(moment=on_day(record.withdrawn.date), reason=record.withdrawn.reason)
