"""The parts that every item page has, computed once for all kinds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cchc.attachments.file_json_ld import digital_documents
from cchc.discovery.item_json_ld import item as structured_item
from cchc.engine.outputs.body_views import Body
from cchc.figures.chart_views import ChartView
from cchc.legal_basis.page_law import NO_LAW, PageLaw
from cchc.pages.entry import Entry
from cchc.pages.json_ld import breadcrumbs, json_ld
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.record_dates import last_updated, on_day, posted_moment, revised
from cchc.pages.shared_views import Head, Heading, Link
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind
from cchc.records.record_parts import PublicationStatus
from cchc.records.section_addresses import AREAS, TAGS
from cchc.site.cards import summary
from cchc.site.item_views import ChangeView, ItemCommon, ItemView, Section, WithdrawalView
from cchc.site.model import SiteModel
from cchc.site.neighbours import NOTHING_NEAR, Neighbours, around, neighbours
from cchc.site.share_pictures import shared_picture
from cchc.site.site_labels import AREA_NAMES
from cchc.site.taxonomy import tag_identity
from cchc.text.vietnamese_dates import day, iso
from cchc.text.vietnamese_numbers import number_text

WORDS_PER_MINUTE = 220
"""Reading speed in Vietnamese syllables a minute."""

DESCRIPTION_LENGTH = 200

R = TypeVar("R", bound=Item)
R_co = TypeVar("R_co", bound=Item, covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemParts(Generic[R_co]):
    """All that the page of any item is made of: the entry, what is near it, what the law room knows of it.

    `cited` are the documents it cites: (site-root path, "Nghị quyết số 76/NQ-CP"); `agency` is the site's own.
    `own_card` says whether the item has a card for sharing.
    """

    entry: Entry[R_co]
    near: Neighbours
    law: PageLaw
    cited: tuple[tuple[str, str], ...]
    charts: tuple[ChartView, ...]
    questions: tuple[Link, ...]
    visits: int
    heads: MetadataViews
    agency: str
    own_card: bool
    tags: tuple[Link, ...]


def item_parts(model: SiteModel, entry: Entry[R]) -> ItemParts[R]:
    """Gather the parts of an entry's page."""
    path = entry.record.path
    return ItemParts(
        entry=entry,
        near=_near(model, entry),
        law=model.law.get(path) or NO_LAW,
        cited=model.cited_by_path.get(path, ()),
        charts=model.charts.get(path, ()),
        questions=model.questions.get(path, ()),
        visits=model.visits.pages.get(entry.url, 0),
        heads=model.heads,
        agency=model.info.agency.name,
        own_card=entry.url in model.own_cards,
        tags=_tag_links(model, entry.record),
    )


def _tag_links(model: SiteModel, record: Item) -> tuple[Link, ...]:
    """The indexes of an item's tags; a hidden item is in no index, and may be alone with its tags."""
    if record.status is not PublicationStatus.PUBLISHED:
        return ()
    return tuple(Link(title=tag, url=f"{TAGS}{model.tag_slugs[tag_identity(tag)]}/") for tag in record.tags)


def _near(model: SiteModel, entry: Entry[Item]) -> Neighbours:
    """What is near an item in the list of its kind; nothing where it is hidden, or in no order of time."""
    kind = entry.record.kind
    place = model.places.get(entry.url)
    if place is None or not kind.is_posted:
        return NOTHING_NEAR
    return neighbours(model.by_kind[kind], place, kind.word, model.related)


def item_common(parts: ItemParts[Item]) -> ItemCommon:
    """Return the parts that the page of any item shows."""
    entry, law = parts.entry, parts.law
    record = entry.record
    return ItemCommon(
        title=record.title,
        summary=record.summary,
        body=Body(digest=entry.body.digest, links=law.links, targets=entry.targets),
        citation=_citation(record, parts.agency),
        posted=posted_moment(record.date),
        updated=revised(record),
        visits=f"{number_text(parts.visits)} lượt xem" if parts.visits else "",
        picture=entry.picture,
        contents=(
            *(Heading(level=h.level, id=h.id, text=h.text) for h in entry.body.headings if h.level <= 3),
            *(Heading(level=2, id=f"bieu-do-{n}", text=chart.title) for n, chart in enumerate(parts.charts, 1)),
        ),
        charts=parts.charts,
        files=tuple(file.link for file in entry.files),
        basis=law.basis,
        basis_note=law.basis_note,
        cited=law.cited,
        cited_note=law.cited_note,
        areas=tuple(area_link(area) for area in record.areas) if record.status is PublicationStatus.PUBLISHED else (),
        tags=parts.tags,
        changes=tuple(
            ChangeView(moment=on_day(change.date), note=change.note)
            for change in sorted(record.changes, key=lambda change: change.date, reverse=True)
        ),
        withdrawn=_withdrawn(record),
        repost=Link(title=record.repost.name, url=record.repost.url) if record.repost else None,
        questions=parts.questions,
        around=around(parts.near),
    )


def item_sections(
    item: ItemCommon, *, first: Sequence[Section] = (), after_files: Sequence[Section] = ()
) -> tuple[Section, ...]:
    """The sections of a page that have entries, in order: those of its kind stand first, or after the files."""
    every = (
        *first,
        Section(id="can-cu", title=words.LEGAL_BASIS, count=len(item.basis)),
        Section(id="dan-den", title=words.CITED, count=len(item.cited)),
        Section(id="tep", title=words.ATTACHED_FILES, count=len(item.files)),
        *after_files,
        Section(id="phan-anh-da-nhan", title="Phản ánh đã nhận", count=len(item.questions)),
        Section(id="cap-nhat", title="Những lần cập nhật", count=len(item.changes)),
    )
    return tuple(section for section in every if section.count)


def plain_view(parts: ItemParts[Item]) -> ItemView:
    """The page of an item that shows nothing but what every item has."""
    item = item_common(parts)
    return ItemView(head=item_head(parts), item=item, sections=item_sections(item))


def area_link(area: str) -> Link:
    """The index of a reform area."""
    return Link(title=AREA_NAMES.get(area, area), url=f"{AREAS}{area}/")


def kind_crumb(kind: RecordKind) -> tuple[Link, ...]:
    """The step between home and an item: its kind's list, if it has one."""
    return (Link(title=kind.label, url=kind.address),) if kind.has_list else ()


def reading_minutes(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def with_files(about: Mapping[str, object], entry: Entry[Item]) -> Mapping[str, object]:
    """Return a page's JSON-LD of its item, with all that is known of the item's files."""
    return {**about, "hasPart": digital_documents(entry.files)} if entry.files else about


def item_head(parts: ItemParts[Item]) -> Head:
    """Return the metadata of an item's page."""
    entry = parts.entry
    record = entry.record
    description = summary(entry.face, DESCRIPTION_LENGTH) if record.kind.has_list or record.summary else ""
    head = parts.heads.head(
        record.title,
        entry.url,
        description=description,
        crumbs=kind_crumb(record.kind),
        updated=last_updated([record]),
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
        kind="article" if record.kind.has_list else "website",
        image=picture,
        structured=json_ld(with_files(about, entry), breadcrumbs(head.crumbs)),
    )


def _citation(record: Item, agency: str) -> str:
    """How to cite a page: “title”, agency, day of its posting."""
    return ", ".join([f"“{record.title}”", agency, *([day(record.date)] if record.date else [])])


def _date(record: Item) -> str:
    """The date of an item for Dublin Core: posted, else its own or when it was checked; empty where nothing is known."""
    known = record.date or record.own_date or record.reviewed
    return iso(known) if known else ""


def _withdrawn(record: Item) -> WithdrawalView | None:
    if record.withdrawn is None:
        return None
    return WithdrawalView(moment=on_day(record.withdrawn.date), reason=record.withdrawn.reason)
