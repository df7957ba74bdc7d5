import pytest

from cchc.plans.plan_words import period_text, series_name, state_badge
from kit.plan_factory import period, plan


def test_a_withdrawn_plan_says_so_before_its_state() -> None:
    assert state_badge(plan("x", state="completed", withdrawn=True).record).text == "Đã gỡ"


@pytest.mark.parametrize(("written", "text"), [("2026", "Năm 2026"), ("2026-2030", "Giai đoạn 2026-2030")])
def test_a_period_reads_as_year_or_years(written: str, text: str) -> None:
    assert period_text(period(written)) == text


@pytest.mark.parametrize(("series", "name"), [("kiem-tra", "Kiểm tra"), ("ra-soat-van-ban", "Ra soat van ban")])
def test_a_series_without_a_name_is_shown_as_its_words(series: str, name: str) -> None:
    assert series_name(series, {"kiem-tra": "Kiểm tra"}) == name
