"""Lists: in pages, with the same for machines beside them; areas and tags as indexes."""

from cchc.engine.outputs.output import Data, Page
from cchc.pages.data_files import ListData
from cchc.pages.index_pages import Listing
from cchc.pages.list_views import ListView, Pager
from cchc.pages.shared_views import Card
from cchc.site.compose import compose, opened
from cchc.site.pages.list_pages import bucket_links, faces, list_pages
from kit.site_factory import news, page, plan, site

FIVE = {f"tin-tuc/t{day}.md": news(f"Tin {day}", f"2026-01-0{day}") for day in range(1, 6)}


def lists(files: dict[str, str], page_size: int = 20) -> dict[str, ListView[Card]]:
    """The list pages of a site by output path."""
    outputs = opened(compose(site(files, page_size=page_size), ()))
    return {
        output.path: output.shown
        for output in outputs
        if isinstance(output, Page) and isinstance(output.shown, ListView)
    }


def titles(view: ListView[Card]) -> list[str]:
    return [card.title for card in view.rows]


def pager(view: ListView[Card]) -> Pager:
    assert view.pager is not None
    return view.pager


def test_page_n_stands_at_its_address_and_knows_its_neighbours() -> None:
    made = lists(FIVE, page_size=2)

    first, second, third = (made[f"tin-tuc/{part}index.html"] for part in ("", "trang-2/", "trang-3/"))
    assert [titles(view) for view in (first, second, third)] == [["Tin 5", "Tin 4"], ["Tin 3", "Tin 2"], ["Tin 1"]]
    assert [(pager(view).previous, pager(view).next) for view in (first, second, third)] == [
        ("", "/tin-tuc/trang-2/"),
        ("/tin-tuc/", "/tin-tuc/trang-3/"),
        ("/tin-tuc/trang-2/", ""),
    ]
    assert [view.head.title for view in (first, second)] == ["Tin tức", "Tin tức – trang 2"]
    assert second.head.path == "/tin-tuc/trang-2/"
    assert "tin-tuc/trang-4/index.html" not in made


def test_a_full_last_page_is_followed_by_none() -> None:
    assert {path for path in lists(FIVE, page_size=5) if path.startswith("tin-tuc/")} == {"tin-tuc/index.html"}


def test_the_list_for_machines_holds_every_page_and_is_named_by_each() -> None:
    model = site(FIVE, page_size=2)
    entries = model.news

    outputs = list(list_pages(model, Listing(url="/tin-tuc/", title="Tin tức", items=faces(entries), order="")))

    (data,) = [output for output in outputs if isinstance(output, Data)]
    assert isinstance(data.shown, ListData)
    assert (data.path, data.shown.total, len(data.shown.items)) == ("tin-tuc/index.json", 5, 5)
    for output in outputs:
        if isinstance(output, Page):
            assert isinstance(output.shown, ListView)
            assert [link.url for link in output.shown.head.data] == ["/tin-tuc/index.json"]


def test_every_kind_has_a_list_even_when_there_is_nothing_in_it() -> None:
    made = lists({})

    assert set(made) == {f"{kind}/index.html" for kind in ("tin-tuc", "ke-hoach", "bao-cao", "phan-anh")}
    assert all(view.empty and not view.rows for view in made.values())


def test_pinned_news_come_first_and_keep_their_order() -> None:
    files = {
        **FIVE,
        "tin-tuc/cu.md": news("Ghim cũ", "2025-01-01", featured="true"),
        "tin-tuc/moi.md": news("Ghim mới", "2025-06-01", featured="true"),
    }

    view = lists(files)["tin-tuc/index.html"]

    assert titles(view)[:3] == ["Ghim mới", "Ghim cũ", "Tin 5"]
    assert view.order.startswith("Tin ghim trước")


def test_a_tag_spelled_in_two_ways_is_one_index_in_which_each_item_stands_once() -> None:
    files = {
        "tin-tuc/a.md": news("A", "2026-01-03", tags="[Một cửa, một  cửa]"),
        "tin-tuc/b.md": news("B", "2026-01-02", tags="[MỘT CỬA]"),
        "tin-tuc/c.md": news("C", "2026-01-01", tags="[một cửa]"),
    }

    made = lists(files)

    assert [path for path in made if path.startswith("the/")] == ["the/mot-cua/index.html"]
    assert titles(made["the/mot-cua/index.html"]) == ["A", "B", "C"]
    assert [(link.title, link.url, link.note) for link in bucket_links(site(files).tags)] == [
        ("một cửa", "/the/mot-cua/", "3")
    ]


def test_tags_that_differ_in_their_marks_alone_are_two_and_the_older_keeps_its_address() -> None:
    files = {
        "tin-tuc/a.md": news("A", "2026-01-03", tags="[thuế đất]"),
        "tin-tuc/b.md": news("B", "2026-01-02", tags="[Thuê đất]"),
        "tin-tuc/c.md": news("C", "2026-01-04", tags="[THUẾ ĐẤT]"),
    }

    made = lists(files)

    assert titles(made["the/thue-dat/index.html"]) == ["B"]
    assert titles(made["the/thue-dat--2/index.html"]) == ["C", "A"]


def test_tags_stand_in_vietnamese_order() -> None:
    model = site({"tin-tuc/a.md": news("A", "2026-01-03", tags="[đo lường, dân cư, ứng dụng, ăn ở, an toàn, sở]")})

    assert [link.title for link in bucket_links(model.tags)] == [
        "an toàn",
        "ăn ở",
        "dân cư",
        "đo lường",
        "sở",
        "ứng dụng",
    ]


def test_areas_stand_in_the_order_of_the_programme_with_what_is_in_them() -> None:
    model = site(
        {
            "tin-tuc/a.md": news("A", "2026-01-03", area="[chinh-quyen-so, the-che]"),
            "ke-hoach/b.md": plan("B", "2026", area="the-che"),
            "tin-tuc/c.md": news("C", "2026-01-03", area="tai-chinh-cong", status="hidden"),
        }
    )

    assert [(link.url, link.note) for link in bucket_links(model.areas)] == [
        ("/linh-vuc/the-che/", "2"),
        ("/linh-vuc/chinh-quyen-so/", "1"),
    ]


def test_a_list_names_the_feeds_that_go_with_it() -> None:
    made = lists({"tin-tuc/a.md": news("A", "2026-01-03", area="the-che", tags="[x]")})

    feeds = {path: [link.url for link in view.head.feeds] for path, view in made.items()}

    assert feeds["tin-tuc/index.html"] == ["/feeds/tin-tuc.atom.xml", "/feeds/tin-tuc.json"]
    assert feeds["linh-vuc/the-che/index.html"] == [
        "/feeds/linh-vuc-the-che.atom.xml",
        "/feeds/linh-vuc-the-che.json",
    ]
    assert feeds["phan-anh/index.html"] == ["/feeds/phan-anh.atom.xml", "/feeds/phan-anh.json"]
    assert feeds["the/x/index.html"] == []


def test_a_list_of_all_kinds_is_newest_first_by_the_days_it_shows_and_says_when_it_last_changed() -> None:
    area = {"area": "the-che"}
    decree = {"kind": "Nghị định", "issuer": "Chính phủ", **area}
    made = lists(
        {
            "van-ban/a.md": page({"title": "Cũ", "number": "1/2018/NĐ-CP", "issued": "2018-05-01", **decree}),
            "van-ban/b.md": page({"title": "Mới", "number": "2/2025/NĐ-CP", "issued": "2025-06-01", **decree}),
            "tin-tuc/c.md": news("Tin", "2021-03-01", **area),
            "tin-tuc/d.md": news("Tin cũ, sửa lại", "2017-03-01", modified="2026-02-03", **area),
        }
    )

    view = made["linh-vuc/the-che/index.html"]

    assert titles(view) == ["Mới", "Tin", "Cũ", "Tin cũ, sửa lại"]
    assert view.head.updated is not None
    assert view.head.updated.iso == "2026-02-03"
    assert ("DC.date", "2026-02-03") in view.head.meta
