"""The words a reader sees for kinds, areas, states and series."""

from collections.abc import Mapping
from types import MappingProxyType

from cchc.records.choices import AREAS
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

AREA_NAMES: Mapping[str, str] = MappingProxyType({area: name[0].upper() + name[1:] for area, name in AREAS})

SERIES_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "cai-cach-hanh-chinh": "Cải cách hành chính",
        "tuyen-truyen": "Tuyên truyền cải cách hành chính",
        "kiem-tra": "Kiểm tra cải cách hành chính",
    }
)
