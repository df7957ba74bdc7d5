"""Views of the pages about plans: one frozen view per template, and the rows they are made of."""

from dataclasses import dataclass
from typing import Annotated, Literal

from cchc.pages.columns import DataColumn
from cchc.pages.shared_views import Badge, FileLink, Head, Link, LinkGroup, Moment
from cchc.plans.tasks import Tally
from cchc.plans.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A plan in a table. `facets` are what it may be filtered by in the browser: `nam:2021 chuoi:kiem-tra`."""

    title: str
    url: str
    number: str
    issuer: Link
    series: Link
    period: str
    state: Badge
    tasks: Tally
    files: int
    issued: Moment | None = None
    compare: str = ""
    facets: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """One series in one year: `presence` is posted, gap or none."""

    presence: Literal["posted", "gap", "none"]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixLine:
    """One series of one kind across the years."""

    series: Link
    kind: str
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixTable:
    """One issuer's table; `gaps` says in words what its empty cells say."""

    issuer: str
    url: str
    years: tuple[int, ...]
    lines: tuple[MatrixLine, ...]
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanMatrixView:
    """The matrix of every issuer."""

    head: Head
    intro: str
    tables: tuple[MatrixTable, ...]
    boards: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A task with its plan."""

    title: Annotated[str, DataColumn("Nhiệm vụ", "tên của nhiệm vụ")]
    owner: Annotated[
        str, DataColumn("Đơn vị", "đơn vị chủ trì nhiệm vụ; nhiều đơn vị thì cách nhau bằng dấu chấm phẩy")
    ]
    coordinators: Annotated[str, DataColumn("Phối hợp", "các đơn vị phối hợp, cách nhau bằng dấu chấm phẩy")]
    due: Annotated[str, DataColumn("Thời hạn", "thời hạn của nhiệm vụ, như người đọc thấy")]
    output: Annotated[str, DataColumn("Sản phẩm", "sản phẩm của nhiệm vụ")]
    state: Annotated[Badge, DataColumn("Tình trạng", "tình trạng của nhiệm vụ")]
    plan: Annotated[Link, DataColumn("Kế hoạch", "kế hoạch có nhiệm vụ: số, ký hiệu, hoặc tên khi không có số")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang kế hoạch", "uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSection:
    """Tasks under one heading."""

    title: str
    rows: tuple[TaskRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnerRow:
    """The progress of one owner's tasks."""

    owner: Link
    tasks: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTasksView:
    """Tasks of a year by quarter, or of an owner by year."""

    head: Head
    title: str
    intro: str
    years: tuple[Link, ...]
    tasks: Tally
    timeline: Timeline | None
    sections: tuple[TaskSection, ...]
    owners: tuple[OwnerRow, ...]
    calendar: str
    boards: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeGroup:
    """Items kept, added or dropped; the note of a kept one says how it read before."""

    label: str
    change: Literal["kept", "added", "dropped"]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSection:
    """One thing compared: sections, legal basis or tasks."""

    title: str
    groups: tuple[ChangeGroup, ...]
    empty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanCompareView:
    """A plan beside the one before it."""

    head: Head
    intro: str
    now: Link
    before: Link
    summary: tuple[str, ...]
    sections: tuple[ChangeSection, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingRow:
    """A document in the ledger of timeliness."""

    kind: Annotated[str, DataColumn("Loại", "kế hoạch hay báo cáo")]
    number: Annotated[str, DataColumn("Số ký hiệu", "số, ký hiệu của văn bản")]
    title: Annotated[str, DataColumn("Tên", "tên của văn bản")]
    issued: Annotated[Moment | None, DataColumn("Ngày ban hành", "ngày ban hành; null khi không ghi")] = None
    deadline: Annotated[Moment | None, DataColumn("Hạn đăng", "ngày cuối phải đăng; null khi không tính được")] = None
    posted: Annotated[Moment, DataColumn("Ngày đăng", "ngày đăng")]
    days: Annotated[str, DataColumn("Số ngày làm việc", "số ngày làm việc đến khi đăng; trống khi không xét được")]
    verdict: Annotated[Badge, DataColumn("Kết quả", "công khai đúng hạn hay muộn")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearLine:
    """A year of the ledger in numbers."""

    year: Annotated[int, DataColumn("Năm", "năm ban hành")]
    total: Annotated[int, DataColumn("Văn bản", "số văn bản của năm")]
    judged: Annotated[int, DataColumn("Đủ cơ sở đánh giá", "số văn bản đủ cơ sở đánh giá")]
    on_time: Annotated[int, DataColumn("Đúng hạn", "số văn bản công khai đúng hạn")]
    percent: Annotated[int, DataColumn("Tỷ lệ (%)", "tỷ lệ kịp thời, phần trăm số xét được")]
    longest: Annotated[int, DataColumn("Chậm nhất (ngày làm việc)", "số ngày làm việc dài nhất")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của sổ theo dõi năm ấy", "uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTimelinessView:
    """The ledger of a year, or (without rows) all years in numbers."""

    head: Head
    title: str
    intro: str
    years: tuple[YearLine, ...]
    rows: tuple[PostingRow, ...]
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A document of the pack with its files and the SHA-256 of each, in the same order."""

    title: str
    url: str
    kind: str
    series: str
    number: str
    files: tuple[FileLink, ...]
    digests: tuple[str, ...]
    issued: Moment | None = None
    posted: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanEvidenceView:
    """The pack of a year, or (without archive) the list of all packs."""

    head: Head
    title: str
    intro: str
    years: tuple[Link, ...]
    archive: FileLink | None
    rows: tuple[EvidenceRow, ...]
    groups: tuple[LinkGroup, ...]
