"""Subject of a document, as far as its title and first words tell: period, series, area, and the agency that speaks.

Each is proposed only where words stand for it; those that could mean more are marked for the editor.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from cchc.importing.layout.proposal import Findings
from cchc.law.citations.issuer_phrases import begins_issuer, issuer_at
from cchc.law.issuers.issuer_names import take_apart
from cchc.text.fold import fold

_YEARS: Final = re.compile(r"giai đoạn\s+(\d{4})\s*[-–—]\s*(\d{4})", re.IGNORECASE)
_YEAR: Final = re.compile(r"\bnăm\s+(\d{4})\b", re.IGNORECASE)
_HALF: Final = re.compile(
    r"\b(?:quý\s+(?:[IV]+|\d)|tháng\s+\d{1,2}|\d{1,2} tháng[^.;]{0,20}?)(?:/|-|\s+năm\s+)(\d{4})\b", re.IGNORECASE
)
_ANY_YEAR: Final = re.compile(r"(?<![\d/])((?:19|20)\d{2})(?![\d/])")
_SERIES: Final = (
    ("kiem-tra", "kiem tra"),
    ("tuyen-truyen", "tuyen truyen"),
    ("ra-soat-thu-tuc-hanh-chinh", "ra soat"),
    ("chuyen-doi-so", "chuyen doi so"),
    ("cai-cach-hanh-chinh", "cai cach hanh chinh"),
)
"""Series by the words of a title, the more particular first."""
_AREAS: Final = (
    ("thu-tuc-hanh-chinh", re.compile(r"thu tuc hanh chinh|mot cua|\btthc\b")),
    (
        "chinh-quyen-so",
        re.compile(r"chuyen doi so|chinh quyen (?:so|dien tu)|dich vu cong truc tuyen|do thi thong minh"),
    ),
    ("the-che", re.compile(r"van ban quy pham phap luat|the che")),
    ("to-chuc-bo-may", re.compile(r"to chuc bo may|bien che|sap xep")),
    ("che-do-cong-vu", re.compile(r"cong vu|can bo, cong chuc")),
    ("tai-chinh-cong", re.compile(r"tai chinh cong|ngan sach|tu chu tai chinh")),
)
_SPEAKS: Final = re.compile(
    r"\s*(?:đã\s+)?(?:xây dựng|ban hành|báo cáo|thông báo|đề nghị|kính trình|trình|tổ chức|lập|triển khai)\b"
)
_PLACE: Final = re.compile(r"\b(tỉnh|thành phố)\s+((?:[A-ZĐÀ-Ỹ][\w]*)(?:\s+(?:-\s+)?[A-ZĐÀ-Ỹ][\w]*){0,3})")


def propose_period(title: str, opening: str, findings: Findings) -> None:
    """Propose the years of a plan or report: from its title, else from its first sentences, else the year of its date."""
    if (years := _YEARS.search(title)) is not None:
        findings.propose("period", f"{years[1]}-{years[2]}", "tên văn bản")
    elif (year := _YEAR.search(title) or _HALF.search(title)) is not None:
        findings.propose("period", year[1], "tên văn bản")
    elif found := Counter(match[1] for match in (*_YEAR.finditer(opening), *_HALF.finditer(opening))).most_common(1):
        findings.propose("period", found[0][0], "năm nêu ở đoạn mở đầu", certain=False)
    elif issued := findings.text("issued"):
        findings.propose("period", issued[:4], "năm ký", certain=False)
    elif (year := _ANY_YEAR.search(title) or _ANY_YEAR.search(opening)) is not None:
        findings.propose("period", year[1], "năm nêu trong bài", certain=False)


def propose_subject(title: str, findings: Findings, *, series: bool) -> None:
    """Propose the series of a plan or report, and the areas that a title names."""
    folded = fold(title)
    if series and (name := next((name for name, words in _SERIES if words in folded), "")):
        findings.propose("series", name, "chữ trong tên văn bản", certain=False)
    areas = tuple(area for area, pattern in _AREAS if pattern.search(folded))
    findings.propose("area", areas, "chữ trong tên văn bản", certain=False)


def speaker(paragraphs: Sequence[str]) -> str:
    """Return the agency that acts in the first paragraphs ("…, Sở Ngoại vụ xây dựng kế hoạch …"), with its place where one is named, or ""."""
    for text in paragraphs[:6]:
        for found in re.finditer(r"(?<![^\s,;(])(?=[A-ZĐỦU])", text):
            if not begins_issuer(text, found.start()):
                continue
            end = issuer_at(text, found.start())
            if end and _SPEAKS.match(text, end):
                return _placed(text[found.start() : end].strip(), paragraphs)
    return ""


def _placed(name: str, paragraphs: Sequence[str]) -> str:
    """Return an agency's name with the place that the text names most often, unless it has one."""
    if take_apart(name).places:
        return name
    places = Counter(f"{found[1]} {found[2]}" for text in paragraphs for found in _PLACE.finditer(text)).most_common(1)
    return f"{name} {places[0][0]}" if places else name
