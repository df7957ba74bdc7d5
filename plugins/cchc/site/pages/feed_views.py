"""Views of feeds and the sitemap."""

from dataclasses import dataclass
from typing import Annotated

from cchc.pages.columns import DataColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed; `updated` is an RFC 3339 time."""

    title: str
    url: str
    updated: str
    published: str
    summary: str
    author: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """An Atom feed (RFC 4287)."""

    title: str
    path: str
    page: str
    updated: str
    author: str
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFeedAuthor:
    """The author of a feed or an item."""

    name: Annotated[str, DataColumn("Tên", "tên của cơ quan hoặc tác giả")]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFeedItem:
    """An item of a JSON Feed; field names are the format's."""

    id: Annotated[str, DataColumn("Mã", "mã của mục, là địa chỉ đầy đủ của trang", "uri")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]
    title: Annotated[str, DataColumn("Tên", "tên của mục, có số, ký hiệu đứng trước")]
    content_text: Annotated[str, DataColumn("Tóm tắt", "tóm tắt, hoặc những câu đầu của bài")]
    date_published: Annotated[str, DataColumn("Ngày đăng", "ngày giờ đăng", "datetime")]
    date_modified: Annotated[str, DataColumn("Ngày sửa", "ngày giờ sửa gần nhất", "datetime")]
    authors: Annotated[
        tuple[JsonFeedAuthor, ...], DataColumn("Tác giả", "cơ quan ban hành, hoặc cơ quan chủ quản trang")
    ]
    tags: Annotated[tuple[str, ...], DataColumn("Lĩnh vực", "các lĩnh vực cải cách")]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFeed:
    """A feed as JSON (JSON Feed 1.1); field names are the format's."""

    version: Annotated[str, DataColumn("Phiên bản", "địa chỉ của chuẩn JSON Feed", "uri")] = (
        "https://jsonfeed.org/version/1.1"
    )
    title: Annotated[str, DataColumn("Tên", "tên của nguồn tin")]
    home_page_url: Annotated[str, DataColumn("Trang", "địa chỉ đầy đủ của trang có nguồn tin", "uri")]
    feed_url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của nguồn tin", "uri")]
    language: Annotated[str, DataColumn("Ngôn ngữ", "ngôn ngữ, theo BCP 47")] = "vi"
    authors: Annotated[tuple[JsonFeedAuthor, ...], DataColumn("Tác giả", "cơ quan chủ quản trang")]
    items: Annotated[tuple[JsonFeedItem, ...], DataColumn("Các mục", "các mục mới nhất, mới trước")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapEntry:
    """An address and when it last changed (`2026-11-22`), or empty."""

    url: str
    lastmod: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapView:
    """sitemap.xml."""

    entries: tuple[SitemapEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapIndexView:
    """sitemap.xml where one would be too long: the addresses of several, each with its latest change."""

    entries: tuple[SitemapEntry, ...]
