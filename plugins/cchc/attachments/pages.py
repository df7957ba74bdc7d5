"""`/tep/`: every file attached on the site, by type and by year, with its facts; the same as JSON and CSV."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from cchc.attachments.labels import size_text
from cchc.build.entry import Entry, EntryFile
from cchc.build.heads import Heads
from cchc.build.page import Data, Output, Page
from cchc.build.pagination import paginate
from cchc.build.views import Group, Link, TableView
from cchc.records.record import Item
from cchc.text.fold import slug, sort_key

ROOT = "/tep/"
COLUMNS = ("Tệp", "Loại, cỡ", "Thuộc mục", "Ngày đăng", "SHA-256")
ORDER = "Mục đăng mới nhất trước, trong một mục theo thứ tự đính kèm"


class AttachmentsSite(Protocol):
    """What this room needs of the site model."""

    @property
    def listed(self) -> tuple[Entry[Item], ...]:
        """Entries that lists may show, newest first."""

    @property
    def heads(self) -> Heads:
        """Makes the head of every page."""

    @property
    def page_size(self) -> int:
        """How many rows a page of a list holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileData:
    """A file for machines: `size` in bytes, `sha256` hexadecimal, `item` the page it belongs to."""

    url: str
    name: str
    title: str
    type: str
    label: str
    size: int
    sha256: str
    item: str
    item_title: str
    posted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Index:
    """One list of files: its address, title and rows."""

    url: str
    title: str
    rows: Sequence[tuple[Entry[Item], EntryFile]]


def register_pages(site: AttachmentsSite) -> Iterator[Output]:
    """Yield the register, one list for each type and each year, and the data."""
    rows = [(entry, file) for entry in site.listed for file in entry.files]
    types = Counter(file.link.type for _, file in rows)
    years = Counter(entry.year for entry, _ in rows if entry.year)
    by_type = [
        _Index(url=f"{ROOT}loai/{slug(name)}/", title=name, rows=[row for row in rows if row[1].link.type == name])
        for name in sorted(types, key=sort_key)
    ]
    by_year = [
        _Index(url=f"{ROOT}nam/{year}/", title=f"Năm {year}", rows=[row for row in rows if row[0].year == year])
        for year in sorted(years, reverse=True)
    ]
    groups = (_group("Theo loại tệp", by_type), _group("Theo năm đăng", by_year))
    for index in (_Index(url=ROOT, title="Tệp đính kèm", rows=rows), *by_type, *by_year):
        yield from _pages(site, index, groups)
    data = tuple(_data(entry, file) for entry, file in rows)
    yield Data(path="tep/index.json", format="json", payload=data)
    header = tuple(FileData.__dataclass_fields__)
    table = tuple(tuple(str(getattr(row, column)) for column in header) for row in data)
    yield Data(path="tep/index.csv", format="csv", header=header, rows=table)


def _group(title: str, indexes: Sequence[_Index]) -> Group:
    links = (Link(title=index.title, url=index.url, note=str(len(index.rows))) for index in indexes)
    return Group(title=title, links=tuple(links))


def _pages(site: AttachmentsSite, index: _Index, groups: tuple[Group, ...]) -> Iterator[Page]:
    crumbs = () if index.url == ROOT else (Link(title="Tệp đính kèm", url=ROOT),)
    data = (Link(title="Sổ tệp (JSON)", url=f"{ROOT}index.json"), Link(title="Sổ tệp (CSV)", url=f"{ROOT}index.csv"))
    rows = [_row(entry, file) for entry, file in index.rows]
    total = size_text(sum(file.size for _, file in index.rows))
    for path, pager, shown in paginate(rows, site.page_size, index.url):
        title = index.title if pager.number == 1 else f"{index.title} – trang {pager.number}"
        view = TableView(
            head=replace(site.heads.head(title, path, crumbs=crumbs), data=data if index.url == ROOT else ()),
            title=index.title,
            caption=f"{index.title}. {ORDER}",
            columns=COLUMNS,
            rows=tuple(shown),
            intro=f"{len(rows)} tệp, tổng cộng {total}.",
            order=ORDER,
            pager=pager,
            groups=groups,
            empty="Chưa có tệp nào.",
        )
        yield Page(path=f"{path.removeprefix('/')}index.html", template="table.html", view=view)


def _row(entry: Entry[Item], file: EntryFile) -> tuple[Link, ...]:
    record = entry.record
    return (
        Link(title=file.link.title, url=file.link.url, note=file.link.note),
        Link(title=file.link.label),
        Link(title=record.title, url=entry.url),
        Link(title=f"{record.date:%d/%m/%Y}" if record.date else ""),
        Link(title=f"{file.digest[:16]}…"),
    )


def _data(entry: Entry[Item], file: EntryFile) -> FileData:
    return FileData(
        url=file.link.url,
        name=file.link.download,
        title=file.link.title,
        type=file.link.type,
        label=file.link.label,
        size=file.size,
        sha256=file.digest,
        item=entry.url,
        item_title=entry.record.title,
        posted=entry.record.date.date().isoformat() if entry.record.date else "",
    )
