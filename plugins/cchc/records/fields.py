"""The tables of header keys: for each kind of content, its keys in the order editors meet them."""

from collections.abc import Callable
from typing import Final

from cchc.records.choices import (
    ACCEPTABLE,
    AREAS,
    ATTACHMENT_KINDS,
    CHART_KINDS,
    DOCUMENT_KINDS,
    PLAN_STATES,
    STATUSES,
    TASK_STATES,
    WORDINGS,
)
from cchc.records.field import Amount, Field, Type, ordered
from cchc.records.record_parts import (
    AcceptedProblem,
    Attachment,
    Change,
    Chart,
    DeclaredRelations,
    Image,
    PlanState,
    PublicationStatus,
    Reference,
    Repost,
    Signer,
    Task,
    TaskState,
    Withdrawal,
    Wording,
)
from cchc.records.section_addresses import PLANS


def _line(
    key: str,
    label: str,
    *,
    required: bool = False,
    amount: Amount = "one",
    example: str = "",
    addressed: bool = False,
    names_item: bool = False,
) -> Field:
    return Field(
        key=key,
        type=Type.LINE,
        label=label,
        required=required,
        amount=amount,
        example=example,
        addressed=addressed,
        names_item=names_item,
    )


def _date(key: str, label: str, *, attribute: str = "", required: bool = False) -> Field:
    return Field(key=key, type=Type.DATE, label=label, attribute=attribute, required=required, example="2026-01-15")


def _groups(key: str, label: str, makes: Callable[..., object], *fields: Field) -> Field:
    return Field(key=key, type=Type.GROUP, label=label, amount="list", makes=makes, fields=fields)


def _moment(key: str, label: str, *, required: bool = False) -> Field:
    return Field(key=key, type=Type.MOMENT, label=label, required=required, example="2026-01-15 08:00")


TITLE: Final = _line("title", "tiêu đề", required=True, example="Cải cách hành chính năm 2026")

REFERENCE: Final = (
    Field(key="number", type=Type.NUMBER, label="số, ký hiệu", required=True, example="61/2018/NĐ-CP"),
    _date("issued", "ngày ban hành"),
    Field(key="year", type=Type.YEAR, label="năm ban hành", example="2021"),
    _line("issuer", "cơ quan ban hành", example="UBND tỉnh Thái Bình"),
    _line("part", "phần văn bản", example="khoản 2 Điều 5"),
    _date("from", "ngày có hiệu lực", attribute="effective"),
)


def _references(key: str, label: str) -> Field:
    return Field(
        key=key, type=Type.GROUP, label=label, amount="either", fields=REFERENCE, short="number", makes=Reference
    )


SIGNER: Final = Field(
    key="signer",
    type=Type.GROUP,
    label="người ký",
    short="name",
    makes=Signer,
    fields=(
        _line("name", "họ tên", required=True, example="Nguyễn Văn Mẫu"),
        _line("position", "chức vụ", example="Phó Giám đốc"),
        _line("authority", "thẩm quyền ký", example="KT. Giám đốc"),
    ),
)

COMMON: Final = ordered(
    TITLE,
    Field(key="slug", type=Type.SLUG, label="tên địa chỉ", example="ke-hoach-nam-2026"),
    _line("summary", "tóm tắt"),
    _line("tags", "thẻ", amount="list", example="[một cửa, trực tuyến]", addressed=True),
    Field(key="area", type=Type.CHOICE, label="lĩnh vực", amount="either", choices=AREAS, attribute="areas"),
    Field(key="status", type=Type.CHOICE, label="trạng thái đăng", choices=STATUSES, makes=PublicationStatus),
    _moment("date", "ngày đăng"),
    _moment("expires", "ngày gỡ"),
    _moment("modified", "ngày sửa"),
    Field(key="featured", type=Type.FLAG, label="nổi bật", example="true"),
    Field(
        key="image",
        type=Type.GROUP,
        label="ảnh",
        short="file",
        makes=Image,
        fields=(
            Field(key="file", type=Type.FILE, label="tệp ảnh", required=True, example="hoi-nghi.jpg"),
            _line("alt", "mô tả ảnh cho người không nhìn thấy"),
            _line("caption", "chú thích ảnh"),
            _line("credit", "tác giả ảnh"),
        ),
    ),
    _groups(
        "changes",
        "các lần sửa",
        Change,
        _date("date", "ngày", required=True),
        _line("note", "nội dung sửa", required=True),
    ),
    Field(
        key="withdrawn",
        type=Type.GROUP,
        label="rút bài",
        makes=Withdrawal,
        fields=(_date("date", "ngày", required=True), _line("reason", "lý do", required=True)),
    ),
    Field(key="redirect_from", type=Type.PATH, label="địa chỉ cũ", amount="either", example="/tin-cu/1.html"),
    Field(
        key="attachments",
        type=Type.GROUP,
        label="tệp đính kèm",
        amount="either",
        short="file",
        makes=Attachment,
        fields=(
            Field(key="file", type=Type.FILE, label="tệp", required=True, example="1136-kh-sxd.pdf"),
            _line("title", "tên tệp hiện cho người đọc"),
            Field(key="kind", type=Type.CHOICE, label="loại bản", choices=ATTACHMENT_KINDS),
            _line("language", "ngôn ngữ", example="vi"),
        ),
    ),
    Field(
        key="charts",
        type=Type.GROUP,
        label="biểu đồ",
        amount="either",
        short="file",
        makes=Chart,
        fields=(
            Field(key="file", type=Type.FILE, label="tệp số liệu", required=True, example="par-index.csv"),
            _line("title", "tên biểu đồ", example="Điểm Chỉ số cải cách hành chính"),
            _line("columns", "các cột được vẽ", amount="either", example="[Điểm]"),
            Field(key="kind", type=Type.CHOICE, label="kiểu biểu đồ", choices=CHART_KINDS),
            _line("note", "ghi chú dưới biểu đồ"),
        ),
    ),
    _line(
        "legal_basis", "căn cứ pháp lý", amount="list", example="[Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ]"
    ),
    Field(
        key="repost",
        type=Type.GROUP,
        label="nguồn đăng lại",
        short="name",
        makes=Repost,
        fields=(
            _line("name", "tên nguồn", required=True),
            Field(key="url", type=Type.WEB, label="địa chỉ nguồn", example="https://chinhphu.vn/bai"),
        ),
    ),
    _groups(
        "accepted",
        "cảnh báo đã xem và chấp nhận",
        AcceptedProblem,
        Field(key="code", type=Type.CHOICE, label="mã", required=True, choices=ACCEPTABLE),
        _line("reason", "lý do", required=True, example="Danh sách công khai, người có tên đã đồng ý"),
    ),
)
"""What every kind has."""

DATED: Final = tuple(_moment("date", "ngày đăng", required=True) if field.key == "date" else field for field in COMMON)
"""As `COMMON`, for a kind whose items are posted on a day."""

NEWS: Final = ordered(*DATED, _line("author", "tác giả"))

_NUMBERED: Final = (
    *DATED,
    Field(key="number", type=Type.NUMBER, label="số, ký hiệu", example="1136/KH-SXD"),
    _date("issued", "ngày ban hành"),
    _line("issuer", "cơ quan ban hành", required=True, example="Sở Xây dựng tỉnh Lam Giang", addressed=True),
    SIGNER,
    Field(key="period", type=Type.PERIOD, label="giai đoạn", required=True, example="2026"),
    Field(key="series", type=Type.SLUG, label="chuỗi", example="cai-cach-hanh-chinh"),
    Field(key="state", type=Type.CHOICE, label="tình trạng văn bản", choices=PLAN_STATES, makes=PlanState),
    Field(key="wording", type=Type.CHOICE, label="lời văn của thân bài", choices=WORDINGS, makes=Wording),
    _references("replaces", "thay thế"),
    _line("recipients", "nơi nhận", amount="list"),
)

_TASKS: Final = _groups(
    "tasks",
    "nhiệm vụ",
    Task,
    _line("title", "tên nhiệm vụ", required=True),
    Field(
        key="owner",
        type=Type.LINE,
        label="đơn vị chủ trì",
        amount="either",
        attribute="owners",
        example="Văn phòng Sở",
        addressed=True,
    ),
    _line(
        "coordinators",
        "đơn vị phối hợp",
        amount="either",
        example="[Thanh tra Sở, Phòng Tổ chức]",
        addressed=True,
    ),
    Field(key="due", type=Type.DUE, label="thời hạn", example="2026-Q2"),
    Field(key="done_until", type=Type.DUE, label="việc lặp lại đã làm đến hết", example="2026-Q2"),
    _line("output", "sản phẩm"),
    Field(key="state", type=Type.CHOICE, label="tình trạng", choices=TASK_STATES, makes=TaskState),
    Field(
        key="report",
        type=Type.LINE,
        label="báo cáo kết quả",
        amount="either",
        attribute="reports",
        example="12/BC-SXD",
    ),
)

PLAN: Final = ordered(*_NUMBERED, _TASKS)

REPORT: Final = ordered(*_NUMBERED, _line("reports_on", "báo cáo về kế hoạch", example="1136/KH-SXD", names_item=True))

_RELATIONS: Final = Field(
    key="relations",
    type=Type.GROUP,
    label="quan hệ với văn bản khác",
    makes=DeclaredRelations,
    fields=(
        _references("amends", "sửa đổi, bổ sung"),
        _references("replaces", "thay thế"),
        _references("repeals", "bãi bỏ"),
        _references("suspends", "đình chỉ"),
        _references("corrects", "đính chính"),
        _references("guides", "hướng dẫn"),
        _references("details", "quy định chi tiết"),
        _references("consolidates", "hợp nhất"),
        _references("basis", "căn cứ"),
    ),
)

DOCUMENT: Final = ordered(
    *COMMON,
    Field(key="number", type=Type.NUMBER, label="số, ký hiệu", example="61/2018/NĐ-CP"),
    Field(
        key="kind",
        type=Type.CHOICE,
        label="loại văn bản",
        choices=tuple((name, "") for name in DOCUMENT_KINDS),
        attribute="document_kind",
        example="Nghị định",
    ),
    _date("issued", "ngày ban hành"),
    _date("effective", "ngày có hiệu lực"),
    _date("expired", "ngày hết hiệu lực"),
    _line("issuer", "cơ quan ban hành", example="Chính phủ", addressed=True),
    SIGNER,
    Field(key="official_url", type=Type.WEB, label="địa chỉ bản chính thức", example="https://vbpl.vn/"),
    _date("reviewed", "ngày rà soát hiệu lực"),
    _RELATIONS,
)

FEEDBACK: Final = ordered(
    *COMMON,
    Field(key="question", type=Type.PROSE, label="nội dung phản ánh", required=True),
    _date("asked", "ngày phản ánh", required=True),
    _date("answered", "ngày trả lời"),
    _line("about", "trang được nói đến", example=f"{PLANS}2026/x/", names_item=True),
    Field(key="consent", type=Type.FLAG, label="người phản ánh đồng ý nêu tên", example="true"),
)
