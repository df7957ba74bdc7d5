"""The cards themselves, as files to be made: of each section, and of the items that have one of their own."""

from collections.abc import Iterator

from cchc.discovery.share_cards.card_file import card_file
from cchc.discovery.share_cards.share_card import ShareCard
from cchc.engine.outputs.output import GeneratedFile
from cchc.law.documents.citation_forms import short_form
from cchc.pages.entry import Entry
from cchc.records.record import Item
from cchc.site.model import SiteModel
from cchc.site.share_pictures import SMALLEST, sections
from cchc.text.vietnamese_dates import day, weekday_moment


def share_files(model: SiteModel) -> Iterator[GeneratedFile]:
    """Yield the cards of sections and items; none where the site makes no cards."""
    if not model.cards:
        return
    yield card_file("/", _card(model, title=model.info.name))
    for section, title in sections(model.kinds):
        yield card_file(f"/{section}/", _card(model, title=title))
    for entry in model.with_own_cards:
        if entry.picture is None or entry.picture.width < SMALLEST:
            yield card_file(entry.url, _of_item(model, entry))


def _of_item(model: SiteModel, entry: Entry[Item]) -> ShareCard:
    """The card of an item: what it is called by its number, its title, and its own date or that of its posting."""
    record, kind = entry.record, entry.record.kind
    label = kind.label
    if kind.is_register:
        label = short_form(model.legal.register.document(entry.url)) or label
    elif record.number:
        label = f"{record.type_word} số {record.number}"
    foot = weekday_moment(record.date) if record.date else ""
    if record.own_date is not None:
        foot = f"{kind.own_date_verb} ngày {day(record.own_date)}"
    return _card(model, title=record.title, label=label if label != record.title else kind.label, foot=foot)


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
