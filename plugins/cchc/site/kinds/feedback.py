"""Questions from outside, each with its answer: the body."""

from collections.abc import Iterator
from typing import Final

from cchc.engine.outputs.output import Output
from cchc.pages.page_paths import item_page
from cchc.pages.record_dates import day_moment
from cchc.pages.shared_views import Badge, Link
from cchc.plans.working_days import WorkCalendar
from cchc.records.record import Feedback
from cchc.site.content_kind import ContentKind
from cchc.site.item_parts import item_common, item_head, item_parts, item_sections
from cchc.site.item_views import FeedbackView
from cchc.site.model import SiteModel
from cchc.site.pages.feedback_pages import days_to_answer, feedback_lists
from cchc.site.site_labels import answer_badge

TEMPLATE = "feedback.html"


def _pages(model: SiteModel) -> Iterator[Output]:
    """Yield the page of every question with its answer."""
    calendar = WorkCalendar(model.holiday_swaps)
    for entry in model.all_of(Feedback):
        record, parts = entry.record, item_parts(model, entry)
        item = item_common(parts)
        view = FeedbackView(
            head=item_head(parts),
            item=item,
            sections=item_sections(item),
            question=record.question,
            state=answer_badge(record),
            asked=day_moment(record.asked),
            answered=day_moment(record.answered),
            took=_took(calendar, record),
            about=_about(model, record.about),
        )
        yield item_page(entry, TEMPLATE, view)


def _took(calendar: WorkCalendar, record: Feedback) -> str:
    """How long the answer took, in words."""
    days = days_to_answer(calendar, record)
    if days is None:
        return ""
    return f"sau {days} ngày làm việc" if days else "trong ngày"


def _about(model: SiteModel, about: str) -> Link | None:
    """The page a question is about, given by its file's path, its address or its number."""
    if not about:
        return None
    entry = model.by_name.get(about)
    return Link(title=entry.record.title, url=entry.url) if entry else Link(title=about)


def _badges(record: Feedback) -> tuple[Badge, ...]:
    return (answer_badge(record),)


KIND: Final = ContentKind(
    record=Feedback, place=5, template=TEMPLATE, pages=_pages, lists=feedback_lists, badges=_badges
)
