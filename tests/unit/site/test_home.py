"""The home page, the site tree and 404."""

from datetime import datetime

import pytest

from cchc.site.pages.home_page import NEWS_SHOWN, home_page, not_found_page, tree_page
from cchc.site.pages.home_views import HomeView, NotFoundView, TreeNode, TreeView
from kit.site_factory import DECREES, INFO, news, page, plan, site

TEN = {f"tin-tuc/t{day:02}.md": news(f"Tin {day:02}", f"2026-01-{day:02}") for day in range(1, 11)}
PROVINCE = "UBND tỉnh Thái Bình"


def home(files: dict[str, str], now: datetime = datetime(2026, 11, 22)) -> HomeView:
    view = home_page(site(files, now=now)).shown
    assert isinstance(view, HomeView)
    return view


def tasks(*rows: str) -> str:
    """The `tasks` of a plan: "name due state"."""
    parts = (row.split() for row in rows)
    return "[" + ", ".join(f"{{title: {name}, due: {due}, state: {state}}}" for name, due, state in parts) + "]"


def test_pinned_items_come_first_and_the_newest_news_fill_up() -> None:
    view = home({**TEN, "ke-hoach/kh.md": plan("Kế hoạch ghim", "2026", featured="true")})

    assert [card.title for card in view.featured] == ["Kế hoạch ghim"]
    assert [card.title for card in view.news] == [f"Tin {day:02}" for day in range(10, 5, -1)]
    assert len(view.featured) + len(view.news) == NEWS_SHOWN


def test_pinning_never_hides_a_new_item() -> None:
    pinned = {path: text.replace("date:", "featured: true\ndate:") for path, text in list(TEN.items())[-3:]}

    view = home({**TEN, **pinned})

    assert [card.title for card in (*view.featured, *view.news)] == [f"Tin {day:02}" for day in range(10, 4, -1)]


PLANS = {
    "ke-hoach/cu.md": plan("Năm ngoái", "2025"),
    "ke-hoach/mot.md": plan("Tháng một", "2026", issued="2026-01-10"),
    "ke-hoach/ba.md": plan("Tháng ba", "2026", issued="2026-03-10"),
    "ke-hoach/dai.md": plan("Nhiều năm", "2026", issued="2026-05-01").replace("period: 2026", "period: 2026-2030"),
    "ke-hoach/tinh.md": plan("Của tỉnh", "2026", issued="2026-06-01").replace(INFO.agency.name, PROVINCE),
    "ke-hoach/sau.md": plan("Năm sau", "2027").replace("2027-01-15", "2026-11-01"),
}


def test_home_shows_own_plans_of_this_year_the_latest_issued_first() -> None:
    view = home(PLANS)

    assert view.plans_year == "2026"
    assert [card.title for card in view.plans] == ["Tháng ba", "Tháng một", "Nhiều năm"]
    assert [link.title for link in view.years] == ["2027", "2026", "2025"]


@pytest.mark.parametrize(("now", "year"), [(datetime(2025, 12, 31), "2025"), (datetime(2028, 1, 1), "2027")])
def test_until_there_is_a_newer_plan_the_last_year_with_plans_is_shown(now: datetime, year: str) -> None:
    assert home(PLANS, now).plans_year == year


def test_without_own_plans_those_of_others_are_shown() -> None:
    view = home({"ke-hoach/tinh.md": PLANS["ke-hoach/tinh.md"]})

    assert [card.title for card in view.plans] == ["Của tỉnh"]


def test_a_plan_is_own_however_the_agency_writes_its_name() -> None:
    short = PLANS["ke-hoach/mot.md"].replace(INFO.agency.name, "Sở Xây dựng Thái Bình")

    view = home({"ke-hoach/mot.md": short, "ke-hoach/tinh.md": PLANS["ke-hoach/tinh.md"]})

    assert [card.title for card in view.plans] == ["Tháng một"]


def test_overdue_tasks_come_first_then_those_due_soon() -> None:
    listed = tasks(
        "sắp 2026-12-30 doing",
        "quá 2026-06-30 todo",
        "xong 2026-06-30 done",
        "thôi 2026-06-30 dropped",
        "xa 2027-12-30 todo",
    )

    view = home({"ke-hoach/kh.md": plan("KH", "2026", number="7/KH-SXD", tasks=listed)})

    assert [(due.title, due.due, due.state.text) for due in view.due] == [
        ("quá", "30/06/2026", "Quá hạn"),
        ("sắp", "30/12/2026", "Đang thực hiện"),
    ]
    assert (view.due[0].plan.url, view.due[0].plan.note) == ("/ke-hoach/2026/kh/", "7/KH-SXD")


@pytest.mark.parametrize("keys", [{"state": "draft"}, {"state": "superseded"}, {"status": "hidden"}])
def test_tasks_of_a_plan_that_does_not_bind_or_show_are_not_due(keys: dict[str, str]) -> None:
    assert home({"ke-hoach/kh.md": plan("KH", "2026", tasks=tasks("quá 2026-06-30 todo"), **keys)}).due == ()


def test_an_empty_site_has_a_home_page() -> None:
    view = home({})

    assert (view.plans_year, view.plans, view.due, view.news, view.areas) == ("", (), (), (), ())
    assert view.head.feeds[0].url == "/feeds/tat-ca.atom.xml"


def test_a_lost_reader_finds_the_newest_news_and_ways_on() -> None:
    made = not_found_page(site(TEN))

    assert isinstance(made.shown, NotFoundView)
    assert (made.path, made.shown.head.noindex) == ("404.html", True)
    assert [card.title for card in made.shown.news] == ["Tin 10", "Tin 09", "Tin 08"]
    assert {"/tin-tuc/", "/so-do/"} <= {link.url for link in made.shown.links}


def test_the_tree_holds_every_listed_item_under_its_kind_and_year() -> None:
    files = {
        **DECREES,
        "tin-tuc/a.md": news("A", "2025-01-02"),
        "tin-tuc/b.md": news("B", "2026-01-02"),
        "tin-tuc/an.md": news("Ẩn", "2026-01-02", status="hidden"),
        "trang/gioi-thieu.md": page({"title": "Giới thiệu"}),
    }

    view = tree_page(site(files), ()).shown

    assert isinstance(view, TreeView)
    nodes = {node.link.title: node for node in view.nodes}
    assert [
        (child.link.title, [leaf.link.title for leaf in child.children]) for child in nodes["Tin tức"].children
    ] == [
        ("Năm 2026", ["B"]),
        ("Năm 2025", ["A"]),
    ]
    assert (nodes["Tin tức"].link.note, nodes["Văn bản"].link.note) == ("2", "3")
    assert "/gioi-thieu/" in {leaf.link.url for leaf in leaves(view.nodes)}
    assert "Ẩn" not in {leaf.link.title for leaf in leaves(view.nodes)}


def test_the_site_tree_names_months_where_there_are_too_many_news_for_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cchc.site.pages.home_page.NEWS_IN_TREE", 2)
    files = {
        f"tin-tuc/{name}.md": news(name, day)
        for name, day in (("a", "2025-03-01"), ("b", "2025-03-02"), ("c", "2026-01-01"))
    }

    view = tree_page(site(files), ()).shown

    assert isinstance(view, TreeView)
    (whole,) = [node for node in view.nodes if node.link.title == "Tin tức"]
    assert [[(leaf.link.url, leaf.link.note) for leaf in year.children] for year in whole.children] == [
        [("/lich/2026/01/", "1")],
        [("/lich/2025/03/", "2")],
    ]


def leaves(nodes: tuple[TreeNode, ...]) -> list[TreeNode]:
    return [leaf for node in nodes for leaf in (leaves(node.children) if node.children else [node])]
