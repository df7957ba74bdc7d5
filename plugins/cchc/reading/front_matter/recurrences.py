"""Deadlines that recur, as offices write them: `thường xuyên`, `hằng quý`, `ngày 20 hằng tháng`, `15/6 hằng năm`."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cchc.records.record_parts import Due, Frequency
from cchc.text.fold import fold

_SPANS: Final[Mapping[str, Frequency]] = MappingProxyType(
    {"thang": Frequency.MONTHLY, "quy": Frequency.QUARTERLY, "nam": Frequency.YEARLY}
)
_ONGOING: Final = re.compile(r"thuong xuyen|lien tuc|(?:hang|moi) (?:ngay|tuan)|(?:trong )?ca nam|trong nam")
_HALF: Final = re.compile(r"(?:6|sau) thang(?: mot lan|/ ?lan)?|(?:hang|moi) (?:6|sau) thang|nua nam mot lan")
_EVERY: Final = re.compile(
    r"(?:(?:ngay )?(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})| thang (?P<named>\d{1,2}))? )?"
    r"(?:(?:cua )?thang cuoi (?:cua )?)?(?:hang|moi|theo) (?P<span>thang|quy|nam)"
)


def read_recurrence(text: str) -> Due | None:
    """Return how often a task falls due, None where `text` says nothing of the kind, or no day that there is.

    >>> due = read_recurrence("ngày 20 hằng tháng")
    >>> due and (due.every.value, due.day)
    ('monthly', 20)
    """
    words = " ".join(text.split())
    folded = fold(words)
    if _ONGOING.fullmatch(folded):
        return Due(written=words, every=Frequency.ONGOING)
    if _HALF.fullmatch(folded):
        return Due(written=words, every=Frequency.HALF_YEARLY)
    match = _EVERY.fullmatch(folded)
    if match is None:
        return None
    day, month, every = int(match["day"] or 0), int(match["month"] or match["named"] or 0), _SPANS[match["span"]]
    if day > 31 or month > 12 or (match["day"] and not day) or (month and every is not Frequency.YEARLY):
        return None
    return Due(written=words, every=every, day=day, month=month)
