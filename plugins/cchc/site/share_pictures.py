"""The picture that represents a page where its address is shared.

In order: the item's lead picture, where it is large enough; the item's own card; the card of its section. There are cards
only where the site knows its published address, since a picture that is shared must be found there.
"""

from collections import Counter
from collections.abc import Iterable

from cchc.discovery.share_cards.share_card import card_picture
from cchc.pages.entry import Entry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Picture
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind

SMALLEST = 600
"""Pixels across below which networks show a picture as a stamp beside the text."""


def sections(kinds: Iterable[RecordKind]) -> tuple[tuple[str, str], ...]:
    """The first folder and the title of each section that has a card; all other pages have the card of home."""
    return tuple((kind.folder, kind.label) for kind in kinds if kind.has_list)


def section_picture(path: str, heads: MetadataViews) -> Picture:
    """The card of the section that the page at a site-root path belongs to."""
    section = path.split("/", 2)[1]
    title = dict(heads.sections).get(section)
    return card_picture(f"/{section}/" if title else "/", f"{title or heads.site} – {heads.agency}")


def with_own_cards(listed: Iterable[Entry[Item]], most: int) -> tuple[Entry[Item], ...]:
    """The items that have a card of their own: the first `most` of each kind. Standing pages have their section's."""
    seen: Counter[RecordKind] = Counter()
    chosen = []
    for entry in listed:
        kind = entry.record.kind
        if kind.has_list and seen[kind] < most:
            seen[kind] += 1
            chosen.append(entry)
    return tuple(chosen)


def shared_picture(entry: Entry[Item], section: Picture | None, *, own: bool) -> Picture | None:
    """The picture of an item's page; `own` says whether it has a card, `section` is that of its section."""
    lead = entry.picture
    title = entry.record.title
    if lead is not None and (lead.width >= SMALLEST or not (own or section)):
        return Picture(src=lead.src, width=lead.width, height=lead.height, alt=lead.alt or title)
    return card_picture(entry.url, f"{entry.record.kind.label}: {title}") if own else section
