"""The register as tables: all documents, and by kind, issuer and year."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cchc.engine.outputs.output import Output, Page
from cchc.engine.outputs.pagination import paginate
from cchc.engine.outputs.shared_views import Link, LinkGroup, TableView
from cchc.law.documents.citation_forms import short_date
from cchc.law.documents.document_kinds import legal_rank
from cchc.law.documents.registry import RegisteredDocument
from cchc.legal_basis.document_words import force_badge, force_on
from cchc.legal_basis.legal import LegalSite
from cchc.text.fold import sort_key

ROOT = "/van-ban/"
COLUMNS = ("Số, ký hiệu", "Trích yếu", "Loại", "Cơ quan ban hành", "Ngày ban hành", "Hiệu lực", "Số nơi viện dẫn")
ORDER = "Mới ban hành trước"


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """One list of documents: its address, title and what is in it."""

    url: str
    title: str
    documents: Sequence[RegisteredDocument]


def index_pages(site: LegalSite) -> Iterator[Output]:
    """Yield the register of all documents and one list for each kind, issuer and year."""
    kinds, issuers, years = _indexes(_documents(site))
    groups = (_group("Theo loại", kinds), _group("Theo cơ quan ban hành", issuers), _group("Theo năm ban hành", years))
    for index in indexes(site):
        yield from _pages(site, index, groups)


def indexes(site: LegalSite) -> Iterator[Index]:
    """Yield the list of all documents, then one for each kind, issuer and year."""
    documents = _documents(site)
    yield Index(url=ROOT, title="Văn bản", documents=documents)
    for found in _indexes(documents):
        yield from found


def data_title(index: Index) -> str:
    """What a list is called away from its page."""
    return "Sổ văn bản" if index.url == ROOT else f"Văn bản: {index.title}"


def _documents(site: LegalSite) -> list[RegisteredDocument]:
    return sorted(site.legal.register.listed, key=newest_first)


def newest_first(document: RegisteredDocument) -> tuple[int, str]:
    """Sort key: last issued first, those without a date last, then by address."""
    return (-document.issued.toordinal() if document.issued else 0, document.id)


def _indexes(documents: Sequence[RegisteredDocument]) -> tuple[list[Index], list[Index], list[Index]]:
    kinds: defaultdict[str, list[RegisteredDocument]] = defaultdict(list)
    issuers: defaultdict[str, list[RegisteredDocument]] = defaultdict(list)
    years: defaultdict[int, list[RegisteredDocument]] = defaultdict(list)
    names: dict[str, str] = {}
    for document in documents:
        if document.kind:
            kinds[document.kind.id].append(document)
            names[document.kind.id] = document.kind.name
        if document.issuer:
            issuers[document.issuer.id].append(document)
            names[document.issuer.id] = document.issuer.name
        if document.issued:
            years[document.issued.year].append(document)
    by_kind = [Index(url=f"{ROOT}loai/{key}/", title=names[key], documents=found) for key, found in kinds.items()]
    by_issuer = [
        Index(url=f"{ROOT}co-quan/{key}/", title=names[key], documents=found) for key, found in issuers.items()
    ]
    by_year = [
        Index(url=f"{ROOT}nam/{key}/", title=f"Năm {key}", documents=years[key]) for key in sorted(years, reverse=True)
    ]
    by_kind.sort(key=lambda index: (legal_rank(index.documents[0].kind, index.documents[0].number), index.url))
    by_issuer.sort(key=lambda index: sort_key(index.title))
    return by_kind, by_issuer, by_year


def _group(title: str, indexes: Sequence[Index]) -> LinkGroup:
    links = (Link(title=index.title, url=index.url, note=str(len(index.documents))) for index in indexes)
    return LinkGroup(title=title, links=tuple(links))


def _pages(site: LegalSite, index: Index, groups: tuple[LinkGroup, ...]) -> Iterator[Page]:
    rows = [_row(site, document) for document in index.documents]
    crumbs = () if index.url == ROOT else (Link(title="Văn bản", url=ROOT),)
    intro = f"{len(rows)} văn bản: văn bản được viện dẫn trên trang, kế hoạch và báo cáo có số."
    if index.url != ROOT:
        intro = f"{len(rows)} văn bản."
    for path, pager, shown in paginate(rows, site.page_size, index.url):
        title = index.title if pager.number == 1 else f"{index.title} – trang {pager.number}"
        head = site.heads.head(title, path, crumbs=crumbs)
        data = tuple(
            Link(title=f"{data_title(index)} ({name.upper()})", url=f"{index.url}index.{name}")
            for name in ("json", "csv")
        )
        view = TableView(
            head=replace(head, data=data, feeds=site.feeds_of(index.url)),
            title=index.title,
            caption=f"{index.title}, {ORDER.lower()}",
            columns=COLUMNS,
            rows=tuple(shown),
            intro=intro,
            pager=pager,
            groups=_with_extras(groups),
            empty="Chưa có văn bản nào.",
        )
        yield Page(path=f"{path.removeprefix('/')}index.html", template="table.html", view=view)


def _with_extras(groups: tuple[LinkGroup, ...]) -> tuple[LinkGroup, ...]:
    more = LinkGroup(
        title="Cần bổ sung",
        links=(Link(title="Văn bản được viện dẫn nhưng chưa xác định", url=f"{ROOT}chua-xac-dinh/"),),
    )
    return (*groups, more)


def _row(site: LegalSite, document: RegisteredDocument) -> tuple[Link, ...]:
    """A row: every value that has an index leads to it."""
    kind, issuer, issued = document.kind, document.issuer, document.issued
    count = site.legal.citations.counts.get(document.id, 0)
    return (
        Link(title=document.number or document.name or "Không số", url=document.id),
        Link(title=document.title),
        Link(title=kind.name, url=f"{ROOT}loai/{kind.id}/") if kind else Link(title="Chưa rõ"),
        Link(title=issuer.name, url=f"{ROOT}co-quan/{issuer.id}/") if issuer else Link(title="Chưa rõ"),
        Link(title=short_date(issued), url=f"{ROOT}nam/{issued.year}/") if issued else Link(title="Chưa rõ"),
        Link(title=force_badge(force_on(site.legal.register, document, site.today)).text),
        Link(title=str(count)),
    )
