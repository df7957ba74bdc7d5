"""Plans for machines, beside every page that lists them."""

from dataclasses import dataclass
from typing import Annotated

from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset
from cchc.pages.entry import Entry
from cchc.pages.record_dates import iso_or_empty
from cchc.plans.pages.plans_context import PlansContext
from cchc.plans.plan_words import series_name, state_badge
from cchc.records.record import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanData:
    """A plan as data; dates are ISO, `files` are addresses."""

    number: Annotated[str, DataColumn("Số ký hiệu", "số, ký hiệu của kế hoạch")]
    title: Annotated[str, DataColumn("Tên", "tên của kế hoạch")]
    issuer: Annotated[str, DataColumn("Cơ quan", "cơ quan ban hành")]
    series: Annotated[str, DataColumn("Chuỗi", "chuỗi kế hoạch")]
    period: Annotated[str, DataColumn("Giai đoạn", "năm hoặc giai đoạn thực hiện")]
    areas: Annotated[tuple[str, ...], DataColumn("Lĩnh vực", "các lĩnh vực cải cách")]
    issued: Annotated[str, DataColumn("Ngày ban hành", "ngày ban hành", "date")]
    posted: Annotated[str, DataColumn("Ngày đăng", "ngày đăng, có thể kèm giờ", "datetime")]
    state: Annotated[str, DataColumn("Trạng thái", "trạng thái của kế hoạch")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]
    files: Annotated[tuple[str, ...], DataColumn("Tệp", "địa chỉ các tệp đính kèm", "uri")]


PLANS = Dataset(name="ke-hoach", title="Danh sách kế hoạch", row=PlanData, rows="items")


def plan_data(plan: Entry[Plan], desk: PlansContext) -> PlanData:
    """A plan as data, with the words that readers see."""
    record, site = plan.record, desk.site
    return PlanData(
        number=record.number,
        title=record.title,
        issuer=plan.issuer[1],
        series=series_name(record.series, site.series_names) if record.series else "",
        period=str(record.period),
        areas=tuple(site.area_names.get(area, area) for area in record.areas),
        issued=iso_or_empty(record.issued),
        posted=iso_or_empty(record.date),
        state=state_badge(record).text,
        url=plan.url,
        files=tuple(file.link.url for file in plan.files),
    )
