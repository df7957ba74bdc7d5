"""How a citation is written: type word, "số", completeness, blanks, spelling of the symbol.

Source: NĐ 30/2020/NĐ-CP, Phụ lục I (phần I, mục II, khoản 6) and Phụ lục III.
"""

import re
from collections.abc import Iterator
from typing import Final

from cchc.checks.citation_rule import Remark, rule
from cchc.checks.cited_text import CitedText
from cchc.law.documents.document_kinds import kind_named, kinds_of_number
from cchc.law.documents.document_number import number_key
from cchc.text.fold import fold, nfc

_SO: Final = re.compile(r"\b(?:so|nr)\b|№")
_NUMBER: Final = re.compile(r"(?<!\w)\d[\w.]*\s{0,3}[/⁄∕-].*", re.DOTALL)
_BLANK_NUMBER: Final = re.compile(r"\b[Ss](?:ố|Ố)\s{0,3}:?[.…_\s]{0,40}/\s?(?=[A-ZĐ]{2})[\w&/-]{2,40}")
_BLANK_DATE: Final = re.compile(
    r"\b(?:[Nn]gày|NGÀY)(?P<day>[\s.…_]{0,30}\d{0,2}[\s.…_]{0,30})(?:tháng|THÁNG)(?P<month>[\s.…_]{0,30}\d{0,2}[\s.…_]{0,30})(?:năm|NĂM)\s{0,3}"
    r"(?P<year>\d{4}|\d{0,3}[.…_]{1,20})?",
)


@rule("CC201")
def type_against_symbol(cited: CitedText) -> Iterator[Remark]:
    """Loại văn bản không khớp ký hiệu.

    Chữ viết tắt tên loại trong ký hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục III) phải là của loại văn bản nêu tên.

    Sai: Thực hiện Quyết định số 15/KH-UBND ngày 07/02/2022 của UBND tỉnh Thái Bình.
    Đúng: Thực hiện Kế hoạch số 15/KH-UBND ngày 07/02/2022 của UBND tỉnh Thái Bình.
    """
    for citation in cited.citations:
        if citation.number is None or citation.type is None:
            continue
        said, allowed = kind_named(citation.type), kinds_of_number(citation.number)
        if said and allowed and said not in allowed:
            names = " hoặc ".join(kind.name for kind in allowed)
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"ghi là “{said.name}” nhưng ký hiệu “{citation.number}” là của {names}",
                hint=f"Kiểm tra bản gốc, rồi sửa thành “{allowed[0].name} số {citation.number}” hoặc sửa ký hiệu.",
            )


@rule("CC202")
def missing_so(cited: CitedText) -> Iterator[Remark]:
    """Thiếu chữ “số” giữa tên loại và số, ký hiệu.

    Nghị định 30/2020/NĐ-CP, Phụ lục I viết “Nghị định số …”, “Quyết định số …”.

    Sai: Căn cứ Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ;
    Đúng: Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ;
    """
    for citation in cited.citations:
        surface = fold(citation.surface)
        if citation.number is None or citation.type is None or not surface[:1].isalpha():
            continue
        number = _NUMBER.search(surface)
        if number and not _SO.search(surface[: number.start()]):
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"thiếu chữ “số” trước “{citation.number}”",
                hint=f"Viết “{citation.type} số {citation.number}”.",
            )


@rule("CC203")
def incomplete_first_mention(cited: CitedText) -> Iterator[Remark]:
    """Lần viện dẫn đầu tiên chưa đủ ngày ban hành và cơ quan ban hành.

    Lần đầu phải có tên loại, số và ký hiệu, ngày, cơ quan ban hành, trích yếu; các lần sau chỉ cần tên loại, số và ký
    hiệu (Nghị định 30/2020/NĐ-CP, Phụ lục I). Luật, bộ luật, pháp lệnh chỉ cần tên.

    Sai: Thực hiện Kế hoạch số 36/KH-UBND về cải cách hành chính.
    Đúng: Thực hiện Kế hoạch số 36/KH-UBND ngày 23/01/2017 của UBND huyện Sốp Cộp; theo Kế hoạch số 36/KH-UBND.
    """
    seen: set[str] = set()
    for citation in cited.citations:
        kind = kind_named(citation.type or "")
        if citation.number is None or (kind and kind.named):
            continue
        key = number_key(citation.number)
        first, missing = key not in seen, []
        seen.add(key)
        if citation.date is None or len(citation.date) < len("2021-07-15"):
            missing.append("ngày ban hành")
        if citation.issuer is None:
            missing.append("cơ quan ban hành")
        if first and missing:
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"lần đầu viện dẫn “{citation.number}” thiếu {' và '.join(missing)}",
                hint="Viết đủ: tên loại, số và ký hiệu, ngày ban hành, cơ quan ban hành, trích yếu.",
            )


@rule("CC204")
def blank_number_or_date(cited: CitedText) -> Iterator[Remark]:
    """Số hoặc ngày còn để trống.

    Văn bản đã ban hành phải có số và ngày; chỗ trống thường còn lại từ bản dự thảo.

    Sai: Số:      /KH-SXD. Thái Bình, ngày … tháng 02 năm 2022.
    Đúng: Số: 12/KH-SXD. Thái Bình, ngày 15 tháng 02 năm 2022.
    """
    for match in _BLANK_NUMBER.finditer(cited.text):
        yield Remark(
            start=match.start(),
            end=match.end(),
            message="số văn bản còn để trống",
            hint="Điền số theo bản đã ban hành, hoặc bỏ đoạn này nếu là mẫu.",
        )
    for match in _BLANK_DATE.finditer(cited.text):
        parts = [match["day"], match["month"], match["year"] or ""]
        digits = [any(char.isdigit() for char in part) for part in parts]
        # "ngày tháng năm" alone is a phrase, not a blank
        if not all(digits) and (any(digits) or any(char in ".…_" for char in match[0])):
            yield Remark(
                start=match.start(),
                end=match.end(),
                message="ngày, tháng, năm còn để trống",
                hint="Điền ngày theo bản đã ban hành.",
            )


@rule("CC208")
def unofficial_spelling(cited: CitedText) -> Iterator[Remark]:
    """Ký hiệu viết sai chữ hoa, chữ thường, dấu hoặc khoảng trắng.

    Chữ viết tắt theo Nghị định 30/2020/NĐ-CP, Phụ lục III: CTr, TTr, QyĐ, NĐ, QĐ; giữa các phần không có khoảng trắng.

    Sai: Thực hiện Chương trình số 01-Ctr/TU ngày 20/01/2016 của Tỉnh ủy Sơn La.
    Đúng: Thực hiện Chương trình số 01-CTr/TU ngày 20/01/2016 của Tỉnh ủy Sơn La.
    """
    for citation in cited.citations:
        written = nfc(citation.surface)
        if citation.number is None or citation.number in written or written.isupper():
            continue
        number = _NUMBER.search(written)
        if number and _letters(number[0]) == _letters(citation.number):
            yield Remark(
                start=citation.start,
                end=citation.end,
                message=f"ký hiệu viết là “{number[0]}”, đúng là “{citation.number}”",
                hint=f"Sửa thành “{citation.number}”.",
            )


def _letters(number: str) -> str:
    """The letters and figures of a number, folded: what no slip of case, space or sign changes."""
    return "".join(char for char in fold(number) if char.isalnum())
