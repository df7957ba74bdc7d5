"""Previous and next links, and suggested items, for an item's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cchc.pages.entry import Entry, ListingEntry
from cchc.pages.shared_views import Link
from cchc.records.record import Item
from cchc.site.cards import card
from cchc.site.item_views import Around

NEWER_SHOWN = 2
OLDER_SHOWN = 4
NONE_RELATED: Mapping[str, tuple[Link, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The entries near an item in a list, newest first: `newer` ones and `older` ones, the nearest in the middle."""

    newer: tuple[ListingEntry[Item], ...] = ()
    older: tuple[ListingEntry[Item], ...] = ()
    newer_label: str = ""
    older_label: str = ""
    others_title: str = ""
    related: tuple[Link, ...] = ()


NOTHING_NEAR = Neighbours()


def neighbours(
    entries: Sequence[Entry[Item]],
    position: int,
    word: str,
    related: Mapping[str, tuple[Link, ...]] = NONE_RELATED,
) -> Neighbours:
    """Return the neighbours of the entry at `position` in a list sorted newest first.

    `word` names one of them, `related` are by file path. Others are taken from near the entry, not from the top of the list, so that posting a new item
    changes a few pages and not all of them.
    """
    return Neighbours(
        newer=tuple(entry.face for entry in entries[max(0, position - NEWER_SHOWN) : position]),
        older=tuple(entry.face for entry in entries[position + 1 : position + 1 + OLDER_SHOWN]),
        newer_label=f"{word} mới hơn",
        older_label=f"{word} cũ hơn",
        others_title=f"{word} khác",
        related=related.get(entries[position].record.path, ()),
    )


def around(found: Neighbours) -> Around:
    """Return the neighbours of an item, as its page shows them."""
    return Around(
        newer=_link(found.newer[-1]) if found.newer else None,
        older=_link(found.older[0]) if found.older else None,
        newer_label=found.newer_label,
        older_label=found.older_label,
        others_title=found.others_title,
        others=tuple(card(face) for face in (*found.newer, *found.older)),
        related=found.related,
    )


def _link(face: ListingEntry[Item]) -> Link:
    return Link(title=face.record.title, url=face.url)
