"""The sitemap and robots.txt: what search engines may list."""

from collections.abc import Iterable, Iterator

from cchc.engine.outputs.output import Blob, LazyPage, Page
from cchc.records.record import Item
from cchc.site.model import SiteModel
from cchc.site.pages.feed_views import SitemapEntry, SitemapIndexView, SitemapView

MOST = 50_000
"""Addresses that one sitemap may hold (sitemaps.org)."""


def sitemap_pages(model: SiteModel, pages: Iterable[Page | LazyPage], most: int = MOST) -> Iterator[Page]:
    """Yield sitemap.xml of every page that search engines may list, with the day each item last changed.

    Where these are more than `most`, sitemap.xml names several sitemaps instead.
    """
    changed = {entry.url: _changed(entry.record) for entry in model.listed}
    hidden = {entry.url for entry in model.entries} - changed.keys()
    addresses = sorted(url for page in pages if (url := _address(page)) and url not in hidden)
    entries = tuple(SitemapEntry(url=url, lastmod=changed.get(url, "")) for url in addresses)
    if len(entries) <= most:
        yield Page(path="sitemap.xml", template="sitemap.xml", view=SitemapView(entries=entries))
        return
    parts = []
    for number, start in enumerate(range(0, len(entries), most), 1):
        part = entries[start : start + most]
        path = f"sitemap-{number}.xml"
        yield Page(path=path, template="sitemap.xml", view=SitemapView(entries=part))
        parts.append(SitemapEntry(url=f"/{path}", lastmod=max(entry.lastmod for entry in part)))
    yield Page(path="sitemap.xml", template="sitemap_index.xml", view=SitemapIndexView(entries=tuple(parts)))


def _changed(record: Item) -> str:
    """The day a person last posted, changed or checked an item (`2026-11-22`), empty where none is known."""
    days = [moment.date() for moment in (record.date, record.modified) if moment is not None]
    days += [change.date for change in record.changes]
    if record.reviewed is not None:
        days.append(record.reviewed)
    return max(days).isoformat() if days else ""


def _address(page: Page | LazyPage) -> str:
    """The site-root path of a page for readers, empty for redirects, feeds and 404."""
    if page.template in {"redirect.html", "not_found.html"} or not page.path.endswith("index.html"):
        return ""
    return "/" + page.path.removesuffix("index.html")


def robots(sitemap: str) -> Blob:
    """robots.txt: everything may be read; `sitemap` is the full address of the sitemap, or empty."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {sitemap}"] if sitemap else [])]
    return Blob(path="robots.txt", content=("\n".join(lines) + "\n").encode())
