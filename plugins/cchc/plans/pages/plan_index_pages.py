"""The pages of every index, and the page on which all plans are looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.page_paths import output_path
from cchc.pages.pagination import paginate
from cchc.pages.shared_views import FilterGroup, FilterOption
from cchc.plans.pages.plan_rows import facet_values, plan_row
from cchc.plans.pages.plan_tables import plan_data, plan_item
from cchc.plans.pages.plan_views import PlanIndexView, PlanLookupView, PlanRow
from cchc.plans.pages.plans_context import PlansContext, beside
from cchc.plans.plan_groups import ORDER, ROOT, Bucket, Facet, list_order

TITLES = {
    "nam": "Kế hoạch năm {}",
    "giai-doan": "Kế hoạch giai đoạn {}",
    "chuoi": "Chuỗi kế hoạch: {}",
    "co-quan": "Kế hoạch của {}",
    "linh-vuc": "Kế hoạch thuộc lĩnh vực {}",
    "trang-thai": "Kế hoạch ở trạng thái: {}",
}
INTROS = {
    "nam": "Mọi kế hoạch có giai đoạn thực hiện trùm lên năm này, kể cả kế hoạch nhiều năm.",
    "giai-doan": "Mọi kế hoạch có ít nhất một năm thực hiện nằm trong giai đoạn này.",
    "chuoi": "Các kế hoạch cùng loại, ban hành lặp lại theo năm hoặc theo giai đoạn.",
    "co-quan": "Các kế hoạch do cơ quan này ban hành.",
    "linh-vuc": "Các kế hoạch có nội dung thuộc lĩnh vực cải cách này.",
    "trang-thai": "Các kế hoạch đang ở cùng một trạng thái.",
}
LOOKUP = f"{ROOT}tra-cuu/"


def index_pages(desk: PlansContext) -> Iterator[Output]:
    """Yield every page of every index, with its JSON and CSV."""
    rows = {plan.url: plan_row(plan, desk) for plan in desk.site.plans}
    items = {plan.url: plan_item(plan, desk) for plan in desk.site.plans}
    for facet in desk.facets:
        for bucket in facet.buckets:
            title = TITLES[facet.key].format(_label(bucket))
            yield from _bucket_pages(desk, facet, bucket, title, rows)
            yield from plan_data(title, bucket.url, tuple(items[plan.url] for plan in bucket.plans))


def lookup_page(desk: PlansContext) -> Iterator[Page | Data]:
    """Yield the page with every plan in one table, to be filtered in the browser, with its JSON and CSV."""
    title = "Tra cứu kế hoạch"
    intro = (
        "Toàn bộ kế hoạch trong một bảng. Trong cùng một nhóm, chọn nhiều ô là lấy tất cả; giữa các nhóm phải khớp đủ."
    )
    values = facet_values(desk)
    plans = sorted(desk.site.plans, key=list_order)
    view = PlanLookupView(
        head=desk.head(title, LOOKUP, description=intro, data=beside(LOOKUP)),
        intro=intro,
        order=ORDER,
        rows=tuple(replace(plan_row(plan, desk), facets=values[plan.url]) for plan in plans),
        filters=tuple(_filter(facet) for facet in desk.facets),
        groups=desk.groups(LOOKUP),
    )
    yield Page(path=output_path(LOOKUP), template="plan_lookup.html", view=view)
    items = tuple(plan_item(plan, desk) for plan in plans)
    yield from plan_data(title, LOOKUP, items)
    yield from (
        data for data in plan_data(title, ROOT, items) if data.format == "csv"
    )  # the site makes the list's JSON


def _bucket_pages(
    desk: PlansContext, facet: Facet, bucket: Bucket, title: str, rows: Mapping[str, PlanRow]
) -> Iterator[Output]:
    for url, pager, plans in paginate(bucket.plans, desk.site.page_size, bucket.url):
        name = title if pager.number == 1 else f"{title} – trang {pager.number}"
        view = PlanIndexView(
            head=desk.head(name, url, description=f"{title}. {INTROS[facet.key]}", data=beside(bucket.url)),
            title=title,
            intro=INTROS[facet.key],
            order=ORDER,
            rows=tuple(rows[plan.url] for plan in plans),
            pager=pager,
            groups=desk.groups(bucket.url),
        )
        yield Page(path=output_path(url), template="plan_index.html", view=view)


def _filter(facet: Facet) -> FilterGroup:
    options = (
        FilterOption(value=bucket.slug, label=_label(bucket), count=len(bucket.plans)) for bucket in facet.buckets
    )
    return FilterGroup(key=facet.key, title=facet.title.removeprefix("Theo ").capitalize(), options=tuple(options))


def _label(bucket: Bucket) -> str:
    return bucket.name.removeprefix("Năm ").removeprefix("Giai đoạn ")
