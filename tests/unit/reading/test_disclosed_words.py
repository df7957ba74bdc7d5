"""Words of content files that should not be public, and letters that nobody can read, each at its place."""

import pytest

from cchc.reading.reader import read
from cchc.reading.reading_settings import ReadingSettings

HEAD = "---\ntitle: Hội nghị\ndate: 2026-01-15\n---\n\n"
TOLD = {
    "CC180": ["TỐI MẬT", "**M Ậ T**", "Độ mật: Tối mật", "> TUYỆT MẬT", "SỞ XÂY DỰNG     MẬT"],
    "CC181": ["(Lưu hành nội bộ)", "Tài liệu lưu hành nội bộ của Sở.", "DỰ THẢO LẦN 2", "*Dự thảo ngày 12/3/2026*"],
    "CC182": [
        "Ông Mẫu, CCCD 001203004567.",
        "số căn cước 001 203 004 567",
        "CMND số 168.123.456",
        "| Tên | Số CCCD |\n|---|---|\n| A | 001203004567 |",
        "<p>CCCD: 001-203-004-567</p>",
    ],
    "CC183": [
        "\n".join(f"- Ông {last}, 0912 345 67{last}" for last in range(5)),
        "\n".join(f"- mau{last}@gmail.com" for last in range(5)),
        "\n".join(f"- STK 9704123456789{last}" for last in range(5)),
    ],
    "CC184": [
        "Së X©y dùng b¸o c¸o kÕt qu¶ c¶i c¸ch hµnh chÝnh n¨m 2026.",
        "Caên cöù Nghò ñònh cuûa Chính phuû veà cô cheá moät cöûa.",
        "Căn cứ Ngh� định.",
        "Cáº£i cÃ¡ch hÃ nh chÃ\xadnh.",
    ],
    "CC185": ["Ngƣời dân nộp hồ sơ.", "Ðường bộ.", "Sở Xây dựng, СCHC năm nay."],
}
ORDINARY = [
    "Bảo mật thông tin, mật độ dân số, danh mục bí mật nhà nước.",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Quyết định số 1136/QĐ-UBND ngày 20/12/2026, kinh phí 123.456.789.012 đồng.",
    "Mã hồ sơ 000.00.12.H40-260101-0001, điện thoại 0227 3731 234.",
    "Hotline 0912 345 678 hoặc 0912 345 679, tổng đài 1022.",
    "[Tải về](https://vidu.gov.vn/tep/001203004567.pdf) hoặc https://vidu.gov.vn/001203004567",
    "Dự thảo Nghị quyết được lấy ý kiến đến ngày 30/6/2026.",
    "Liên hệ ông Mẫu, 0912 345 678.",
    "Bài viết về São Tomé, señor Núñez, Đường Москва và Ελλάδα.",
]


def codes(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each problem of these rules."""
    told = read("tin-tuc/2026/a.md", text.encode(), ReadingSettings()).diagnostics
    return [(problem.code, problem.line, problem.column) for problem in told if problem.code.startswith("CC18")]


@pytest.mark.parametrize(("code", "words"), [(code, words) for code, all_words in TOLD.items() for words in all_words])
def test_words_are_told(code: str, words: str) -> None:
    found = codes(f"{HEAD}Kế hoạch năm 2026.\n\n{words}\n")
    assert {told[0] for told in found} == {code}
    assert all(line >= 8 for _, line, _ in found)


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_words_are_not_told(words: str) -> None:
    assert codes(f"{HEAD}{words}\n") == []


def test_the_place_is_that_of_the_words() -> None:
    assert codes(f"{HEAD}Ông Mẫu,\nsố căn cước 001203004567.\n") == [("CC182", 7, 13)]


def test_every_number_has_its_line_and_a_list_has_one() -> None:
    assert [line for _, line, _ in codes(f"{HEAD}CCCD 001203004567\n\nCCCD 001203004568\n")] == [6, 8]
    assert len(codes(f"{HEAD}{TOLD['CC183'][0]}\n")) == 1


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("summary: CCCD 001203004567 của ông Mẫu", "CC182"),
        ("summary: Ngƣời dân", "CC185"),
        ("tags: [TỐI MẬT]", "CC180"),
    ],
)
def test_the_header_is_read_too(key: str, code: str | None) -> None:
    found = codes(f"---\ntitle: Hội nghị\ndate: 2026-01-15\n{key}\n---\n\nNội dung.\n")
    assert [(told, line) for told, line, _ in found] == ([(code, 4)] if code else [])


def test_a_mark_that_is_a_value_of_the_header_is_told() -> None:
    assert codes("---\ntitle: TUYỆT MẬT\ndate: 2026-01-15\n---\n\nNội dung.\n") == [("CC180", 2, 8)]


def test_an_accepted_code_is_not_told_and_others_are() -> None:
    accepted = "accepted:\n  - {code: CC182, reason: Người có tên đã đồng ý}"
    text = f"---\ntitle: Hội nghị\ndate: 2026-01-15\n{accepted}\n---\n\nCCCD 001203004567\n\n(Lưu hành nội bộ)\n"
    assert [code for code, _, _ in codes(text)] == ["CC181"]


def test_a_code_that_may_not_be_accepted_is_an_error_of_the_header() -> None:
    text = "---\ntitle: Hội nghị\ndate: 2026-01-15\naccepted:\n  - {code: CC312, reason: Đã xem}\n---\n\nChữ.\n"
    assert any(problem.is_error for problem in read("tin-tuc/2026/a.md", text.encode(), ReadingSettings()).diagnostics)
