"""`/tep/`: every file attached on the site, in one list and by facet, each list with JSON beside it.

Without scripts the lists serve; with them, `/tep/tra-cuu/` filters in the browser.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from cchc.attachments.file_labels import size_text
from cchc.attachments.listing.file_facets import ROOT, Facet, facets
from cchc.attachments.listing.file_rows import Attached, attached_files
from cchc.attachments.listing.register_views import FileData, FileIndexView, FileLookupView
from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.entry import Entry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.pagination import paginate
from cchc.pages.shared_views import FilterGroup, FilterOption, Head, Link, LinkGroup
from cchc.records.record import Item, Kind

ORDER = "Mục đăng mới nhất trước, trong một mục theo thứ tự đính kèm."
LOOKUP = f"{ROOT}tra-cuu/"
CSV = Link(title="CSV", url=f"{ROOT}index.csv")
TITLE = "Tệp đính kèm"
TITLES = {
    "loai": "Tệp {}",
    "nam": "Tệp đăng {}",
    "muc": "Tệp của mục {}",
    "chu": "Tệp: {}",
}
ROWS = 100
"""Rows on a page of a list: a register is looked over, not read."""

MOST_ROWS = 2_000
"""Rows in the table that is filtered in the browser: the newest, where there are more."""


class AttachmentsSite(Protocol):
    """What this room needs of the site model."""

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
    def kind_names(self) -> Mapping[Kind, str]:
        """What a reader calls each kind of item."""


def register_pages(site: AttachmentsSite) -> Iterator[Output]:
    """Yield the register: all files, one list for each value of a facet, the data of each list, and the look-up."""
    files = attached_files(site.listed)
    found = facets(files, site.kind_names)
    groups = _groups(found)
    yield from _index(site, ROOT, TITLE, files, groups)
    for facet in found:
        for bucket in facet.buckets:
            name = bucket.name if facet.key == "loai" else f"{bucket.name[0].lower()}{bucket.name[1:]}"
            yield from _index(site, bucket.url, TITLES[facet.key].format(name), bucket.files, groups)
    header = tuple(FileData.__dataclass_fields__)
    rows = tuple(tuple(str(getattr(one.data, column)) for column in header) for one in files)
    yield Data(path="tep/index.csv", format="csv", title=TITLE, header=header, rows=rows)
    yield _lookup(site, files, groups)


def _index(
    site: AttachmentsSite, url: str, title: str, files: Sequence[Attached], groups: tuple[LinkGroup, ...]
) -> Iterator[Output]:
    """Yield the pages of one list, and the same as JSON."""
    intro = f"{_many(len(files))} tệp, tổng cộng {size_text(sum(one.data.size for one in files))}."
    marked = _marked(groups, url)
    for path, pager, shown in paginate(files, ROWS, url):
        name = title if pager.number == 1 else f"{title} – trang {pager.number}"
        view = FileIndexView(
            head=_head(site, name, path, url, f"{title}: {intro}"),
            title=name,
            intro=intro,
            order=ORDER,
            rows=tuple(one.row for one in shown),
            pager=pager,
            groups=marked,
        )
        yield Page(path=f"{path.removeprefix('/')}index.html", template="tep_index.html", view=view)
    yield Data(
        path=f"{url.removeprefix('/')}index.json", format="json", title=title, payload=tuple(one.data for one in files)
    )


def _lookup(site: AttachmentsSite, files: Sequence[Attached], groups: tuple[LinkGroup, ...]) -> Page:
    """The page on which the newest files are filtered in the browser."""
    shown = files[:MOST_ROWS]
    intro = "Trong cùng một nhóm, chọn nhiều ô là lấy tất cả; giữa các nhóm phải khớp đủ."
    if len(files) > MOST_ROWS:
        intro = f"{_many(MOST_ROWS)} tệp mới nhất trong {_many(len(files))} tệp; tệp cũ hơn xem theo năm. {intro}"
    view = FileLookupView(
        head=_head(site, "Tra cứu tệp đính kèm", LOOKUP, ROOT, intro),
        intro=intro,
        order=ORDER,
        rows=tuple(one.row for one in shown),
        filters=tuple(_filter(facet) for facet in facets(shown, site.kind_names)),
        groups=_marked(groups, LOOKUP),
    )
    return Page(path=f"{LOOKUP.removeprefix('/')}index.html", template="tep_lookup.html", view=view)


def _filter(facet: Facet) -> FilterGroup:
    options = (
        FilterOption(value=bucket.slug, label=bucket.name.removeprefix("Năm "), count=len(bucket.files))
        for bucket in facet.buckets
    )
    return FilterGroup(key=facet.key, title=facet.title.removeprefix("Theo ").capitalize(), options=tuple(options))


def _head(site: AttachmentsSite, title: str, path: str, index: str, description: str) -> Head:
    """The head of a page at `path` of the list at `index`."""
    crumbs = () if path == ROOT else (Link(title=TITLE, url=ROOT),)
    data = (Link(title="JSON", url=f"{index}index.json"), *((CSV,) if index == ROOT else ()))
    return replace(site.heads.head(title, path, description=description, crumbs=crumbs), data=data)


def _groups(found: Sequence[Facet]) -> tuple[LinkGroup, ...]:
    """Links to every list, and to the look-up."""
    lists = (
        LinkGroup(
            title=facet.title,
            links=tuple(Link(title=one.name, url=one.url, note=_many(len(one.files))) for one in facet.buckets),
        )
        for facet in found
    )
    whole = (Link(title="Tất cả tệp", url=ROOT), Link(title="Tra cứu theo nhiều tiêu chí", url=LOOKUP))
    return (LinkGroup(title="Toàn bộ", links=whole), *lists)


def _marked(groups: tuple[LinkGroup, ...], current: str) -> tuple[LinkGroup, ...]:
    """The same groups on the page `current`."""
    return tuple(
        replace(
            group, links=tuple(replace(link, current=True) if link.url == current else link for link in group.links)
        )
        for group in groups
    )


def _many(number: int) -> str:
    """A count with points between thousands: "10.000"."""
    return f"{number:,}".replace(",", ".")
