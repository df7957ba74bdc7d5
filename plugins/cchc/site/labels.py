"""The words a reader sees for kinds, areas, states and series."""

from collections.abc import Mapping
from types import MappingProxyType

from cchc.records.record import Kind

KIND_NAMES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.NEWS: "Tin tức",
        Kind.PLAN: "Kế hoạch",
        Kind.REPORT: "Báo cáo",
        Kind.DOCUMENT: "Văn bản",
        Kind.FEEDBACK: "Phản ánh, kiến nghị",
        Kind.STANDING: "Trang",
    }
)

AREA_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "the-che": "Cải cách thể chế",
        "thu-tuc-hanh-chinh": "Cải cách thủ tục hành chính",
        "to-chuc-bo-may": "Cải cách tổ chức bộ máy",
        "che-do-cong-vu": "Cải cách chế độ công vụ",
        "tai-chinh-cong": "Cải cách tài chính công",
        "chinh-quyen-so": "Xây dựng chính quyền điện tử, chính quyền số",
    }
)
"""The six fields of the reform programme (Nghị quyết số 76/NQ-CP ngày 15/7/2021)."""

SERIES_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "cai-cach-hanh-chinh": "Cải cách hành chính",
        "tuyen-truyen": "Tuyên truyền cải cách hành chính",
        "kiem-tra": "Kiểm tra cải cách hành chính",
    }
)
