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
from typing import Annotated, BinaryIO

from cchc.engine.outputs.csv_table import csv_table
from cchc.engine.write.checked_copy import checked_pieces
from cchc.pages.columns import DataColumn, headings, names
from cchc.pages.entry import Entry, EntryFile
from cchc.pages.record_dates import iso_or_empty
from cchc.plans.plan_groups import list_order
from cchc.plans.plan_words import kind_name, series_name
from cchc.records.record import OfficialRecord

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a ZIP entry can have."""

READABLE = 0o100644 << 16
UNIX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ManifestRow:
    """One file of one document; the last four are empty for a document without files. Dates are ISO."""

    kind: Annotated[str, DataColumn("Loại", "kế hoạch hay báo cáo")]
    series: Annotated[str, DataColumn("Chuỗi", "chuỗi kế hoạch hoặc báo cáo")]
    number: Annotated[str, DataColumn("Số ký hiệu", "số, ký hiệu của văn bản")]
    title: Annotated[str, DataColumn("Tên", "tên của văn bản")]
    issuer: Annotated[str, DataColumn("Cơ quan", "cơ quan ban hành")]
    period: Annotated[str, DataColumn("Giai đoạn", "năm hoặc giai đoạn thực hiện")]
    issued: Annotated[str, DataColumn("Ngày ban hành", "ngày ban hành", "date")]
    posted: Annotated[str, DataColumn("Ngày đăng", "ngày đăng, có thể kèm giờ", "datetime")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]
    file: Annotated[str, DataColumn("Tệp", "đường dẫn của tệp trong bộ hồ sơ")] = ""
    name: Annotated[str, DataColumn("Tên tệp", "tên tệp như khi đính kèm")] = ""
    size: Annotated[int | None, DataColumn("Cỡ (byte)", "cỡ của tệp, byte; null khi văn bản không có tệp")] = None
    sha256: Annotated[str, DataColumn("SHA-256", "mã băm SHA-256 của tệp")] = ""


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


def packs(entries: Iterable[Entry[OfficialRecord]], last_year: int, series: Mapping[str, str]) -> tuple[Pack, ...]:
    """One pack for each year covered by an entry's period up to `last_year`, the newest first."""
    years: dict[int, list[Entry[OfficialRecord]]] = defaultdict(list)
    for entry in sorted(entries, key=list_order):
        for year in range(entry.record.period.start, min(entry.record.period.end, last_year) + 1):
            years[year].append(entry)
    return tuple(_pack(year, tuple(years[year]), series) for year in sorted(years, reverse=True))


def manifest_csv(rows: Iterable[ManifestRow]) -> bytes:
    """The manifest as CSV in UTF-8, with the mark that spreadsheets need to read Vietnamese."""
    cells = ([getattr(row, name) for name in names(ManifestRow)] for row in rows)
    return csv_table(headings(ManifestRow), cells)


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


def _pack(year: int, entries: tuple[Entry[OfficialRecord], ...], series: Mapping[str, str]) -> Pack:
    files = {_name(file): file for entry in entries for file in entry.files}
    return Pack(
        year=year,
        entries=entries,
        rows=tuple(row for entry in entries for row in _rows(entry, series)),
        files=tuple(sorted(files.items())),
    )


def _rows(entry: Entry[OfficialRecord], series: Mapping[str, str]) -> Iterator[ManifestRow]:
    record = entry.record
    for file in entry.files or (None,):
        yield ManifestRow(
            kind=kind_name(record),
            series=series_name(record.series, series) if record.series else "",
            number=record.number,
            title=record.title,
            issuer=entry.issuer[1],
            period=str(record.period),
            issued=iso_or_empty(record.issued),
            posted=iso_or_empty(record.date),
            url=entry.url,
            file=_name(file) if file else "",
            name=(file.link.download or file.link.title) if file else "",
            size=file.size if file else None,
            sha256=file.digest if file else "",
        )


def _name(file: EntryFile) -> str:
    """The path in the archive: the file's address on the site."""
    return file.link.url.lstrip("/")
