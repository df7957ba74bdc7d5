"""Listed items by area of the reform programme and by tag."""

from collections.abc import Iterator, Sequence
from functools import partial

from cchc.pages.entry import Entry
from cchc.pages.facets import Bucket, Facet, Order, by_name, facet
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.section_addresses import AREAS, TAGS, folder_of
from cchc.site.site_labels import AREA_NAMES
from cchc.text.fold import slug


def areas(entries: Sequence[Entry[Item]]) -> Facet[Entry[Item]]:
    """Areas in use, in the programme's own order; those that it does not know come last."""
    return facet(entries, _areas, _programme_order, root="/", key=folder_of(AREAS), title=words.AREA)


def tags(entries: Sequence[Entry[Item]]) -> Facet[Entry[Item]]:
    """Tags in use, in Vietnamese order; of several spellings of one, the one met last is its name."""
    names = {slug(tag): tag for entry in entries for tag in entry.record.tags}
    return facet(
        entries,
        partial(_tags, names),
        by_name,
        root="/",
        key=folder_of(TAGS),
        title=words.TAG,
        heading="Từ khóa: {name}",
    )


def _areas(entry: Entry[Item]) -> Iterator[tuple[str, str]]:
    for area in entry.record.areas:
        yield area, AREA_NAMES.get(area, area)


def _tags(names: dict[str, str], entry: Entry[Item]) -> Iterator[tuple[str, str]]:
    for part in dict.fromkeys(slug(tag) for tag in entry.record.tags):
        yield part, names[part]


def _programme_order(bucket: Bucket[Entry[Item]]) -> Order:
    order = [*AREA_NAMES]
    return (order.index(bucket.slug) if bucket.slug in order else len(order),)
