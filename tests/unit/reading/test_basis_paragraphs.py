"""What a text rests on is told from what it mentions by the paragraph in which it stands."""

import pytest

from cchc.law.citations.find import find
from cchc.reading.basis_paragraphs import bases_among

ND, KH, QD = "Nghị định số 61/2018/NĐ-CP", "Kế hoạch số 15/KH-UBND", "Quyết định số 9/QĐ-UBND"
NUMBERS = {"61/2018/NĐ-CP": ND, "15/KH-UBND": KH, "9/QĐ-UBND": QD}

CASES = {
    "mỗi căn cứ một đoạn": (f"Căn cứ {ND};\nCăn cứ {KH};\nSở ban hành, thay {QD}.", [ND, KH]),
    "chữ hoa, gạch đầu dòng": (f"CĂN CỨ {ND};\n- Căn cứ {KH}.\n- Thực hiện {QD}.", [ND, KH]),
    "đoạn văn mở đầu": (f"Căn cứ {ND} và {KH}, Sở ban hành kế hoạch.\nSở thực hiện {QD}.", [ND, KH]),
    "danh sách sau dấu hai chấm": (f"Căn cứ:\n- {ND};\n- {KH}.\nSở thực hiện {QD}.", [ND, KH]),
    "dưới đề mục": (f"I. CĂN CỨ PHÁP LÝ\n1. {ND}.\n2. {KH}.\nII. NHIỆM VỤ\nThực hiện {QD}.", [ND, KH]),
    "chữ giữa câu": (f"Sở căn cứ {ND} để thực hiện.", []),
    "từ dài hơn": (f"Căn cứu {ND}.", []),
    "theo": (f"Theo {ND}, {KH} và {QD}.", []),
    "đoạn kế không nối": (f"Căn cứ {ND}.\n{KH} nêu rõ.", [ND]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_bases_are_those_of_basis_paragraphs(text: str, expected: list[str]) -> None:
    citations = find(text)

    numbers = bases_among(text, citations, {"I. CĂN CỨ PHÁP LÝ", "II. NHIỆM VỤ"})

    assert [NUMBERS[citations[number].number or ""] for number in numbers] == expected


def test_a_text_without_citations_has_no_bases() -> None:
    assert bases_among("Căn cứ vào tình hình.", (), ()) == ()
