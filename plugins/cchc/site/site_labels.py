"""The words a reader sees for areas, series and states."""

from collections.abc import Mapping
from types import MappingProxyType

from cchc.pages.shared_views import Badge
from cchc.records.choices import AREAS
from cchc.records.record import Feedback

AREA_NAMES: Mapping[str, str] = MappingProxyType({area: name[0].upper() + name[1:] for area, name in AREAS})

SERIES_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "cai-cach-hanh-chinh": "Cải cách hành chính",
        "tuyen-truyen": "Tuyên truyền cải cách hành chính",
        "kiem-tra": "Kiểm tra cải cách hành chính",
    }
)

WITHDRAWN = Badge(text="Đã rút", tone="bad")


def answer_badge(record: Feedback) -> Badge:
    """Whether a question has its answer."""
    return Badge(text="Đã trả lời", tone="good") if record.answered else Badge(text="Chờ trả lời", tone="warn")
