"""What the law room knows of one page: links for its citations and the rows of its "Căn cứ pháp lý" box."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cchc.build.views import Basis, InlineLink
from cchc.law.cite_forms import exact_form
from cchc.law.force import Force, Status
from cchc.law.kinds import kind_named, kind_of_number, legal_rank
from cchc.law.registry import RegisteredDocument
from cchc.law.resolve import Ambiguous, Known
from cchc.legal_basis.mentions import Citations, CitingPage, Mention, citation_key
from cchc.legal_basis.register import Register
from cchc.legal_basis.words import force_badge, force_on, force_sentence, reviewed_note, written_form
from cchc.records.record import Document

LAST_RANK = legal_rank(None)
"""Where documents of unknown kind stand in the legal order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLaw:
    """Links to weave into the body, rows of the box in legal order, and the note on when force was last checked."""

    links: tuple[InlineLink, ...] = ()
    basis: tuple[Basis, ...] = ()
    note: str = ""


def page_laws(citations: Citations, register: Register, today: date) -> Mapping[str, PageLaw]:
    """What each citing page shows of the law, by file path; force is that of the build's day `today`."""
    return {page.entry.record.path: _page_law(page, register, today) for page in citations.pages}


def _page_law(page: CitingPage, register: Register, today: date) -> PageLaw:
    """Links for every mention; the box leaves out what only the site's own description of a document mentions."""
    documents: dict[str, RegisteredDocument] = {}
    others: dict[str, Mention] = {}
    links = []
    describes = isinstance(page.entry.record, Document)
    for mention in page.mentions:
        listed = mention.declared or not describes
        match mention.resolution:
            case Known(document=document) if document.id == page.entry.url:
                continue
            case Known(document=document):
                if listed:
                    documents.setdefault(document.id, document)
                if mention.span[1]:
                    links.append(_link(mention, document, force_on(register, document, today)))
            case _ if listed:
                others.setdefault(citation_key(mention.citation), mention)
    known = [
        ((_rank(document), _age(document)), _basis(page, document, register, today)) for document in documents.values()
    ]
    unknown = [((_rank_of(mention), 0), _unresolved(mention)) for mention in others.values()]
    unnumbered = [((LAST_RANK, 0), Basis(text=words)) for words in page.unnumbered]
    rows = sorted([*known, *unknown, *unnumbered], key=lambda row: row[0])
    reviewed = [document.reviewed for document in documents.values() if document.reviewed]
    note = f"Tình trạng hiệu lực {reviewed_note(min(reviewed))}." if reviewed else ""
    return PageLaw(links=tuple(links), basis=tuple(basis for _, basis in rows), note=note)


def _link(mention: Mention, document: RegisteredDocument, force: Force) -> InlineLink:
    start, end = mention.span
    return InlineLink(
        start=start,
        end=end,
        url=document.id,
        title=f"{document.title or exact_form(document)} ({force.status})",
        style="citation" if force.holds or force.status is Status.UNKNOWN else "citation-ended",
    )


def _basis(page: CitingPage, document: RegisteredDocument, register: Register, today: date) -> Basis:
    """A registered document in the box: its force today, and a warning where it no longer holds or already did not then."""
    now = force_on(register, document, today)
    then = force_on(register, document, page.on) if page.on else now
    warning = ""
    if then.status is Status.EXPIRED:
        warning = f"Đã hết hiệu lực khi được viện dẫn: {_lower(force_sentence(register, then))}"
    elif now.status not in {Status.IN_FORCE, Status.UNKNOWN}:
        warning = force_sentence(register, now)
    title = f", {document.title}" if document.title and not document.name else ""
    return Basis(
        text=f"{exact_form(document)}{title}",
        url=document.id,
        force=force_badge(now),
        force_then=force_badge(then) if then.status is not now.status else None,
        warning=warning,
        warning_url=now.by[0].source if warning and now.by else "",
    )


def _unresolved(mention: Mention) -> Basis:
    """A document that is not registered, or may be several that are."""
    several = isinstance(mention.resolution, Ambiguous)
    return Basis(
        text=written_form(mention.citation),
        warning="Có nhiều văn bản cùng số, chưa xác định được văn bản nào" if several else "",
        warning_url="/van-ban/chua-xac-dinh/" if several else "",
    )


def _rank(document: RegisteredDocument) -> int:
    return legal_rank(document.kind, document.number)


def _rank_of(mention: Mention) -> int:
    citation = mention.citation
    kind = kind_named(citation.type or "") or (kind_of_number(citation.number) if citation.number else None)
    return legal_rank(kind, citation.number or "")


def _age(document: RegisteredDocument) -> int:
    return document.issued.toordinal() if document.issued else 0


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
