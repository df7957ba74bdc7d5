"""Lists of plans for machines: JSON and CSV beside the page that shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.engine.outputs.output import Data
from cchc.pages.entry import Entry
from cchc.plans.pages.plans_context import PlansContext
from cchc.plans.plan_words import series_name, state_badge
from cchc.records.record import Plan
from cchc.text.vietnamese_dates import iso

HEADER = (
    "Số ký hiệu",
    "Tên",
    "Cơ quan",
    "Chuỗi",
    "Giai đoạn",
    "Lĩnh vực",
    "Ngày ban hành",
    "Ngày đăng",
    "Trạng thái",
    "Địa chỉ",
    "Tệp",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    """A plan as data; dates are ISO, `files` are addresses."""

    number: str
    title: str
    issuer: str
    series: str
    period: str
    areas: tuple[str, ...]
    issued: str
    posted: str
    state: str
    url: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanList:
    """`index.json` of an index of plans."""

    title: str
    url: str
    total: int
    items: tuple[PlanItem, ...]


def plan_data(title: str, url: str, items: tuple[PlanItem, ...]) -> Iterator[Data]:
    """Yield the JSON and the CSV of the list of plans that stands at `url`."""
    path = url.removeprefix("/")
    yield Data(
        path=f"{path}index.json",
        format="json",
        title=title,
        payload=PlanList(title=title, url=url, total=len(items), items=items),
    )
    yield Data(
        path=f"{path}index.csv", format="csv", title=title, header=HEADER, rows=tuple(_cells(item) for item in items)
    )


def plan_item(plan: Entry[Plan], desk: PlansContext) -> PlanItem:
    """A plan as data, with the words that readers see."""
    record, site = plan.record, desk.site
    return PlanItem(
        number=record.number,
        title=record.title,
        issuer=plan.issuer[1],
        series=series_name(record.series, site.series_names) if record.series else "",
        period=str(record.period),
        areas=tuple(site.area_names.get(area, area) for area in record.areas),
        issued=iso(record.issued) if record.issued else "",
        posted=iso(record.date) if record.date else "",
        state=state_badge(record).text,
        url=plan.url,
        files=tuple(file.link.url for file in plan.files),
    )


def _cells(item: PlanItem) -> tuple[str, ...]:
    """The row of a plan in the order of `HEADER`; several values of one column have semicolons between."""
    return (
        item.number,
        item.title,
        item.issuer,
        item.series,
        item.period,
        "; ".join(item.areas),
        item.issued,
        item.posted,
        item.state,
        item.url,
        "; ".join(item.files),
    )
