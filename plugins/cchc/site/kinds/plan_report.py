"""Reports on plans."""

from typing import Final

from cchc.records.record import Report
from cchc.site.content_kind import ContentKind
from cchc.site.pages.official_cards import official_address, official_badges, official_meta
from cchc.site.pages.official_pages import TEMPLATE, report_pages

KIND: Final = ContentKind(
    record=Report,
    place=3,
    template=TEMPLATE,
    pages=report_pages,
    intro="Báo cáo thực hiện kế hoạch theo quý, sáu tháng và năm.",
    address=official_address,
    badges=official_badges,
    meta=official_meta,
)
