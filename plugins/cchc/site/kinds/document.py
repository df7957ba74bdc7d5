"""Documents of the register: known by their number and their own date; their lists are made by the room of the law."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from cchc.engine.outputs.output import LazyPage, Output, Page
from cchc.law.documents.registry import RegisteredDocument
from cchc.legal_basis.document_facts import DocumentFacts, document_facts
from cchc.pages.entry import Entry
from cchc.pages.json_ld import breadcrumbs, json_ld
from cchc.pages.page_paths import item_page, output_path
from cchc.pages.shared_views import Head, Link, Row
from cchc.records import interface_words as words
from cchc.records.record import Document
from cchc.records.record_parts import PublicationStatus
from cchc.records.section_addresses import BY_ISSUER, BY_KIND, BY_YEAR, DOCUMENTS, UNRESOLVED, folder_of, index_address
from cchc.site.content_kind import ContentKind
from cchc.site.item_parts import item_common, item_head, item_parts, item_sections, with_files
from cchc.site.item_views import DocumentView, ItemCommon, Section
from cchc.site.model import SiteModel
from cchc.text.vietnamese_dates import day

TEMPLATE = "document.html"


def _pages(model: SiteModel) -> Iterator[Output]:
    """Yield the page of every registered document; it quotes the pages that cite it."""
    citing = model.legal.citations.of
    for entry in model.all_of(Document):
        quoted = "".join([page.entry.body.digest for page, _ in citing.get(entry.url, ())])
        yield LazyPage(
            path=output_path(entry.url),
            template=TEMPLATE,
            key=(model.fingerprint, entry.key, quoted),
            make=partial(_page, model, entry),
            source=entry.record.path,
        )


def _page(model: SiteModel, entry: Entry[Document]) -> Page:
    """The page of a registered document."""
    registered = model.legal.register.document(entry.url)
    facts = document_facts(registered, model.legal.register, model.legal.citations, model.today)
    parts = item_parts(model, entry)
    head = _named(item_head(parts), facts.full_name)
    item = replace(item_common(parts), citation="")  # documents are cited by their number, in a section of its own
    view = DocumentView(
        head=replace(head, structured=json_ld(with_files(facts.structured, entry), breadcrumbs(head.crumbs))),
        item=item,
        sections=_sections(item, facts),
        full_name=facts.full_name,
        attributes=tuple(_attributes(entry, registered)),
        status=facts.status,
        status_note=facts.status_note,
        official_url=entry.record.official_url,
        relations=facts.relations,
        cited_in=facts.cited_in,
        cited_by=facts.cited_by,
        citation_full=facts.citation_full,
        citation_short=facts.citation_short,
        diagram=facts.diagram,
    )
    return item_page(entry, TEMPLATE, view)


def _sections(item: ItemCommon, facts: DocumentFacts) -> tuple[Section, ...]:
    related = sum(len(group.links) for group in facts.relations)
    return item_sections(
        item,
        first=(Section(id="quan-he", title="Quan hệ với văn bản khác", count=related),),
        after_files=(
            Section(id="vien-dan", title="Được viện dẫn trong", count=facts.cited_by),
            Section(id="trich-dan", title="Cách viện dẫn", count=1 if facts.citation_full else 0),
        ),
    )


def _named(head: Head, name: str) -> Head:
    """A head that calls the page by the document's name, not by what the document is about."""
    *steps, last = head.crumbs
    return replace(head, title=name, crumbs=(*steps, replace(last, title=name)))


def _attributes(entry: Entry[Document], registered: RegisteredDocument) -> Iterator[Row]:
    """Yield the rows of the attribute table (the fields of NĐ 43/2011/NĐ-CP Điều 10.1e); empty ones are left out.

    The kind is the registered one: where none is declared, it follows from the number.
    """
    record = entry.record
    issuer_id, issuer = entry.issuer
    kind = registered.kind
    year = index_address(DOCUMENTS, BY_YEAR, record.issued.year) if record.issued else ""
    rows = (
        (words.NUMBER, record.number, ""),
        (
            "Loại văn bản",
            kind.name if kind else record.document_kind,
            index_address(DOCUMENTS, BY_KIND, kind.id) if kind else "",
        ),
        (words.ISSUER, issuer, record.kind.issuer_url(issuer_id)),
        (words.ISSUED_ON, day(record.issued) if record.issued else "", year),
        ("Ngày có hiệu lực", day(record.effective) if record.effective else "", ""),
        ("Ngày hết hiệu lực", day(record.expired) if record.expired else "", ""),
        (words.SIGNER, record.signer.name if record.signer else "", ""),
    )
    listed = (
        record.status is PublicationStatus.PUBLISHED
    )  # a hidden document is in no list, and may be alone of its kind
    for label, value, url in rows:
        if value:
            yield Row(label=label, values=(Link(title=value, url=url if listed else ""),))


def _no_lists(_model: SiteModel) -> Iterator[Output]:
    yield from ()


def _address(record: Document) -> str:
    return f"{record.kind.address}{record.slug}/"


KIND: Final = ContentKind(
    record=Document,
    place=4,
    template=TEMPLATE,
    pages=_pages,
    lists=_no_lists,
    address=_address,
    indexes=frozenset({BY_KIND, BY_ISSUER, BY_YEAR, folder_of(UNRESOLVED)}),
)
