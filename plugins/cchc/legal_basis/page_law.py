"""The law of one page: links for its citations, its legal basis, and the other documents that it cites.

A legal basis (căn cứ) is what the front matter declares as one and what a paragraph of the body rests on ("Căn cứ Luật …");
a document that is cited in any other way is no basis of the text (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from cchc.engine.outputs.body_views import InlineLink
from cchc.law.citations.resolve import Ambiguous, Known, Resolver
from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.document_kinds import kind_named, kind_of_number, legal_rank
from cchc.law.documents.force import Force, Forces, ForceStatus
from cchc.law.documents.registry import RegisteredDocument
from cchc.legal_basis.citation_index import Citations, CitingPage, SiteCitation, citation_key, citing_page
from cchc.legal_basis.document_words import force_badge, force_sentence, reviewed_note, written_form
from cchc.legal_basis.register import Register
from cchc.pages.entry import Entry
from cchc.pages.shared_views import Basis
from cchc.records.record import Item
from cchc.records.section_addresses import UNRESOLVED

LAST_RANK = legal_rank(None)
"""Where documents of unknown kind stand in the legal order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLaw:
    """Links to weave into the body; documents that the text rests on, and others that it cites, in legal order.

    A note says when somebody last checked the force of the documents of its list.
    """

    links: tuple[InlineLink, ...] = ()
    basis: tuple[Basis, ...] = ()
    basis_note: str = ""
    cited: tuple[Basis, ...] = ()
    cited_note: str = ""


NO_LAW = PageLaw()

_QUIET = frozenset({ForceStatus.UNKNOWN, ForceStatus.FINISHED})
"""States that need no warning: nobody knows, or a plan was carried out."""


class PageLaws:
    """The law of each page, worked out when it is asked for; force is that of the build's day."""

    def __init__(self, citations: Citations, register: Register, today: date) -> None:
        """Take all that pages cite."""
        self._pages = {page.entry.record.path: page for page in citations.pages}
        self._wording = _Wording(register=register, today=today, forces=Forces(relations=register.registry.relations))

    def get(self, path: str, /) -> PageLaw | None:
        """Return the law of the page of the file at `path`; None where it cites nothing."""
        page = self._pages.get(path)
        return None if page is None else _page_law(page, self._wording)


def law_of(entry: Entry[Item], register: Register, today: date) -> PageLaw:
    """Return the law of one entry's page, as `PageLaws` would."""
    page = citing_page(entry, register, Resolver(registry=register.registry, issuers=register.issuers))
    wording = _Wording(register=register, today=today, forces=Forces(relations=register.registry.relations))
    return _page_law(page, wording) if page is not None else NO_LAW


def _page_law(page: CitingPage, wording: "_Wording") -> PageLaw:
    """Links for every mention; the lists leave out what only the site's own description of a document mentions."""
    basis, cited = _Documents(), _Documents()
    links = []
    describes = page.entry.record.kind.is_register
    rests_on = {_meant(mention) for mention in page.mentions if mention.basis}
    for mention, (start, end) in zip(page.mentions, page.spans, strict=True):
        meant = _meant(mention)
        if meant == page.entry.url:
            continue
        if mention.declared or not describes:
            (basis if meant in rests_on else cited).add(meant, mention)
        if isinstance(mention.resolution, Known) and end:
            title, style = wording.link(mention.resolution.document)
            links.append(InlineLink(start=start, end=end, url=meant, title=title, style=style))
    return PageLaw(
        links=tuple(links),
        basis=_rows(basis, page, wording, page.unnumbered),
        basis_note=_reviewed(wording.register, basis.known.values()),
        cited=_rows(cited, page, wording),
        cited_note=_reviewed(wording.register, cited.known.values()),
    )


def _meant(mention: SiteCitation) -> str:
    """Return the address of the document that a mention means, or the key of one that is not registered."""
    known = mention.resolution
    return known.document.id if isinstance(known, Known) else citation_key(mention.citation)


@dataclass(frozen=True, slots=True)
class _Documents:
    """Documents of one list, each once: registered ones by address, others by the key of their first mention."""

    known: dict[str, RegisteredDocument] = field(default_factory=dict)
    unknown: dict[str, SiteCitation] = field(default_factory=dict)

    def add(self, meant: str, mention: SiteCitation) -> None:
        """Enter the document that a mention means."""
        if isinstance(mention.resolution, Known):
            self.known.setdefault(meant, mention.resolution.document)
        else:
            self.unknown.setdefault(meant, mention)


def _rows(documents: _Documents, page: CitingPage, wording: "_Wording", words: Iterable[str] = ()) -> tuple[Basis, ...]:
    """Return the rows of a list in legal order; `words` name bases that have no number."""
    rows = [wording.known(document, page.on) for document in documents.known.values()]
    rows += [wording.unknown(mention) for mention in documents.unknown.values()]
    rows += [((LAST_RANK, 0), Basis(text=text)) for text in words]
    return tuple([basis for _, basis in sorted(rows, key=itemgetter(0))])


def _reviewed(register: Register, documents: Iterable[RegisteredDocument]) -> str:
    """Up to which day somebody checked the force of documents; the site's own plans and reports need no check."""
    days = [one.reviewed for one in documents if register.entries[one.id].record.kind.is_register]
    if not days:
        return ""
    checked = [day for day in days if day]
    open_ = len(days) - len(checked)
    if not checked:
        return "Tình trạng hiệu lực chưa được rà soát."
    rest = f", {open_} văn bản chưa được rà soát" if open_ else ""
    return f"Tình trạng hiệu lực {reviewed_note(min(checked))}{rest}."


_Row = tuple[tuple[int, int], Basis]
"""A row of the box, after its place in the legal order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """How links and rows are worded; what many pages cite alike is worded once."""

    register: Register
    today: date
    forces: Forces
    _links: dict[str, tuple[str, str]] = field(default_factory=dict)
    _known: dict[tuple[str, ForceStatus, date | None], _Row] = field(default_factory=dict)
    _unknown: dict[tuple[str | None, ...], _Row] = field(default_factory=dict)

    def link(self, document: RegisteredDocument) -> tuple[str, str]:
        """Title and style of a link to a registered document."""
        found = self._links.get(document.id)
        if found is None:
            force = self.forces.at(document, self.today)
            style = "citation" if force.holds or force.status in _QUIET else "citation-ended"
            title = f"{document.title or exact_form(document)} ({force.status})"
            found = self._links[document.id] = (title, style)
        return found

    def known(self, document: RegisteredDocument, on: date | None) -> _Row:
        """A registered document that a page of the day `on` cites."""
        then = self.forces.at(document, on or self.today)
        key = (document.id, then.status, then.since)
        found = self._known.get(key)
        if found is None:
            age = document.issued.toordinal() if document.issued else 0
            rank = legal_rank(document.kind, document.number)
            found = self._known[key] = ((rank, age), self._basis(document, then))
        return found

    def _basis(self, document: RegisteredDocument, then: Force) -> Basis:
        """Its force today, and a warning where it no longer holds or already did not then."""
        now = self.forces.at(document, self.today)
        warning = ""
        if then.status is ForceStatus.EXPIRED:
            warning = f"Đã hết hiệu lực khi được viện dẫn: {_lower(force_sentence(self.register, then))}"
        elif now.status is not ForceStatus.IN_FORCE and now.status not in _QUIET:
            warning = force_sentence(self.register, now)
        title = f", {document.title}" if document.title and not document.name else ""
        return Basis(
            text=f"{exact_form(document)}{title}",
            url=document.id,
            force=force_badge(now),
            force_then=force_badge(then) if then.status is not now.status else None,
            warning=warning,
            warning_url=now.by[0].source if warning and now.by else "",
        )

    def unknown(self, mention: SiteCitation) -> _Row:
        """A document that is not registered, or may be several that are."""
        citation = mention.citation
        several = isinstance(mention.resolution, Ambiguous)
        said = "tên" if citation.number is None else "số"
        key = (
            citation.type,
            citation.number,
            citation.name,
            citation.date,
            citation.issuer,
            "nhiều" if several else "",
        )
        found = self._unknown.get(key)
        if found is None:
            kind = kind_named(citation.type or "") or (kind_of_number(citation.number) if citation.number else None)
            basis = Basis(
                text=written_form(citation),
                warning=f"Có nhiều văn bản cùng {said}, chưa xác định được văn bản nào" if several else "",
                warning_url=UNRESOLVED if several else "",
            )
            found = self._unknown[key] = ((legal_rank(kind, citation.number or ""), 0), basis)
        return found


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
