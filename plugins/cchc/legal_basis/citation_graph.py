"""The graph of citations for machines: JSON and CSV."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cchc.engine.cache.digest import digest_of
from cchc.engine.outputs.canonical import Keyed
from cchc.engine.outputs.output import Output, lazy_view
from cchc.law.citation import Citation
from cchc.law.citations.resolve import Ambiguous, Known, Unknown
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.register_data import CITATIONS, CitationData
from cchc.pages.data_files import csv_file, json_file
from cchc.records import section_addresses

_STATUS = {Known: "known", Ambiguous: "ambiguous", Unknown: "unknown"}


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
    """The sources of the graph: what pages cite, and how documents act on each other."""

    pages: tuple[CitingEdges, ...]
    relations: tuple[CitationData, ...]


def citation_graph(site: LegalSite) -> Iterator[Output]:
    """Yield `/van-ban/vien-dan.{json,csv}`: the graph of citations."""
    edges = lazy_view(citation_rows, EdgeParts(pages=tuple(_citing(site)), relations=tuple(_relations(site))))
    for file in (json_file, csv_file):
        yield file(CITATIONS, section_addresses.CITATIONS, CITATIONS.title, edges, large=True)


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
