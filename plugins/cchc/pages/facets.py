"""Facets: one way to look at all items of a kind, each value of it with the items that have it.

    facet    "Theo năm"                     a folder of addresses:  /ke-hoach/nam/
    bucket   "Năm 2021" and its plans       an index of its own:    /ke-hoach/nam/2021/

Indexes, the links beside every list and the filters of a look-up page all follow from the same facets.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cchc.pages.list_views import FilterGroup, FilterOption
from cchc.pages.shared_views import Link, LinkGroup
from cchc.records.section_addresses import index_address
from cchc.text.fold import sort_key
from cchc.text.vietnamese_numbers import number_text

T = TypeVar("T")

Order = tuple[object, ...]
"""What the buckets of one facet are sorted by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket(Generic[T]):
    """One value of a facet: its address part, its name, and its items in list order."""

    slug: str
    name: str
    url: str
    items: tuple[T, ...]

    @property
    def label(self) -> str:
        """The name where the facet's title already says what it is: "2021" under "Theo năm"."""
        return self.name.removeprefix("Năm ").removeprefix("Giai đoạn ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet(Generic[T]):
    """One way to look at items: `key` is its folder, `title` e.g. "Theo năm".

    `heading` is the title of a bucket's page with `{name}`, `{lower}` (the name within a sentence) or `{label}` in it,
    `intro` says what stands there.
    """

    key: str
    title: str
    heading: str
    intro: str
    buckets: tuple[Bucket[T], ...]

    def heading_of(self, bucket: Bucket[T]) -> str:
        """The title of a bucket's page."""
        name = bucket.name
        return self.heading.format(name=name, lower=name[:1].lower() + name[1:], label=bucket.label)


def facet(
    items: Iterable[T],
    values: Callable[[T], Iterable[tuple[str, str]]],
    order: Callable[[Bucket[T]], Order],
    *,
    root: str,
    key: str,
    title: str,
    heading: str = "{name}",
    intro: str = "",
) -> Facet[T]:
    """Sort items into the buckets of one facet; `values` are (address part, name) of those an item lies in."""
    found: dict[str, tuple[str, list[T]]] = {}
    for item in items:
        for part, name in values(item):
            found.setdefault(part, (name, []))[1].append(item)
    buckets = [
        Bucket(slug=part, name=name, url=index_address(root, key, part), items=tuple(held))
        for part, (name, held) in found.items()
    ]
    return Facet(key=key, title=title, heading=heading, intro=intro, buckets=tuple(sorted(buckets, key=order)))


def by_name(bucket: Bucket[T]) -> Order:
    """Sort key of names: Vietnamese order."""
    return sort_key(bucket.name)


def latest_years_first(bucket: Bucket[T]) -> Order:
    """Sort key of years and periods (`2021-2025`): the latest start first, then the longer one."""
    return -int(bucket.slug[:4]), -int(bucket.slug[-4:])


def link_groups(facets: Iterable[Facet[T]], *, short: bool = False) -> tuple[LinkGroup, ...]:
    """Links to every index with its count in `note`; `short` where "2021" is to stand for "Năm 2021"."""
    return tuple(
        LinkGroup(title=one.title, links=tuple(bucket_link(bucket, short=short) for bucket in one.buckets))
        for one in facets
        if one.buckets
    )


def bucket_link(bucket: Bucket[T], *, short: bool = False) -> Link:
    """The link to one index with its count."""
    title = bucket.label if short else bucket.name
    return Link(title=title, url=bucket.url, note=number_text(len(bucket.items)))


def marked(groups: tuple[LinkGroup, ...], current: str) -> tuple[LinkGroup, ...]:
    """The same groups with the link to `current` marked as the page they stand on."""
    return tuple(
        replace(
            group, links=tuple(replace(link, current=True) if link.url == current else link for link in group.links)
        )
        if any(link.url == current for link in group.links)
        else group
        for group in groups
    )


def filters(facets: Iterable[Facet[T]]) -> tuple[FilterGroup, ...]:
    """Return the filters of a table of the same items."""
    return tuple(
        FilterGroup(
            key=one.key,
            title=one.title.removeprefix("Theo ").capitalize(),
            options=tuple(
                FilterOption(value=bucket.slug, label=bucket.label, count=len(bucket.items)) for bucket in one.buckets
            ),
        )
        for one in facets
        if one.buckets
    )


def filter_values(facets: Iterable[Facet[T]], items: Sequence[T]) -> tuple[str, ...]:
    """For each item the values that filters find it by: `nam:2021 chuoi:tuyen-truyen`."""
    found: dict[int, list[str]] = {id(item): [] for item in items}
    for one in facets:
        for bucket in one.buckets:
            for item in bucket.items:
                found[id(item)].append(f"{one.key}:{bucket.slug}")
    return tuple(" ".join(found[id(item)]) for item in items)
