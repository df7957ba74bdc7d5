"""Items by day and month."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cchc.discovery.calendar.calendar_pages import calendar_outputs
from cchc.discovery.calendar.calendar_years import calendar_groups
from cchc.discovery.calendar.months import Month, day_url, month_of
from cchc.discovery.discovery_views import CalendarView
from cchc.engine.outputs.output import Page
from cchc.engine.outputs.shared_views import ListView, TableView
from kit.discovery_factory import Site, news

SITE = Site(
    listed=(news("c", "2021-06-01"), news("b", "2021-05-20 22:00"), news("a", "2021-05-20"), news("z", "2019-02-28"))
)


def pages() -> dict[str, Page]:
    return {output.path: output for output in calendar_outputs(SITE) if isinstance(output, Page)}


def test_only_days_months_and_years_with_items_have_a_page() -> None:
    assert sorted(pages()) == [
        "lich/2019/02/28/index.html",
        "lich/2019/02/index.html",
        "lich/2019/index.html",
        "lich/2021/05/20/index.html",
        "lich/2021/05/index.html",
        "lich/2021/06/01/index.html",
        "lich/2021/06/index.html",
        "lich/2021/index.html",
        "lich/index.html",
    ]


def test_a_month_links_its_days_and_the_nearest_months_that_have_items() -> None:
    view = pages()["lich/2021/05/index.html"].shown
    assert isinstance(view, CalendarView)
    assert [(day.number, day.url) for week in view.weeks for day in week if day.url] == [(20, "/lich/2021/05/20/")]
    assert view.previous is not None
    assert view.next is not None
    assert (view.previous.url, view.next.url) == ("/lich/2019/02/", "/lich/2021/06/")
    assert view.previous.title == "Tháng 02/2019"


def test_a_day_lists_its_items_and_leads_on() -> None:
    view = pages()["lich/2021/05/20/index.html"].shown
    assert isinstance(view, ListView)
    assert [card.title for card in view.cards] == ["b", "a"]
    assert [link.url for link in view.groups[0].links] == ["/lich/2019/02/28/", "/lich/2021/06/01/", "/lich/2021/05/"]


def test_items_stand_with_the_day_they_were_posted() -> None:
    shown = [pages()[path].shown for path in ("lich/2021/05/20/index.html", "lich/2021/05/index.html")]
    assert [
        [(card.moment.iso, card.moment.text) for card in view.cards if card.moment]
        for view in shown
        if isinstance(view, ListView | CalendarView)
    ] == [[("2021-05-20T22:00:00+07:00", "20/05/2021"), ("2021-05-20", "20/05/2021")]] * 2


def test_the_index_counts_the_items_of_each_month() -> None:
    view = pages()["lich/index.html"].shown
    assert isinstance(view, TableView)
    assert [row[0].title for row in view.rows] == ["2021", "2019"]
    assert [(cell.title, cell.url) for cell in view.rows[0] if cell.url] == [
        ("2021", "/lich/2021/"),
        ("2 mục", "/lich/2021/05/"),
        ("1 mục", "/lich/2021/06/"),
    ]


def test_a_year_counts_each_kind_by_month_and_leads_to_other_years() -> None:
    view = pages()["lich/2021/index.html"].view
    assert isinstance(view, TableView)
    assert view.columns == ("Tháng", "tin-tuc", "Cộng")
    assert [[(cell.title, cell.url) for cell in row] for row in view.rows] == [
        [("Tháng 5", "/lich/2021/05/"), ("2", ""), ("2", "")],
        [("Tháng 6", "/lich/2021/06/"), ("1", ""), ("1", "")],
    ]
    assert [(link.url, link.current) for link in view.groups[0].links] == [
        ("/lich/2021/", True),
        ("/lich/2019/", False),
    ]


def test_days_and_months_stand_below_their_year() -> None:
    crumbs = [link.url for link in pages()["lich/2021/05/20/index.html"].shown.head.crumbs]  # type: ignore[attr-defined]
    assert crumbs == ["/", "/lich/", "/lich/2021/", "/lich/2021/05/", "/lich/2021/05/20/"]


def test_the_way_into_the_calendar_names_the_months_of_the_latest_year() -> None:
    by_month, by_year = calendar_groups(SITE)
    assert [link.url for link in by_month.links] == ["/lich/2021/06/", "/lich/2021/05/"]
    assert [link.url for link in by_year.links] == ["/lich/2021/", "/lich/2019/"]
    assert calendar_groups(Site(listed=())) == ()


def test_a_site_without_items_has_an_empty_index() -> None:
    assert [output.path for output in calendar_outputs(Site(listed=()))] == ["lich/index.html", "lich/index.json"]


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_of_a_month_stands_once_under_its_weekday(day: date) -> None:
    weeks = month_of(day).weeks()
    found = [(one, at) for week in weeks for at, one in enumerate(week) if one is not None]
    assert [one for one, _ in found] == sorted(one for one, _ in found)
    assert all(one.weekday() == at for one, at in found)
    assert (day, day.weekday()) in found
    assert day_url(day).startswith(Month(year=day.year, month=day.month).url)
