"""`/tep/`: every file attached on the site, in one list and by facet, each list with JSON beside it.

Without scripts the lists serve; with them, `/tep/tra-cuu/` filters in the browser.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from cchc.attachments.file_labels import size_text
from cchc.attachments.listing.file_facets import facets
from cchc.attachments.listing.file_rows import Attached, attached_files
from cchc.attachments.listing.register_views import FILES, FileData
from cchc.engine.outputs.output import Output, Page
from cchc.pages.data_files import alternates, csv_file, field_files, json_file
from cchc.pages.entry import Entry
from cchc.pages.facets import filter_values, filters, link_groups, marked
from cchc.pages.index_pages import Listing, pages_of
from cchc.pages.list_views import LookupView
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link, LinkGroup
from cchc.records import interface_words as words
from cchc.records import section_addresses
from cchc.records.record import Item
from cchc.records.record_kind import RecordKind
from cchc.text.vietnamese_numbers import number_text

ORDER = "Sắp xếp theo ngày đăng, mới nhất trước."
BESIDE = f"{section_addresses.FILES}index"
TITLE = words.ATTACHED_FILES
ABOVE = (Link(title=TITLE, url=section_addresses.FILES),)
WHOLE = LinkGroup(
    title="Toàn bộ",
    links=(
        Link(title="Tất cả tệp", url=section_addresses.FILES),
        Link(title=words.LOOKUP, url=section_addresses.FILE_LOOKUP),
    ),
)
ROWS = 100
"""Rows on a page of a list: a register is looked over, not read."""

MOST_ROWS = 2_000
"""Rows in the table that is filtered in the browser: the newest, where there are more."""


class AttachmentsSite(Protocol):
    """The parts of the site model that this room uses."""

    @property
    def listed(self) -> tuple[Entry[Item], ...]:
        """Entries that lists may show, newest first."""

    @property
    def fingerprint(self) -> str:
        """A digest that lists of items follow from; words within the body of a news article leave it as it is."""

    @property
    def heads(self) -> MetadataViews:
        """Makes the head of every page."""

    @property
    def kinds(self) -> Sequence[RecordKind]:
        """The kinds of content, with the words that readers see for each."""


def register_pages(site: AttachmentsSite) -> Iterator[Output]:
    """Yield the register: all files, one list for each value of a facet, the data of each list, and the look-up."""
    files = attached_files(site.listed)
    found = facets(files, site.kinds)
    groups = (WHOLE, *link_groups(found))
    yield from _index(site, section_addresses.FILES, TITLE, files, groups)
    for facet in found:
        for bucket in facet.buckets:
            yield from _index(site, bucket.url, facet.heading_of(bucket), bucket.items, groups)
    yield csv_file(FILES, BESIDE, TITLE, _data(files))
    yield _lookup(site, files, groups)
    yield from field_files((FILES,))


def _index(
    site: AttachmentsSite, url: str, title: str, files: Sequence[Attached], groups: tuple[LinkGroup, ...]
) -> Iterator[Output]:
    """Yield the pages of one list, and the same as JSON."""
    intro = f"{number_text(len(files))} tệp, tổng cộng {size_text(sum(one.data.size for one in files))}."
    listing = Listing(
        url=url,
        title=title,
        items=files,
        order=ORDER,
        intro=intro,
        description=f"{title}: {intro}",
        crumbs=() if url == section_addresses.FILES else ABOVE,
        groups=marked(groups, url),
        data=alternates(f"{url}index", csv=url == section_addresses.FILES),
        empty="Chưa có tệp nào.",
    )
    for page in pages_of(listing, ROWS, site.heads):
        view = page.view(one.row for one in page.listing.items)
        yield Page(path=output_path(page.path), template="file_index.html", view=view)
    yield json_file(FILES, f"{url}index", title, _data(files))


def _lookup(site: AttachmentsSite, files: Sequence[Attached], groups: tuple[LinkGroup, ...]) -> Page:
    """The page on which the newest files are filtered in the browser."""
    shown = files[:MOST_ROWS]
    intro = "Trong một nhóm: thỏa một lựa chọn bất kỳ; giữa các nhóm: phải thỏa tất cả."
    if len(files) > MOST_ROWS:
        intro = f"{number_text(MOST_ROWS)} tệp mới nhất trong {number_text(len(files))} tệp; tệp cũ hơn xem theo năm. {intro}"
    looks = facets(shown, site.kinds)
    head = site.heads.head("Tra cứu tệp đính kèm", section_addresses.FILE_LOOKUP, description=intro, crumbs=ABOVE)
    view = LookupView(
        head=replace(head, data=alternates(BESIDE)),
        intro=intro,
        order=ORDER,
        noun="tệp",
        table="bang-tep",
        rows=tuple(
            replace(one.row, facets=values) for one, values in zip(shown, filter_values(looks, shown), strict=True)
        ),
        filters=filters(looks),
        groups=marked(groups, section_addresses.FILE_LOOKUP),
    )
    return Page(path=output_path(section_addresses.FILE_LOOKUP), template="file_lookup.html", view=view)


def _data(files: Sequence[Attached]) -> tuple[FileData, ...]:
    return tuple(one.data for one in files)
