"""The register and the graph of citations for machines: JSON and CSV."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.build.page import Data, Output
from cchc.law.resolve import Ambiguous, Known
from cchc.legal_basis.index_pages import data_title, indexes, newest_first
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.words import force_on


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentData:
    """A row of the register; dates are ISO 8601, empty text means "not known"."""

    url: str
    number: str
    kind: str
    title: str
    issued: str
    effective: str
    expired: str
    issuer: str
    issuer_id: str
    force: str
    reviewed: str
    cited_by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationData:
    """An edge of the graph: a page cites a document, or a document acts on another.

    `relation` is a predicate of the content model or empty; `target` is empty where the document is not registered,
    and `status` is `known`, `ambiguous` or `unknown`.
    """

    source: str
    target: str
    relation: str
    number: str
    name: str
    date: str
    issuer: str
    pinpoint: str
    part: str
    since: str
    status: str


def exports(site: LegalSite) -> Iterator[Output]:
    """Yield `index.{json,csv}` beside every list of documents, and `/van-ban/vien-dan.{json,csv}`."""
    known = {row.url: row for row in _documents(site)}
    for index in indexes(site):
        rows = tuple(known[document.id] for document in index.documents)
        yield from _both(f"{index.url.removeprefix('/')}index", data_title(index), DocumentData, rows)
    yield from _both(
        "van-ban/vien-dan", "Viện dẫn và quan hệ giữa các văn bản", CitationData, (*_citations(site), *_relations(site))
    )


def _both(
    path: str, title: str, kind: type[DocumentData | CitationData], rows: tuple[DocumentData | CitationData, ...]
) -> Iterator[Output]:
    """Yield rows of one kind as JSON and as CSV."""
    yield Data(path=f"{path}.json", format="json", title=title, payload=rows)
    header = tuple(kind.__dataclass_fields__)
    table = tuple(tuple(str(getattr(row, column)) for column in header) for row in rows)
    yield Data(path=f"{path}.csv", format="csv", title=title, header=header, rows=table)


def _documents(site: LegalSite) -> Iterator[DocumentData]:
    for document in sorted(site.legal.register.registry.documents.values(), key=newest_first):
        issuer = document.issuer
        yield DocumentData(
            url=document.id,
            number=document.number,
            kind=document.kind.name if document.kind else "",
            title=document.title,
            issued=document.issued.isoformat() if document.issued else "",
            effective=document.takes_effect.isoformat() if document.takes_effect else "",
            expired=document.expired.isoformat() if document.expired else "",
            issuer=issuer.name if issuer else "",
            issuer_id=issuer.id if issuer else "",
            force=str(force_on(site.legal.register, document, site.today).status),
            reviewed=document.reviewed.isoformat() if document.reviewed else "",
            cited_by=len({page.entry.url for page, _ in site.legal.citations.of.get(document.id, ())}),
        )


def _citations(site: LegalSite) -> Iterator[CitationData]:
    for page in sorted(site.legal.citations.pages, key=lambda page: page.entry.url):
        for mention in page.mentions:
            citation = mention.citation
            match mention.resolution:
                case Known(document=document):
                    target, status = document.id, "known"
                case Ambiguous():
                    target, status = "", "ambiguous"
                case _:
                    target, status = "", "unknown"
            yield CitationData(
                source=page.entry.url,
                target=target,
                relation=citation.relation or "",
                number=citation.number or "",
                name=citation.name or "",
                date=citation.date or "",
                issuer=citation.issuer or "",
                pinpoint=citation.pinpoint or "",
                part="",
                since="",
                status=status,
            )


def _relations(site: LegalSite) -> Iterator[CitationData]:
    registry = site.legal.register.registry
    for document in sorted(registry.documents):
        for edge in registry.relations.outgoing(document):
            target = registry.documents[edge.target]
            yield CitationData(
                source=edge.source,
                target=edge.target,
                relation=edge.predicate.value,
                number=target.number,
                name=target.name,
                date=target.issued.isoformat() if target.issued else "",
                issuer=target.issuer.name if target.issuer else "",
                pinpoint="",
                part=edge.part,
                since=edge.since.isoformat() if edge.since else "",
                status="known",
            )
