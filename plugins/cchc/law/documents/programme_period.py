"""The period of a plan or programme, as its title says it: the plan of a year is over with the year."""

import re
from datetime import date
from typing import Final

from cchc.law.documents.document_kinds import DocumentKind

_PROGRAMMES: Final = frozenset({"Kế hoạch", "Chương trình", "Đề án", "Chiến lược"})
# Decisions and resolutions that only issue one: "Ban hành Kế hoạch …", "Phê duyệt Chương trình …".
_ISSUES: Final = re.compile(
    r"(?:Ban\s+hành|Phê\s+duyệt|Về\s+việc\s+(?:ban\s+hành|phê\s+duyệt))\s+(?P<what>\w+\s+\w+)", re.IGNORECASE
)
_PERIOD: Final = re.compile(
    r"(?:giai\s+đoạn|năm)\s+(?:(?:19|20)\d\d\s*[-–]\s*)?(?P<last>(?:19|20)\d\d)(?!\d|\s*[-–/]\s*\d)", re.IGNORECASE
)
# A title that looks beyond its period ("tầm nhìn đến năm 2030") has no end that it says.
_BEYOND: Final = re.compile(r"(?:định\s+hướng|tầm\s+nhìn|những\s+năm\s+tiếp)", re.IGNORECASE)


def last_day(title: str, kind: DocumentKind | None) -> date | None:
    """Return the last day of the period that the title of a plan or programme names; None for any other document.

    A title that names no period, or only the year "đến năm", has none.

    >>> last_day("Ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2011-2020", None)
    datetime.date(2020, 12, 31)
    """
    issued = _ISSUES.match(title)
    what = issued["what"] if issued else kind.name if kind else ""
    if what.capitalize() not in _PROGRAMMES or _BEYOND.search(title):
        return None
    periods = [match for match in _PERIOD.finditer(title) if not title[: match.start()].rstrip().endswith("đến")]
    return date(int(periods[-1]["last"]), 12, 31) if periods else None
