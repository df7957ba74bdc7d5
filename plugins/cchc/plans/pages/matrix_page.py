"""The page of the matrix, with its JSON and CSV."""

from collections.abc import Iterator
from dataclasses import dataclass

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link
from cchc.plans.matrix import Matrix, MatrixRow, Presence, SeriesYear, matrices
from cchc.plans.pages.plan_views import MatrixCell, MatrixLine, MatrixTable, PlanMatrixView
from cchc.plans.pages.plans_context import PlansContext, beside
from cchc.plans.plan_groups import ROOT
from cchc.records.record import OfficialRecord, PlanState

URL = f"{ROOT}ma-tran/"
TITLE = "Ma trận kế hoạch và báo cáo theo năm"
INTRO = (
    "Mỗi hàng là một chuỗi kế hoạch hoặc báo cáo, mỗi cột là một năm. Ô “chưa đăng” là năm lẽ ra phải có "
    "mà trang này chưa có. Cơ quan chủ quản trang đứng đầu, các cơ quan khác theo thứ tự chữ cái."
)
GAP = "chưa đăng"
NO_NUMBER = {PlanState.DRAFT: "Dự thảo"}
HEADER = ("Cơ quan", "Chuỗi", "Loại", "Năm", "Tình trạng", "Số ký hiệu", "Địa chỉ")


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixItem:
    """A cell as data: `status` is "đã đăng" or "chưa đăng"."""

    issuer: str
    series: str
    kind: str
    year: int
    status: str
    number: str
    url: str


def matrix_page(desk: PlansContext) -> Iterator[Output]:
    """Yield the page with one table per issuer, and all their cells as data."""
    site = desk.site
    found = matrices(desk.entries, site.today.year, site.series_names)
    tables = sorted(found, key=lambda matrix: matrix.name != site.heads.agency)
    indexed = {bucket.url for facet in desk.facets for bucket in facet.buckets}
    view = PlanMatrixView(
        head=desk.head(TITLE, URL, description=INTRO, data=beside(URL)),
        intro=INTRO,
        tables=tuple(_table(matrix, indexed) for matrix in tables),
        boards=desk.boards(URL),
    )
    yield Page(path=output_path(URL), template="plan_matrix.html", view=view)
    items = tuple(item for matrix in tables for item in _items(matrix))
    path = URL.removeprefix("/")
    yield Data(path=f"{path}index.json", format="json", title=TITLE, payload=items)
    rows = tuple(
        (item.issuer, item.series, item.kind, str(item.year), item.status, item.number, item.url) for item in items
    )
    yield Data(path=f"{path}index.csv", format="csv", title=TITLE, header=HEADER, rows=rows)


def _table(matrix: Matrix, indexed: set[str]) -> MatrixTable:
    url = f"{ROOT}co-quan/{matrix.issuer}/"
    return MatrixTable(
        issuer=matrix.name,
        url=url if url in indexed else "",
        years=matrix.years,
        lines=tuple(_line(row, indexed) for row in matrix.rows),
        gaps=tuple(_gaps(matrix)),
    )


def _line(row: MatrixRow, indexed: set[str]) -> MatrixLine:
    url = f"{ROOT}chuoi/{row.series}/"
    return MatrixLine(
        series=Link(title=row.name, url=url if url in indexed else ""),
        kind=row.kind if row.yearly else f"{row.kind} nhiều năm",
        cells=tuple(
            MatrixCell(presence=cell.presence.value, links=tuple(_link(entry) for entry in cell.entries))
            for cell in row.cells
        ),
    )


def _gaps(matrix: Matrix) -> Iterator[str]:
    for row in matrix.rows:
        years = [str(cell.year) for cell in row.cells if cell.presence is Presence.GAP]
        if years:
            yield f"{row.kind} {row.name}: {', '.join(years)}"


def _link(entry: Entry[OfficialRecord]) -> Link:
    """A link with the number, which is short; the title is its note, for those who do not see the table."""
    record = entry.record
    return Link(title=record.number or NO_NUMBER.get(record.state, "Không số"), url=entry.url, note=record.title)


def _items(matrix: Matrix) -> Iterator[MatrixItem]:
    for row in matrix.rows:
        for cell in row.cells:
            yield from _cell_items(matrix.name, row, cell)


def _cell_items(issuer: str, row: MatrixRow, cell: SeriesYear) -> Iterator[MatrixItem]:
    found = [(entry.record.number, entry.url, "đã đăng") for entry in cell.entries]
    if cell.presence is Presence.GAP:
        found = [("", "", GAP)]
    for number, url, status in found:
        yield MatrixItem(
            issuer=issuer, series=row.name, kind=row.kind, year=cell.year, status=status, number=number, url=url
        )
