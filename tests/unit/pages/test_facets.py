"""Facets: every item in each of its buckets, buckets in order, links and filters with true counts."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.pages.facets import (
    Bucket,
    Facet,
    by_name,
    facet,
    filter_values,
    filters,
    latest_years_first,
    link_groups,
    marked,
)
from cchc.pages.shared_views import Link, LinkGroup

Thing = tuple[str, ...]
"""An item of these tests: the years it lies in."""


def years(thing: Thing) -> Iterator[tuple[str, str]]:
    for year in thing:
        yield year, f"Năm {year}"


def by_year(things: list[Thing]) -> Facet[Thing]:
    return facet(things, years, latest_years_first, root="/x/", key="nam", title="Theo năm", heading="Việc {lower}")


THINGS: list[Thing] = [("2021",), ("2020", "2021"), ()]


def test_an_item_lies_in_every_bucket_of_its_values_in_list_order() -> None:
    found = by_year(THINGS)
    assert [(bucket.slug, bucket.url, bucket.items) for bucket in found.buckets] == [
        ("2021", "/x/nam/2021/", (("2021",), ("2020", "2021"))),
        ("2020", "/x/nam/2020/", (("2020", "2021"),)),
    ]


def test_the_title_of_a_bucket_s_page_takes_the_name_into_the_sentence() -> None:
    found = by_year(THINGS)
    assert found.heading_of(found.buckets[0]) == "Việc năm 2021"


@pytest.mark.parametrize("name", ["{0}", "100 {name} %s", "{", "Sở Xây dựng"])
def test_names_are_taken_as_they_are(name: str) -> None:
    found = facet(["a"], lambda _: [("a", name)], by_name, root="/", key="k", title="Theo tên", heading="Của {name}")
    assert found.heading_of(found.buckets[0]) == f"Của {name}"


@pytest.mark.parametrize(
    ("name", "label"), [("Năm 2021", "2021"), ("Giai đoạn 2021-2025", "2021-2025"), ("Sở Xây dựng", "Sở Xây dựng")]
)
def test_a_label_leaves_out_what_the_facet_s_title_says(name: str, label: str) -> None:
    bucket: Bucket[str] = Bucket(slug="a", name=name, url="/a/", items=())
    assert bucket.label == label


def test_periods_go_by_their_start_the_longer_one_first() -> None:
    slugs = ["2021-2025", "2020", "2021-2030", "2026-2030", "2021"]
    buckets = [Bucket(slug=slug, name=slug, url="", items=(slug,)) for slug in slugs]
    assert [bucket.slug for bucket in sorted(buckets, key=latest_years_first)] == [
        "2026-2030",
        "2021-2030",
        "2021-2025",
        "2021",
        "2020",
    ]


def test_groups_of_links_count_and_an_empty_facet_has_none() -> None:
    assert link_groups([by_year(THINGS), by_year([()])], short=True) == (
        LinkGroup(
            title="Theo năm",
            links=(
                Link(title="2021", url="/x/nam/2021/", note="2"),
                Link(title="2020", url="/x/nam/2020/", note="1"),
            ),
        ),
    )


def test_counts_are_written_as_readers_expect() -> None:
    (group,) = link_groups([by_year([("2021",)] * 1234)])
    assert group.links == (Link(title="Năm 2021", url="/x/nam/2021/", note="1.234"),)


def test_only_the_link_to_the_page_itself_is_marked() -> None:
    groups = marked(link_groups([by_year(THINGS)]), "/x/nam/2020/")
    assert [link.current for link in groups[0].links] == [False, True]
    assert marked(groups[:0], "/x/") == ()


@given(st.lists(st.lists(st.sampled_from(["2019", "2020", "2021", "2022"]), unique=True).map(tuple), max_size=12))
def test_filters_find_exactly_as_many_rows_as_they_say(things: list[Thing]) -> None:
    looks = [by_year(things)]
    found = filter_values(looks, things)
    assert [set(values.split()) for values in found] == [{f"nam:{year}" for year in thing} for thing in things]
    counted = {option.value: option.count for group in filters(looks) for option in group.options}
    assert counted == {
        year: sum(f"nam:{year}" in values.split() for values in found) for thing in things for year in thing
    }
