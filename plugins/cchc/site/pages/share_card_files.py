"""The cards themselves, as files to be made: of each section, and of the items that have one of their own."""

from collections.abc import Iterator

from cchc.discovery.share_cards.card_file import card_file
from cchc.discovery.share_cards.share_card import ShareCard
from cchc.engine.outputs.output import GeneratedFile
from cchc.law.documents.citation_forms import short_form
from cchc.pages.entry import Entry
from cchc.plans.plan_words import kind_name
from cchc.records.record import Document, Feedback, Item, OfficialRecord
from cchc.site.model import SiteModel
from cchc.site.share_pictures import SECTIONS, SMALLEST
from cchc.site.site_labels import KIND_NAMES
from cchc.text.vietnamese_dates import day, weekday_moment


def share_files(model: SiteModel) -> Iterator[GeneratedFile]:
    """Yield the cards of sections and items; none where the site makes no cards."""
    if not model.cards:
        return
    yield card_file("/", _card(model, title=model.info.name))
    for section, title in SECTIONS.items():
        yield card_file(f"/{section}/", _card(model, title=title))
    for entry in model.with_own_cards:
        if entry.picture is None or entry.picture.width < SMALLEST:
            yield card_file(entry.url, _of_item(model, entry))


def _of_item(model: SiteModel, entry: Entry[Item]) -> ShareCard:
    record = entry.record
    label = KIND_NAMES[record.kind]
    foot = weekday_moment(record.date) if record.date else ""
    match record:
        case Document():
            label = short_form(model.legal.register.document(entry.url)) or label
            foot = f"Ban hành ngày {day(record.issued)}" if record.issued else foot
        case OfficialRecord():
            label = f"{kind_name(record)} số {record.number}" if record.number else kind_name(record)
            foot = f"Ban hành ngày {day(record.issued)}" if record.issued else foot
        case Feedback():
            foot = f"Gửi ngày {day(record.asked)}" if record.asked else foot
        case _:
            pass
    return _card(
        model, title=record.title, label=label if label != record.title else KIND_NAMES[record.kind], foot=foot
    )


def _card(model: SiteModel, *, title: str, label: str = "", foot: str = "") -> ShareCard:
    """A card of the site; that of the home page does not say the site's name twice."""
    info = model.info
    return ShareCard(
        parent=info.agency.parent,
        agency=info.agency.name,
        label=label,
        title=title,
        foot=foot,
        site="" if title == info.name else info.name,
    )
