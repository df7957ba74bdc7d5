from cchc.engine.outputs.entry import Entry
from cchc.plans.lineage import neighbours
from cchc.records.record import Plan
from kit.plan_factory import PROVINCE, plan


def around(plans: list[Entry[Plan]]) -> dict[str, tuple[str, str]]:
    found = neighbours(plans)
    return {
        entry.record.slug: (
            before.record.slug if (before := found[entry.url].previous) else "",
            after.record.slug if (after := found[entry.url].next) else "",
        )
        for entry in plans
        if entry.url in found
    }


def test_yearly_plans_follow_each_other_within_one_issuer_and_series() -> None:
    plans = [
        plan("s24", "2024", series="kiem-tra"),
        plan("s26", "2026", series="kiem-tra"),
        plan("s25", "2025", series="kiem-tra"),
        plan("khac", "2025", series="tuyen-truyen"),
        plan("tinh", "2025", series="kiem-tra", issuer=PROVINCE),
    ]

    assert around(plans) == {
        "s24": ("", "s25"),
        "s25": ("s24", "s26"),
        "s26": ("s25", ""),
        "khac": ("", ""),
        "tinh": ("", ""),
    }


def test_a_year_without_a_plan_is_stepped_over() -> None:
    plans = [plan("s22", "2022", series="kiem-tra"), plan("s26", "2026", series="kiem-tra")]

    assert around(plans)["s26"] == ("s22", "")


def test_plans_of_different_length_are_different_lines() -> None:
    plans = [
        plan("nam", "2026", series="cai-cach-hanh-chinh"),
        plan("truoc", "2021-2025", series="cai-cach-hanh-chinh"),
        plan("sau", "2026-2030", series="cai-cach-hanh-chinh"),
    ]

    assert around(plans) == {"nam": ("", ""), "truoc": ("", "sau"), "sau": ("truoc", "")}


def test_the_line_goes_through_the_plan_that_holds() -> None:
    plans = [
        plan("cu", "2025", series="kiem-tra", state="superseded", issued="2025-03-01"),
        plan("rut", "2025", series="kiem-tra", issued="2025-05-01", withdrawn=True),
        plan("moi", "2025", series="kiem-tra", issued="2025-02-01"),
        plan("sau", "2026", series="kiem-tra"),
    ]

    assert around(plans)["sau"] == ("moi", "")
    assert around(plans)["cu"] == ("", "sau")


def test_a_plan_without_a_series_has_no_neighbours() -> None:
    assert around([plan("le")]) == {}
