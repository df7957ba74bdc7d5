"""Attached files by what they share: type, year of posting, kind of item, whether there is text in them.

A facet is one way to look at all files; a bucket is one of its values with the files that have it, and stands at an
address of its own.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cchc.attachments.listing.file_rows import Attached
from cchc.records.record_kind import RecordKind
from cchc.text.fold import sort_key

ROOT = "/tep/"

TEXT_NAMES = {
    "co-chu": "Có chữ, tìm kiếm được",
    "ban-quet": "Bản quét, không có chữ",
    "khac": "Ảnh và tệp khác không có chữ",
}
"""Whether there is text in a file, in words; in the order shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """One value of a facet: its address part, its name, and its files in list order."""

    slug: str
    name: str
    url: str
    files: tuple[Attached, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """One way to look at files: `key` is its folder under `/tep/`; `title` e.g. "Theo năm đăng"."""

    key: str
    title: str
    buckets: tuple[Bucket, ...]


def facets(files: Sequence[Attached], kinds: Sequence[RecordKind]) -> tuple[Facet, ...]:
    """Every facet with the buckets that have files; a facet without any is left out."""
    types = {one.values["loai"]: one.data.type for one in files}
    names = {kind.folder: kind.label for kind in kinds}
    years = {one.values["nam"]: f"Năm {one.values['nam']}" for one in files if "nam" in one.values}
    made = (
        _facet("loai", "Theo loại tệp", files, types, lambda value: sort_key(types[value])),
        _facet("nam", "Theo năm đăng", files, years, lambda value: (-int(value),)),
        _facet("muc", "Theo mục", files, names, lambda value: (list(names).index(value),)),
        _facet("chu", "Theo chữ trong tệp", files, TEXT_NAMES, lambda value: (list(TEXT_NAMES).index(value),)),
    )
    return tuple(facet for facet in made if facet.buckets)


def _facet(
    key: str,
    title: str,
    files: Sequence[Attached],
    names: Mapping[str, str],
    order: Callable[[str], tuple[int] | tuple[str, str, str]],
) -> Facet:
    found: dict[str, list[Attached]] = {}
    for one in files:
        if key in one.values:
            found.setdefault(one.values[key], []).append(one)
    buckets = (
        Bucket(slug=value, name=names[value], url=f"{ROOT}{key}/{value}/", files=tuple(found[value]))
        for value in sorted(found, key=order)
    )
    return Facet(key=key, title=title, buckets=tuple(buckets))
