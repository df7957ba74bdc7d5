"""Figures about the section itself at `/du-lieu/thong-ke/`: what was posted in which year, answers, charts, views."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from statistics import mean
from typing import Annotated

from cchc.engine.outputs.output import Output, Page
from cchc.figures.chart_views import StatisticsView, TablePart
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset, alternates, data_files
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link
from cchc.plans.working_days import WorkCalendar
from cchc.records import interface_words as words
from cchc.records.record import News, Plan, Report
from cchc.records.record_kind import RecordKind
from cchc.records.section_addresses import (
    BY_YEAR,
    CALENDAR,
    DATA,
    FEEDBACK,
    PLAN_MATRIX,
    STATISTICS,
    TASKS,
    TIMELINESS,
    index_address,
)
from cchc.site.model import SiteModel
from cchc.site.pages.feedback_pages import days_to_answer
from cchc.text.vietnamese_dates import day
from cchc.text.vietnamese_numbers import number_text, rounded_text

BESIDE = f"{STATISTICS}index"
TITLE = words.STATISTICS
ABOVE = Link(title=words.OPEN_DATA, url=DATA)
INTRO = "Thống kê nội dung đã đăng, kết quả trả lời phản ánh, lượt xem và biểu đồ."
TOP = 10
"""How many of the most read items are named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YearData:
    """A year of `index.json`: how many items were posted, how many questions came, and how many of them were answered."""

    year: Annotated[int, DataColumn("Năm", "năm đăng, hoặc năm nhận phản ánh")]
    news: Annotated[int, DataColumn("Tin tức", "số tin đăng trong năm")]
    plans: Annotated[int, DataColumn("Kế hoạch", "số kế hoạch đăng trong năm")]
    reports: Annotated[int, DataColumn("Báo cáo", "số báo cáo đăng trong năm")]
    asked: Annotated[int, DataColumn("Phản ánh đã nhận", "số phản ánh nhận trong năm")]
    answered: Annotated[int, DataColumn("Phản ánh đã trả lời", "trong đó số phản ánh đã trả lời")]


YEARS = Dataset(name="thong-ke", title="Số mục đã đăng theo năm", row=YearData)


def statistics_outputs(model: SiteModel) -> Iterator[Output]:
    """Yield the page and its figures as CSV and JSON."""
    years = _years(model)
    view = StatisticsView(
        head=replace(
            model.heads.head(TITLE, STATISTICS, crumbs=(ABOVE,), description=INTRO), data=alternates(BESIDE, TITLE)
        ),
        intro=INTRO,
        posted=_posted(model, years),
        charts=charts_of(model),
        answers=_answers(model),
        boards=_boards(model),
        visits=_visits_said(model),
        most_read=_most_read(model),
    )
    yield Page(path=output_path(STATISTICS), template="statistics.html", view=view)
    answers = _by_year_asked(model)
    rows = tuple(
        YearData(
            year=year,
            news=years[year][News.kind] if year in years else 0,
            plans=years[year][Plan.kind] if year in years else 0,
            reports=years[year][Report.kind] if year in years else 0,
            asked=len(answers.get(year, ())),
            answered=sum(days is not None for days in answers.get(year, ())),
        )
        for year in sorted({*years, *answers}, reverse=True)
    )
    yield from data_files(YEARS, BESIDE, TITLE, rows)


def charts_of(model: SiteModel) -> tuple[Link, ...]:
    """Every chart of a listed item: its title, and the item's in the note; standing pages first."""
    return tuple(
        Link(title=chart.title, url=f"{entry.url}#bieu-do-{number}", note=entry.record.title)
        for entry in (*model.standing, *(entry for entry in model.listed if entry.record.kind.has_list))
        for number, chart in enumerate(model.charts.get(entry.record.path, ()), 1)
    )


def _years(model: SiteModel) -> Mapping[int, Counter[RecordKind]]:
    """How many listed items of each kind were posted in each year; documents are registered whenever first cited."""
    years: dict[int, Counter[RecordKind]] = {}
    for entry in model.listed:
        if entry.year and entry.record.kind.is_posted:
            years.setdefault(entry.year, Counter())[entry.record.kind] += 1
    return years


def _posted(model: SiteModel, years: Mapping[int, Counter[RecordKind]]) -> TablePart:
    """The table of what was posted; each year leads to its calendar."""
    kinds = [kind for kind in model.kinds if kind.is_posted]
    rows = tuple(
        (
            Link(title=str(year), url=f"{CALENDAR}{year}/"),
            *(Link(title=number_text(years[year][kind])) for kind in kinds),
            Link(title=number_text(years[year].total())),
        )
        for year in sorted(years, reverse=True)
    )
    return TablePart(
        caption="Số mục theo năm đăng và loại",
        columns=(words.YEAR, *(kind.label for kind in kinds), words.TOTAL),
        rows=rows,
    )


def _by_year_asked(model: SiteModel) -> Mapping[int, list[int | None]]:
    """Working days to each answer, None for what waits, by the year of the question."""
    calendar = WorkCalendar(model.holiday_swaps)
    found: dict[int, list[int | None]] = {}
    for entry in model.feedback:
        if entry.record.asked:
            found.setdefault(entry.record.asked.year, []).append(days_to_answer(calendar, entry.record))
    return found


def _answers(model: SiteModel) -> TablePart:
    """The table of questions and answers."""
    rows = []
    for year, days in sorted(_by_year_asked(model).items(), reverse=True):
        known = [one for one in days if one is not None]
        average = rounded_text(mean(known)) if known else ""
        rows.append(
            (
                Link(title=str(year), url=index_address(FEEDBACK, BY_YEAR, year)),
                Link(title=str(len(days))),
                Link(title=str(len(known))),
                Link(title=average),
            )
        )
    columns = ("Năm nhận", "Đã nhận", words.ANSWERED, "Trung bình (ngày làm việc)")
    return TablePart(caption="Số phản ánh theo năm nhận", columns=columns, rows=tuple(rows))


def _boards(model: SiteModel) -> tuple[Link, ...]:
    """Where plans are measured, if there are any."""
    if not model.plans and not model.reports:
        return ()
    return (
        Link(title=words.TIMELINESS, url=TIMELINESS),
        Link(title=words.TASKS_AND_PROGRESS, url=TASKS),
        Link(title="Bảng kế hoạch, báo cáo theo năm", url=PLAN_MATRIX),
    )


def _visits_said(model: SiteModel) -> str:
    """How often all pages were read, and in which days."""
    visits = model.visits
    if not visits.total:
        return ""
    since = f", từ ngày {day(visits.first)} đến ngày {day(visits.last)}" if visits.first and visits.last else ""
    return f"{number_text(visits.total)} lượt xem trang{since}; đếm từ nhật ký máy chủ, không theo dõi người đọc."


def _most_read(model: SiteModel) -> tuple[Link, ...]:
    """The most read items, each with its count."""
    pages = model.visits.pages
    read = sorted((entry for entry in model.listed if entry.url in pages), key=lambda entry: -pages[entry.url])
    return tuple(
        Link(title=entry.record.title, url=entry.url, note=f"{number_text(pages[entry.url])} lượt")
        for entry in read[:TOP]
    )
