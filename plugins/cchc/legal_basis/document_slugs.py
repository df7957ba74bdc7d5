"""Addresses that follow from what a document is, not from how its file is called."""

from collections.abc import Iterable
from dataclasses import replace

from cchc.law.documents.document_kinds import kind_named
from cchc.law.documents.identity import document_slug
from cchc.law.issuers.issuer import Issuer, issuer_of
from cchc.law.issuers.issuer_register import Issuers
from cchc.reading.reading_result import Reading
from cchc.records.record import Document


def with_document_slugs(readings: Iterable[Reading], issuers: Issuers, own: Issuer | None) -> tuple[Reading, ...]:
    """The readings, each document with its slug: its folded number, and year and place where that is not enough.

    A slug that the editor wrote stays.
    """
    return tuple(_identified(reading, issuers, own) for reading in readings)


def _identified(reading: Reading, issuers: Issuers, own: Issuer | None) -> Reading:
    record = reading.record
    if not isinstance(record, Document) or record.places.get("slug"):
        return reading
    kind = kind_named(record.document_kind)
    issuer = issuer_of(issuers.resolve(record.issuer, citing=own, on=record.issued)) if record.issuer else None
    slug = document_slug(
        record.number,
        name=record.title if kind is not None and kind.named else "",
        issuer=issuer,
        year=record.issued.year if record.issued else None,
    )
    return replace(reading, record=replace(record, slug=slug)) if slug else reading
