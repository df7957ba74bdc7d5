"""Related items, each with the reason: documents that both cite, tags and areas that both have.

The cost is linear: what two items may share is looked for among the nearest in time that share anything, so a new item
changes the pages of its neighbours and not those of the whole site.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cchc.build.entry import Entry
from cchc.build.views import Link
from cchc.records.record import Document, Item, Standing
from cchc.text.fold import slug

SHOWN = 4
NEAR = 6
"""How many items before and after are looked at for each thing shared."""

_MOST = 1 << 30
"""More than any two items' shared traits weigh."""

Cited = Mapping[str, Sequence[tuple[str, str]]]
"""The documents each item cites, by the item's file path: (site-root path, "Nghị quyết số 76/NQ-CP")."""


class Trait(NamedTuple):
    """Something two items may share: `rank` says how much it means (less is more), `words` how the reason names it."""

    id: str
    rank: int
    words: str


def related(
    entries: Sequence[Entry[Item]], cited: Cited, area_names: Mapping[str, str]
) -> Mapping[str, tuple[Link, ...]]:
    """Related items of every entry by file path, at most `SHOWN`, the closest first; `entries` are newest first.

    Documents and standing pages take no part: a document's page lists what cites it.
    """
    taking = [entry for entry in entries if not isinstance(entry.record, Document | Standing)]
    traits_of = _Traits(cited, area_names)
    traits = [traits_of(entry) for entry in taking]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    places: list[dict[str, int]] = []
    for number, own in enumerate(traits):
        places.append({key: len(holders[key]) for key in own})
        for key in own:
            holders[key].append(number)
    weights = {key: _weight(trait, len(holders[key])) for own in traits for key, trait in own.items()}
    found = {}
    for number, own in enumerate(traits):
        scores: dict[int, int] = {}
        for key, at in places[number].items():
            weight = weights[key]
            for other in holders[key][max(0, at - NEAR) : at + NEAR + 1]:
                scores[other] = scores.get(other, 0) + weight
        scores.pop(number, None)
        # one whole number holds all that decides: the weight, then the nearness, then the place
        ranked = sorted((_MOST - score << 64) | (abs(other - number) << 32) | other for other, score in scores.items())
        best = (rank & 0xFFFFFFFF for rank in ranked[:SHOWN])
        found[taking[number].record.path] = tuple(
            _link(taking[other], _shared(own, places[number], places[other])) for other in best
        )
    return found


class _Traits:
    """The traits of entries by id; each is made once, however many items have it."""

    def __init__(self, cited: Cited, area_names: Mapping[str, str]) -> None:
        self._cited = cited
        self._areas = area_names
        self._known: dict[tuple[str, str], Trait] = {}

    def __call__(self, entry: Entry[Item]) -> dict[str, Trait]:
        known = self._known
        traits: dict[str, Trait] = {}
        for url, name in self._cited.get(entry.record.path, ()):
            trait = known.get((url, name)) or known.setdefault((url, name), Trait(url, 0, f"cùng viện dẫn {name}"))
            traits.setdefault(url, trait)
        for tag in entry.record.tags:
            trait = known.get(("tag", tag)) or known.setdefault(
                ("tag", tag), Trait(f"tag {slug(tag)}", 1, f"cùng từ khóa “{tag}”")
            )
            traits.setdefault(trait.id, trait)
        for area in entry.record.areas:
            words = f"cùng lĩnh vực {self._areas.get(area, area)}"
            trait = known.get(("area", area)) or known.setdefault(("area", area), Trait(f"area {area}", 2, words))
            traits.setdefault(trait.id, trait)
        return traits


def _shared(own: Mapping[str, Trait], places: Mapping[str, int], others: Mapping[str, int]) -> list[Trait]:
    """The traits of an item that another near it has too."""
    return [trait for key, trait in own.items() if key in others and abs(others[key] - places[key]) <= NEAR]


def _weight(trait: Trait, holders: int) -> int:
    """What sharing a trait is worth: less the more items have it, in steps of doubling so that order seldom changes."""
    return max(1, (24, 16, 2)[trait.rank] - 2 * holders.bit_length())


def _link(entry: Entry[Item], shared: Sequence[Trait]) -> Link:
    """The related item with the strongest reason, and how many more of its sort there are."""
    first = min(shared, key=lambda trait: trait.rank)
    more = sum(trait.rank == first.rank for trait in shared) - 1
    noun = ("văn bản", "từ khóa", "lĩnh vực")[first.rank]
    reason = f"{first.words} và {more} {noun} khác" if more else first.words
    return Link(title=entry.record.title, url=entry.url, note=reason)
