"""Checks of pages against the register: days of issue, force, relations.

All pages are looked at in every build, which must cost next to nothing where nothing is wrong: files and texts are asked
for only where a problem needs its place.
"""

from collections.abc import Iterator

from cchc.law.citations.resolve import Known, stated_day
from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.force import Forces, ForceStatus, sentence
from cchc.law.documents.registry import RegisteredDocument
from cchc.law.documents.relations import Edge, Predicate, proposals
from cchc.legal_basis.citation_index import CitingPage, SiteCitation
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.register import Register
from cchc.legal_basis.register_checks import is_possible
from cchc.legal_basis.register_rules import CITED_WITHOUT_FORCE, TOLD_RELATION
from cchc.reading.prose.body_places import BodyPlaces
from cchc.reading.prose.citation_facts import TWO_DATES
from cchc.reading.prose.item_prose import basis_place, within
from cchc.reading.source_text import decode
from cchc.records.diagnostic import Diagnostic
from cchc.records.locate import problem_at
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition
from cchc.text import vietnamese_dates

PROPOSED = frozenset({Predicate.AMENDS, Predicate.REPLACES, Predicate.REPEALS, Predicate.GUIDES})
"""Relations that prose may propose; that a text rests on a document is seen in its box already."""


_ENDS = ("replaces", "repeals")


def mention_problems(site: LegalSite) -> Iterator[Diagnostic]:
    """Yield the problems of all mentions of registered documents, and the relations that prose proposes."""
    register = site.legal.register
    forces = Forces(relations=register.registry.relations)
    issued = {name: on.isoformat() for name, one in register.registry.documents.items() if (on := one.issued)}
    ended = {name for name, one in register.registry.documents.items() if _may_end(one, register)}
    for page in site.legal.citations.pages:
        telling = False
        for mention in page.mentions:
            citation, resolution = mention.citation, mention.resolution
            if not isinstance(resolution, Known):
                continue
            name = resolution.document.id
            telling = telling or citation.relation in PROPOSED
            day = citation.date
            if day and day != issued.get(name, day) and (problem := _other_day(site, page, mention)):
                yield problem
            if name in ended and (problem := _without_force(site, page, mention, forces)):
                yield problem
        if telling:
            yield from _proposals(site, page)


def _may_end(document: RegisteredDocument, register: Register) -> bool:
    """Return whether a document has, or may come to have, an end."""
    acting = register.registry.relations.incoming(document.id)
    ends = (Predicate.REPLACES, Predicate.REPEALS)
    return document.expired is not None or any(edge.predicate in ends and not edge.part for edge in acting)


def _other_day(site: LegalSite, page: CitingPage, mention: SiteCitation) -> Diagnostic | None:
    """The problem of a mention with another day than the register's, unless an earlier one has yet another.

    Two days in one text are told by the reading of the text.
    """
    document, day = _document(mention), stated_day(mention.citation)
    if document is None or document.issued is None or day is None or mention.citation.number is None:
        return None
    for other in page.mentions:
        if other is mention:
            break
        if _document(other) is document and stated_day(other.citation) not in (None, day):
            return None
    said = f"“{mention.citation.number}” ghi ngày {vietnamese_dates.day(day)}"
    message = f"{said}, nhưng mục văn bản ghi ngày {vietnamese_dates.day(document.issued)}"
    hint = "Kiểm tra bản gốc, rồi sửa ở đây hoặc sửa trong mục văn bản."
    return _at(site, page, mention, TWO_DATES, message, hint)


def _without_force(site: LegalSite, page: CitingPage, mention: SiteCitation, forces: Forces) -> Diagnostic | None:
    """The problem of a mention of a document that had no force on the day of the words."""
    document, on = _document(mention), page.on if page.entry.record.written_on else None
    if document is None or on is None or _tells_the_end(site, page, mention):
        return None
    force = forces.at(document, on)
    if force.status is not ForceStatus.EXPIRED:
        return None
    documents = site.legal.register.registry.documents
    told = sentence(force, lambda name: exact_form(documents[name]))
    hint = "Viện dẫn văn bản đang có hiệu lực vào ngày ban hành."
    return _at(site, page, mention, CITED_WITHOUT_FORCE, f"{exact_form(document)} {told}", hint)


def _tells_the_end(site: LegalSite, page: CitingPage, mention: SiteCitation) -> bool:
    """Return whether the sentence itself says that the document ends, or what ended it ("X được thay thế bởi Y")."""
    if mention.citation.relation in _ENDS:
        return True
    following = [
        other for other in page.mentions if not other.declared and other.citation.start >= mention.citation.end
    ]
    if mention.declared or not following or not following[0].citation.inverse:
        return False
    text = site.legal.citations.text_of(page.entry.body.digest)
    between = text[mention.citation.end : following[0].citation.start]
    return following[0].citation.relation in _ENDS and ". " not in between and "\n" not in between


def _document(mention: SiteCitation) -> RegisteredDocument | None:
    return mention.resolution.document if isinstance(mention.resolution, Known) else None


def _at(site: LegalSite, page: CitingPage, mention: SiteCitation, rule: Rule, message: str, hint: str) -> Diagnostic:
    """A problem at the place of a mention in its file."""
    record, citation = page.entry.record, mention.citation
    path = f"content/{record.path}"
    if mention.declared:
        key = basis_place(record, record.legal_basis.index(mention.words))
        return rule.problem(message, hint, path=path, place=within(key, citation.start, citation.end))
    source, _ = decode(path, site.source_of(record.path))
    text = site.legal.citations.text_of(page.entry.body.digest)
    place = BodyPlaces(source=source, text=text).place(citation.start, citation.end) if source else None
    return rule.problem(message, hint, path=path, place=place or SourcePosition(line=1, column=1))


def _proposals(site: LegalSite, page: CitingPage) -> Iterator[Diagnostic]:
    """Yield the relations between registered documents that a body states and no front matter declares."""
    register = site.legal.register
    mentions = [
        (mention.citation, one.id if (one := _document(mention)) else None)
        for mention in page.mentions
        if not mention.declared
    ]
    own = page.entry.url if page.entry.url in register.registry.documents else None
    if own is None and sum(name is not None for _, name in mentions) < 2:
        return  # a relation has two ends, and neither is this text
    for edge in proposals(site.legal.citations.text_of(page.entry.body.digest), mentions, own):
        known = register.registry.relations.outgoing(edge.source)
        told = any(fact.target == edge.target and _covers(fact, edge) for fact in known)
        if edge.predicate in PROPOSED and not told and is_possible(edge, register):
            yield _proposal(edge, page, register)


def _proposal(edge: Edge, page: CitingPage, register: Register) -> Diagnostic:
    """A proposal for the editor, at the page whose prose states it."""
    source, target = register.document(edge.source), register.document(edge.target)
    file = register.entries[edge.source].record.path
    message = f"bài viết nói {exact_form(source)} {edge.predicate.forward} {exact_form(target)}, sổ văn bản chưa ghi"
    hint = f"nếu đúng, thêm {edge.predicate}: [{target.number}] vào relations của content/{file}"
    return problem_at(page.entry.record, TOLD_RELATION, message, hint=hint)


def _covers(fact: Edge, told: Edge) -> bool:
    """Return whether a declared relation says what prose tells: the same, or one that prose does not tell apart from it."""
    alike = ({Predicate.REPLACES, Predicate.REPEALS}, {Predicate.GUIDES, Predicate.DETAILS})
    return fact.predicate is told.predicate or any({fact.predicate, told.predicate} <= pair for pair in alike)
