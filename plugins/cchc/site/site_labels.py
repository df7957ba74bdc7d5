"""The words a reader sees for areas, series and the state of a question."""

from collections.abc import Mapping
from types import MappingProxyType

from cchc.pages.shared_views import Badge
from cchc.records import interface_words as words
from cchc.records.choices import AREAS, capitalised_labels
from cchc.records.record import Feedback

AREA_NAMES: Mapping[str, str] = capitalised_labels(AREAS)

SERIES_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "cai-cach-hanh-chinh": "Cải cách hành chính",
        "tuyen-truyen": "Tuyên truyền cải cách hành chính",
        "kiem-tra": "Kiểm tra cải cách hành chính",
    }
)


def answer_badge(record: Feedback) -> Badge:
    """Return whether a question has its answer."""
    return Badge(text=words.ANSWERED, tone="good") if record.answered else Badge(text=words.WAITING, tone="warn")
