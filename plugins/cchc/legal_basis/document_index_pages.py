"""The register as tables: all documents, and by kind, issuer and year, each with the same as JSON and CSV."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from cchc.engine.outputs.output import Output, Page
from cchc.law.documents.document_kinds import legal_rank
from cchc.law.documents.force import ForceStatus
from cchc.law.documents.registry import RegisteredDocument
from cchc.legal_basis.document_words import capitalised, force_on
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.register_data import DOCUMENTS, DocumentData
from cchc.pages.columns import heading
from cchc.pages.data_files import alternates, data_files
from cchc.pages.facets import Bucket, Facet, Order, by_name, facet, latest_years_first, link_groups
from cchc.pages.index_pages import Listing, pages_of
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import iso_or_empty, newest_first
from cchc.pages.shared_views import Link, LinkGroup
from cchc.records import interface_words as words
from cchc.records import section_addresses
from cchc.records.record import Document
from cchc.text.vietnamese_dates import day

COLUMNS = tuple(
    heading(DocumentData, name) for name in ("number", "title", "kind", "issuer", "issued", "force", "cited_by")
)
UNKNOWN = capitalised(ForceStatus.UNKNOWN)
ORDER = "Mới ban hành trước"
MORE = LinkGroup(
    title="Cần bổ sung",
    links=(Link(title=words.UNRESOLVED, url=section_addresses.UNRESOLVED),),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRows:
    """A document in the forms that lists of it take."""

    cells: tuple[Link, ...]
    data: DocumentData


def index_pages(site: LegalSite) -> Iterator[Output]:
    """Yield the register of all documents and one list for each kind, issuer and year, with their data."""
    documents = sorted(site.legal.register.listed, key=lambda document: newest_first(document.issued, document.id))
    rows = {document.id: _rows(site, document) for document in documents}
    looks = facets(documents)
    whole = Listing(
        url=section_addresses.DOCUMENTS,
        title=Document.kind.label,
        items=documents,
        order=ORDER,
        intro=f"{len(documents)} văn bản: văn bản được viện dẫn trên trang, kế hoạch và báo cáo có số.",
        groups=(*link_groups(looks), MORE),
        data=alternates(f"{section_addresses.DOCUMENTS}index", DOCUMENTS.title),
        feeds=site.feeds_of(section_addresses.DOCUMENTS),
        empty="Chưa có văn bản nào.",
    )
    yield from _index(site, whole, DOCUMENTS.title, rows)
    for look in looks:
        for bucket in look.buckets:
            title = f"Văn bản: {bucket.name}"
            part = replace(
                whole,
                url=bucket.url,
                title=bucket.name,
                items=bucket.items,
                intro=f"{len(bucket.items)} văn bản.",
                crumbs=(Link(title=Document.kind.label, url=section_addresses.DOCUMENTS),),
                data=alternates(f"{bucket.url}index", title),
                feeds=site.feeds_of(bucket.url),
            )
            yield from _index(site, part, title, rows)


def facets(documents: Iterable[RegisteredDocument]) -> tuple[Facet[RegisteredDocument], ...]:
    """Documents by kind, issuer and year."""
    of_documents = partial(facet, documents, root=section_addresses.DOCUMENTS)
    return (
        of_documents(_kinds, _by_rank, key=section_addresses.BY_KIND, title=words.BY_KIND),
        of_documents(_issuers, by_name, key=section_addresses.BY_ISSUER, title="Theo cơ quan ban hành"),
        of_documents(_years, latest_years_first, key=section_addresses.BY_YEAR, title="Theo năm ban hành"),
    )


def _index(
    site: LegalSite, listing: Listing[RegisteredDocument], title: str, rows: Mapping[str, DocumentRows]
) -> Iterator[Output]:
    """Yield the pages of one list, its JSON and its CSV, which away from the page are called `title`."""
    for page in pages_of(listing, site.page_size, site.heads):
        view = page.table(COLUMNS, (rows[document.id].cells for document in page.listing.items))
        yield Page(path=output_path(page.path), template="table.html", view=view)
    items = tuple(rows[document.id].data for document in listing.items)
    yield from data_files(DOCUMENTS, f"{listing.url}index", title, items)


def _rows(site: LegalSite, document: RegisteredDocument) -> DocumentRows:
    kind, issuer, issued = document.kind, document.issuer, document.issued
    data = DocumentData(
        url=document.id,
        number=document.number,
        kind=kind.name if kind else "",
        title=document.title,
        issued=iso_or_empty(issued),
        effective=iso_or_empty(document.takes_effect),
        expired=iso_or_empty(document.expired),
        issuer=issuer.name if issuer else "",
        issuer_id=issuer.id if issuer else "",
        force=str(force_on(site.legal.register, document, site.today).status),
        reviewed=iso_or_empty(document.reviewed),
        cited_by=site.legal.citations.counts.get(document.id, 0),
    )
    return DocumentRows(
        data=data,
        cells=(
            Link(title=document.number or document.name or words.NO_NUMBER, url=document.id),
            Link(title=document.title),
            Link(
                title=kind.name,
                url=section_addresses.index_address(section_addresses.DOCUMENTS, section_addresses.BY_KIND, kind.id),
            )
            if kind
            else Link(title=UNKNOWN),
            Link(
                title=issuer.name,
                url=section_addresses.index_address(
                    section_addresses.DOCUMENTS, section_addresses.BY_ISSUER, issuer.id
                ),
            )
            if issuer
            else Link(title=UNKNOWN),
            Link(
                title=day(issued),
                url=section_addresses.index_address(
                    section_addresses.DOCUMENTS, section_addresses.BY_YEAR, issued.year
                ),
            )
            if issued
            else Link(title=UNKNOWN),
            Link(title=capitalised(data.force)),
            Link(title=str(data.cited_by)),
        ),
    )


def _kinds(document: RegisteredDocument) -> Iterator[tuple[str, str]]:
    if document.kind:
        yield document.kind.id, document.kind.name


def _issuers(document: RegisteredDocument) -> Iterator[tuple[str, str]]:
    if document.issuer:
        yield document.issuer.id, document.issuer.name


def _years(document: RegisteredDocument) -> Iterator[tuple[str, str]]:
    if document.issued:
        yield str(document.issued.year), f"Năm {document.issued.year}"


def _by_rank(bucket: Bucket[RegisteredDocument]) -> Order:
    """Sort key of kinds: the legal order, the highest first."""
    first = bucket.items[0]
    return legal_rank(first.kind, first.number), bucket.url
