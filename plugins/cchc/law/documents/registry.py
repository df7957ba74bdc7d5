"""The register of documents: what the site knows, found by id, by number and by name, with their relations.

Entries come from the `van-ban/` records and from the site's own numbered plans and reports; this file reads no file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cchc.law.documents.document_kinds import DocumentKind
from cchc.law.documents.document_number import number_key
from cchc.law.documents.identity import DocumentId, document_id
from cchc.law.documents.relations import Edge, Predicate, Relations, RelationTarget, relations_of
from cchc.law.issuers.issuer import AmbiguousIssuer, Issuer, issuer_of
from cchc.law.issuers.issuer_names import name_key
from cchc.law.issuers.issuer_register import Issuers


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisteredDocument:
    """A document that the site knows.

    `id` is unique (its slug); `name` is the title of a law with its type word ("Luật Đất đai"), empty for others;
    `title` is the trích yếu; `expired` is the first day without force; `reviewed` the day a person last checked it.
    `last_day` is the end of the period that a plan or programme is for, None where it has none.
    `relations` are its own, one direction only.
    """

    id: str
    number: str = ""
    kind: DocumentKind | None = None
    title: str = ""
    name: str = ""
    issued: date | None = None
    effective: date | None = None
    expired: date | None = None
    issuer: Issuer | None = None
    last_day: date | None = None
    reviewed: date | None = None
    url: str = ""
    relations: tuple[tuple[Predicate, RelationTarget], ...] = ()

    @property
    def identity(self) -> DocumentId | None:
        """Its identity, or None where its number, issuer or numbering period is not known."""
        return document_id(self.number, kind=self.kind, issuer=self.issuer, on=self.issued)

    @property
    def takes_effect(self) -> date | None:
        """The day it takes effect: as declared; administrative documents on the day of issue; else unknown."""
        normative = self.kind is None or not self.kind.administrative or _holds_year(self.number)
        return self.effective or (None if normative and not (self.kind and self.kind.party_codes) else self.issued)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved:
    """A declared relation whose target is not in the register, or may be several of its documents."""

    document: str
    predicate: Predicate
    reference: RelationTarget
    candidates: tuple[RegisteredDocument, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """The register, its graph of relations, and what is wrong with it. Build it with `build_registry`."""

    documents: dict[str, RegisteredDocument]
    by_number: dict[str, tuple[RegisteredDocument, ...]]
    by_name: dict[str, tuple[RegisteredDocument, ...]]
    relations: Relations
    duplicates: tuple[tuple[RegisteredDocument, ...], ...] = ()
    unresolved: tuple[Unresolved, ...] = ()

    def numbered(self, number: str) -> tuple[RegisteredDocument, ...]:
        """Return the documents with this number in any spelling, of all issuers and years."""
        return self.by_number.get(number_key(number), ())

    def named(self, name: str) -> tuple[RegisteredDocument, ...]:
        """Return the laws with this title in any spelling, of all years."""
        return self.by_name.get(name_key(name), ())


def build_registry(documents: Iterable[RegisteredDocument], issuers: Issuers) -> Registry:
    """Return the register of documents whose ids are unique.

    Documents of one identity are all kept and reported together as `duplicates`: agencies do give a number twice.
    """
    entries = {document.id: document for document in documents}
    by_number: dict[str, tuple[RegisteredDocument, ...]] = {}
    by_name: dict[str, tuple[RegisteredDocument, ...]] = {}
    same: dict[DocumentId, tuple[RegisteredDocument, ...]] = {}
    for entry in entries.values():
        if entry.number:
            by_number[number_key(entry.number)] = (*by_number.get(number_key(entry.number), ()), entry)
        if entry.name:
            by_name[name_key(entry.name)] = (*by_name.get(name_key(entry.name), ()), entry)
        if identity := entry.identity:
            same[identity] = (*same.get(identity, ()), entry)
    edges, unresolved = _edges(entries.values(), by_number, issuers)
    return Registry(
        documents=entries,
        by_number=by_number,
        by_name=by_name,
        relations=relations_of(edges),
        duplicates=tuple(group for group in same.values() if len(group) > 1),
        unresolved=tuple(unresolved),
    )


def refer(
    reference: RelationTarget, candidates: tuple[RegisteredDocument, ...], issuers: Issuers, citing: Issuer | None
) -> tuple[RegisteredDocument, ...]:
    """Return those of the documents with a reference's number that agree with its year and issuer.

    What either side does not say does not count against it.
    """
    year = reference.issued.year if reference.issued else reference.year
    wanted: frozenset[str] = frozenset()
    if reference.issuer:
        resolution = issuers.resolve(reference.issuer, citing=citing, on=reference.issued)
        issuer = issuer_of(resolution)
        found = (issuer,) if issuer else ()
        options = resolution.candidates if isinstance(resolution, AmbiguousIssuer) else found
        wanted = frozenset(option.id for option in options)
    return tuple(
        document
        for document in candidates
        if (year is None or document.issued is None or document.issued.year == year)
        and (not wanted or document.issuer is None or document.issuer.id in wanted)
    )


def _edges(
    documents: Iterable[RegisteredDocument], by_number: dict[str, tuple[RegisteredDocument, ...]], issuers: Issuers
) -> tuple[list[Edge], list[Unresolved]]:
    edges: list[Edge] = []
    unresolved: list[Unresolved] = []
    for document in documents:
        for predicate, reference in document.relations:
            numbered = by_number.get(number_key(reference.number), ())
            match refer(reference, numbered, issuers, document.issuer):
                case (target,):
                    edges.append(
                        Edge(
                            source=document.id,
                            predicate=predicate,
                            target=target.id,
                            part=reference.part,
                            since=reference.since or document.takes_effect,
                            not_before=document.issued,
                        ),
                    )
                case several:
                    unresolved.append(
                        Unresolved(document=document.id, predicate=predicate, reference=reference, candidates=several),
                    )
    return edges, unresolved


def _holds_year(number: str) -> bool:
    """Return whether a number is of the normative form, which holds the year."""
    return "/19" in number or "/20" in number
