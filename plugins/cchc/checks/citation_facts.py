"""What a citation claims: dates that cannot be, dates that disagree, documents without force, years left over."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cchc.checks.citation_rule import Remark, rule
from cchc.checks.cited_text import CitedText
from cchc.law.citations.resolve import Known, stated_day
from cchc.law.documents.citation_forms import exact_form
from cchc.law.documents.document_number import number_key, parse_number
from cchc.law.documents.force import ForceStatus, force_at, sentence
from cchc.law.documents.identity import unique_by_nature
from cchc.law.issuers.issuer_names import name_key
from cchc.text import vietnamese_dates

_YEAR: Final = re.compile(r"(?<!\d)20\d\d(?![\d/-])")
_DEADLINE: Final = re.compile(
    r"(?:trước ngày|trước tháng|chậm nhất|hạn cuối|hoàn thành|xong trước|trong năm|trong quý|trong tháng|kết thúc năm)"
    r"[^\n;]{0,50}\Z",
)
_PAST: Final = re.compile(r"\b(?:đã|kết quả|qua|tổng kết|so với|vừa|được ban hành)\b")
_ENDS: Final = re.compile(r"[.;\n]")


@rule("CC205")
def later_than_the_text(cited: CitedText) -> Iterator[Remark]:
    """Văn bản được viện dẫn có ngày sau văn bản viện dẫn nó.

    Một văn bản không thể căn cứ vào văn bản chưa ban hành; thường là gõ nhầm năm.

    Sai (văn bản ngày 15/02/2020): Thực hiện Kế hoạch số 438/KH-UBND ngày 31/12/2020 của UBND tỉnh Tiền Giang.
    Đúng (văn bản ngày 15/02/2020): Thực hiện Kế hoạch số 438/KH-UBND ngày 31/12/2019 của UBND tỉnh Tiền Giang.
    """
    for citation in cited.citations:
        if cited.issued is None:
            return
        day = stated_day(citation)
        parts = parse_number(citation.number or "")
        year = int(citation.date[:4]) if citation.date else (parts.year if parts else None)
        if (day and day > cited.issued) or (year and year > cited.issued.year):
            said = f"ngày {vietnamese_dates.day(day)}" if day else f"năm {year}"
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"“{citation.surface}” ({said}) có sau văn bản này (ngày {vietnamese_dates.day(cited.issued)})",
                hint="Kiểm tra lại năm ban hành của văn bản được viện dẫn.",
            )


@rule("CC206")
def two_dates(cited: CitedText) -> Iterator[Remark]:
    """Cùng một số, ký hiệu mà ghi hai ngày ban hành khác nhau, hoặc khác ngày đã biết.

    Sai: Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ; Nghị định số 61/2018/NĐ-CP ngày 24/3/2018.
    Đúng: Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ; Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018.
    """
    first: dict[str, date] = {}
    for (citation, resolution), filled in zip(cited.mentions(), cited.filled, strict=True):
        day = stated_day(citation)
        if citation.number is None or day is None:
            continue
        alone = unique_by_nature(citation.number)
        # another year or issuer may make it another document, where the number is not enough
        key = number_key(citation.number) + ("" if alone else f" {day.year} {name_key(filled.issuer or '')}")
        known = resolution.document.issued if isinstance(resolution, Known) else None
        other = first.setdefault(key, day)
        if other != day:
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"“{citation.number}” ghi ngày {vietnamese_dates.day(day)}, nhưng phía trên ghi ngày {vietnamese_dates.day(other)}",
                hint="Một số, ký hiệu chỉ có một ngày ban hành: kiểm tra bản gốc.",
            )
        elif known and known != day:
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"“{citation.number}” ghi ngày {vietnamese_dates.day(day)}, nhưng mục văn bản ghi ngày {vietnamese_dates.day(known)}",
                hint="Kiểm tra bản gốc, rồi sửa ở đây hoặc sửa trong mục văn bản.",
            )


@rule("CC207")
def cited_without_force(cited: CitedText) -> Iterator[Remark]:
    """Viện dẫn văn bản đã hết hiệu lực vào ngày ban hành.

    Không áp dụng khi chính câu đó nói việc thay thế hoặc bãi bỏ.

    Sai (văn bản ngày 15/01/2026): Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
    Đúng (văn bản ngày 15/02/2022): Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
    """
    for citation, resolution in cited.mentions():
        if cited.issued is None or not isinstance(resolution, Known) or citation.relation in ("replaces", "repeals"):
            continue
        document = resolution.document
        force = force_at(document, cited.registry.relations, cited.issued)
        if force.status is ForceStatus.EXPIRED:
            told = sentence(force, lambda ident: exact_form(cited.registry.documents[ident]))
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"{exact_form(document)} {told}",
                hint="Viện dẫn văn bản đang có hiệu lực vào ngày ban hành.",
            )


@rule("CC209")
def stale_year(cited: CitedText) -> Iterator[Remark]:
    """Thời hạn rơi vào năm trước kỳ của văn bản, có thể còn sót từ bản của năm trước.

    Sai (văn bản ngày 15/01/2021): Các phòng gửi báo cáo trước ngày 15/12/2020.
    Đúng (văn bản ngày 15/01/2021): Các phòng gửi báo cáo trước ngày 15/12/2021.
    """
    if cited.years is None:
        return
    spans = [(citation.start, citation.end) for citation in cited.citations]
    for match in _YEAR.finditer(cited.text):
        year, place = int(match[0]), match.start()
        if not cited.years[0] - 2 <= year < cited.years[0]:
            continue
        ahead = cited.text[max(0, place - 160) : place].lower()
        deadline = _DEADLINE.search(ahead)
        if deadline is None or any(place - 70 < end and start < place for start, end in spans):
            continue
        if not _PAST.search(_ENDS.split(ahead[: deadline.start()])[-1]):
            yield Remark(
                start=place,
                end=match.end(),
                message=f"thời hạn ở năm {year}, trước kỳ của văn bản ({cited.years[0]})",
                hint=f"Có thể còn sót từ bản năm trước: sửa thành {cited.years[0]} nếu đúng vậy.",
            )
