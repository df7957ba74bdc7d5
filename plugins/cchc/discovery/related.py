"""Related items, each with the reason: documents that both cite, tags and areas that both have.

The cost is linear: what two items may share is looked for among the nearest in time that share anything, so a new item
changes the pages of its neighbours and not those of the whole site.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Link
from cchc.records.record import Item
from cchc.text.fold import slug

SHOWN = 4
NEAR = 6
"""How many items before and after are looked at for each thing shared."""

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

    Documents and standing pages take no part: a document's page lists what cites it. Those of one entry are worked out
    when they are asked for.
    """
    return _Related([entry for entry in entries if entry.record.kind.is_posted], cited, area_names)


class _Related(Mapping[str, tuple[Link, ...]]):
    """Who has which trait, and from that the related items of one path."""

    def __init__(self, taking: Sequence[Entry[Item]], cited: Cited, area_names: Mapping[str, str]) -> None:
        self._taking = taking
        self._numbers = {entry.record.path: number for number, entry in enumerate(taking)}
        self._places: list[tuple[tuple[Trait, list[int], int], ...]] = []
        traits_of = _Traits(cited, area_names)
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, entry in enumerate(taking):
            places = []
            for trait in traits_of(entry):
                items = holders[trait.id]
                if not items or items[-1] != number:
                    places.append((trait, items, len(items)))
                    items.append(number)
            self._places.append(tuple(places))

    def __getitem__(self, path: str) -> tuple[Link, ...]:
        number = self._numbers[path]
        near = [
            (trait, len(items), items[max(0, at - NEAR) : at + NEAR + 1]) for trait, items, at in self._places[number]
        ]
        return tuple([_link(self._taking[other], other, near) for other in _closest(number, near)])

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


_Near = list[tuple[Trait, int, list[int]]]
"""The traits of an item, those that mean most first, each with how many items have it and the nearest of them."""


def _closest(number: int, near: _Near) -> list[int]:
    """The items that share most with the one at `number`; of equals the nearest, of equally near ones the newer."""
    scores: dict[int, int] = {}
    for trait, holders, others in near:
        weight = _weight(trait.rank, holders)
        for other in others:
            scores[other] = scores.get(other, 0) + weight
    scores.pop(number, None)
    enough = min(sorted(scores.values())[-SHOWN:], default=0)
    best = sorted([(-score, abs(other - number), other) for other, score in scores.items() if score >= enough])
    return [other for _, _, other in best[:SHOWN]]


class _Traits:
    """The traits of entries, those that mean most first; each is made once, however many items have it."""

    def __init__(self, cited: Cited, area_names: Mapping[str, str]) -> None:
        self._cited = cited
        self._areas = area_names
        self._known: dict[tuple[str, str], Trait] = {}

    def __call__(self, entry: Entry[Item]) -> list[Trait]:
        record = entry.record
        tags, areas = (("tag", tag) for tag in record.tags), (("area", area) for area in record.areas)
        named = (*self._cited.get(record.path, ()), *tags, *areas)
        return [self._known.get(words) or self._trait(words) for words in named]

    def _trait(self, words: tuple[str, str]) -> Trait:
        """A trait that is met for the first time under these words."""
        match words:
            case ("tag", tag):
                trait = Trait(f"tag {slug(tag)}", 1, f"cùng từ khóa “{tag}”")
            case ("area", area):
                trait = Trait(f"area {area}", 2, f"cùng lĩnh vực {self._areas.get(area, area)}")
            case (url, name):
                trait = Trait(url, 0, f"cùng viện dẫn {name}")
        self._known[words] = trait
        return trait


@cache
def _weight(rank: int, holders: int) -> int:
    """What sharing a trait is worth: less the more items have it, in steps of doubling so that order seldom changes."""
    return max(1, (24, 16, 2)[rank] - 2 * holders.bit_length())


def _link(entry: Entry[Item], other: int, near: _Near) -> Link:
    """The related item with the strongest reason, and how many more of its sort there are."""
    first, *more = [trait for trait, _, others in near if other in others]
    count = sum(trait.rank == first.rank for trait in more)
    noun = ("văn bản", "từ khóa", "lĩnh vực")[first.rank]
    reason = f"{first.words} và {count} {noun} khác" if count else first.words
    return Link(title=entry.record.title, url=entry.url, note=reason)
