"""What stands around an item: its neighbours in time, and other news to read."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from cchc.build.entry import Entry
from cchc.build.views import Card, Link
from cchc.records.record import Item
from cchc.site.cards import card
from cchc.site.views import Around

NEWER_SHOWN = 2
OLDER_SHOWN = 4
NONE_RELATED: Mapping[str, tuple[Link, ...]] = MappingProxyType({})


def around(
    entries: Sequence[Entry[Item]],
    position: int,
    newer_label: str,
    older_label: str,
    related: Mapping[str, tuple[Link, ...]] = NONE_RELATED,
    card_of: Callable[[Entry[Item]], Card] = card,
) -> Around:
    """The neighbours of the entry at `position` in a list sorted newest first.

    `related` are by file path; `card_of` makes the card of a neighbour.
    Others are taken from near the entry, not from the top of the list, so that posting a new item
    changes a few pages and not all of them.
    """
    first = max(0, position - NEWER_SHOWN)
    near = [*entries[first:position], *entries[position + 1 : position + 1 + OLDER_SHOWN]]
    return Around(
        newer=_link(entries[position - 1]) if position > 0 else None,
        older=_link(entries[position + 1]) if position + 1 < len(entries) else None,
        newer_label=newer_label,
        older_label=older_label,
        others=tuple(card_of(entry) for entry in near),
        related=related.get(entries[position].record.path, ()),
    )


def _link(entry: Entry[Item]) -> Link:
    return Link(title=entry.record.title, url=entry.url)
