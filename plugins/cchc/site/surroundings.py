"""What pages of news and documents follow from besides the item itself, in one digest.

Most edits are words within the body of one article. While this digest stays the same, the page of every other article is
surely as it was, without a look at its neighbours, related items and citations.
"""

from typing import TYPE_CHECKING

from cchc.build.canonical import encode
from cchc.build.digest import digest_of
from cchc.records.record import News

if TYPE_CHECKING:
    from cchc.site.model import SiteModel


def surroundings(model: "SiteModel") -> str:
    """Digest what pages show of other items, of the site and of the day, but for words from bodies of news.

    More may enter it, never less.
    """
    items = tuple([entry.outside if isinstance(entry.record, News) else entry.key for entry in model.entries])
    charts = tuple(sorted(model.charts.items()))
    visits = tuple(sorted(model.visits.pages.items()))
    names = tuple(model.area_names.items())
    return digest_of(encode((items, charts, visits, names, model.cards, model.today.isoformat(), repr(model.info))))
