"""Feeds: the same items as Atom and as JSON Feed, newest first, and a fragment for other sites."""

from cchc.build.page import Data, Page
from cchc.site.feed_views import FeedView, JsonFeed
from cchc.site.feeds import EMBEDDED, FEED_LENGTH, feed_pages
from site_factory import news, page, plan, site

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
        output.view.path: output.view
        for output in outputs
        if isinstance(output, Page) and isinstance(output.view, FeedView) and output.template == "feed.xml"
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
        if isinstance(output, Data) and isinstance(output.payload, JsonFeed):
            atom = atoms()[f"/{output.path.removesuffix('.json')}.atom.xml"]
            assert output.payload.version == "https://jsonfeed.org/version/1.1"
            assert [item.url for item in output.payload.items] == [entry.url for entry in atom.entries]
            assert all(item.content_text for item in output.payload.items)
            found += 1
    assert found == len(atoms())


def test_feeds_are_short_and_the_fragment_shorter() -> None:
    many = {f"tin-tuc/t{at}.md": news(f"Tin {at}", f"2025-{at % 12 + 1:02}-{at % 28 + 1:02}") for at in range(50)}
    lengths = {
        output.path: len(output.view.entries)
        for output in feed_pages(site(many))
        if isinstance(output, Page) and isinstance(output.view, FeedView)
    }
    assert lengths["feeds/tat-ca.atom.xml"] == FEED_LENGTH
    assert lengths["nhung/tin-moi.html"] == EMBEDDED
