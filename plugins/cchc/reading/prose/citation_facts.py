"""Rules on the claims of a citation: dates that cannot be, dates that disagree, years left over."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cchc.law.citations.resolve import fill_in, stated_day
from cchc.law.documents.document_number import number_key, parse_number
from cchc.law.documents.identity import unique_by_nature
from cchc.law.issuers.issuer_names import name_key
from cchc.reading.prose.citation_rule import CitationRule
from cchc.reading.prose.cited_text import CitedText
from cchc.records.diagnostic import Diagnostic
from cchc.text import vietnamese_dates

_DEADLINE: Final = re.compile(
    r"(?:trước ngày|trước tháng|chậm nhất|hạn cuối|hoàn thành|xong trước|trong năm|trong quý|trong tháng|kết thúc năm)"
    r"[^\n;]{0,50}\Z",
)
_PAST: Final = re.compile(r"\b(?:đã|kết quả|qua|tổng kết|so với|vừa|được ban hành)\b")
_ENDS: Final = re.compile(r"[.;\n]")


def _later_than_the_text(cited: CitedText) -> Iterator[Diagnostic]:
    for citation in cited.citations:
        if cited.issued is None:
            return
        day = stated_day(citation)
        parts = parse_number(citation.number or "")
        year = int(citation.date[:4]) if citation.date else (parts.year if parts else None)
        if (day and day > cited.issued) or (year and year > cited.issued.year):
            said = f"ngày {vietnamese_dates.day(day)}" if day else f"năm {year}"
            message = f"“{citation.surface}” ({said}) có sau văn bản này (ngày {vietnamese_dates.day(cited.issued)})"
            hint = "Kiểm tra lại năm ban hành của văn bản được viện dẫn."
            yield cited.cited(LATER_THAN_THE_TEXT, citation, message, hint)


LATER_THAN_THE_TEXT: Final = CitationRule(
    code="CC205",
    title="Văn bản được viện dẫn có ngày sau văn bản viện dẫn nó",
    why="Một văn bản không thể căn cứ vào văn bản chưa ban hành; thường là gõ nhầm năm.",
    wrong="(văn bản ngày 15/02/2020) Thực hiện Kế hoạch số 438/KH-UBND ngày 31/12/2020 của UBND tỉnh Tiền Giang.",
    right="(văn bản ngày 15/02/2020) Thực hiện Kế hoạch số 438/KH-UBND ngày 31/12/2019 của UBND tỉnh Tiền Giang.",
    check=_later_than_the_text,
)


def _two_dates(cited: CitedText) -> Iterator[Diagnostic]:
    first: dict[str, date] = {}
    filled = None
    for place, citation in enumerate(cited.citations):
        day = stated_day(citation)
        if citation.number is None or day is None:
            continue
        key = number_key(citation.number)
        if not unique_by_nature(citation.number):
            # another year or issuer may make it another document, where the number is not enough
            filled = filled or fill_in(cited.citations)
            key += f" {day.year} {name_key(filled[place].issuer or '')}"
        other = first.setdefault(key, day)
        if other != day:
            message = f"“{citation.number}” ghi ngày {vietnamese_dates.day(day)}, nhưng phía trên ghi ngày {vietnamese_dates.day(other)}"
            hint = "Một số, ký hiệu chỉ có một ngày ban hành: kiểm tra bản gốc."
            yield cited.cited(TWO_DATES, citation, message, hint)


TWO_DATES: Final = CitationRule(
    code="CC206",
    title="Cùng một số, ký hiệu mà ghi hai ngày ban hành khác nhau, hoặc khác ngày đã biết",
    why="Một văn bản chỉ ban hành một ngày: một trong hai chỗ đã gõ nhầm, hoặc số, ký hiệu đã gõ nhầm.",
    wrong="Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ; Nghị định số 61/2018/NĐ-CP ngày 24/3/2018.",
    right="Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ; Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018.",
    check=_two_dates,
)


def _stale_year(cited: CitedText) -> Iterator[Diagnostic]:
    if cited.years is None:
        return
    present = cited.years[0]
    for match in re.finditer(rf"(?:{present - 2}|{present - 1})(?<!\d....)(?![\d/-])", cited.text):
        place = match.start()
        ahead = cited.text[max(0, place - 160) : place].lower()
        deadline = _DEADLINE.search(ahead)
        if deadline is None or _PAST.search(_ENDS.split(ahead[: deadline.start()])[-1]):
            continue
        if not any(place - 70 < citation.end and citation.start < place for citation in cited.citations):
            message = f"thời hạn ở năm {match[0]}, trước kỳ của văn bản ({present})"
            hint = f"Có thể còn sót từ bản năm trước: sửa thành {present} nếu đúng vậy."
            yield cited.problem(STALE_YEAR, match.span(), message, hint)


STALE_YEAR: Final = CitationRule(
    code="CC209",
    title="Thời hạn rơi vào năm trước kỳ của văn bản, có thể còn sót từ bản của năm trước",
    why="Kế hoạch hằng năm thường soạn trên bản của năm trước, và một hạn cũ còn sót thì không ai thực hiện được.",
    wrong="(văn bản ngày 15/01/2021) Các phòng gửi báo cáo trước ngày 15/12/2020.",
    right="(văn bản ngày 15/01/2021) Các phòng gửi báo cáo trước ngày 15/12/2021.",
    check=_stale_year,
)
