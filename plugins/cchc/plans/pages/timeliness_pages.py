"""The ledger of timeliness: all years in numbers, and each year document by document."""

from collections.abc import Iterator, Mapping

from cchc.engine.outputs.output import Output, Page
from cchc.pages.data_files import Dataset, alternates, data_files
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import day_moment, on_day
from cchc.pages.shared_views import Badge, Link, Tone
from cchc.plans.pages.plan_views import PlanTimelinessView, PostingRow, YearLine
from cchc.plans.pages.plans_context import ABOVE, PlansContext
from cchc.plans.plan_words import kind_name
from cchc.plans.timeliness import Posting, Verdict, ledger, summary
from cchc.records import interface_words as words
from cchc.records.section_addresses import TIMELINESS

TITLE = words.TIMELINESS
YEARS = Dataset(name="kip-thoi", title="Công khai đúng hạn theo năm", row=YearLine)
POSTINGS = Dataset(name="kip-thoi-nam", title="Công khai đúng hạn theo văn bản", row=PostingRow)
TONES: Mapping[Verdict, Tone] = {
    Verdict.ON_TIME: "good",
    Verdict.LATE: "bad",
    Verdict.BEFORE_ISSUE: "warn",
    Verdict.UNKNOWN: "neutral",
}


def timeliness_pages(desk: PlansContext) -> Iterator[Output]:
    """Yield the page of all years and one of each year, with their JSON and CSV."""
    site = desk.site
    years = ledger(desk.entries, site.limit_days, site.holiday_swaps)
    lines = tuple(_line(year, postings) for year, postings in years.items())
    intro = (
        f"Số ngày làm việc từ ngày ban hành đến ngày đăng, so với thời hạn {site.limit_days} ngày làm việc. "
        "Không tính thứ Bảy, Chủ nhật, ngày lễ và ngày nghỉ hoán đổi."
    )
    yield _page(desk, TIMELINESS, TITLE, intro, lines, ())
    yield from data_files(YEARS, f"{TIMELINESS}index", TITLE, lines)
    for postings, line in zip(years.values(), lines, strict=True):
        rows = tuple(_row(item) for item in postings)
        title = f"Công khai đúng hạn năm {line.year}"
        yield _page(desk, line.url, title, intro, (line,), rows)
        yield from data_files(POSTINGS, f"{line.url}index", title, rows)


def _page(
    desk: PlansContext, url: str, title: str, intro: str, years: tuple[YearLine, ...], rows: tuple[PostingRow, ...]
) -> Page:
    above = (ABOVE,) if url == TIMELINESS else (ABOVE, Link(title=TITLE, url=TIMELINESS))
    view = PlanTimelinessView(
        head=desk.head(title, url, description=intro, above=above, data=alternates(f"{url}index")),
        title=title,
        intro=intro,
        years=years,
        rows=rows,
        groups=desk.groups(TIMELINESS),
    )
    return Page(path=output_path(url), template="plan_timeliness.html", view=view)


def _line(year: int, postings: tuple[Posting, ...]) -> YearLine:
    found = summary(postings)
    return YearLine(
        year=year,
        total=found.total,
        judged=found.judged,
        on_time=found.on_time,
        percent=found.percent,
        longest=found.longest,
        url=f"{TIMELINESS}{year}/",
    )


def _row(item: Posting) -> PostingRow:
    record = item.entry.record
    return PostingRow(
        title=record.title,
        url=item.entry.url,
        kind=kind_name(record),
        number=record.number,
        issued=day_moment(item.issued),
        posted=on_day(item.posted),
        deadline=day_moment(item.deadline),
        days=_days(item),
        verdict=Badge(text=_verdict(item), tone=TONES[item.verdict]),
    )


def _verdict(item: Posting) -> str:
    return f"Chậm {item.late} ngày" if item.verdict is Verdict.LATE else item.verdict.value


def _days(item: Posting) -> str:
    return str(item.days) if item.verdict in {Verdict.ON_TIME, Verdict.LATE} else ""
