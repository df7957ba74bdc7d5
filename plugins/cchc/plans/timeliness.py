"""The ledger of timeliness: how many working days passed from the issue of a document to its posting.

Documents count in the year they were issued in; those without a date of issue in the year they were posted,
where they are listed and not judged.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cchc.pages.entry import Entry
from cchc.plans.working_days import WorkCalendar
from cchc.records import interface_words as words
from cchc.records.record import OfficialRecord


class Verdict(StrEnum):
    """The verdict of the ledger on one document, in the word readers see."""

    ON_TIME = words.ON_TIME
    LATE = "Chậm"
    BEFORE_ISSUE = "Đăng trước ngày ban hành"
    UNKNOWN = "Chưa ghi ngày ban hành"


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """One document in the ledger. `days` are working days from issue to posting, `late` those beyond the limit."""

    entry: Entry[OfficialRecord]
    posted: date
    verdict: Verdict
    issued: date | None = None
    deadline: date | None = None
    days: int = 0
    late: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """A year in numbers: documents, those judged, those on time, and the most days one took."""

    total: int
    judged: int
    on_time: int
    longest: int

    @property
    def percent(self) -> int:
        """On time in whole percent of those judged, rounded down: 100 means all."""
        return 100 * self.on_time // self.judged if self.judged else 0


def ledger(
    entries: Iterable[Entry[OfficialRecord]], limit: int, swaps: Iterable[tuple[date, bool]]
) -> Mapping[int, tuple[Posting, ...]]:
    """The postings of each year, newest year first, by day of issue; `limit` is in working days."""
    calendar = WorkCalendar(swaps)
    years: dict[int, list[Posting]] = defaultdict(list)
    for entry in entries:
        if entry.record.date is not None:
            found = posting(entry, entry.record.date.date(), limit, calendar)
            years[(found.issued or found.posted).year].append(found)
    return {year: tuple(sorted(years[year], key=_order)) for year in sorted(years, reverse=True)}


def posting(entry: Entry[OfficialRecord], posted: date, limit: int, calendar: WorkCalendar) -> Posting:
    """Judge one document posted on `posted`."""
    issued = entry.record.issued
    if issued is None:
        return Posting(entry=entry, posted=posted, verdict=Verdict.UNKNOWN)
    days = calendar.between(issued, posted)
    late = max(0, days - limit)
    verdict = Verdict.BEFORE_ISSUE if posted < issued else Verdict.LATE if late else Verdict.ON_TIME
    return Posting(
        entry=entry,
        posted=posted,
        verdict=verdict,
        issued=issued,
        deadline=calendar.deadline(issued, limit),
        days=days,
        late=late,
    )


def summary(postings: Iterable[Posting]) -> Summary:
    """A year's postings in numbers; one posted before its date of issue is a slip of the pen and not judged."""
    postings = tuple(postings)
    judged = [item for item in postings if item.verdict in {Verdict.ON_TIME, Verdict.LATE}]
    return Summary(
        total=len(postings),
        judged=len(judged),
        on_time=sum(item.verdict is Verdict.ON_TIME for item in judged),
        longest=max((item.days for item in judged), default=0),
    )


def _order(item: Posting) -> tuple[date, str]:
    return item.issued or item.posted, item.entry.url
