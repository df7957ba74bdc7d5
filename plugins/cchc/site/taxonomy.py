"""Which items have which area and which tag."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cchc.pages.entry import Entry
from cchc.records.record import Item
from cchc.text.fold import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """Entries by area and by folded tag, in the order given, and the spelling of each tag met last."""

    areas: Mapping[str, Sequence[Entry[Item]]]
    tags: Mapping[str, Sequence[Entry[Item]]]
    names: Mapping[str, str]


def taxonomy(entries: Iterable[Entry[Item]]) -> Taxonomy:
    """Sort entries by what they declare."""
    areas: dict[str, list[Entry[Item]]] = defaultdict(list)
    tags: dict[str, list[Entry[Item]]] = defaultdict(list)
    names: dict[str, str] = {}
    for entry in entries:
        for area in entry.record.areas:
            areas[area].append(entry)
        named = {slug(tag): tag for tag in entry.record.tags}
        for tag in named:
            tags[tag].append(entry)
        names |= named
    return Taxonomy(areas=areas, tags=tags, names=names)
