"""Facts on a registered document's page beyond its own record: force, relations, who cites it, how to cite it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cchc.law.documents.citation_forms import exact_form, full_form, short_form
from cchc.law.documents.force import ForceStatus
from cchc.law.documents.registry import RegisteredDocument
from cchc.law.documents.relations import Edge
from cchc.legal_basis.citation_index import Citations, CitingPage, SiteCitation
from cchc.legal_basis.diagram import diagram
from cchc.legal_basis.document_words import capitalised, force_badge, force_on, force_sentence, reviewed_note
from cchc.legal_basis.legislation_json_ld import legislation
from cchc.legal_basis.register import Register
from cchc.pages.shared_views import Badge, Link, LinkGroup
from cchc.text import vietnamese_dates

CITING_SHOWN = 100
"""Pages shown of those that cite a document, the newest ones; all of them stand in `vien-dan.csv`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentFacts:
    """Everything about one registered document at the build's day; `structured` is JSON-LD without context."""

    full_name: str
    status: Badge
    status_note: str
    relations: tuple[LinkGroup, ...]
    cited_in: tuple[LinkGroup, ...]
    cited_by: int
    """How many pages cite it, those that `cited_in` leaves out among them."""
    citation_full: str
    citation_short: str
    diagram: str
    structured: Mapping[str, object]


def document_facts(
    document: RegisteredDocument, register: Register, citations: Citations, today: date
) -> DocumentFacts:
    """Gather the facts of a document."""
    force = force_on(register, document, today)
    told = force_sentence(register, force) if force.status is not ForceStatus.IN_FORCE else ""
    notes = [part for part in (told, reviewed_note(document.reviewed)) if part]
    mentions = citations.of.get(document.id, ())
    outgoing = register.registry.relations.outgoing(document.id)
    incoming = register.registry.relations.incoming(document.id)
    return DocumentFacts(
        full_name=exact_form(document),
        status=force_badge(force),
        status_note=" · ".join(notes),
        relations=relation_groups(register, outgoing, incoming),
        cited_in=cited_in(mentions, citations),
        cited_by=citations.counts.get(document.id, 0),
        citation_full=full_form(document),
        citation_short=short_form(document),
        diagram=diagram(register, document, outgoing, incoming),
        structured=legislation(document, register, force),
    )


def relation_groups(register: Register, outgoing: Sequence[Edge], incoming: Sequence[Edge]) -> tuple[LinkGroup, ...]:
    """Relations as sentences: "Được sửa đổi, bổ sung bởi" with its documents, those acting on this one first."""
    groups: dict[str, list[Link]] = {}
    for edge in incoming:
        groups.setdefault(capitalised(edge.predicate.reverse), []).append(_link(register, edge.source, edge))
    for edge in outgoing:
        groups.setdefault(capitalised(edge.predicate.forward), []).append(_link(register, edge.target, edge))
    return tuple(LinkGroup(title=title, links=tuple(links)) for title, links in groups.items())


def _link(register: Register, target: str, edge: Edge) -> Link:
    """A related document, with the part concerned and the day from which it counts."""
    document = register.document(target)
    notes = [edge.part, f"từ ngày {vietnamese_dates.day(edge.since)}" if edge.since else ""]
    title = (
        f"{exact_form(document)}: {document.title}" if document.title and not document.name else exact_form(document)
    )
    return Link(title=title, url=document.id, note=", ".join(note for note in notes if note))


def cited_in(mentions: Sequence[tuple[CitingPage, SiteCitation]], citations: Citations) -> tuple[LinkGroup, ...]:
    """Pages that cite a document, by year and kind, the latest year first; each link's note is the first snippet.

    Of very many, the newest are shown.
    """
    first: dict[str, tuple[CitingPage, SiteCitation]] = {}
    for page, mention in mentions:
        known = first.get(page.entry.url)
        if known is None or (known[1].declared and not mention.declared):
            first[page.entry.url] = (page, mention)
    newest = sorted(first.values(), key=lambda found: (found[0].on or date.min, found[0].entry.url), reverse=True)
    groups: defaultdict[tuple[int, str], list[Link]] = defaultdict(list)
    for page, mention in newest[:CITING_SHOWN]:
        year = page.on.year if page.on else 0
        record = page.entry.record
        groups[-year, record.kind.name].append(
            Link(title=record.title, url=page.entry.url, note=citations.words_around(page, mention))
        )
    return tuple(
        LinkGroup(title=f"Năm {-year} – {words}" if year else capitalised(words), links=tuple(links))
        for (year, words), links in sorted(groups.items())
    )
