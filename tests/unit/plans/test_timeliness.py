from datetime import date

import pytest

from cchc.plans.timeliness import Summary, Verdict, ledger, posting, summary
from cchc.plans.working_days import WorkCalendar
from kit.plan_factory import plan, report

LIMIT = 5


@pytest.mark.parametrize(
    ("issued", "posted", "verdict", "days", "late"),
    [
        ("2021-05-18", "2021-05-20", Verdict.ON_TIME, 2, 0),
        ("2026-11-13", "2026-11-20", Verdict.ON_TIME, 5, 0),
        ("2026-11-13", "2026-11-23", Verdict.LATE, 6, 1),
        ("2017-01-23", "2017-03-22", Verdict.LATE, 37, 32),
        ("2026-11-20", "2026-11-13", Verdict.BEFORE_ISSUE, -5, 0),
        ("", "2026-11-13", Verdict.UNKNOWN, 0, 0),
    ],
)
def test_a_posting_is_judged_by_working_days(issued: str, posted: str, verdict: Verdict, days: int, late: int) -> None:
    found = posting(plan("x", issued=issued), date.fromisoformat(posted), LIMIT, WorkCalendar())

    assert (found.verdict, found.days, found.late) == (verdict, days, late)


def test_the_deadline_is_the_last_day_on_time() -> None:
    found = posting(plan("x", issued="2026-04-29"), date(2026, 5, 7), LIMIT, WorkCalendar())

    assert found.deadline == date(2026, 5, 8)


def test_documents_count_in_the_year_of_issue_and_undated_ones_in_that_of_posting() -> None:
    entries = [
        plan("cuoi-nam", issued="2025-12-30", posted="2026-01-02"),
        report("bao-cao", issued="2026-07-01", posted="2026-07-02"),
        plan("khong-ngay", posted="2026-03-01"),
    ]
    years = ledger(entries, LIMIT, ())

    assert {year: [item.entry.record.slug for item in found] for year, found in years.items()} == {
        2026: ["khong-ngay", "bao-cao"],
        2025: ["cuoi-nam"],
    }


def test_a_swapped_day_off_gives_another_day_of_time() -> None:
    entry = plan("x", issued="2026-11-13", posted="2026-11-23")

    assert ledger([entry], LIMIT, ())[2026][0].verdict is Verdict.LATE
    assert ledger([entry], LIMIT, [(date(2026, 11, 18), False)])[2026][0].verdict is Verdict.ON_TIME


def test_a_year_in_numbers_judges_only_what_can_be_judged() -> None:
    entries = [
        plan("a", issued="2026-11-13", posted="2026-11-16"),
        plan("b", issued="2026-11-13", posted="2026-11-20"),
        plan("c", issued="2026-11-02", posted="2026-11-20"),
        plan("d", issued="2026-11-20", posted="2026-11-02"),
        plan("e", posted="2026-11-02"),
    ]
    found = summary(ledger(entries, LIMIT, ())[2026])

    assert found == Summary(total=5, judged=3, on_time=2, longest=14)
    assert found.percent == 66


def test_a_year_with_nothing_to_judge_is_not_divided_by() -> None:
    assert summary(ledger([plan("e")], LIMIT, ())[2026]).percent == 0
