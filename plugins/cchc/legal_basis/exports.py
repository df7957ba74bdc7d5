"""The register and the graph of citations for machines: JSON and CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from cchc.build.page import Data, Output, Rows
from cchc.law.resolve import Ambiguous, Known
from cchc.legal_basis.index_pages import data_title, indexes, newest_first
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.mentions import Mention
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
        path, title = f"{index.url.removeprefix('/')}index", data_title(index)
        header = tuple(DocumentData.__dataclass_fields__)
        table = tuple(tuple(str(getattr(row, column)) for column in header) for row in rows)
        yield Data(path=f"{path}.json", format="json", title=title, payload=rows)
        yield Data(path=f"{path}.csv", format="csv", title=title, header=header, rows=table)
    graph, title = _graph(site), "Viện dẫn và quan hệ giữa các văn bản"
    header = tuple(CitationData.__dataclass_fields__)
    yield Data(path="van-ban/vien-dan.json", format="json", title=title, payload=graph)
    yield Data(path="van-ban/vien-dan.csv", format="csv", title=title, payload=graph, header=header)


_Told = tuple[str, ...]
"""What is told of one citation: target, relation, number, name, date, issuer, pinpoint, status."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph(Rows):
    """The graph of citations: what each page cites, in order, and what documents do to each other.

    Pages cite few documents in few ways, so that equal citations are one object here.
    """

    edges: tuple[tuple[str, tuple[_Told, ...]], ...]
    relations: tuple[CitationData, ...]
    digest: str

    @property
    def key(self) -> str:
        """The digest of all edges."""
        return self.digest

    def views(self) -> tuple[CitationData, ...]:
        """The edges, those of pages first."""
        cited = (
            CitationData(
                source=source,
                target=target,
                relation=relation,
                number=number,
                name=name,
                date=day,
                issuer=issuer,
                pinpoint=pinpoint,
                part="",
                since="",
                status=status,
            )
            for source, all_told in self.edges
            for target, relation, number, name, day, issuer, pinpoint, status in all_told
        )
        return (*cited, *self.relations)


def _graph(site: LegalSite) -> Graph:
    edges, relations = tuple(_citations(site)), tuple(_relations(site))
    said: dict[int, str] = {}
    parts = [repr(relations)]
    for source, cited in edges:
        parts.append(source)
        parts += [said.get(id(told)) or said.setdefault(id(told), "\x1f".join(told)) for told in cited]
    digest = blake2b("\x1e".join(parts).encode("utf-8", "surrogatepass"), digest_size=20).hexdigest()
    return Graph(edges=edges, relations=relations, digest=digest)


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


def _citations(site: LegalSite) -> Iterator[tuple[str, tuple[_Told, ...]]]:
    """Yield each page's address and what it cites."""
    known: dict[tuple[str | int | None, ...], _Told] = {}
    for page in sorted(site.legal.citations.pages, key=lambda page: page.entry.url):
        cited = []
        for mention in page.mentions:
            one = mention.citation
            key = (one.number, one.name, one.date, one.issuer, one.pinpoint, one.relation, id(mention.resolution))
            cited.append(known.get(key) or known.setdefault(key, _told(mention)))
        yield page.entry.url, tuple(cited)


def _told(mention: Mention) -> _Told:
    citation = mention.citation
    match mention.resolution:
        case Known(document=document):
            target, status = document.id, "known"
        case Ambiguous():
            target, status = "", "ambiguous"
        case _:
            target, status = "", "unknown"
    said = (citation.relation, citation.number, citation.name, citation.date, citation.issuer, citation.pinpoint)
    return (target, *(part or "" for part in said), status)


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
