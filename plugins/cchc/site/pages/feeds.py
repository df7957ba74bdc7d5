"""Feeds: the newest items as Atom, as JSON Feed, and as a fragment for other sites."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.data_files import Dataset
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.records.record import Item
from cchc.records.section_addresses import NEWEST_FRAGMENT
from cchc.site.cards import summary
from cchc.site.feed_list import ALL, Feed
from cchc.site.model import SiteModel
from cchc.site.pages.feed_views import FeedEntry, FeedView, JsonFeed, JsonFeedAuthor, JsonFeedItem
from cchc.site.site_labels import AREA_NAMES
from cchc.text.vietnamese_dates import OFFSET

FEED_LENGTH = 30
EMBEDDED = 10
"""Items in the fragment for other sites."""
JSON_FEEDS = Dataset(name="json-feed", title="Nguồn cấp tin JSON Feed 1.1", row=JsonFeed, rows="")
EPOCH = f"1970-01-01T00:00:00{OFFSET}"


def feed_pages(model: SiteModel) -> Iterator[Output]:
    """Yield every feed, each as Atom and as JSON Feed, and the newest items as a fragment to embed elsewhere."""
    for feed in model.feeds:
        view = _view(model, feed)
        yield Page(path=output_path(feed.atom), template="feed.xml", view=view)
        yield Data(path=output_path(feed.json), format="json", fields=JSON_FEEDS.fields, payload=_json_feed(view, feed))
        if feed.name == ALL:
            fragment = replace(view, entries=view.entries[:EMBEDDED])
            yield Page(path=output_path(NEWEST_FRAGMENT), template="embed.fragment", view=fragment)


def _view(model: SiteModel, feed: Feed) -> FeedView:
    site = model.info.name
    dated = [(moment, entry) for entry in feed.entries if (moment := _dated(entry.record)) is not None]
    dated.sort(key=lambda pair: pair[0], reverse=True)
    items = tuple(_entry(entry) for _, entry in dated[:FEED_LENGTH])
    return FeedView(
        title=f"{feed.about} – {site}" if feed.name != ALL else site,
        path=feed.atom,
        page=feed.page,
        updated=max((item.updated for item in items), default=EPOCH),
        author=model.info.agency.name or site,
        entries=items,
    )


def _json_feed(view: FeedView, feed: Feed) -> JsonFeed:
    """The same feed as JSON Feed 1.1."""
    items = tuple(
        JsonFeedItem(
            id=entry.url,
            url=entry.url,
            title=entry.title,
            content_text=entry.summary,
            date_published=entry.published,
            date_modified=entry.updated,
            authors=(JsonFeedAuthor(name=entry.author or view.author),),
            tags=entry.categories,
        )
        for entry in view.entries
    )
    return JsonFeed(
        title=view.title,
        home_page_url=view.page,
        feed_url=feed.json,
        authors=(JsonFeedAuthor(name=view.author),),
        items=items,
    )


def _dated(record: Item) -> datetime | None:
    """When an item appeared: posted, or for a document without a posting date the day it was issued."""
    if record.date is None and record.kind.is_register and record.own_date is not None:
        return datetime.combine(record.own_date, time.min)
    return record.date


def _entry(entry: Entry[Item]) -> FeedEntry:
    """An entry; the title of a numbered document starts with its number, as readers of official feeds expect."""
    record = entry.record
    number = f"[{record.number}] " if record.number else ""
    return FeedEntry(
        title=f"{number}{record.title}",
        url=entry.url,
        updated=_rfc3339(record.modified or _dated(record)),
        published=_rfc3339(_dated(record)),
        summary=summary(entry.face) or record.title,
        author=entry.issuer[1],
        categories=tuple(AREA_NAMES.get(area, area) for area in record.areas),
    )


def _rfc3339(value: datetime | None) -> str:
    return f"{value:%Y-%m-%dT%H:%M:%S}{OFFSET}" if value is not None else EPOCH
