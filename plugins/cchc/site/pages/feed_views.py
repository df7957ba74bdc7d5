"""What feeds and the sitemap hold."""

from dataclasses import dataclass


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
    """Who stands behind a feed or an item."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFeedItem:
    """An item of a JSON Feed; field names are the format's."""

    id: str
    url: str
    title: str
    content_text: str
    date_published: str
    date_modified: str
    authors: tuple[JsonFeedAuthor, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFeed:
    """A feed as JSON (JSON Feed 1.1); field names are the format's."""

    version: str = "https://jsonfeed.org/version/1.1"
    title: str
    home_page_url: str
    feed_url: str
    language: str = "vi"
    authors: tuple[JsonFeedAuthor, ...]
    items: tuple[JsonFeedItem, ...]


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
