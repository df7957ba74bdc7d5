"""News: posted on a day, pinned ones first."""

from collections.abc import Iterator
from typing import Final

from cchc.discovery.calendar.calendar_years import calendar_groups
from cchc.discovery.calendar.months import day_url
from cchc.engine.outputs.output import Output
from cchc.pages.index_pages import Listing
from cchc.pages.shared_views import Badge
from cchc.records.record import News
from cchc.records.record_parts import PublicationStatus
from cchc.site.content_kind import ContentKind
from cchc.site.item_parts import ItemParts, item_common, item_head, item_sections, reading_minutes
from cchc.site.item_views import NewsView
from cchc.site.model import SiteModel
from cchc.site.pages.list_pages import faces, list_pages


def _view(parts: ItemParts[News]) -> NewsView:
    """The page of a news article."""
    record, item = parts.entry.record, item_common(parts)
    return NewsView(
        head=item_head(parts),
        item=item,
        sections=item_sections(item),
        day=day_url(record.date.date()) if record.date and record.status is PublicationStatus.PUBLISHED else "",
        author=record.author,
        reading_minutes=reading_minutes(parts.entry.body.words),
    )


def _lists(model: SiteModel) -> Iterator[Output]:
    """Yield the list, with the way into the calendar beside it."""
    listing = Listing(
        url=News.kind.address,
        title=News.kind.label,
        items=faces(sorted(model.news, key=lambda entry: not entry.record.featured)),
        order="Tin ghim trước, sau đó mới nhất trước",
        intro="Tin về công tác cải cách hành chính.",
        groups=calendar_groups(model),
    )
    yield from list_pages(model, listing)


def _badges(record: News) -> tuple[Badge, ...]:
    return (Badge(text="Tin ghim", tone="info"),) if record.featured else ()


KIND: Final = ContentKind(
    record=News, place=1, template="news.html", view=_view, lists=_lists, badges=_badges, is_long_in_tree=True
)
