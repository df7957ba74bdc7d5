"""Listed items by area of the reform programme and by tag."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from cchc.discovery.search.syllables import SYLLABLE, one_spelling
from cchc.pages.entry import Entry
from cchc.pages.facets import Bucket, Facet, Order, by_name, facet
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.section_addresses import AREAS, TAGS, folder_of
from cchc.site.site_labels import AREA_NAMES
from cchc.text.fold import nfc, slug


def areas(entries: Sequence[Entry[Item]]) -> Facet[Entry[Item]]:
    """Areas in use, in the programme's own order; those that it does not know come last."""
    return facet(entries, _areas, _programme_order, root="/", key=folder_of(AREAS), title=words.AREA)


def tags(entries: Sequence[Entry[Item]], slugs: Mapping[str, str]) -> Facet[Entry[Item]]:
    """Tags in use, in Vietnamese order; of several spellings of one, the one met last is its name. `slugs` as of `tag_slugs`."""
    names = {tag_identity(tag): tag for entry in entries for tag in entry.record.tags}
    return facet(
        entries,
        partial(_tags, names, slugs),
        by_name,
        root="/",
        key=folder_of(TAGS),
        title=words.TAG,
        heading="Từ khóa: {name}",
    )


@lru_cache(maxsize=4096)
def tag_identity(tag: str) -> str:
    """Return the key that all spellings of one tag share: its letters with their marks, whatever the case.

    >>> tag_identity("Hoà giải") == tag_identity("hòa giải"), tag_identity("thuế đất") == tag_identity("thuê đất")
    (True, False)
    """
    return " ".join(map(one_spelling, SYLLABLE.findall(nfc(tag).lower()))) or tag


def tag_slugs(entries: Sequence[Entry[Item]]) -> Mapping[str, str]:
    """The address part of each tag by its identity; of tags whose letters differ in marks alone, all but the oldest get a number.

    Entries are given newest first, so a tag that comes later leaves the address of an older one as it is.
    """
    found: dict[str, str] = {}
    counts = Counter[str]()
    for entry in reversed(entries):
        for tag in entry.record.tags:
            if tag_identity(tag) not in found:
                part = slug(tag)
                counts[part] += 1
                found[tag_identity(tag)] = part if counts[part] == 1 else f"{part}--{counts[part]}"
    return found


def _areas(entry: Entry[Item]) -> Iterator[tuple[str, str]]:
    for area in entry.record.areas:
        yield area, AREA_NAMES.get(area, area)


def _tags(names: Mapping[str, str], slugs: Mapping[str, str], entry: Entry[Item]) -> Iterator[tuple[str, str]]:
    for tag in dict.fromkeys(map(tag_identity, entry.record.tags)):
        yield slugs[tag], names[tag]


def _programme_order(bucket: Bucket[Entry[Item]]) -> Order:
    order = [*AREA_NAMES]
    return (order.index(bucket.slug) if bucket.slug in order else len(order),)
