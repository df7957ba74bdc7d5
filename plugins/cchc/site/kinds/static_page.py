"""Static pages: they stand alone, at addresses of one step."""

from typing import Final

from cchc.records.record import StaticPage
from cchc.site.content_kind import ContentKind


def _address(record: StaticPage) -> str:
    return f"/{record.slug}/"


KIND: Final = ContentKind(record=StaticPage, place=9, template="standing.html", address=_address)
