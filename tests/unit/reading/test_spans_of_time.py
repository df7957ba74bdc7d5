"""Years, periods and deadlines."""

from datetime import date

import pytest

from cchc.reading.front_matter.periods import read_due, read_period, read_year
from cchc.records.diagnostic import Diagnostic
from cchc.records.record_parts import Due, Period


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("2021", 2021, 2021), ("2021-2025", 2021, 2025), ("2021–2025", 2021, 2025), ("2021 - 2025", 2021, 2025)],
)
def test_periods(text: str, start: int, end: int) -> None:
    assert read_period(text) == Period(start=start, end=end)


@pytest.mark.parametrize(
    ("text", "last_day", "written"),
    [
        ("30/6/2026", date(2026, 6, 30), "30/6/2026"),
        ("2026-06-30", date(2026, 6, 30), "2026-06-30"),
        ("2026-Q1", date(2026, 3, 31), "2026-Q1"),
        ("2026-q4", date(2026, 12, 31), "2026-Q4"),
        ("2026Q2", date(2026, 6, 30), "2026-Q2"),
        ("2026", date(2026, 12, 31), "2026"),
    ],
)
def test_deadlines(text: str, last_day: date, written: str) -> None:
    assert read_due(text) == Due(last_day=last_day, written=written)


def test_years() -> None:
    assert read_year("2021") == 2021


@pytest.mark.parametrize(
    ("read", "text", "code", "hint"),
    [
        (read_period, "2025-2021", "CC123", "viết 2021-2025"),
        (read_period, "từ 2021 tới 2025", "CC122", "viết 2021-2025"),
        (read_period, "21-25", "CC122", "viết một năm (2026) hoặc hai năm (2026-2030)"),
        (read_period, "2021-2206", "CC129", "năm phải từ 1945 đến 2099"),
        (read_year, "21", "CC129", "viết đủ bốn chữ số: 2021"),
        (read_year, "3021", "CC129", "năm phải từ 1945 đến 2099"),
        (read_due, "Quý III/2026", "CC125", "viết 2026-Q3"),
        (read_due, "quý 4 năm 2026", "CC125", "viết 2026-Q4"),
        (read_due, "2/2024", "CC125", "viết ngày cuối tháng: 2024-02-29"),
        (read_due, "31/6/2026", "CC121", "viết ngày từ 01/06/2026 đến 30/06/2026"),
        (
            read_due,
            "2026-Q5",
            "CC125",
            "viết một ngày (30/6/2026), một quý (2026-Q2), một năm (2026), hoặc thường xuyên, hằng tháng, hằng quý, hằng năm",
        ),
        (read_due, "trước ngày 20 hằng tháng", "CC125", "viết ngày 20 hằng tháng"),
        (
            read_due,
            "ngày 40 hằng tháng",
            "CC125",
            "viết một ngày (30/6/2026), một quý (2026-Q2), một năm (2026), hoặc thường xuyên, hằng tháng, hằng quý, hằng năm",
        ),
        (
            read_due,
            "15/6 hằng quý",
            "CC125",
            "viết một ngày (30/6/2026), một quý (2026-Q2), một năm (2026), hoặc thường xuyên, hằng tháng, hằng quý, hằng năm",
        ),
        (
            read_due,
            "ngày 15/13 hằng năm",
            "CC125",
            "viết một ngày (30/6/2026), một quý (2026-Q2), một năm (2026), hoặc thường xuyên, hằng tháng, hằng quý, hằng năm",
        ),
        (
            read_due,
            "hằng",
            "CC125",
            "viết một ngày (30/6/2026), một quý (2026-Q2), một năm (2026), hoặc thường xuyên, hằng tháng, hằng quý, hằng năm",
        ),
        (read_period, "Quý II/2026", "CC122", "viết 2026-Q2"),
        (read_period, "quý 3 năm 2026", "CC122", "viết 2026-Q3"),
        (read_due, "2206-Q1", "CC129", "năm phải từ 1945 đến 2099"),
    ],
)
def test_faults_say_what_was_meant(read: object, text: str, code: str, hint: str) -> None:
    assert callable(read)
    problem = read(text)
    assert isinstance(problem, Diagnostic)
    assert (problem.code, problem.hint) == (code, hint)
