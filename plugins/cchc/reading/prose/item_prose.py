"""The citation rules over a whole item: its body and its declared legal bases, at their places in the editor's file."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from cchc.law.citations.find import find
from cchc.reading.prose.body_places import BodyPlaces
from cchc.reading.prose.citation_rules import check_citations
from cchc.reading.prose.cited_text import CitedText
from cchc.reading.source_text import SourceText
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.source_positions import SourcePosition

if TYPE_CHECKING:
    from cchc.reading.body_reader import ReadBody


def prose_problems(record: Item, source: SourceText, body: "ReadBody") -> Iterator[Diagnostic]:
    """Yield what the citation rules say of an item's body and of its declared legal bases."""
    written = record.written_on
    years = record.years or ((written.year, written.year) if written else None)
    # a document without a day of its own was written before it was posted; what the register says of one was not
    posted = None if record.kind.is_register else record.modified or record.date
    issued = written or (posted.date() if posted else None)
    places = BodyPlaces(source=source, text=body.text, page=body.page, first=body.first)
    yield from check_citations(
        CitedText(
            text=body.text,
            citations=body.facts.citations if body.facts else (),
            path=source.path,
            place=places.place,
            issued=issued,
            years=years,
        )
    )
    for index, words in enumerate(record.legal_basis):
        yield from check_citations(
            CitedText(
                text=words,
                citations=find(words),
                path=source.path,
                place=partial(within, basis_place(record, index)),
                issued=issued,
                years=years,
            )
        )


def basis_place(record: Item, index: int) -> SourcePosition:
    """Return where the words of a declared legal basis stand, within quotation marks where it has some."""
    place = record.places.get(f"legal_basis.{index}") or SourcePosition(line=1, column=1)
    quoted = place.length == len(record.legal_basis[index]) + len('""')
    return replace(place, column=place.column + 1, length=place.length - len('""')) if quoted else place


def within(key: SourcePosition, start: int, end: int) -> SourcePosition:
    """Return where the words from `start` to `end` of a value stand, whose own place is `key`."""
    return SourcePosition(line=key.line, column=key.column + start, length=end - start)
