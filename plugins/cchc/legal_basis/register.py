"""The register of documents: the site's own records as the law room knows them, at their addresses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from cchc.law.documents.document_kinds import kind_named, kind_of_number
from cchc.law.documents.programme_period import last_day
from cchc.law.documents.registry import RegisteredDocument, Registry, build_registry
from cchc.law.documents.relations import Predicate, RelationTarget
from cchc.law.issuers.issuer import Issuer, issuer_of
from cchc.law.issuers.issuer_register import Issuers
from cchc.pages.entry import Entry
from cchc.records.record import Document, Item, OfficialRecord, Plan
from cchc.records.record_parts import PublicationStatus, Reference


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The documents known to the site. Ids of registered documents are site-root addresses of their pages."""

    registry: Registry
    issuers: Issuers
    own: Issuer | None
    entries: Mapping[str, Entry[Item]]

    @property
    def listed(self) -> tuple[RegisteredDocument, ...]:
        """The documents that lists may show: a hidden one is known by links and relations alone."""
        documents = self.registry.documents.values()
        return tuple(one for one in documents if self.entries[one.id].record.status is PublicationStatus.PUBLISHED)

    def document(self, url: str) -> RegisteredDocument:
        """The registered document at an address. Raises KeyError where there is none."""
        return self.registry.documents[url]


def build_register(entries: Iterable[Entry[Item]], issuers: Issuers, own: Issuer | None) -> Register:
    """Register every document, and every numbered plan and report of the site (`own` is the site's agency)."""
    documents: dict[str, RegisteredDocument] = {}
    by_url: dict[str, Entry[Item]] = {}
    for entry in entries:
        registered = _registered(entry, issuers, own)
        if registered is not None:
            documents[entry.url] = registered
            by_url[entry.url] = entry
    return Register(registry=build_registry(documents.values(), issuers), issuers=issuers, own=own, entries=by_url)


def _registered(entry: Entry[Item], issuers: Issuers, own: Issuer | None) -> RegisteredDocument | None:
    match entry.record:
        case Document() as record:
            kind = kind_named(record.document_kind) if record.document_kind else kind_of_number(record.number)
            return RegisteredDocument(
                id=entry.url,
                number=record.number,
                kind=kind,
                title=record.title,
                name=record.title if kind is not None and kind.named else "",
                issued=record.issued,
                effective=record.effective,
                expired=record.expired,
                issuer=issuer_named(entry.issuer[1], issuers, own, record.issued),
                last_day=last_day(record.title, kind),
                reviewed=record.reviewed,
                url=entry.url,
                relations=tuple(_relations(record)),
            )
        case OfficialRecord() as record if record.number:
            return RegisteredDocument(
                id=entry.url,
                number=record.number,
                kind=kind_of_number(record.number) or kind_named(record.kind.label),
                title=record.title,
                issued=record.issued or (record.date.date() if record.date else None),
                issuer=issuer_named(entry.issuer[1], issuers, own, record.issued),
                last_day=record.period.last_day if isinstance(record, Plan) else None,
                url=entry.url,
                relations=tuple((Predicate.REPLACES, _reference(reference)) for reference in record.replaces),
            )
        case _:
            return None


def issuer_named(name: str, issuers: Issuers, citing: Issuer | None, on: date | None) -> Issuer | None:
    """The issuer that a name stands for, registered or not; None where it is empty or may be several."""
    return issuer_of(issuers.resolve(name, citing=citing, on=on)) if name else None


def _relations(record: Document) -> Iterable[tuple[Predicate, RelationTarget]]:
    for predicate in Predicate:
        declared: tuple[Reference, ...] = getattr(record.relations, predicate.value)
        for reference in declared:
            yield predicate, _reference(reference)


def _reference(declared: Reference) -> RelationTarget:
    return RelationTarget(
        number=declared.number,
        issued=declared.issued,
        year=declared.year,
        issuer=declared.issuer,
        part=declared.part,
        since=declared.effective,
    )
