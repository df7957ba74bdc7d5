"""Other plugins find articles with Pelican's names."""

from datetime import datetime, timedelta

from cchc.bridge.articles import ContentAdapter, adapt
from kit.site_factory import INFO, news, page, plan, site


def adapted(path: str, text: str) -> ContentAdapter:
    (entry,) = site({path: text}).entries
    return adapt(entry, "/noi/content", INFO.agency.name)


def test_an_article_has_pelicans_names() -> None:
    found = adapted(
        "tin-tuc/2026/bai.md",
        news("Tin", "2026-01-05 22:30", "Thân bài.", tags="[một cửa]", author="Tổ tin", modified="2026-01-06"),
    )

    assert (found.title, found.slug, found.category, found.status) == ("Tin", "bai", "Tin tức", "published")
    assert (found.url, found.save_as) == ("tin-tuc/2026/bai/", "tin-tuc/2026/bai/index.html")
    assert (found.source_path, found.relative_source_path) == (
        "/noi/content/tin-tuc/2026/bai.md",
        "tin-tuc/2026/bai.md",
    )
    assert (found.summary, found.tags, found.author, found.lang) == ("Thân bài.", ("một cửa",), "Tổ tin", "vi")
    assert found.metadata["title"] == "Tin"
    assert found.metadata["date"] == found.date


def test_times_are_vietnams() -> None:
    found = adapted("tin-tuc/bai.md", news("Tin", "2026-01-05 22:30"))

    assert found.date is not None
    assert found.date.utcoffset() == timedelta(hours=7)
    assert found.date.replace(tzinfo=None) == datetime(2026, 1, 5, 22, 30)
    assert found.modified is None


def test_an_author_is_the_writer_else_the_issuer_else_the_agency() -> None:
    province = plan("KH", "2026").replace(INFO.agency.name, "UBND tỉnh Thái Bình")

    assert adapted("tin-tuc/a.md", news("Tin", "2026-01-05")).author == INFO.agency.name
    assert adapted("ke-hoach/a.md", province).author == "Ủy ban nhân dân tỉnh Thái Bình"
    assert adapted("trang/a.md", page({"title": "Giới thiệu"})).author == INFO.agency.name
