"""The words that name a document give its header, and nothing that they do not say."""

import pytest

from cchc.authoring.drafts.named_document import header_values, named_document

CASES = [
    ("Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ", "61/2018/NĐ-CP", "", "", "2018-04-23", "Chính phủ"),
    ("nghị định 61/2018/ND-CP", "61/2018/NĐ-CP", "", "", "", "Chính phủ"),
    ("61/2018/NĐ-CP", "61/2018/NĐ-CP", "", "", "", "Chính phủ"),
    (
        "Căn cứ Quyết định số 2726/QĐ-UBND ngày 15 tháng 11 năm 2021 của UBND tỉnh Thái Bình về việc ban hành Kế hoạch;",
        "2726/QĐ-UBND",
        "",
        "Về việc ban hành Kế hoạch",
        "2021-11-15",
        "UBND tỉnh Thái Bình",
    ),
    ("Luật Đất đai số 31/2024/QH15", "31/2024/QH15", "Luật", "Luật Đất đai", "", "Quốc hội"),
    ("Luật Đất đai năm 2024", "", "Luật", "Luật Đất đai", "", ""),
    ("Hiến pháp năm 2013", "", "Hiến pháp", "Hiến pháp", "", ""),
    (
        "Chỉ thị số 23/CT-TTg ngày 02/9/2021 của Thủ tướng Chính phủ về đẩy mạnh Đề án 06",
        "23/CT-TTg",
        "",
        "Về đẩy mạnh Đề án 06",
        "2021-09-02",
        "Thủ tướng Chính phủ",
    ),
    ("Thông tư liên tịch số 01/2015/TTLT-VPCP-BTP ngày 5-5-2015", "01/2015/TTLT-VPCP-BTP", "", "", "2015-05-05", ""),
    (
        "Chương trình số 01-CTr/TU ngày 20/01/2016 của Tỉnh ủy Sơn La",
        "01-CTr/TU",
        "",
        "",
        "2016-01-20",
        "Tỉnh ủy Sơn La",
    ),
    ("Nghị quyết số 76/NQ-CP năm 2021", "76/NQ-CP", "", "", "", "Chính phủ"),
    ("Quyết định số 15/QĐ-UBND", "15/QĐ-UBND", "", "", "", ""),
    ("Kế hoạch 36/KH-UBND ngày 23/01/2017 của UBND huyện Sốp Cộp", "36/KH-UBND", "", "", "2017-01-23", "UBND huyện Sốp Cộp"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "number", "kind", "title", "issued", "issuer"), CASES, ids=[case[0] for case in CASES]
)
def test_words_fill_what_they_say(words: str, number: str, kind: str, title: str, issued: str, issuer: str) -> None:
    named = named_document(words)

    assert named is not None
    expected = {"number": number, "kind": kind, "title": title, "issued": issued, "issuer": issuer}
    assert header_values(named, words) == {key: value for key, value in expected.items() if value}


@pytest.mark.parametrize(
    "words",
    [
        "Sửa đổi một số điều của Nghị định số 61/2018/NĐ-CP",
        "Luật Đất đai và các văn bản hướng dẫn",
        "xin chào",
        "",
        "Quy chế làm việc",
    ],
)
def test_a_title_that_only_holds_a_document_names_none(words: str) -> None:
    assert named_document(words) is None
