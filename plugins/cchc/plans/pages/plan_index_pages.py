"""The pages of every index, and the page on which all plans are looked up."""

from collections.abc import Iterator
from dataclasses import replace

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.data_files import alternates, csv_file, data_files
from cchc.pages.facets import filter_values, filters
from cchc.pages.index_pages import Listing, pages_of
from cchc.pages.list_views import LookupView
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import last_updated
from cchc.plans.pages.plan_rows import plan_row
from cchc.plans.pages.plan_tables import PLANS, plan_data
from cchc.plans.pages.plans_context import ABOVE, PlansContext
from cchc.plans.plan_groups import ORDER, list_order
from cchc.records import section_addresses


def index_pages(desk: PlansContext) -> Iterator[Output]:
    """Yield every page of every index, with its JSON and CSV."""
    site = desk.site
    rows = {plan.url: plan_row(plan, desk) for plan in site.plans}
    items = {plan.url: plan_data(plan, desk) for plan in site.plans}
    for facet in desk.facets:
        for bucket in facet.buckets:
            title, beside = facet.heading_of(bucket), f"{bucket.url}index"
            listing = Listing(
                url=bucket.url,
                title=title,
                items=bucket.items,
                order=ORDER,
                intro=facet.intro,
                description=f"{title}. {facet.intro}",
                crumbs=(ABOVE,),
                groups=desk.groups(bucket.url),
                data=alternates(beside),
                feeds=site.feeds_of(bucket.url),
                updated=last_updated(plan.record for plan in bucket.items),
            )
            for page in pages_of(listing, site.page_size, site.heads):
                view = page.view(rows[plan.url] for plan in page.listing.items)
                yield Page(path=output_path(page.path), template="plan_index.html", view=view)
            yield from data_files(PLANS, beside, title, tuple(items[plan.url] for plan in bucket.items))


def lookup_page(desk: PlansContext) -> Iterator[Page | Data]:
    """Yield the page with every plan in one table, to be filtered in the browser, with its JSON and CSV."""
    title, beside = "Tra cứu kế hoạch", f"{section_addresses.PLAN_LOOKUP}index"
    intro = (
        "Toàn bộ kế hoạch trong một bảng. Trong một nhóm: thỏa một lựa chọn bất kỳ; giữa các nhóm: phải thỏa tất cả."
    )
    plans = sorted(desk.site.plans, key=list_order)
    found = filter_values(desk.facets, plans)
    view = LookupView(
        head=desk.head(title, section_addresses.PLAN_LOOKUP, description=intro, data=alternates(beside)),
        intro=intro,
        order=ORDER,
        noun="kế hoạch",
        table="bang-ke-hoach",
        rows=tuple(replace(plan_row(plan, desk), facets=values) for plan, values in zip(plans, found, strict=True)),
        filters=filters(desk.facets),
        groups=desk.groups(section_addresses.PLAN_LOOKUP),
    )
    yield Page(path=output_path(section_addresses.PLAN_LOOKUP), template="plan_lookup.html", view=view)
    items = tuple(plan_data(plan, desk) for plan in plans)
    yield from data_files(PLANS, beside, title, items)
    yield csv_file(PLANS, f"{section_addresses.PLANS}index", title, items)  # the site makes the list's JSON
