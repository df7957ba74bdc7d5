"""A record as a card in a list."""

from functools import lru_cache

from cchc.pages.entry import ListingEntry
from cchc.pages.record_dates import day_moment
from cchc.pages.shared_views import Badge, Card, Link
from cchc.plans.plan_words import period_text, series_name, state_badge
from cchc.records.record import Document, Feedback, Item, News, OfficialRecord, Plan
from cchc.site.site_labels import KIND_NAMES, SERIES_NAMES

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
    badges: tuple[Badge, ...] = ()
    number = ""
    moment = day_moment(record.date)
    meta: tuple[Link, ...] = ()
    match record:
        case News():
            badges = (Badge(text="Ghim", tone="info"),) if record.featured else ()
        case OfficialRecord():
            number = record.number
            badges = (state_badge(record),)
            moment = day_moment(record.issued) or moment
            meta = _numbered_meta(face, record)
        case Document():
            number = record.number
            moment = day_moment(record.issued)
            meta = (Link(title=face.issuer[1], url=_issuer_url("van-ban", face.issuer[0])),) if face.issuer[1] else ()
        case Feedback():
            moment = day_moment(record.asked) or moment
            badges = (answer_badge(record),)
    if record.withdrawn is not None and not isinstance(record, OfficialRecord):
        badges = (Badge(text="Đã rút", tone="bad"), *badges)
    return Card(
        title=record.title,
        url=face.url,
        label=KIND_NAMES[record.kind],
        number=number,
        moment=moment,
        summary=summary(face),
        badges=badges,
        picture=face.picture,
        meta=meta,
    )


def answer_badge(record: Feedback) -> Badge:
    """Whether a question has its answer."""
    return Badge(text="Đã trả lời", tone="good") if record.answered else Badge(text="Chờ trả lời", tone="warn")


def summary(face: ListingEntry[Item], length: int = SUMMARY_LENGTH) -> str:
    """The declared summary, else the first sentences of the body, cut at a word."""
    record = face.record
    text = record.summary or (record.question if isinstance(record, Feedback) else "") or face.excerpt
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _numbered_meta(face: ListingEntry[Item], record: OfficialRecord) -> tuple[Link, ...]:
    """Issuer, series and period; a report's series is a word only, since there may be no plan of it."""
    issuer_id, issuer = face.issuer
    links = [Link(title=issuer, url=_issuer_url(record.kind, issuer_id))] if issuer else []
    if record.series:
        url = f"/ke-hoach/chuoi/{record.series}/" if isinstance(record, Plan) else ""
        links.append(Link(title=series_name(record.series, SERIES_NAMES), url=url))
    links.append(Link(title=period_text(record.period)))
    return tuple(links)


def _issuer_url(folder: str, issuer_id: str) -> str:
    """The issuer's index under plans or documents; reports have none of their own."""
    return f"/{folder}/co-quan/{issuer_id}/" if issuer_id and folder in {"ke-hoach", "van-ban"} else ""
