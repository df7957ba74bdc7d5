"""Attached files by what they share: type, year of posting, kind of item, whether there is text in them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from cchc.attachments.listing.file_rows import Attached
from cchc.pages.facets import Bucket, Facet, Order, by_name, facet, latest_years_first
from cchc.records.record_kind import RecordKind
from cchc.records.section_addresses import BY_KIND, BY_SECTION, BY_TEXT, BY_YEAR, FILES

TEXT_NAMES = {
    "co-chu": "Có chữ, tìm kiếm được",
    "ban-quet": "Bản quét, không có chữ",
    "khac": "Ảnh và tệp khác không có chữ",
}
"""Whether there is text in a file, in words; in the order shown."""


def facets(files: Sequence[Attached], kinds: Sequence[RecordKind]) -> tuple[Facet[Attached], ...]:
    """Every facet with the buckets that have files; a facet without any is left out."""
    of_files = partial(facet, files, root=FILES)
    names = {kind.folder: kind.label for kind in kinds}
    made = (
        of_files(_types, by_name, key=BY_KIND, title="Theo loại tệp", heading="Tệp {name}"),
        of_files(_years, latest_years_first, key=BY_YEAR, title="Theo năm đăng", heading="Tệp đăng {lower}"),
        of_files(
            partial(_named, BY_SECTION, names),
            _in_order(names),
            key=BY_SECTION,
            title="Theo mục",
            heading="Tệp của mục {lower}",
        ),
        of_files(
            partial(_named, BY_TEXT, TEXT_NAMES),
            _in_order(TEXT_NAMES),
            key=BY_TEXT,
            title="Theo chữ trong tệp",
            heading="Tệp: {lower}",
        ),
    )
    return tuple(one for one in made if one.buckets)


def _types(file: Attached) -> Iterator[tuple[str, str]]:
    yield file.values[BY_KIND], file.data.type


def _years(file: Attached) -> Iterator[tuple[str, str]]:
    if year := file.values.get(BY_YEAR):
        yield year, f"Năm {year}"


def _named(key: str, names: Mapping[str, str], file: Attached) -> Iterator[tuple[str, str]]:
    value = file.values[key]
    yield value, names[value]


def _in_order(names: Mapping[str, str]) -> Callable[[Bucket[Attached]], Order]:
    """Sort by the place among `names`."""
    places = {value: (place,) for place, value in enumerate(names)}
    return lambda bucket: places[bucket.slug]
