"""Plans: indexed by year, period, issuer and series, with their tasks."""

from collections.abc import Iterator
from typing import Final

from cchc.engine.outputs.output import Output
from cchc.pages.entry import ListingEntry
from cchc.pages.index_pages import Listing
from cchc.pages.shared_views import Link
from cchc.plans.plan_groups import plan_groups
from cchc.records.record import Plan
from cchc.records.section_addresses import BY_SERIES, PLANS, index_address
from cchc.site.content_kind import ContentKind
from cchc.site.model import SiteModel
from cchc.site.pages.list_pages import NEWEST, faces, list_pages
from cchc.site.pages.official_cards import official_address, official_badges, official_meta
from cchc.site.pages.official_pages import TEMPLATE, plan_pages


def _lists(model: SiteModel) -> Iterator[Output]:
    """Yield the list, with the indexes beside it."""
    listing = Listing(
        url=Plan.kind.address,
        title=Plan.kind.label,
        items=faces(model.plans),
        order=NEWEST,
        intro="Kế hoạch theo năm, giai đoạn, cơ quan và chuỗi.",
        groups=plan_groups(model),
    )
    yield from list_pages(model, listing)


def _meta(face: ListingEntry[Plan]) -> tuple[Link, ...]:
    series = face.record.series
    return official_meta(face, index_address(PLANS, BY_SERIES, series) if series else "")


KIND: Final = ContentKind(
    record=Plan,
    place=2,
    template=TEMPLATE,
    pages=plan_pages,
    lists=_lists,
    address=official_address,
    badges=official_badges,
    meta=_meta,
)
