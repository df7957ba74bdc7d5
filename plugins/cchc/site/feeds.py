"""Feeds, sitemap and robots: the site for machines."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from cchc.build.entry import Entry
from cchc.build.page import Blob, Output, Page
from cchc.records.record import Item, Kind, Numbered
from cchc.site.cards import summary
from cchc.site.feed_views import FeedEntry, FeedView, SitemapEntry, SitemapView
from cchc.site.labels import AREA_NAMES, KIND_NAMES
from cchc.site.lists import FEEDS
from cchc.site.model import SiteModel
from cchc.text.moments import OFFSET, iso

FEED_LENGTH = 30
EPOCH = f"1970-01-01T00:00:00{OFFSET}"


def feed_pages(model: SiteModel) -> Iterator[Output]:
    """Yield the feed of everything and one for each kind that has one."""
    yield _feed(model, "tat-ca", model.info.name, "/", model.listed)
    for kind in Kind:
        if kind.value in FEEDS:
            entries = [entry for entry in model.listed if entry.record.kind is kind]
            yield _feed(model, kind.value, f"{KIND_NAMES[kind]} – {model.info.name}", f"/{kind}/", entries)


def _feed(model: SiteModel, name: str, title: str, page: str, entries: Sequence[Entry[Item]]) -> Page:
    dated = [entry for entry in entries if entry.record.date is not None][:FEED_LENGTH]
    items = tuple(_entry(entry) for entry in dated)
    view = FeedView(
        title=title,
        path=f"/feeds/{name}.atom.xml",
        page=page,
        updated=max((item.updated for item in items), default=EPOCH),
        author=model.info.agency.name,
        entries=items,
    )
    return Page(path=f"feeds/{name}.atom.xml", template="feed.xml", view=view)


def _entry(entry: Entry[Item]) -> FeedEntry:
    """An entry; the title of a numbered document starts with its number, as readers of official feeds expect."""
    record = entry.record
    number = f"[{record.number}] " if isinstance(record, Numbered) and record.number else ""
    return FeedEntry(
        title=f"{number}{record.title}",
        url=entry.url,
        updated=_rfc3339(record.modified or record.date),
        published=_rfc3339(record.date),
        summary=summary(entry),
        author=entry.issuer[1],
        categories=tuple(AREA_NAMES.get(area, area) for area in record.areas),
    )


def _rfc3339(value: datetime | None) -> str:
    return f"{value:%Y-%m-%dT%H:%M:%S}{OFFSET}" if value is not None else EPOCH


def sitemap_page(model: SiteModel, pages: Iterable[Page]) -> Page:
    """sitemap.xml of every page that search engines may list, with the day each item last changed."""
    changed = {entry.url: entry.record.modified or entry.record.date for entry in model.listed}
    hidden = {entry.url for entry in model.entries} - changed.keys()
    addresses = sorted(url for page in pages if (url := _address(page)) and url not in hidden)
    entries = tuple(
        SitemapEntry(url=url, lastmod=iso(day.date()) if (day := changed.get(url)) else "") for url in addresses
    )
    return Page(path="sitemap.xml", template="sitemap.xml", view=SitemapView(entries=entries))


def _address(page: Page) -> str:
    """The site-root path of a page for readers, empty for redirects, feeds and 404."""
    if page.template in {"redirect.html", "not_found.html"} or not page.path.endswith("index.html"):
        return ""
    return "/" + page.path.removesuffix("index.html")


def robots(sitemap: str) -> Blob:
    """robots.txt: everything may be read; `sitemap` is the full address of the sitemap, or empty."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {sitemap}"] if sitemap else [])]
    return Blob(path="robots.txt", content=("\n".join(lines) + "\n").encode())
