"""The host's count of visits, as GoAccess reports it."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.figures.visit_counts import read_visits

REPORT = Path(__file__).parents[2] / "cases" / "visits" / "goaccess-1.7.json"


def report(*requests: tuple[str, int], **more: object) -> bytes:
    data = [{"hits": {"count": hits, "percent": "1.00"}, "method": "GET", "data": at} for at, hits in requests]
    return json.dumps({"requests": {"data": data}, **more}).encode()


def test_a_report_of_goaccess_is_counted_by_page_of_the_site() -> None:
    visits, problems = read_visits(REPORT.read_bytes(), "luot-xem.json", "/cchc")
    assert problems == ()
    assert dict(visits.pages) == {
        "/": 79,
        "/tin-tuc/2026/khao-sat-hai-long-2025/": 53,
        "/tin-tuc/": 29,
        "/ke-hoach/2026/03-kh-sxd/": 27,
        "/van-ban/61-2018-nd-cp/": 23,
        "/tim-kiem/": 11,
    }
    assert (visits.total, visits.first, visits.last) == (222, date(2026, 11, 1), date(2026, 11, 20))


def test_one_page_under_many_addresses_is_one() -> None:
    data = report(("/a/", 1), ("/a/index.html", 2), ("/a/?q=1", 4), ("/a/index.html?q=1#b", 8), ("/%61/", 16))
    assert dict(read_visits(data, "x")[0].pages) == {"/a/": 31}


def test_what_is_no_page_is_not_counted() -> None:
    data = report(("/a", 1), ("/feeds/x.atom.xml", 1), ("//evil/", 1), ("/index.html.bak", 1), ("a/", 1), ("/b/", 0))
    assert dict(read_visits(data, "x")[0].pages) == {}


def test_other_methods_do_not_read_a_page() -> None:
    rows = [{"hits": {"count": 5}, "method": method, "data": "/a/"} for method in ("HEAD", "POST", "GET", None)]
    data = json.dumps({"requests": {"data": rows}}).encode()
    assert dict(read_visits(data, "x")[0].pages) == {"/a/": 10}


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["/cchc/a/", "/a/", "/cchc-cu/a/"], {"/a/": 1}),
        (["/a/", "/b/"], {"/a/": 1, "/b/": 1}),
    ],
    ids=["the log knows the sub-path", "a proxy takes it away"],
)
def test_under_a_sub_path_only_the_site_is_counted(addresses: list[str], expected: dict[str, int]) -> None:
    data = report(*((address, 1) for address in addresses))
    assert dict(read_visits(data, "x", "/cchc")[0].pages) == expected


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"{}", b'{"requests": 5}', b'{"requests": {"data": {}}}', b"\xff\xfe", b"[" * 100_000],
    ids=["empty", "cut", "list", "nothing", "number", "no list", "binary", "deep"],
)
def test_a_damaged_report_is_a_warning_and_no_count(data: bytes) -> None:
    visits, problems = read_visits(data, "luot-xem.json")
    assert visits.total == 0
    assert [(problem.code, problem.path, problem.is_error) for problem in problems] == [
        ("CC517", "luot-xem.json", False)
    ]


def test_days_are_told_only_where_the_report_tells_them() -> None:
    general = {"start_date": "01/Nov/2026", "end_date": "hôm nay"}
    visits, _ = read_visits(report(("/a/", 1), general=general), "x")
    assert (visits.first, visits.last) == (date(2026, 11, 1), None)


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["requests", "data", "hits", "count", "method", "general", "start_date"]), inner, max_size=4
        ),
    ),
    max_leaves=15,
)


@given(JSON)
def test_any_json_is_counted_or_refused(value: object) -> None:
    visits, problems = read_visits(json.dumps(value).encode(), "x")
    assert all(count > 0 and page.startswith("/") for page, count in visits.pages.items())
    assert not problems or visits.total == 0
