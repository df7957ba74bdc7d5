"""Letters that stand on a scanned page without being its text: stamps, signatures, names of scanners and of sites."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from cchc.text.fold import fold

_REPEATED: Final = 0.6
"""Share of the pages on which a line stands that is a watermark, a header or a footer."""

# What is written over a picture by programs and clerks. A mark in other words is still met where it stands on most
# pages, or has few letters; one long mark of unknown words on a single page makes that page one of text.
_MARKS: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"scann?ed (?:by|with|using)|camscanner|adobe scan|genius scan|microsoft lens|office lens|tapscanner|clearscanner",
        r"(?:https?://|www\.)\S+|\b[\w-]+\.(?:com|net|org|vn|gov)\b|\S+@\S+",
        r"signature (?:not verified|valid)|digitally signed|signed by|reason:|location:|chung thu so|ky dien tu",
        r"(?:ky|xac thuc) (?:boi|so)|(?:nguoi|ngay|gio|thoi gian) ky|^(?:date|email|co quan|to chuc|don vi|chuc vu):",
        r"cong van den|van ban den|^(?:so |ngay )?(?:den|so|ngay|chuyen|luu ho so)\s*(?::|\d[^a-z]*$)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}",
        r"ban sao|sao y|ban chinh|chung thuc|khong co gia tri|confidential|\bcopy\b|mau so",
        r"^\W*(?:trang|page|tr\.?)?\W*\d+\W*(?:(?:/|of|tren)\W*\d+)?\W*$",
    )
)


def letters_of(text: str) -> int:
    """The number of letters in a text, figures apart."""
    return sum(map(str.isalpha, text))


def is_mark(line: str) -> bool:
    """Return whether a line is a stamp, a signature, a page number, or names a scanner or a site."""
    folded = " ".join(fold(line).split())
    return any(pattern.search(folded) for pattern in _MARKS)


def repeated_lines(pages: Sequence[Iterable[str]]) -> frozenset[str]:
    """The lines that stand on most of these pages, each as `line_key` has it; none of a single page."""
    if len(pages) < 2:
        return frozenset()
    times = Counter(key for page in pages for key in {line_key(line) for line in page})
    return frozenset(key for key, count in times.items() if count > 1 and count >= _REPEATED * len(pages))


def line_key(line: str) -> str:
    """A line without figures, marks and blanks: what two pages share of a header with the number of the page."""
    return "".join(filter(str.isalpha, fold(line)))
