"""Documents named without a number are seen; general talk of decisions is not."""

import pytest

from cchc.law.citations.find import find
from cchc.law.citations.unnumbered import LONGEST, unnumbered

NAMED = {
    "Theo Quyết định của UBND tỉnh phê duyệt Kế hoạch cải cách hành chính giai đoạn 2021 – 2025; các sở triển khai.": (
        "Quyết định của UBND tỉnh phê duyệt Kế hoạch cải cách hành chính giai đoạn 2021 – 2025"
    ),
    "Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020, huyện lập kế hoạch.": (
        "Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020"
    ),
    "Chỉ thị của Thủ tướng Chính phủ về đẩy mạnh cải cách hành chính.\nĐoạn sau.": (
        "Chỉ thị của Thủ tướng Chính phủ về đẩy mạnh cải cách hành chính"
    ),
    "Kế hoạch của Sở Xây dựng ban hành kèm theo\nQuyết định": "Kế hoạch của Sở Xây dựng ban hành kèm theo",
}


@pytest.mark.parametrize(("text", "expected"), NAMED.items(), ids=NAMED.values())
def test_a_document_without_number_is_named_as_written(text: str, expected: str) -> None:
    assert unnumbered(text, find(text)) == (expected,)


@pytest.mark.parametrize(
    "text",
    [
        "Mọi quyết định của cơ quan nhà nước về thủ tục đều phải công khai.",
        "Quyết định của Giám đốc được niêm yết.",
        "Quyết định số 2726/QĐ-UBND ngày 09/11/2021 của UBND tỉnh về danh mục thủ tục.",
        "Kế hoạch này quy định trách nhiệm của các phòng.",
        "",
    ],
)
def test_general_talk_and_numbered_documents_are_left_alone(text: str) -> None:
    assert unnumbered(text, find(text)) == ()


def test_a_subject_ends_where_a_numbered_document_begins() -> None:
    text = "Chỉ thị của Thủ tướng Chính phủ về thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021"

    assert unnumbered(text, find(text)) == ("Chỉ thị của Thủ tướng Chính phủ về thực hiện",)


def test_an_endless_subject_is_cut() -> None:
    (found,) = unnumbered("Quyết định của UBND tỉnh về " + "việc " * 10_000)

    assert len(found) <= LONGEST
