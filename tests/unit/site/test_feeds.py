"""Feeds: the same items as Atom and as JSON Feed, newest first, and a fragment for other sites."""

from datetime import datetime, timedelta

import pytest

from cchc.engine.outputs.output import Blob, Data, LazyPage, Page
from cchc.site.compose import compose, opened
from cchc.site.pages.feed_views import FeedView, JsonFeed, SitemapIndexView, SitemapView
from cchc.site.pages.feeds import EMBEDDED, FEED_LENGTH, feed_pages
from cchc.site.pages.sitemap_pages import sitemap_pages
from kit.site_factory import news, page, plan, site

FILES = {
    "tin-tuc/cu.md": news("Tin cũ", "2025-01-05", area="the-che"),
    "tin-tuc/moi.md": news("Tin mới", "2026-01-05"),
    "ke-hoach/kh.md": plan("Tuyên truyền", "2026", series="tuyen-truyen", number="1/KH-SXD"),
    "van-ban/nq76.md": page(
        {"title": "Chương trình", "number": "76/NQ-CP", "issued": "15/7/2021", "issuer": "Chính phủ"}
    ),
    "van-ban/nd61.md": page(
        {"title": "Một cửa", "number": "61/2018/NĐ-CP", "issued": "23/4/2018", "issuer": "Chính phủ"}
    ),
}


def atoms() -> dict[str, FeedView]:
    outputs = feed_pages(site(FILES))
    return {
        output.shown.path: output.shown
        for output in outputs
        if isinstance(output, Page) and isinstance(output.shown, FeedView) and output.template == "feed.xml"
    }


def test_there_is_a_feed_of_everything_and_for_each_kind_area_series_and_issuer() -> None:
    names = {path.removeprefix("/feeds/").removesuffix(".atom.xml") for path in atoms()}
    assert {"tat-ca", "tin-tuc", "ke-hoach", "van-ban", "linh-vuc-the-che", "chuoi-tuyen-truyen"} <= names
    assert any(name.startswith("co-quan-chinh-phu") for name in names)


def test_a_feed_is_newest_first_and_as_new_as_its_newest_item() -> None:
    for feed in atoms().values():
        dates = [entry.published for entry in feed.entries]
        assert dates == sorted(dates, reverse=True)
        assert feed.updated == max((entry.updated for entry in feed.entries), default="1970-01-01T00:00:00+07:00")


def test_documents_stand_at_the_day_of_issue_under_their_number() -> None:
    feed = atoms()["/feeds/van-ban.atom.xml"]
    assert [(entry.title, entry.published[:10]) for entry in feed.entries] == [
        ("[76/NQ-CP] Chương trình", "2021-07-15"),
        ("[61/2018/NĐ-CP] Một cửa", "2018-04-23"),
    ]


def test_the_json_feed_holds_what_the_atom_feed_holds() -> None:
    found = 0
    for output in feed_pages(site(FILES)):
        if isinstance(output, Data) and isinstance(output.shown, JsonFeed):
            atom = atoms()[f"/{output.path.removesuffix('.json')}.atom.xml"]
            assert output.shown.version == "https://jsonfeed.org/version/1.1"
            assert [item.url for item in output.shown.items] == [entry.url for entry in atom.entries]
            assert all(item.content_text for item in output.shown.items)
            found += 1
    assert found == len(atoms())


def test_feeds_are_short_and_the_fragment_shorter() -> None:
    many = {f"tin-tuc/t{at}.md": news(f"Tin {at}", f"2025-{at % 12 + 1:02}-{at % 28 + 1:02}") for at in range(50)}
    lengths = {
        output.path: len(output.shown.entries)
        for output in feed_pages(site(many))
        if isinstance(output, Page) and isinstance(output.shown, FeedView)
    }
    assert lengths["feeds/tat-ca.atom.xml"] == FEED_LENGTH
    assert lengths["nhung/tin-moi.html"] == EMBEDDED


def test_dates_are_rfc_3339_times_in_vietnam() -> None:
    entries = [
        entry
        for files in (FILES, {"tin-tuc/gio.md": news("Tin", "2026-01-05 22:30", modified="2026-01-06 07:05")})
        for entry in _everything(files).entries
    ]
    for written in (moment for entry in entries for moment in (entry.published, entry.updated)):
        assert len(written) == len("2026-01-05T22:30:00+07:00")
        assert datetime.fromisoformat(written).utcoffset() == timedelta(hours=7)
    assert (entries[-1].published, entries[-1].updated) == ("2026-01-05T22:30:00+07:00", "2026-01-06T07:05:00+07:00")


def _everything(files: dict[str, str]) -> FeedView:
    return next(
        output.shown
        for output in feed_pages(site(files))
        if isinstance(output, Page) and isinstance(output.shown, FeedView)
    )


@pytest.mark.parametrize(
    ("path", "text", "title"),
    [
        ("ke-hoach/a.md", plan("Tuyên truyền", "2026", number="1/KH-SXD"), "[1/KH-SXD] Tuyên truyền"),
        ("ke-hoach/a.md", plan("Dự thảo", "2026", state="draft"), "Dự thảo"),
        ("tin-tuc/a.md", news("Tin", "2026-01-05"), "Tin"),
    ],
)
def test_an_entry_starts_with_its_number_where_it_has_one(path: str, text: str, title: str) -> None:
    assert [entry.title for entry in _everything({path: text}).entries] == [title]


def test_feeds_hold_nothing_hidden_and_nothing_without_a_day() -> None:
    files = {
        "tin-tuc/an.md": news("Ẩn", "2026-01-05", status="hidden"),
        "trang/gioi-thieu.md": page({"title": "Giới thiệu"}),
    }
    assert _everything(files).entries == ()


def test_a_feed_of_an_issuer_of_reports_alone_leads_to_the_reports() -> None:
    report = plan("Báo cáo", "2026").replace("Sở Xây dựng tỉnh Thái Bình", "UBND tỉnh Sơn La")
    (feed,) = [
        output.shown
        for output in feed_pages(site({"bao-cao/a.md": report}))
        if isinstance(output, Page) and isinstance(output.shown, FeedView) and "/co-quan-" in output.shown.path
    ]
    assert feed.page == "/bao-cao/"


SITEMAP = {
    "tin-tuc/a.md": news("A", "2026-01-05", redirect_from="[/cu/a.html, /cu/b/]"),
    "tin-tuc/sua.md": news("Sửa", "2026-01-05", modified="2026-03-01 08:00"),
    "tin-tuc/an.md": news("Ẩn", "2026-01-05", status="hidden"),
    "tin-tuc/nhap.md": news("Nháp", "2026-01-05", status="draft"),
    "tin-tuc/mai.md": news("Mai", "2027-01-05"),
    "trang/gioi-thieu.md": page({"title": "Giới thiệu"}),
}


def test_the_sitemap_lists_what_search_engines_may_show_with_the_day_of_the_last_change() -> None:
    (view,) = [
        output.shown
        for output in opened(compose(site(SITEMAP), ()))
        if isinstance(output, Page) and output.path == "sitemap.xml"
    ]
    assert isinstance(view, SitemapView)
    days = {entry.url: entry.lastmod for entry in view.entries}

    assert {url for url in days if "2026" in url or "cu" in url or "404" in url} == {
        "/tin-tuc/2026/a/",
        "/tin-tuc/2026/sua/",
    }
    assert (days["/tin-tuc/2026/a/"], days["/tin-tuc/2026/sua/"]) == ("2026-01-05", "2026-03-01")
    assert {"/", "/tin-tuc/", "/gioi-thieu/", "/so-do/"} <= set(days)
    assert list(days) == sorted(days)


def test_more_addresses_than_one_sitemap_may_hold_stand_in_several() -> None:
    model = site(SITEMAP)
    pages = [output for output in opened(compose(model, ())) if isinstance(output, Page | LazyPage)]
    whole, *others = sitemap_pages(model, pages)
    *parts, index = sitemap_pages(model, pages, most=5)

    assert others == []
    assert [page.path for page in parts] == [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    assert index.path == "sitemap.xml"
    views = [page.shown for page in parts]
    assert isinstance(index.shown, SitemapIndexView)
    assert isinstance(whole.shown, SitemapView)
    assert all(isinstance(view, SitemapView) and len(view.entries) <= 5 for view in views)
    assert [entry for view in views if isinstance(view, SitemapView) for entry in view.entries] == [
        *whole.shown.entries
    ]
    assert [entry.url for entry in index.shown.entries] == [f"/{page.path}" for page in parts]
    assert max(entry.lastmod for entry in index.shown.entries) == "2026-03-01"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (news("Tin", "2026-01-05 22:30"), "2026-01-05"),
        (news("Tin", "2026-01-05", modified="2026-01-06 07:05"), "2026-01-06"),
        (news("Tin", "2026-01-05", changes="[{date: 2026-02-01, note: Sửa}]"), "2026-02-01"),
        (
            page({"number": "61/2018/NĐ-CP", "title": "A", "issuer": "Chính phủ", "reviewed": "2026-11-20"}),
            "2026-11-20",
        ),
        (page({"number": "61/2018/NĐ-CP", "title": "A", "issuer": "Chính phủ"}), ""),
    ],
)
def test_an_address_last_changed_when_a_person_posted_changed_or_checked_it(text: str, day: str) -> None:
    folder = "van-ban" if "number" in text else "tin-tuc"
    model = site({f"{folder}/a.md": text})
    (sitemap,) = sitemap_pages(
        model, [output for output in opened(compose(model, ())) if isinstance(output, Page | LazyPage)]
    )
    assert isinstance(sitemap.shown, SitemapView)
    assert [entry.lastmod for entry in sitemap.shown.entries if entry.url == model.entries[0].url] == [day]


@pytest.mark.parametrize(("siteurl", "named"), [("", False), ("https://so.vidu.gov.vn/cchc", True)])
def test_robots_may_read_everything_and_learn_of_the_sitemap_when_published(siteurl: str, named: bool) -> None:
    (blob,) = [output for output in opened(compose(site({}), (), siteurl=siteurl)) if output.path == "robots.txt"]

    assert isinstance(blob, Blob)
    assert blob.content.startswith(b"User-agent: *\nAllow: /\n")
    assert (b"Sitemap: https://so.vidu.gov.vn/cchc/sitemap.xml\n" in blob.content) is named
