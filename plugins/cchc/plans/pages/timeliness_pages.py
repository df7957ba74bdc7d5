"""The ledger of timeliness: all years in numbers, and each year document by document."""

from collections.abc import Iterator, Mapping

from cchc.engine.outputs.output import Data, Output, Page
from cchc.engine.outputs.shared_views import Badge, Link, Moment, Tone
from cchc.plans.pages.plan_views import PlanTimelinessView, PostingRow, YearLine
from cchc.plans.pages.plans_context import ABOVE, PlansContext, beside, moment, output_path
from cchc.plans.plan_groups import ROOT
from cchc.plans.plan_words import kind_name
from cchc.plans.timeliness import Posting, Verdict, ledger, summary
from cchc.text.vietnamese_dates import day, iso

URL = f"{ROOT}kip-thoi/"
TITLE = "Sổ theo dõi đăng kịp thời"
HEADER = (
    "Loại",
    "Số ký hiệu",
    "Tên",
    "Ngày ban hành",
    "Hạn đăng",
    "Ngày đăng",
    "Số ngày làm việc",
    "Kết quả",
    "Địa chỉ",
)
TOTALS = ("Năm", "Văn bản", "Xét được", "Đúng hạn", "Tỷ lệ (%)", "Lâu nhất (ngày làm việc)")
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
    yield _page(desk, URL, TITLE, intro, lines, ())
    path = URL.removeprefix("/")
    totals = tuple((_year(line), *(str(n) for n in _numbers(line))) for line in lines)
    yield Data(path=f"{path}index.json", format="json", title=TITLE, payload=lines)
    yield Data(path=f"{path}index.csv", format="csv", title=TITLE, header=TOTALS, rows=totals)
    for (year, postings), line in zip(years.items(), lines, strict=True):
        rows = tuple(_row(item) for item in postings)
        url = f"{URL}{year}/"
        title = f"Đăng kịp thời năm {year}"
        yield _page(desk, url, title, intro, (line,), rows)
        path = url.removeprefix("/")
        yield Data(path=f"{path}index.json", format="json", title=title, payload=rows)
        yield Data(
            path=f"{path}index.csv",
            format="csv",
            title=title,
            header=HEADER,
            rows=tuple(_cells(item) for item in postings),
        )


def _page(
    desk: PlansContext, url: str, title: str, intro: str, years: tuple[YearLine, ...], rows: tuple[PostingRow, ...]
) -> Page:
    above = (ABOVE,) if url == URL else (ABOVE, Link(title=TITLE, url=URL))
    view = PlanTimelinessView(
        head=desk.head(title, url, description=intro, above=above, data=beside(url)),
        title=title,
        intro=intro,
        years=years,
        rows=rows,
        groups=desk.groups(URL),
    )
    return Page(path=output_path(url), template="plan_timeliness.html", view=view)


def _line(year: int, postings: tuple[Posting, ...]) -> YearLine:
    found = summary(postings)
    return YearLine(
        year=Link(title=f"Năm {year}", url=f"{URL}{year}/"),
        total=found.total,
        judged=found.judged,
        on_time=found.on_time,
        percent=found.percent,
        longest=found.longest,
    )


def _row(item: Posting) -> PostingRow:
    record = item.entry.record
    return PostingRow(
        title=record.title,
        url=item.entry.url,
        kind=kind_name(record),
        number=record.number,
        issued=moment(item.issued),
        posted=Moment(iso=iso(item.posted), text=day(item.posted)),
        deadline=moment(item.deadline),
        days=_days(item),
        verdict=Badge(text=_verdict(item), tone=TONES[item.verdict]),
    )


def _verdict(item: Posting) -> str:
    return f"Chậm {item.late} ngày" if item.verdict is Verdict.LATE else item.verdict.value


def _days(item: Posting) -> str:
    return str(item.days) if item.verdict in {Verdict.ON_TIME, Verdict.LATE} else ""


def _cells(item: Posting) -> tuple[str, ...]:
    record = item.entry.record
    return (
        kind_name(record),
        record.number,
        record.title,
        iso(item.issued) if item.issued else "",
        iso(item.deadline) if item.deadline else "",
        iso(item.posted),
        _days(item),
        _verdict(item),
        item.entry.url,
    )


def _year(line: YearLine) -> str:
    return line.year.title.removeprefix("Năm ")


def _numbers(line: YearLine) -> tuple[int, ...]:
    return line.total, line.judged, line.on_time, line.percent, line.longest
