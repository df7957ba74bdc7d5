"""The pages of news articles and standing pages."""

from collections.abc import Iterator
from functools import partial

from cchc.discovery.calendar.months import day_url
from cchc.engine.outputs.output import LazyPage, Page, lazy_view
from cchc.pages.entry import Entry
from cchc.pages.page_paths import item_page, output_path
from cchc.records.record import Item, News, PublicationStatus, StaticPage
from cchc.site.item_parts import ItemParts, common, item_parts, reading_minutes
from cchc.site.item_views import NewsView, StandingView
from cchc.site.model import SiteModel
from cchc.site.neighbours import NOTHING_NEAR, Neighbours, neighbours

TEMPLATE = "news.html"


def news_pages(model: SiteModel) -> Iterator[LazyPage]:
    """Yield the page of every news article; a hidden one has no neighbours."""
    for entry in model.all_of(News):
        yield LazyPage(
            path=output_path(entry.url),
            template=TEMPLATE,
            key=(model.fingerprint, entry.key),
            make=partial(_news_page, model, entry),
            source=entry.record.path,
        )


def _news_page(model: SiteModel, entry: Entry[Item]) -> Page:
    """The page of a news article."""
    return item_page(entry, TEMPLATE, lazy_view(news_view, item_parts(model, entry, news_around(model, entry))))


def news_around(model: SiteModel, entry: Entry[Item]) -> Neighbours:
    """What is near a news article; nothing where it is hidden."""
    position = model.news_places.get(entry.url)
    if position is None:
        return NOTHING_NEAR
    return neighbours(model.news, position, "Tin mới hơn", "Tin cũ hơn", model.related)


def news_view(parts: ItemParts) -> NewsView:
    """The page of a news article."""
    record = parts.entry.record
    return NewsView(
        **common(parts),
        day=day_url(record.date.date()) if record.date and record.status is PublicationStatus.PUBLISHED else "",
        author=record.author if isinstance(record, News) else "",
        reading_minutes=reading_minutes(parts.entry.body.words),
    )


def standing_pages(model: SiteModel) -> Iterator[Page]:
    """Yield every standing page."""
    for entry in model.all_of(StaticPage):
        yield item_page(entry, "standing.html", StandingView(**common(item_parts(model, entry))))
