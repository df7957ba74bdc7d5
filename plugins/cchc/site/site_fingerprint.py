"""One digest of everything that lists, and the pages of items, show of *other* items.

Most edits are words within the body of one article. While this digest is unchanged, every other article's page, every list,
index and table is unchanged too, and none of them has to be composed.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from cchc.engine.cache.digest import digest_of
from cchc.engine.outputs.canonical import encode
from cchc.figures.chart_views import ChartView
from cchc.pages.entry import Entry
from cchc.records.record import Item
from cchc.records.site_info import SiteInfo


def site_fingerprint(
    entries: Iterable[Entry[Item]],
    *,
    info: SiteInfo,
    today: date,
    charts: Mapping[str, tuple[ChartView, ...]],
    visits: Mapping[str, int],
    names: Iterable[Iterable[tuple[str, str]]],
    sizes: tuple[int, ...],
    holiday_swaps: Iterable[tuple[date, bool]],
) -> str:
    """Digest what is shown of items on other pages, of the site and of the day; words in bodies of news are left out.

    More may enter it, never less: a list that shows something new of an item must find it here.
    """
    items = tuple([entry.outside if entry.record.kind.keeps_body_apart else entry.key for entry in entries])
    days = today.isoformat(), *(f"{day} {works}" for day, works in holiday_swaps)
    shown = tuple(sorted(charts.items())), tuple(sorted(visits.items())), tuple(tuple(name) for name in names)
    return digest_of(encode((items, *shown, sizes, days, repr(info))))
