"""Documents that pages cite and nobody registered: their names, their mentions, what they do to others."""

from collections.abc import Sequence
from dataclasses import dataclass

from cchc.law.citation import Citation
from cchc.law.citations.resolve import Ambiguous, Known
from cchc.law.documents.document_number import number_key
from cchc.law.documents.registry import RegisteredDocument
from cchc.law.documents.relations import Predicate, proposals
from cchc.law.issuers.issuer_names import name_key
from cchc.legal_basis.citation_index import Citations, CitingPage, SiteCitation, citation_key
from cchc.legal_basis.document_words import capitalised, written_form
from cchc.legal_basis.legal import Legal

Mentions = Sequence[tuple[CitingPage, SiteCitation]]
"""Mentions of one document, each with its page."""

_ITSELF = "?"
"""Stands for the document, which has no id, among those of registered ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnregisteredDocument:
    """A document as pages name it most fully, and every mention of it."""

    text: str
    mentions: tuple[tuple[CitingPage, SiteCitation], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRelation:
    """A relation that a page states: the document acts on `other`, or `other` acts on it where it is not `acting`."""

    predicate: Predicate
    other: RegisteredDocument
    acting: bool
    page: CitingPage


def mentions_by_key(citations: Citations) -> dict[str, list[tuple[CitingPage, SiteCitation]]]:
    """Return the mentions, on listed pages, of what the register does not settle, by what makes two mean the same."""
    found: dict[str, list[tuple[CitingPage, SiteCitation]]] = {}
    for page in citations.listed:
        for mention in page.mentions:
            if not isinstance(mention.resolution, Known):
                found.setdefault(citation_key(mention.citation), []).append((page, mention))
    return found


def fullest_form(mentions: Mentions) -> str:
    """Return the longest of the forms in which pages name a document, as a line begins."""
    return capitalised(max((written_form(mention.citation) for _, mention in mentions), key=len))


def unregistered_documents(citations: Citations) -> tuple[UnregisteredDocument, ...]:
    """Return what is cited and certainly not registered, most cited first."""
    found = [
        UnregisteredDocument(text=fullest_form(mentions), mentions=tuple(mentions))
        for mentions in mentions_by_key(citations).values()
        if not any(isinstance(mention.resolution, Ambiguous) for _, mention in mentions)
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.mentions), one.text)))


def mentions_of(named: Citation, citations: Citations) -> Mentions:
    """Return the mentions of the unregistered document that `named` names; what one of the two does not say does not tell them apart."""
    found = mentions_by_key(citations).values()
    return [each for mentions in found for each in mentions if _is_same(named, each[1].citation)]


def told_relations(named: Citation, legal: Legal) -> tuple[ToldRelation, ...]:
    """Return what pages state between the document and registered ones, each relation once."""
    citations = legal.citations
    found: dict[tuple[Predicate, str, bool], ToldRelation] = {}
    for page in dict.fromkeys(_identified(citations, named)):
        mentions = [(one.citation, _id(one, named)) for one in page.mentions if not one.declared]
        for edge in proposals(citations.text_of(page.entry.body.digest), mentions, None):
            acting = edge.source == _ITSELF
            other = legal.register.registry.documents.get(edge.target if acting else edge.source)
            if other is not None and (acting or edge.target == _ITSELF):
                told = ToldRelation(predicate=edge.predicate, other=other, acting=acting, page=page)
                found.setdefault((edge.predicate, other.id, acting), told)
    return tuple(found.values())


def _identified(citations: Citations, named: Citation) -> list[CitingPage]:
    urls = {page.entry.url for page, _ in mentions_of(named, citations)}
    return [page for page in citations.listed if page.entry.url in urls]


def _id(mention: SiteCitation, named: Citation) -> str | None:
    if isinstance(mention.resolution, Known):
        return mention.resolution.document.id
    return _ITSELF if _is_same(named, mention.citation) else None


def _is_same(one: Citation, other: Citation) -> bool:
    if one.number is None or other.number is None:
        same = one.number is other.number and name_key(one.name or "") == name_key(other.name or "")
    else:
        same = number_key(one.number) == number_key(other.number)
    return same and _agree((one.date or "")[:4], (other.date or "")[:4]) and _agree(one.issuer, other.issuer)


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two words may mean one thing: either is missing, or one only goes on where the other ends ("UBND tỉnh")."""
    first, second = name_key(one or ""), name_key(other or "")
    return first.startswith(second) or second.startswith(first)
