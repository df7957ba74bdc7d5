"""Every attached file as a row for readers, a row for machines, and its value in each facet: made once for all lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cchc.attachments.listing.register_views import FileData, FileRow
from cchc.pages.entry import Entry, EntryFile
from cchc.records.record import Item
from cchc.records.section_addresses import BY_KIND, BY_SECTION, BY_TEXT, BY_YEAR
from cchc.text.fold import slug
from cchc.text.vietnamese_dates import day, iso


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file of an item. `values` are its address parts in the facets that it has a value in, by the facet's key."""

    row: FileRow
    data: FileData
    values: Mapping[str, str]


def attached_files(entries: Sequence[Entry[Item]]) -> tuple[Attached, ...]:
    """The files of all entries, in the order of entries and within each as attached."""
    return tuple(_attached_files(entries))


def _attached_files(entries: Sequence[Entry[Item]]) -> Iterator[Attached]:
    slugs: dict[str, str] = {}
    for entry in entries:
        posted = entry.record.date
        written = day(posted) if posted else ""
        dated = iso(posted.date()) if posted else ""
        shared = {BY_SECTION: entry.record.kind.folder} | ({BY_YEAR: str(entry.year)} if entry.year else {})
        for file in entry.files:
            name = file.link.type
            values = {BY_KIND: slugs.get(name) or slugs.setdefault(name, slug(name)), BY_TEXT: _text(file)} | shared
            yield Attached(row=_row(entry, file, written), data=_data(entry, file, dated), values=values)


def _text(file: EntryFile) -> str:
    """Return whether there is text in a file; of what is not a scan, only what was read is known."""
    if file.link.note:
        return "ban-quet"
    return "co-chu" if file.text_length else "khac"


def _row(entry: Entry[Item], file: EntryFile, posted: str) -> FileRow:
    link = file.link
    return FileRow(
        title=link.title,
        url=link.url,
        download=link.download,
        label=link.label,
        note=link.note,
        help_url=link.help_url,
        item=entry.record.title,
        item_url=entry.url,
        posted=posted,
    )


def _data(entry: Entry[Item], file: EntryFile, posted: str) -> FileData:
    link = file.link
    return FileData(
        url=link.url,
        name=link.download,
        title=link.title,
        type=link.type,
        label=link.label,
        size=file.size,
        sha256=file.digest,
        item=entry.url,
        item_title=entry.record.title,
        posted=posted,
    )
