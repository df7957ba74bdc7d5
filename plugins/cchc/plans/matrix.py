"""The matrix of an issuer: series down, years across, and an explicit gap where a year has nothing.

A yearly series is expected every year after its first item; what is missing is a gap. Nothing is expected of the
future, nor of an issuer after the last year it has a yearly item for, unless that was last year or later: then it
is still at work and this year counts. Plans of several years stand in rows of their own, where nothing is expected.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cchc.pages.entry import Entry
from cchc.plans.plan_words import issuer_id, kind_name, series_name
from cchc.records.record import OfficialRecord, Report
from cchc.text.fold import sort_key


class Presence(StrEnum):
    """The state of a cell: there is something, something is missing, or nothing is expected."""

    POSTED = "posted"
    GAP = "gap"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesYear:
    """One series in one year."""

    year: int
    presence: Presence
    entries: tuple[Entry[OfficialRecord], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """One series of one kind; `kind` is "Kế hoạch" or "Báo cáo", `yearly` whether each year is expected."""

    series: str
    name: str
    kind: str
    yearly: bool
    cells: tuple[SeriesYear, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """The table of one issuer."""

    issuer: str
    name: str
    years: tuple[int, ...]
    rows: tuple[MatrixRow, ...]


RowKey = tuple[str, str, bool]
"""Series, kind and whether yearly."""


def matrices(entries: Iterable[Entry[OfficialRecord]], this_year: int, names: Mapping[str, str]) -> tuple[Matrix, ...]:
    """One matrix per issuer that has items in a series, issuers in Vietnamese order."""
    issuers: dict[str, list[Entry[OfficialRecord]]] = defaultdict(list)
    for entry in entries:
        if entry.record.series and issuer_id(entry):
            issuers[issuer_id(entry)].append(entry)
    made = (_matrix(issuer, found, this_year, names) for issuer, found in issuers.items())
    return tuple(sorted(made, key=lambda matrix: (sort_key(matrix.name), matrix.issuer)))


def _matrix(issuer: str, entries: list[Entry[OfficialRecord]], this_year: int, names: Mapping[str, str]) -> Matrix:
    rows: dict[RowKey, list[Entry[OfficialRecord]]] = defaultdict(list)
    for entry in entries:
        record = entry.record
        rows[record.series, kind_name(record), record.period.start == record.period.end].append(entry)
    expected = _last_expected(entries, this_year)
    periods = [entry.record.period for entry in entries]
    years = range(min(period.start for period in periods), max(expected, *(period.end for period in periods)) + 1)
    made = (_row(key, found, years, expected, series_name(key[0], names)) for key, found in rows.items())
    return Matrix(
        issuer=issuer,
        name=entries[0].issuer[1],
        years=tuple(years),
        rows=tuple(
            sorted(
                made, key=lambda row: (sort_key(row.name), row.series, row.kind == Report.kind.label, not row.yearly)
            )
        ),
    )


def _last_expected(entries: Iterable[Entry[OfficialRecord]], this_year: int) -> int:
    """The last year in which the issuer owes its yearly items; 0 where it has none."""
    periods = (entry.record.period for entry in entries)
    last = max((period.end for period in periods if period.start == period.end), default=0)
    return this_year if last >= this_year - 1 else last


def _row(key: RowKey, entries: list[Entry[OfficialRecord]], years: range, expected: int, name: str) -> MatrixRow:
    series, kind, yearly = key
    by_year: dict[int, list[Entry[OfficialRecord]]] = defaultdict(list)
    for entry in sorted(entries, key=_in_cell):
        for year in range(entry.record.period.start, entry.record.period.end + 1):
            by_year[year].append(entry)
    owed = range(min(by_year) + 1, expected + 1) if yearly else range(0)
    cells = (
        SeriesYear(year=year, presence=_presence(year, by_year, owed), entries=tuple(by_year.get(year, ())))
        for year in years
    )
    return MatrixRow(series=series, name=name, kind=kind, yearly=yearly, cells=tuple(cells))


def _presence(year: int, posted: Container[int], owed: Container[int]) -> Presence:
    if year in posted:
        return Presence.POSTED
    return Presence.GAP if year in owed else Presence.NONE


def _in_cell(entry: Entry[OfficialRecord]) -> tuple[int, tuple[str, str, str], str]:
    issued = entry.record.issued
    return issued.toordinal() if issued else 0, sort_key(entry.record.title), entry.url
