"""Years, periods and deadlines: `2026`, `2026-2030`, `2026-Q2`, `30/6/2026`, `hằng quý`."""

import re
from datetime import date
from typing import Final

from cchc.reading.front_matter.recurrences import read_recurrence
from cchc.reading.front_matter.shown_value import shown
from cchc.reading.front_matter.written_dates import EARLIEST, LATEST, read_date
from cchc.records import value_rules as rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.record_parts import Due, Period
from cchc.text.fold import fold

_YEAR: Final = re.compile(r"[0-9]{4}")
_PERIOD: Final = re.compile(r"([0-9]{4})(?:\s*[-–—]\s*([0-9]{4}))?")
# All years of a value that is no period, to propose the first and the last of them.
_YEARS: Final = re.compile(r"(?<!\d)[0-9]{4}(?!\d)")
_SHORT_END: Final = re.compile(r"(?<!\d)([0-9]{2})([0-9]{2})\s*[-–—/]\s*([0-9]{2})(?!\d)")
"""A period whose second year lacks its century: `2026-30`."""
_QUARTER: Final = re.compile(r"([0-9]{4})-?[Qq]([1-4])")
# "Quý III/2026", "quý 3 năm 2026", folded: the likely meaning for a hint, never taken as written.
_QUARTER_IN_WORDS: Final = re.compile(r"quy\s*(iv|iii|ii|i|[1-4])\s*(?:[/-]|nam)?\s*(\d{4})")
_MONTH: Final = re.compile(r"(?:thang\s*)?(\d{1,2})\s*[/-]\s*(\d{4})")
_BEFORE: Final = re.compile(r"^\s*(?:trước|xong trước|chậm nhất)\s+", re.IGNORECASE)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER_END: Final = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}


def read_year(text: str) -> int | Diagnostic:
    """Return a year of four digits."""
    if _YEAR.fullmatch(text) is None:
        return rules.BAD_YEAR.problem(f"{shown(text)} không phải là năm", "viết đủ bốn chữ số: 2021")
    return _known(text, int(text))


def read_period(text: str) -> Period | Diagnostic:
    """Return the years that `2021` or `2021-2025` covers, or the quarter that `2021-Q2` is."""
    if (quarter := _QUARTER.fullmatch(text)) is not None:
        year = _known(text, int(quarter[1]))
        return year if isinstance(year, Diagnostic) else Period(start=year, end=year, quarter=int(quarter[2]))
    match = _PERIOD.fullmatch(text)
    if match is None:
        if (spoken := _QUARTER_IN_WORDS.search(fold(text))) is not None:
            hint = f"viết {spoken[2]}-Q{_ROMAN.get(spoken[1], spoken[1])}"
            return rules.BAD_PERIOD.problem(f"{shown(text)} không phải là giai đoạn", hint)
        years = _YEARS.findall(_SHORT_END.sub(r"\1\2-\1\3", text))
        hint = f"viết {'-'.join(years)}" if 1 <= len(years) <= 2 else "viết một năm (2026) hoặc hai năm (2026-2030)"
        return rules.BAD_PERIOD.problem(f"{shown(text)} không phải là giai đoạn", hint)
    start, end = int(match[1]), int(match[2] or match[1])
    for year in (start, end):
        if isinstance(known := _known(text, year), Diagnostic):
            return known
    if end < start:
        message = f"giai đoạn {shown(text)} viết ngược"
        return rules.REVERSED_PERIOD.problem(message, f"viết {end}-{start}")
    return Period(start=start, end=end)


def read_due(text: str) -> Due | Diagnostic:
    """Return a deadline with its last day: the day itself, the end of the quarter or of the year; or how often it recurs."""
    if (recurring := read_recurrence(text)) is not None:
        return recurring
    if _YEAR.fullmatch(text):
        year = _known(text, int(text))
        return year if isinstance(year, Diagnostic) else Due(last_day=date(year, 12, 31), written=text)
    if (quarter := _QUARTER.fullmatch(text)) is not None:
        year = _known(text, int(quarter[1]))
        if isinstance(year, Diagnostic):
            return year
        month, day = _QUARTER_END[int(quarter[2])]
        return Due(last_day=date(year, month, day), written=f"{year}-Q{quarter[2]}")
    found = read_date(text)
    if isinstance(found, date):
        return Due(last_day=found, written=text)
    if found.code == rules.NO_SUCH_DATE.code:
        return found
    return rules.BAD_DUE.problem(f"{shown(text)} không phải là thời hạn", _suggestion(text))


def _known(text: str, year: int) -> int | Diagnostic:
    if EARLIEST <= year <= LATEST:
        return year
    hint = f"năm phải từ {EARLIEST} đến {LATEST}"
    return rules.BAD_YEAR.problem(f"{shown(text)} có năm {year}", hint)


def _suggestion(text: str) -> str:
    folded = fold(text)
    if (quarter := _QUARTER_IN_WORDS.search(folded)) is not None:
        return f"viết {quarter[2]}-Q{_ROMAN.get(quarter[1], quarter[1])}"
    if (month := _MONTH.fullmatch(folded.strip())) is not None and 1 <= int(month[1]) <= 12:
        year, number = int(month[2]), int(month[1])
        last = date.fromordinal(date(year + number // 12, number % 12 + 1, 1).toordinal() - 1)
        return f"viết ngày cuối tháng: {last:%Y-%m-%d}"
    if (recurring := read_recurrence(_BEFORE.sub("", text))) is not None:
        return f"viết {recurring.written}"
    return "viết một ngày (30/6/2026), một quý (2026-Q2), một năm (2026), hoặc thường xuyên, hằng tháng, hằng quý, hằng năm"
