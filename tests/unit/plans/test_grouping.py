import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.engine.outputs.entry import Entry
from cchc.plans.plan_groups import Facet, facets, list_order, overlaps, plan_groups, planning_periods
from cchc.plans.plans_protocols import PlansSite
from cchc.records.record import Period, Plan
from kit.plan_factory import PROVINCE, Site, period, plan

PERIODS = st.tuples(st.integers(1990, 2060), st.integers(0, 12)).map(
    lambda pair: Period(start=pair[0], end=pair[0] + pair[1])
)


def facet(site: PlansSite, key: str) -> Facet:
    return next(facet for facet in facets(site) if facet.key == key)


def buckets(site: PlansSite, key: str) -> dict[str, list[str]]:
    return {bucket.slug: [entry.record.slug for entry in bucket.plans] for bucket in facet(site, key).buckets}


def many(*plans: Entry[Plan]) -> Site:
    return Site(plans=plans)


def test_a_yearly_plan_lies_in_the_five_and_the_ten_years_around_it() -> None:
    assert buckets(many(plan("a", "2021")), "giai-doan") == {"2021-2030": ["a"], "2021-2025": ["a"]}


def test_a_plan_of_several_years_lies_in_each_of_them_and_in_every_period_it_touches() -> None:
    site = many(plan("hai-nam", "2025-2026"))

    assert buckets(site, "nam") == {"2026": ["hai-nam"], "2025": ["hai-nam"]}
    assert list(buckets(site, "giai-doan")) == ["2026-2030", "2025-2026", "2021-2030", "2021-2025"]


@pytest.mark.parametrize(
    ("year", "five", "ten"),
    [
        (2011, "2011-2015", "2011-2020"),
        (2020, "2016-2020", "2011-2020"),
        (2021, "2021-2025", "2021-2030"),
        (2025, "2021-2025", "2021-2030"),
        (2030, "2026-2030", "2021-2030"),
    ],
)
def test_planning_periods_start_in_years_that_end_in_1_and_6(year: int, five: str, ten: str) -> None:
    assert [str(found) for found in planning_periods(year)] == [five, ten]


@given(PERIODS, PERIODS)
def test_two_periods_overlap_exactly_when_they_share_a_year(one: Period, other: Period) -> None:
    years = set(range(one.start, one.end + 1)) & set(range(other.start, other.end + 1))

    assert overlaps(one, other) == bool(years)
    assert overlaps(one, other) == overlaps(other, one)


@given(st.lists(PERIODS, max_size=8))
def test_every_period_index_holds_exactly_the_plans_that_overlap_it(spans: list[Period]) -> None:
    plans = tuple(plan(f"ke-hoach-{index}", str(span)) for index, span in enumerate(spans))
    found = next((facet for facet in facets(Site(plans=plans)) if facet.key == "giai-doan"), None)

    for bucket in found.buckets if found else ():
        wanted = {entry.url for entry in plans if overlaps(entry.record.period, period(bucket.slug))}
        assert {entry.url for entry in bucket.plans} == wanted
        assert wanted


def test_names_stand_in_vietnamese_order_and_years_newest_first() -> None:
    site = many(
        plan("a", "2024", issuer=("x", "Đài Truyền hình")),
        plan("b", "2026", issuer=("y", "Dân vận")),
        plan("c", "2025", issuer=("z", "Ban Dân tộc")),
    )

    assert [bucket.name for bucket in facet(site, "co-quan").buckets] == ["Ban Dân tộc", "Dân vận", "Đài Truyền hình"]
    assert list(buckets(site, "nam")) == ["2026", "2025", "2024"]


def test_plans_of_one_list_go_by_period_then_by_title_in_vietnamese_order() -> None:
    plans = [
        plan("1", "2025", title="Ân"),
        plan("2", "2026", title="Đo"),
        plan("3", "2026", title="Do"),
        plan("4", "2025", title="Ăn"),
        plan("5", "2025-2030", title="Z"),
    ]

    assert [entry.record.title for entry in sorted(plans, key=list_order)] == ["Do", "Đo", "Z", "Ăn", "Ân"]


def test_an_issuer_unknown_to_the_register_stands_under_its_folded_name() -> None:
    site = many(plan("a", issuer=("", "Chi cục Mới")), plan("b", issuer=PROVINCE))

    assert set(buckets(site, "co-quan")) == {"chi-cuc-moi", "ubnd-lam-giang"}


def test_every_group_link_carries_its_count_and_marks_the_current_page() -> None:
    site = many(plan("a", "2025"), plan("b", "2025"), plan("c", "2026"))
    years = plan_groups(site, current="/ke-hoach/nam/2025/")[1]

    assert [(link.title, link.note, link.current) for link in years.links] == [
        ("2026", "1", False),
        ("2025", "2", True),
    ]


def test_a_site_without_plans_has_no_indexes_of_plans() -> None:
    assert plan_groups(Site()) == ()
