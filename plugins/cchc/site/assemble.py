"""From readings and files to the site model: what is visible now, at which address, with which files and links."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from cchc.engine.outputs.body_views import Target
from cchc.engine.outputs.canonical import encode
from cchc.law.issuers.issuer import Issuer, issuer_of
from cchc.law.issuers.issuer_register import Issuers
from cchc.pages.entry import Entry
from cchc.reading.reading_result import BodyFacts, Reading
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.site_info import Agency
from cchc.site.content_links import LinkPlaces, page_links
from cchc.site.published_files import ItemFiles, PublishedFiles, item_files
from cchc.site.urls import address_problems, redirect_problems
from cchc.text.fold import slug

EMPTY_BODY = BodyFacts(digest="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """The entries that have a page, the addresses that hidden items will have, and the problems of linking."""

    entries: tuple[Entry[Item], ...]
    hidden_pages: frozenset[str]
    problems: tuple[Diagnostic, ...]


def assemble(
    readings: Iterable[Reading],
    held: Mapping[str, Sequence[PublishedFiles]],
    issuers: Issuers,
    agency: Agency,
    now: datetime,
) -> Assembled:
    """Link the readings whose items are visible at `now`; `held` are their files by the item's file path."""
    readings = tuple(readings)
    readable = [reading.record for reading in readings if reading.record is not None]
    places = LinkPlaces.of(readings, now)
    pages = places.pages
    shown = [record for record in readable if record.path in pages]
    own = issuer_of(issuers.resolve(agency.name))
    help_url = f"mailto:{agency.email}?subject=Yêu cầu bản dễ tiếp cận" if agency.email else ""
    problems = [*address_problems(readable), *redirect_problems(shown)]
    entries = []
    for reading in readings:
        record, body = reading.record, reading.body or EMPTY_BODY
        if record is None or record.path not in pages:
            continue
        files = item_files(record, held.get(record.path, ()), help_url)
        links: list[Target] = []
        for found in page_links(record, body.targets, places):
            if isinstance(found, Diagnostic):
                problems.append(found)
            else:
                links.append(found)
        entries.append(
            Entry(
                record=record,
                url=pages[record.path],
                body=body,
                issuer=_issuer(record, issuers, own),
                files=files.attachments,
                targets=(*files.targets, *links),
                picture=files.picture,
                listing_source_key=reading.face,
                told=reading.told,
                source_key=_known_by(reading, pages[record.path], files, links),
            )
        )
    return Assembled(entries=_with_one_name_each(entries), hidden_pages=places.hidden_pages, problems=tuple(problems))


def _known_by(reading: Reading, url: str, files: ItemFiles, links: Sequence[Target]) -> str:
    """What an entry follows from: its file, its address, its files as they are shown, and where its links lead."""
    if not reading.digest:
        return ""
    shown = tuple((file.link, file.digest, file.size, file.text_length) for file in files.attachments)
    beside = (
        encode((shown, files.targets, tuple(links), files.picture))
        if shown or files.targets or links or files.picture
        else b""
    )
    return f"{reading.path}\x1f{reading.digest}\x1f{url}\x1f{beside.hex()}"


def _with_one_name_each(entries: Sequence[Entry[Item]]) -> tuple[Entry[Item], ...]:
    """The entries, an issuer that files spell in several ways always by the name of the first file in order of paths."""
    names: dict[str, str] = {}
    for entry in sorted(entries, key=lambda entry: entry.record.path):
        names.setdefault(*entry.issuer)
    return tuple(
        entry
        if not entry.issuer[0] or entry.issuer[1] == names[entry.issuer[0]]
        else replace(entry, issuer=(entry.issuer[0], names[entry.issuer[0]]))
        for entry in entries
    )


def _issuer(record: Item, issuers: Issuers, own: Issuer | None) -> tuple[str, str]:
    """The register id and name of a record's issuer: an id may be written instead of the name.

    An issuer that may be several has no index among documents, so no id there; among plans its name stands for it.
    """
    if not record.issuer:
        return ("", "")
    found = issuers.find(record.issuer) or issuer_of(issuers.resolve(record.issuer, citing=own, on=record.own_date))
    if found is not None:
        return (found.id, found.name)
    return ("" if record.kind.is_register else slug(record.issuer), record.issuer)
