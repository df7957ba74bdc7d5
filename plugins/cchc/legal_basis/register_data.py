"""Data files of the register and of the graph of citations."""

from dataclasses import dataclass
from typing import Annotated, get_args

from cchc.law.citation import Relation
from cchc.law.documents.relations import Predicate
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import Dataset

RELATIONS = tuple(dict.fromkeys([*(predicate.value for predicate in Predicate), *get_args(Relation)]))
"""Every relation that an edge may have: between documents, and from a page to what it cites."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentData:
    """A row of the register; dates are ISO 8601, empty text means "not known"."""

    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang văn bản", "uri")]
    number: Annotated[str, DataColumn("Số, ký hiệu", "số, ký hiệu của văn bản")]
    kind: Annotated[str, DataColumn("Loại", "loại văn bản")]
    title: Annotated[str, DataColumn("Trích yếu", "trích yếu nội dung văn bản")]
    issued: Annotated[str, DataColumn("Ngày ban hành", "ngày ban hành", "date")]
    effective: Annotated[str, DataColumn("Ngày có hiệu lực", "ngày có hiệu lực", "date")]
    expired: Annotated[str, DataColumn("Ngày hết hiệu lực", "ngày hết hiệu lực", "date")]
    issuer: Annotated[str, DataColumn("Cơ quan ban hành", "cơ quan ban hành")]
    issuer_id: Annotated[str, DataColumn("Mã cơ quan", "mã của cơ quan trong sổ đăng ký của trang")]
    force: Annotated[str, DataColumn("Hiệu lực", "tình trạng hiệu lực vào ngày dựng trang")]
    reviewed: Annotated[str, DataColumn("Ngày rà soát", "ngày rà soát hiệu lực gần nhất", "date")]
    cited_by: Annotated[int, DataColumn("Số lần được viện dẫn", "số trang viện dẫn văn bản")]


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationData:
    """An edge of the graph: a page cites a document, or a document acts on another.

    `relation` is a predicate of the content model or empty; `target` is empty where the document is not registered,
    and `status` is `known`, `ambiguous` or `unknown`.
    """

    source: Annotated[str, DataColumn("Nơi viện dẫn", "trang viện dẫn, hoặc văn bản tác động", "uri")]
    target: Annotated[
        str,
        DataColumn("Văn bản được dẫn", "văn bản được viện dẫn, hoặc bị tác động; trống khi chưa có trong sổ", "uri"),
    ]
    relation: Annotated[
        str,
        DataColumn("Quan hệ", f"quan hệ: {', '.join(RELATIONS)}; trống khi chỉ nhắc đến"),
    ]
    number: Annotated[str, DataColumn("Số, ký hiệu", "số, ký hiệu của văn bản được dẫn")]
    name: Annotated[str, DataColumn("Tên văn bản", "tên của văn bản được dẫn")]
    date: Annotated[str, DataColumn("Ngày văn bản", "ngày của văn bản được dẫn, có thể chỉ là năm")]
    issuer: Annotated[str, DataColumn("Cơ quan ban hành", "cơ quan ban hành văn bản được dẫn")]
    pinpoint: Annotated[str, DataColumn("Điều, khoản", "điều, khoản, điểm được dẫn")]
    part: Annotated[str, DataColumn("Phần", "phần bị tác động")]
    since: Annotated[str, DataColumn("Từ ngày", "ngày quan hệ bắt đầu", "date")]
    status: Annotated[
        str,
        DataColumn("Tình trạng", "tình trạng của lần viện dẫn: known, ambiguous, unknown (biết rõ, chưa rõ, chưa có)"),
    ]


DOCUMENTS = Dataset(name="van-ban", title="Sổ văn bản", row=DocumentData)
CITATIONS = Dataset(name="vien-dan", title="Viện dẫn và quan hệ giữa các văn bản", row=CitationData)
