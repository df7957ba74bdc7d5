"""The page of the matrix, with its JSON and CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from cchc.engine.outputs.output import Output, Page
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset, alternates, data_files
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link
from cchc.plans.matrix import Matrix, MatrixRow, Presence, SeriesYear, matrices
from cchc.plans.pages.plan_views import MatrixCell, MatrixLine, MatrixTable, PlanMatrixView
from cchc.plans.pages.plans_context import PlansContext
from cchc.plans.plan_words import STATES
from cchc.records import interface_words as words
from cchc.records.record import OfficialRecord
from cchc.records.record_parts import PlanState
from cchc.records.section_addresses import BY_ISSUER, BY_SERIES, PLAN_MATRIX, PLANS, index_address

BESIDE = f"{PLAN_MATRIX}index"
TITLE = "Bảng kế hoạch và báo cáo theo năm"
INTRO = (
    "Mỗi hàng là một loại kế hoạch hoặc báo cáo, mỗi cột là một năm. Ô “chưa đăng”: năm chưa có văn bản "
    "trên trang. Cơ quan chủ quản trang đứng đầu, các cơ quan khác theo thứ tự chữ cái."
)
GAP = "chưa đăng"
NO_NUMBER = {PlanState.DRAFT: STATES[PlanState.DRAFT].text}


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixItem:
    """A cell as data: `status` is "đã đăng" or "chưa đăng"."""

    issuer: Annotated[str, DataColumn("Cơ quan", "cơ quan ban hành")]
    series: Annotated[str, DataColumn("Chuỗi", "chuỗi kế hoạch hoặc báo cáo")]
    kind: Annotated[str, DataColumn("Loại", "kế hoạch hay báo cáo")]
    year: Annotated[int, DataColumn("Năm", "năm của ô trong ma trận")]
    status: Annotated[str, DataColumn("Tình trạng", "đã đăng hoặc chưa đăng")]
    number: Annotated[str, DataColumn("Số ký hiệu", "số, ký hiệu; trống khi chưa đăng hoặc không có số")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang; trống khi chưa đăng", "uri")]


MATRIX = Dataset(name="ma-tran", title="Bảng kế hoạch và báo cáo theo năm", row=MatrixItem)


def matrix_page(desk: PlansContext) -> Iterator[Output]:
    """Yield the page with one table per issuer, and all their cells as data."""
    site = desk.site
    found = matrices(desk.entries, site.today.year, site.series_names)
    tables = sorted(found, key=lambda matrix: matrix.name != site.heads.agency)
    indexed = {bucket.url for facet in desk.facets for bucket in facet.buckets}
    view = PlanMatrixView(
        head=desk.head(TITLE, PLAN_MATRIX, description=INTRO, data=alternates(BESIDE)),
        intro=INTRO,
        tables=tuple(_table(matrix, indexed) for matrix in tables),
        boards=desk.boards(PLAN_MATRIX),
    )
    yield Page(path=output_path(PLAN_MATRIX), template="plan_matrix.html", view=view)
    items = tuple(item for matrix in tables for item in _items(matrix))
    yield from data_files(MATRIX, BESIDE, TITLE, items)


def _table(matrix: Matrix, indexed: set[str]) -> MatrixTable:
    url = index_address(PLANS, BY_ISSUER, matrix.issuer)
    return MatrixTable(
        issuer=matrix.name,
        url=url if url in indexed else "",
        years=matrix.years,
        lines=tuple(_line(row, indexed) for row in matrix.rows),
        gaps=tuple(_gaps(matrix)),
    )


def _line(row: MatrixRow, indexed: set[str]) -> MatrixLine:
    url = index_address(PLANS, BY_SERIES, row.series)
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
    return Link(title=record.number or NO_NUMBER.get(record.state, words.NO_NUMBER), url=entry.url, note=record.title)


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
