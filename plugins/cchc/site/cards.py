"""A record as a card in a list."""

from functools import lru_cache

from cchc.pages.entry import ListingEntry
from cchc.pages.record_dates import day_moment, shown_date
from cchc.pages.shared_views import Card
from cchc.plans.plan_words import WITHDRAWN
from cchc.records.record import Item
from cchc.site.kind_registry import content_kind

SUMMARY_LENGTH = 220
"""Longest summary in a list, in characters; a longer one is cut at a word."""

KEPT = 16_384
"""Cards remembered at once."""


@lru_cache(maxsize=KEPT)
def card(face: ListingEntry[Item]) -> Card:
    """The card of an entry; its label says what kind of thing it is.

    Remembered: lists, days, areas, tags and neighbours show the same card.
    """
    record = face.record
    kind = content_kind(record)
    badges = kind.badges(record)
    if record.withdrawn is not None and WITHDRAWN not in badges:
        badges = (WITHDRAWN, *badges)
    return Card(
        title=record.title,
        url=face.url,
        label=record.kind.label,
        number=record.number,
        moment=day_moment(shown_date(record)),
        summary=summary(face),
        badges=badges,
        picture=face.picture,
        meta=kind.meta(face),
    )


def summary(face: ListingEntry[Item], length: int = SUMMARY_LENGTH) -> str:
    """The declared summary, else the first sentences of the body, cut at a word."""
    record = face.record
    text = record.summary or record.lead or face.excerpt
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
