"""Questions from outside and their answers in lists: all, by year and by state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from statistics import mean
from typing import Annotated

from cchc.engine.outputs.output import Output
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset, alternates, csv_file
from cchc.pages.entry import Entry
from cchc.pages.facets import Facet, facet, latest_years_first, link_groups
from cchc.pages.index_pages import Listing
from cchc.pages.record_dates import iso_or_empty
from cchc.pages.shared_views import Link
from cchc.plans.working_days import WorkCalendar
from cchc.records import interface_words as words
from cchc.records.record import Feedback
from cchc.records.section_addresses import BY_STATE, BY_YEAR, FEEDBACK
from cchc.site.model import SiteModel
from cchc.site.pages.list_pages import NEWEST, faces, list_pages
from cchc.site.site_labels import answer_badge
from cchc.text.vietnamese_numbers import rounded_text

BESIDE = f"{FEEDBACK}index"
TITLE = Feedback.kind.label
STATES = (("cho-tra-loi", words.WAITING), ("da-tra-loi", words.ANSWERED))
"""(Step of the address, title) of what waits and of what is answered."""

Entries = Sequence[Entry[Feedback]]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionData:
    """A question and its answer for machines; dates are ISO 8601."""

    asked: Annotated[str, DataColumn("Ngày nhận", "ngày nhận phản ánh", "date")]
    title: Annotated[str, DataColumn("Phản ánh", "tên của phản ánh")]
    state: Annotated[str, DataColumn("Trạng thái", "chờ trả lời hay đã trả lời")]
    answered: Annotated[str, DataColumn("Ngày trả lời", "ngày trả lời; trống khi còn chờ", "date")]
    days: Annotated[int | None, DataColumn("Số ngày làm việc", "số ngày làm việc đến khi trả lời; trống khi còn chờ")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]


QUESTIONS = Dataset(name="phan-anh", title="Sổ phản ánh, kiến nghị", row=QuestionData)


def feedback_lists(model: SiteModel) -> Iterator[Output]:
    """Yield the list of all, one for each year and each state that has any, and the register as CSV."""
    calendar = WorkCalendar(model.holiday_swaps)
    every = model.feedback
    looks = facets(every)
    whole = Listing(
        url=FEEDBACK,
        title=TITLE,
        items=faces(every),
        order=NEWEST,
        intro=f"Phản ánh, kiến nghị của tổ chức, cá nhân và trả lời. {summary(every, calendar)}".strip(),
        groups=link_groups(looks),
    )
    yield from list_pages(model, replace(whole, data=alternates(BESIDE, TITLE, json=False)))
    for look in looks:
        for bucket in look.buckets:
            part = replace(
                whole,
                url=bucket.url,
                title=look.heading_of(bucket),
                items=faces(bucket.items),
                intro=summary(bucket.items, calendar),
                crumbs=(Link(title=TITLE, url=FEEDBACK),),
            )
            yield from list_pages(model, part)
    yield csv_file(QUESTIONS, BESIDE, TITLE, tuple(_data(entry, calendar) for entry in every))


def facets(entries: Entries) -> tuple[Facet[Entry[Feedback]], ...]:
    """Questions by the year they came and by whether they are answered."""
    of_questions = partial(facet, entries, root=FEEDBACK)
    return (
        of_questions(
            lambda entry: [(str(_year(entry)), f"Năm {_year(entry)}")],
            latest_years_first,
            key=BY_YEAR,
            title="Theo năm nhận",
            heading=f"{TITLE} năm {{label}}",
        ),
        of_questions(
            lambda entry: [STATES[entry.record.answered is not None]],
            lambda bucket: (bucket.slug,),
            key=BY_STATE,
            title=words.BY_STATE,
            heading=f"{TITLE}: {{lower}}",
        ),
    )


def summary(entries: Entries, calendar: WorkCalendar) -> str:
    """Return how many were asked and answered, and how long an answer took on average; empty where there are none."""
    if not entries:
        return ""
    days = [days for entry in entries if (days := days_to_answer(calendar, entry.record)) is not None]
    said = f"Đã nhận {len(entries)}, đã trả lời {len(days)}"
    if not days:
        return f"{said}."
    return f"{said}; trung bình {rounded_text(mean(days))} ngày làm việc."


def days_to_answer(calendar: WorkCalendar, record: Feedback) -> int | None:
    """Working days from the question to its answer; None while it waits."""
    if record.asked is None or record.answered is None:
        return None
    return calendar.between(record.asked, record.answered)


def _year(entry: Entry[Feedback]) -> int:
    return entry.record.asked.year if entry.record.asked else entry.year


def _data(entry: Entry[Feedback], calendar: WorkCalendar) -> QuestionData:
    record = entry.record
    return QuestionData(
        asked=iso_or_empty(record.asked),
        title=record.title,
        state=answer_badge(record).text,
        answered=iso_or_empty(record.answered),
        days=days_to_answer(calendar, record),
        url=entry.url,
    )
