"""The pages of news articles, feedback and standing pages."""

from collections.abc import Iterator

from cchc.build.page import Page
from cchc.build.views import Link
from cchc.records.record import Feedback, News, Standing
from cchc.site.around import around
from cchc.site.items import NOTHING_AROUND, common, reading_minutes
from cchc.site.model import SiteModel
from cchc.site.moments import day_moment
from cchc.site.pages import item_page
from cchc.site.views import FeedbackView, NewsView, StandingView


def news_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every news article; a hidden one has no neighbours."""
    positions = {entry.url: index for index, entry in enumerate(model.news)}
    for entry in model.all_of(News):
        position = positions.get(entry.url)
        near = (
            NOTHING_AROUND
            if position is None
            else around(model.news, position, "Tin mới hơn", "Tin cũ hơn", model.related, model.card_of)
        )
        view = NewsView(
            **common(model, entry, near),
            author=entry.record.author,
            reading_minutes=reading_minutes(entry.body.words),
        )
        yield item_page(entry, "news.html", view)


def feedback_pages(model: SiteModel) -> Iterator[Page]:
    """Yield the page of every published question with its answer."""
    positions = {entry.url: index for index, entry in enumerate(model.feedback)}
    for entry in model.all_of(Feedback):
        position = positions.get(entry.url)
        record = entry.record
        near = NOTHING_AROUND
        if position is not None:
            near = around(model.feedback, position, "Phản ánh mới hơn", "Phản ánh cũ hơn", model.related, model.card_of)
        view = FeedbackView(
            **common(model, entry, near),
            question=record.question,
            asked=day_moment(record.asked),
            answered=day_moment(record.answered),
            about=_about(model, record.about),
        )
        yield item_page(entry, "feedback.html", view)


def standing_pages(model: SiteModel) -> Iterator[Page]:
    """Yield every standing page."""
    for entry in model.all_of(Standing):
        yield item_page(entry, "standing.html", StandingView(**common(model, entry)))


def _about(model: SiteModel, about: str) -> Link | None:
    """The page a question is about, given by its file's path or its address."""
    if not about:
        return None
    entry = model.by_name.get(about)
    return Link(title=entry.record.title, url=entry.url) if entry else Link(title=about)
