"""What pages of items follow from besides the item itself, and lists of them follow from alone, in one digest.

Most edits are words within the body of one article. While this digest stays the same, the page of every other article is
surely as it was, without a look at its neighbours, related items and citations, and so is every list, index and table.
"""

from typing import TYPE_CHECKING

from cchc.build.canonical import encode
from cchc.build.digest import digest_of
from cchc.records.record import News

if TYPE_CHECKING:
    from cchc.site.model import SiteModel


def surroundings(model: "SiteModel") -> str:
    """Digest what is shown of items on other pages, of the site and of the day, but for words from bodies of news.

    More may enter it, never less.
    """
    items = tuple([entry.outside if isinstance(entry.record, News) else entry.key for entry in model.entries])
    charts = tuple(sorted(model.charts.items()))
    visits = tuple(sorted(model.visits.pages.items()))
    names = tuple(model.area_names.items()), tuple(model.series_names.items()), tuple(model.kind_names.items())
    sizes = model.cards, model.page_size, model.limit_days
    days = model.today.isoformat(), *(f"{day} {works}" for day, works in model.holiday_swaps)
    return digest_of(encode((items, charts, visits, names, sizes, days, repr(model.info))))
