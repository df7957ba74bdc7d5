"""Rules on the form of a citation: type word, "số", completeness, blanks, spelling of the symbol.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I (phần I, mục II, khoản 6) and Phụ lục III.
"""

import re
from collections.abc import Iterator
from typing import Final

from cchc.law.documents.document_kinds import kind_named, kinds_of_number
from cchc.law.documents.document_number import number_key, respelt
from cchc.reading.prose.citation_rule import CitationRule
from cchc.reading.prose.cited_text import CitedText
from cchc.records.diagnostic import Diagnostic
from cchc.text.fold import fold, nfc

_SO: Final = re.compile(r"\b(?:so|nr)\b|№")
WRITTEN_NUMBER: Final = re.compile(r"(?:(?<!\w)|(?<=[sS]ố))\d[\w.]*\s{0,3}[/⁄∕-].*", re.DOTALL)
"""The number within the words of a citation, to their end."""

# The patterns for blanks begin with a letter or sign as it is written, and look back from there: `re` runs to the next
# one at the speed of memory, and every text of the site is searched.
_BLANK_SYMBOL: Final = re.compile(r"/(?<=[\s.…_:ốỐ]/)\s?[A-ZĐ]{2}[\w&/-]{0,38}")
_BLANK_SERIAL: Final = re.compile(r"\b[Ss](?:ố|Ố)\s{0,3}:?[.…_\s]{0,40}\Z")
_BLANK_DATE: Final = tuple(
    re.compile(
        rf"{rest}(?<=\b{first}{rest})(?P<day>[\s.…_]{{0,30}}\d{{0,2}}[\s.…_]{{0,30}})(?:tháng|THÁNG)"
        r"(?P<month>[\s.…_]{0,30}\d{0,2}[\s.…_]{0,30})(?:năm|NĂM)\s{0,3}(?P<year>\d{4}|\d{0,3}[.…_]{1,20})?"
    )
    for first, rest in (("[Nn]", "gày"), ("N", "GÀY"))
)


def _type_against_symbol(cited: CitedText) -> Iterator[Diagnostic]:
    for citation in cited.citations:
        if citation.number is None or citation.type is None:
            continue
        said, allowed = kind_named(citation.type), kinds_of_number(citation.number)
        if said and allowed and said not in allowed:
            names = " hoặc ".join(kind.name for kind in allowed)
            message = f"ghi là “{said.name}” nhưng ký hiệu “{citation.number}” là của {names}"
            hint = f"Kiểm tra bản gốc, rồi sửa thành “{allowed[0].name} số {citation.number}” hoặc sửa ký hiệu."
            yield cited.cited(TYPE_AGAINST_SYMBOL, citation, message, hint)


TYPE_AGAINST_SYMBOL: Final = CitationRule(
    code="CC201",
    title="Loại văn bản không khớp ký hiệu",
    why="Chữ viết tắt tên loại trong ký hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục III) phải là của loại văn bản nêu tên.",
    wrong="Thực hiện Quyết định số 15/KH-UBND ngày 07/02/2022 của UBND tỉnh Thái Bình.",
    right="Thực hiện Kế hoạch số 15/KH-UBND ngày 07/02/2022 của UBND tỉnh Thái Bình.",
    check=_type_against_symbol,
)


def _missing_so(cited: CitedText) -> Iterator[Diagnostic]:
    for citation in cited.citations:
        surface = fold(citation.surface)
        if citation.number is None or citation.type is None or not surface[:1].isalpha():
            continue
        number = WRITTEN_NUMBER.search(surface)
        if number and not _SO.search(surface[: number.start()]):
            message = f"thiếu chữ “số” trước “{citation.number}”"
            yield cited.cited(MISSING_SO, citation, message, f"Viết “{citation.type} số {citation.number}”.")


MISSING_SO: Final = CitationRule(
    code="CC202",
    title="Thiếu chữ “số” giữa tên loại và số, ký hiệu",
    why="Nghị định 30/2020/NĐ-CP, Phụ lục I viết “Nghị định số …”, “Quyết định số …”.",
    wrong="Căn cứ Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
    right="Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;",
    check=_missing_so,
)


def _incomplete_first_mention(cited: CitedText) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for citation in cited.citations:
        kind = kind_named(citation.type or "")
        if citation.number is None or (kind and kind.named):
            continue
        key = number_key(citation.number)
        if key in seen:
            continue
        seen.add(key)
        dated = citation.date is not None and len(citation.date) == len("2021-07-15")
        missing = [] if dated else ["ngày ban hành"]
        missing += [] if citation.issuer is not None else ["cơ quan ban hành"]
        if missing:
            message = f"lần đầu viện dẫn “{citation.number}” thiếu {' và '.join(missing)}"
            hint = "Viết đủ: tên loại, số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu."
            yield cited.cited(INCOMPLETE_FIRST_MENTION, citation, message, hint)


INCOMPLETE_FIRST_MENTION: Final = CitationRule(
    code="CC203",
    title="Lần viện dẫn đầu tiên chưa đủ ngày ban hành và cơ quan ban hành",
    why="Lần đầu phải có tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu; các lần sau chỉ cần tên loại, số và ký "
    "hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I). Luật, bộ luật, pháp lệnh chỉ cần tên.",
    wrong="Thực hiện Kế hoạch số 36/KH-UBND về cải cách hành chính.",
    right="Thực hiện Kế hoạch số 36/KH-UBND ngày 23/01/2017 của UBND huyện Sốp Cộp; theo Kế hoạch số 36/KH-UBND.",
    check=_incomplete_first_mention,
)


def _blank_number_or_date(cited: CitedText) -> Iterator[Diagnostic]:
    text = cited.text
    for symbol in _BLANK_SYMBOL.finditer(text):
        if serial := _BLANK_SERIAL.search(text, max(0, symbol.start() - 50), symbol.start()):
            hint = "Điền số theo bản đã ban hành, hoặc bỏ đoạn này nếu là mẫu."
            span = (serial.start(), symbol.end())
            yield cited.problem(BLANK_NUMBER_OR_DATE, span, "số văn bản còn để trống", hint)
    for pattern in _BLANK_DATE:
        for match in pattern.finditer(text):
            parts = [match["day"], match["month"], match["year"] or ""]
            digits = [any(char.isdigit() for char in part) for part in parts]
            # "ngày tháng năm" alone is a phrase, not a blank
            if not all(digits) and (any(digits) or any(char in ".…_" for char in match[0])):
                span = (match.start() - 1, match.end())
                hint = "Điền ngày theo bản đã ban hành."
                yield cited.problem(BLANK_NUMBER_OR_DATE, span, "ngày, tháng, năm còn để trống", hint)


BLANK_NUMBER_OR_DATE: Final = CitationRule(
    code="CC204",
    title="Số hoặc ngày còn để trống",
    why="Văn bản đã ban hành phải có số và ngày; chỗ trống thường còn lại từ bản dự thảo.",
    wrong="Kèm theo Kế hoạch số …/KH-SXD ngày … tháng 02 năm 2022 của Sở Xây dựng.",
    right="Kèm theo Kế hoạch số 12/KH-SXD ngày 15 tháng 02 năm 2022 của Sở Xây dựng.",
    check=_blank_number_or_date,
)


def _unofficial_spelling(cited: CitedText) -> Iterator[Diagnostic]:
    for citation in cited.citations:
        if citation.number is None or citation.number in citation.surface:
            continue
        written = nfc(citation.surface)
        if citation.number in written or written.isupper():
            continue
        number = WRITTEN_NUMBER.search(written)
        if number and respelt(number[0]) == citation.number:
            message = f"ký hiệu viết là “{number[0]}”, đúng là “{citation.number}”"
            yield cited.cited(UNOFFICIAL_SPELLING, citation, message, f"Sửa thành “{citation.number}”.")


UNOFFICIAL_SPELLING: Final = CitationRule(
    code="CC208",
    title="Ký hiệu viết sai chữ hoa, chữ thường, dấu hoặc khoảng trắng",
    why="Chữ viết tắt theo Nghị định 30/2020/NĐ-CP, Phụ lục III: CTr, TTr, QyĐ, NĐ, QĐ; giữa các phần không có khoảng trắng.",
    wrong="Thực hiện Chương trình số 01-Ctr/TU ngày 20/01/2016 của Tỉnh ủy Sơn La.",
    right="Thực hiện Chương trình số 01-CTr/TU ngày 20/01/2016 của Tỉnh ủy Sơn La.",
    check=_unofficial_spelling,
)
