"""The evidence pack of a year: what a department shows the inspectors who score its reform work.

A pack holds every plan and report whose period covers the year, with its files as posted, and a manifest of them
(CSV for people, JSON for programs) that states the SHA-256 of each file. The archive is the same, byte for byte,
whenever its contents are: entries sorted, times fixed, nothing compressed (PDF and DOCX are compressed already,
and no version of a compressor can change the bytes).
"""

import hashlib
import json
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import BinaryIO

from cchc.engine.outputs.csv_table import csv_table
from cchc.engine.outputs.entry import Entry, EntryFile
from cchc.engine.write.checked_copy import checked_pieces
from cchc.plans.plan_groups import list_order
from cchc.plans.plan_words import kind_name, series_name
from cchc.records.record import OfficialRecord
from cchc.text.vietnamese_dates import iso

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP entry can have."""

READABLE = 0o100644 << 16
UNIX = 3

HEADER = (
    "Loại",
    "Chuỗi",
    "Số ký hiệu",
    "Tên",
    "Cơ quan",
    "Giai đoạn",
    "Ngày ban hành",
    "Ngày đăng",
    "Địa chỉ",
    "Tệp",
    "Tên tệp",
    "Cỡ (byte)",
    "SHA-256",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """One file of one document; the last four are empty (size 0) for a document without files. Dates are ISO."""

    kind: str
    series: str
    number: str
    title: str
    issuer: str
    period: str
    issued: str
    posted: str
    url: str
    file: str = ""
    name: str = ""
    size: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The pack of one year: its rows in list order, and the files they name, by their path in the archive."""

    year: int
    entries: tuple[Entry[OfficialRecord], ...]
    rows: tuple[ManifestRow, ...]
    files: tuple[tuple[str, EntryFile], ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for _, file in self.files)

    @property
    def key(self) -> str:
        """A digest of all that goes into the archive."""
        return hashlib.sha256(manifest_json(self.rows)).hexdigest()


def packs(entries: Iterable[Entry[OfficialRecord]], last_year: int, names: Mapping[str, str]) -> tuple[Pack, ...]:
    """One pack for each year covered by an entry's period up to `last_year`, the newest first."""
    years: dict[int, list[Entry[OfficialRecord]]] = defaultdict(list)
    for entry in sorted(entries, key=list_order):
        for year in range(entry.record.period.start, min(entry.record.period.end, last_year) + 1):
            years[year].append(entry)
    return tuple(_pack(year, tuple(years[year]), names) for year in sorted(years, reverse=True))


def manifest_csv(rows: Iterable[ManifestRow]) -> bytes:
    """The manifest as CSV in UTF-8, with the mark that spreadsheets need to read Vietnamese."""
    return csv_table(HEADER, map(cells, rows))


def cells(row: ManifestRow) -> tuple[str, ...]:
    """A row in the order of `HEADER`; a document without files has no size."""
    return (
        row.kind,
        row.series,
        row.number,
        row.title,
        row.issuer,
        row.period,
        row.issued,
        row.posted,
        row.url,
        row.file,
        row.name,
        str(row.size) if row.file else "",
        row.sha256,
    )


def manifest_json(rows: Iterable[ManifestRow]) -> bytes:
    """The manifest as a JSON list of objects whose keys are the fields of `ManifestRow`."""
    return (json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n").encode()


def write_archive(pack: Pack, target: BinaryIO) -> None:
    """Write the archive of a pack.

    Raises SourceChangedError where a file is no longer the one that the manifest names.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_member("manifest.csv"), manifest_csv(pack.rows))
        archive.writestr(_member("manifest.json"), manifest_json(pack.rows))
        for name, file in pack.files:
            _store(archive, name, file)


def _store(archive: zipfile.ZipFile, name: str, file: EntryFile) -> None:
    member = _member(name)
    member.file_size = file.size
    with archive.open(member, "w") as stored:
        stored.writelines(checked_pieces(file.origin, file.digest))


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH)
    info.create_system = UNIX
    info.external_attr = READABLE
    return info


def _pack(year: int, entries: tuple[Entry[OfficialRecord], ...], names: Mapping[str, str]) -> Pack:
    files = {_name(file): file for entry in entries for file in entry.files}
    return Pack(
        year=year,
        entries=entries,
        rows=tuple(row for entry in entries for row in _rows(entry, names)),
        files=tuple(sorted(files.items())),
    )


def _rows(entry: Entry[OfficialRecord], names: Mapping[str, str]) -> Iterator[ManifestRow]:
    record = entry.record
    for file in entry.files or (None,):
        yield ManifestRow(
            kind=kind_name(record),
            series=series_name(record.series, names) if record.series else "",
            number=record.number,
            title=record.title,
            issuer=entry.issuer[1],
            period=str(record.period),
            issued=iso(record.issued) if record.issued else "",
            posted=iso(record.date) if record.date else "",
            url=entry.url,
            file=_name(file) if file else "",
            name=(file.link.download or file.link.title) if file else "",
            size=file.size if file else 0,
            sha256=file.digest if file else "",
        )


def _name(file: EntryFile) -> str:
    """The path in the archive: the file's address on the site."""
    return file.link.url.lstrip("/")
