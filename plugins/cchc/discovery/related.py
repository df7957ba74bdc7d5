"""Related items, each with the reason: documents that both cite, tags and areas that both have.

The cost is linear: what two items may share is looked for among the nearest in time that share anything, so a new item
changes the pages of its neighbours and not those of the whole site.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cchc.build.entry import Entry
from cchc.build.views import Link
from cchc.records.record import Document, Item, Standing
from cchc.text.fold import slug

SHOWN = 4
NEAR = 6
"""How many items before and after are looked at for each thing shared."""

Cited = Mapping[str, Sequence[tuple[str, str]]]
"""The documents each item cites, by the item's file path: (site-root path, "Nghị quyết số 76/NQ-CP")."""


@dataclass(frozen=True, slots=True)
class Trait:
    """Something two items may share: `rank` says how much it means (less is more), `words` how the reason names it."""

    rank: int
    id: str
    words: str


def related(
    entries: Sequence[Entry[Item]], cited: Cited, area_names: Mapping[str, str]
) -> Mapping[str, tuple[Link, ...]]:
    """Related items of every entry by file path, at most `SHOWN`, the closest first; `entries` are newest first.

    Documents and standing pages take no part: a document's page lists what cites it.
    """
    taking = [entry for entry in entries if not isinstance(entry.record, Document | Standing)]
    traits = [tuple(dict.fromkeys(_traits(entry, cited, area_names))) for entry in taking]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    places: list[dict[str, int]] = []
    for number, own in enumerate(traits):
        places.append({trait.id: len(holders[trait.id]) for trait in own})
        for trait in own:
            holders[trait.id].append(number)
    found = {}
    for number, own in enumerate(traits):
        shared: defaultdict[int, list[Trait]] = defaultdict(list)
        for trait in own:
            at = places[number][trait.id]
            near = holders[trait.id][max(0, at - NEAR) : at + NEAR + 1]
            for other in near:
                if other != number:
                    shared[other].append(trait)
        weights = {
            other: sum(_weight(trait, len(holders[trait.id])) for trait in some) for other, some in shared.items()
        }
        best = sorted(shared, key=lambda other: (-weights[other], abs(other - number), other))[:SHOWN]
        found[taking[number].record.path] = tuple(_link(taking[other], shared[other]) for other in best)
    return found


def _traits(entry: Entry[Item], cited: Cited, area_names: Mapping[str, str]) -> Iterable[Trait]:
    for url, name in cited.get(entry.record.path, ()):
        yield Trait(0, url, f"cùng viện dẫn {name}")
    for tag in entry.record.tags:
        yield Trait(1, f"tag {slug(tag)}", f"cùng từ khóa “{tag}”")
    for area in entry.record.areas:
        yield Trait(2, f"area {area}", f"cùng lĩnh vực {area_names.get(area, area)}")


def _weight(trait: Trait, holders: int) -> int:
    """What sharing a trait is worth: less the more items have it, in steps of doubling so that order seldom changes."""
    return max(1, (24, 16, 2)[trait.rank] - 2 * holders.bit_length())


def _link(entry: Entry[Item], shared: Sequence[Trait]) -> Link:
    """The related item with the strongest reason, and how many more of its sort there are."""
    first = min(shared, key=lambda trait: (trait.rank, shared.index(trait)))
    more = sum(trait.rank == first.rank for trait in shared) - 1
    noun = ("văn bản", "từ khóa", "lĩnh vực")[first.rank]
    reason = f"{first.words} và {more} {noun} khác" if more else first.words
    return Link(title=entry.record.title, url=entry.url, note=reason)
