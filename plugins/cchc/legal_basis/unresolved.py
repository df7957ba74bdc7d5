"""Cited documents that are not registered: the editor's list of what to add next, most used first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Annotated

from cchc.engine.outputs.output import Data, Page
from cchc.law.citations.resolve import Ambiguous, Known
from cchc.law.documents.citation_forms import exact_form
from cchc.legal_basis.citation_index import Citations, CitingPage, SiteCitation, citation_key
from cchc.legal_basis.legal import LegalSite
from cchc.legal_basis.unregistered import fullest_form, mentions_by_key
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset, alternates, json_file
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Head, Link
from cchc.records import interface_words as words
from cchc.records import section_addresses
from cchc.records.record import Document

MOST_USES = 20
"""Pages shown for one document; the table of citations names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnresolvedRow:
    """A document that nobody registered, or one number that several registered ones bear.

    `uses` are pages that cite it, the first with the words around the citation in `note`; `others` is how many more do.
    """

    text: Annotated[str, DataColumn("Văn bản", "văn bản như các trang viết về nó")]
    count: Annotated[int, DataColumn("Số lần viện dẫn", "số lần được viện dẫn")]
    candidates: Annotated[
        tuple[Link, ...], DataColumn("Có thể là", "những văn bản có thể là văn bản được dẫn; note là cơ quan ban hành")
    ]
    uses: Annotated[
        tuple[Link, ...], DataColumn("Nơi viện dẫn", "những trang viện dẫn; note là chữ quanh chỗ viện dẫn")
    ]
    others: Annotated[int, DataColumn("Nơi khác", "số trang viện dẫn không kể ra")]


UNRESOLVED = Dataset(name="chua-xac-dinh", title=words.UNRESOLVED, row=UnresolvedRow)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnresolvedView:
    """The page of what is cited and not known; `unnumbered` are bases named without a number, with their pages."""

    head: Head
    rows: tuple[UnresolvedRow, ...]
    unnumbered: tuple[Link, ...]


def unresolved_page(site: LegalSite) -> Iterator[Page | Data]:
    """Yield the page of cited documents that the register does not settle, and the same as JSON."""
    head = site.heads.head(
        words.UNRESOLVED,
        section_addresses.UNRESOLVED,
        crumbs=(Link(title=Document.kind.label, url=section_addresses.DOCUMENTS),),
        description="Văn bản được viện dẫn trên trang nhưng chưa có trong sổ văn bản, xếp theo số lần viện dẫn.",
    )
    beside = f"{section_addresses.UNRESOLVED}index"
    rows = unresolved_rows(site)
    head = replace(head, data=alternates(beside, head.title, csv=False))
    view = UnresolvedView(head=head, rows=rows, unnumbered=tuple(_unnumbered(site)))
    yield json_file(UNRESOLVED, beside, head.title, rows)
    yield Page(path=output_path(section_addresses.UNRESOLVED), template="unresolved.html", view=view)


def quoted(site: LegalSite) -> str:
    """Return the digest of the bodies that the page quotes, those of the first pages to cite each document."""
    first: dict[str, str] = {}
    for page in site.legal.citations.listed:
        for mention in page.mentions:
            if not isinstance(mention.resolution, Known):
                first.setdefault(citation_key(mention.citation), page.entry.body.digest)
    return "".join(dict.fromkeys(first.values()))


def unresolved_rows(site: LegalSite) -> tuple[UnresolvedRow, ...]:
    """One row for each document, most used first."""
    rows = [_row(mentions, site.legal.citations) for mentions in mentions_by_key(site.legal.citations).values()]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.text)))


def _row(mentions: list[tuple[CitingPage, SiteCitation]], citations: Citations) -> UnresolvedRow:
    pages = {page.entry.url: (page, mention) for page, mention in mentions}
    uses = [
        Link(title=page.entry.record.title, url=url, note="" if nth else citations.words_around(page, mention))
        for nth, (url, (page, mention)) in enumerate(islice(pages.items(), MOST_USES))
    ]
    candidates = {
        document.id: Link(
            title=exact_form(document), url=document.id, note=document.issuer.name if document.issuer else ""
        )
        for _, mention in mentions
        if isinstance(mention.resolution, Ambiguous)
        for document in mention.resolution.candidates
    }
    return UnresolvedRow(
        text=fullest_form(mentions),
        count=len(mentions),
        candidates=tuple(candidates.values()),
        uses=tuple(uses),
        others=len(pages) - len(uses),
    )


def _unnumbered(site: LegalSite) -> Iterator[Link]:
    for page in site.legal.citations.listed:
        for named in page.unnumbered:
            yield Link(title=page.entry.record.title, url=page.entry.url, note=named)
