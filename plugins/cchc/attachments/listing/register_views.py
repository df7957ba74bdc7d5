"""What the pages of the register show."""

from dataclasses import dataclass

from cchc.pages.shared_views import FilterGroup, Head, LinkGroup, Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """A file on a page of the register. `label` is "PDF, 1,2 MB, 7 trang", `posted` the day its item was posted.

    `facets` are what it may be filtered by in the browser ("loai:pdf nam:2021"). Plain texts only: a register of
    thousands of files is digested in every build.
    """

    title: str
    url: str
    download: str
    label: str
    note: str
    help_url: str
    item: str
    item_url: str
    posted: str
    facets: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileIndexView:
    """A page of an index: one value of a facet, or every file."""

    head: Head
    title: str
    intro: str
    order: str
    rows: tuple[FileRow, ...]
    pager: Pager
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLookupView:
    """Many files in one table, with what it may be filtered by."""

    head: Head
    intro: str
    order: str
    rows: tuple[FileRow, ...]
    filters: tuple[FilterGroup, ...]
    groups: tuple[LinkGroup, ...]


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
