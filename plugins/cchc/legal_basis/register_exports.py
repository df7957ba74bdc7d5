"""The register and the graph of citations for machines: JSON and CSV."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cchc.engine.cache.digest import digest_of
from cchc.engine.outputs.canonical import Keyed
from cchc.engine.outputs.output import Data, LazyView, Output, lazy_view
from cchc.law.citation import Citation
from cchc.law.citations.resolve import Ambiguous, Known, Unknown
from cchc.legal_basis.document_index_pages import data_title, indexes, listed_documents
from cchc.legal_basis.document_words import force_on
from cchc.legal_basis.legal import LegalSite

_STATUS = {Known: "known", Ambiguous: "ambiguous", Unknown: "unknown"}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CitingEdges(Keyed):
    """The edges of one citing page; `targets` are addresses of documents where `statuses` say "known"."""

    url: str
    source_key: str
    """What the citations follow from."""
    citations: tuple[Citation, ...]
    targets: tuple[str, ...]
    statuses: tuple[str, ...]
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Put down the key: a digest of all that the edges show."""
        said = "\n".join((self.url, self.source_key, *self.targets, *self.statuses))
        object.__setattr__(self, "key", digest_of(said.encode("utf-8", "surrogatepass")))


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeParts:
    """What the graph is made of: what pages cite, and how documents act on each other."""

    pages: tuple[CitingEdges, ...]
    relations: tuple[CitationData, ...]


def exports(site: LegalSite) -> Iterator[Output]:
    """Yield `index.{json,csv}` beside every list of documents, and `/van-ban/vien-dan.{json,csv}`."""
    known = {row.url: row for row in _documents(site)}
    for index in indexes(site):
        rows = tuple(known[document.id] for document in index.documents)
        yield from _both(f"{index.url.removeprefix('/')}index", data_title(index), DocumentData, rows)
    edges = lazy_view(citation_rows, EdgeParts(pages=tuple(_citing(site)), relations=tuple(_relations(site))))
    yield from _both("van-ban/vien-dan", "Viện dẫn và quan hệ giữa các văn bản", CitationData, edges)


def _both(
    path: str, title: str, kind: type[DocumentData | CitationData], rows: tuple[DocumentData, ...] | LazyView
) -> Iterator[Output]:
    """Yield rows of one kind as JSON and as CSV."""
    header = tuple(kind.__dataclass_fields__)
    large = isinstance(rows, LazyView)
    yield Data(path=f"{path}.json", format="json", title=title, payload=rows, large=large)
    yield Data(path=f"{path}.csv", format="csv", title=title, header=header, payload=rows, large=large)


def _documents(site: LegalSite) -> Iterator[DocumentData]:
    for document in listed_documents(site):
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
            cited_by=site.legal.citations.counts.get(document.id, 0),
        )


def _citing(site: LegalSite) -> Iterator[CitingEdges]:
    for page in sorted(site.legal.citations.listed, key=lambda page: page.entry.url):
        resolutions = [mention.resolution for mention in page.mentions]
        yield CitingEdges(
            url=page.entry.url,
            source_key="\n".join((page.entry.told, *page.entry.record.legal_basis)),
            citations=tuple([mention.citation for mention in page.mentions]),
            targets=tuple([found.document.id if isinstance(found, Known) else "" for found in resolutions]),
            statuses=tuple([_STATUS[found.__class__] for found in resolutions]),
        )


def citation_rows(parts: EdgeParts) -> Iterator[CitationData]:
    """Yield every edge of the graph: citations by page, then relations by document."""
    for page in parts.pages:
        yield from _citations(page)
    yield from parts.relations


def _citations(page: CitingEdges) -> Iterator[CitationData]:
    for citation, target, status in zip(page.citations, page.targets, page.statuses, strict=True):
        yield CitationData(
            source=page.url,
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
    listed = {document.id: document for document in site.legal.register.listed}
    for document in sorted(listed):
        for edge in registry.relations.outgoing(document):
            target = listed.get(edge.target)
            if target is None:
                continue
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
