"""Attached files by what they share: type, year of posting, kind of item, whether there is text in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from cchc.attachments.listing.file_rows import Attached
from cchc.pages.facets import Bucket, Facet, Order, by_name, facet, latest_years_first
from cchc.records.record_kind import RecordKind

ROOT = "/tep/"

TEXT_NAMES = {
    "co-chu": "Có chữ, tìm kiếm được",
    "ban-quet": "Bản quét, không có chữ",
    "khac": "Ảnh và tệp khác không có chữ",
}
"""Whether there is text in a file, in words; in the order shown."""


def facets(files: Sequence[Attached], kinds: Sequence[RecordKind]) -> tuple[Facet[Attached], ...]:
    """Every facet with the buckets that have files; a facet without any is left out."""
    of_files = partial(facet, files, root=ROOT)
    names = {kind.folder: kind.label for kind in kinds}
    made = (
        of_files(_types, by_name, key="loai", title="Theo loại tệp", heading="Tệp {name}"),
        of_files(_years, latest_years_first, key="nam", title="Theo năm đăng", heading="Tệp đăng {lower}"),
        of_files(
            partial(_named, "muc", names), _in_order(names), key="muc", title="Theo mục", heading="Tệp của mục {lower}"
        ),
        of_files(
            partial(_named, "chu", TEXT_NAMES),
            _in_order(TEXT_NAMES),
            key="chu",
            title="Theo chữ trong tệp",
            heading="Tệp: {lower}",
        ),
    )
    return tuple(one for one in made if one.buckets)


def _types(file: Attached) -> Iterator[tuple[str, str]]:
    yield file.values["loai"], file.data.type


def _years(file: Attached) -> Iterator[tuple[str, str]]:
    if year := file.values.get("nam"):
        yield year, f"Năm {year}"


def _named(key: str, names: Mapping[str, str], file: Attached) -> Iterator[tuple[str, str]]:
    value = file.values[key]
    yield value, names[value]


def _in_order(names: Mapping[str, str]) -> Callable[[Bucket[Attached]], Order]:
    """Sort by the place among `names`."""
    places = {value: (place,) for place, value in enumerate(names)}
    return lambda bucket: places[bucket.slug]
