"""Parts of list cards that plans and reports share: address, state, and what stands below the summary."""

from cchc.pages.entry import ListingEntry
from cchc.pages.shared_views import Badge, Link
from cchc.plans.plan_words import period_text, series_name, state_badge
from cchc.records.record import OfficialRecord
from cchc.site.content_kind import issuer_links
from cchc.site.site_labels import SERIES_NAMES


def official_address(record: OfficialRecord) -> str:
    """The address of a plan or report, by the first year that it covers."""
    return f"{record.kind.address}{record.period.start}/{record.slug}/"


def official_badges(record: OfficialRecord) -> tuple[Badge, ...]:
    """The state of a plan or report."""
    return (state_badge(record),)


def official_meta(face: ListingEntry[OfficialRecord], series_url: str = "") -> tuple[Link, ...]:
    """Issuer, series and period; a report's series is a word only, since there may be no plan of it."""
    record = face.record
    series = Link(title=series_name(record.series, SERIES_NAMES), url=series_url)
    return (*issuer_links(face), *([series] if record.series else []), Link(title=period_text(record.period)))
