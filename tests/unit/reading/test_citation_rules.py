"""What the rules on citations find in a text and what they leave alone, beyond their own examples."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.law.citations.find import find
from cchc.reading.prose.citation_rules import RULES, check_citations
from cchc.reading.prose.cited_text import CitedText
from cchc.records.diagnostic import Diagnostic, Severity
from cchc.records.source_positions import SourcePosition

PLAN = date(2022, 2, 15)

QUIET = [
    ("CC201", "Quy định số 191-QĐ/TW ngày 18/7/2019 của Bộ Chính trị"),
    ("CC201", "Luật Xây dựng số 50/2014/QH13"),
    ("CC201", "Văn bản số 1156/UBND-KT ngày 01/02/2022 của UBND tỉnh"),
    ("CC202", "các Nghị định số 61/2018/NĐ-CP, 107/2021/NĐ-CP"),
    ("CC203", "Luật Đất đai năm 2013; Luật Nhà ở số 27/2023/QH15"),
    ("CC204", "ghi rõ họ tên, ngày tháng năm sinh; tỷ lệ 15/20; số 2/14 phố Hàng Bài"),
    ("CC205", "Nghị quyết số 76/NQ-CP ngày 15/02/2022 của Chính phủ"),
    ("CC206", "Quyết định số 82/QĐ-BTC ngày 05/01/2021 và Quyết định số 82/QĐ-BTC ngày 06/01/2022 của Bộ Tài chính"),
    ("CC208", "THỰC HIỆN QUYẾT ĐỊNH SỐ 06/QĐ-TTG NGÀY 06/01/2022"),
    ("CC209", "Kết quả đạt được: đã hoàn thành trong năm 2021 việc rà soát"),
    ("CC209", "Thực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2021 của UBND tỉnh"),
    ("CC209", "hoàn thành trước ngày 15/12/2021/2022; mã hồ sơ trước ngày 120212"),
]

LOUD = [
    ("CC203", "Thực hiện Nghị quyết số 30c/NQ-CP của Chính phủ", "thiếu ngày ban hành"),
    ("CC204", "Số: ……/KH-SXD", "số văn bản còn để trống"),
    ("CC204", "SỐ/KH-SXD", "số văn bản còn để trống"),
    ("CC204", "Thái Bình, ngày tháng 02 năm 2022", "ngày, tháng, năm còn để trống"),
    ("CC204", "Thái Bình, NGÀY 15 THÁNG … NĂM 2022", "ngày, tháng, năm còn để trống"),
    ("CC205", "Nghị định số 118/2025/NĐ-CP của Chính phủ", "năm 2025"),
    ("CC208", "Nghị định số 61/2018/ NĐ-CP ngày 23/4/2018", "đúng là “61/2018/NĐ-CP”"),
    ("CC209", "Các phòng gửi báo cáo trước ngày 15/12/2021.", "thời hạn ở năm 2021"),
]


def found(text: str, on: date = PLAN) -> list[Diagnostic]:
    """The problems of a text of one line, as if it were a file."""
    return list(
        check_citations(
            CitedText(
                text=text,
                citations=find(text),
                path="content/a.md",
                place=lambda start, end: SourcePosition(line=1, column=start + 1, length=end - start),
                issued=on,
                years=(on.year, on.year),
            )
        )
    )


@pytest.mark.parametrize(("code", "text"), QUIET)
def test_good_form_is_left_alone(code: str, text: str) -> None:
    assert [problem for problem in found(text) if problem.code == code] == []


@pytest.mark.parametrize(("code", "text", "message"), LOUD)
def test_a_problem_says_what_is_wrong(code: str, text: str, message: str) -> None:
    problems = [problem for problem in found(text) if problem.code == code]
    assert len(problems) == 1
    assert message in problems[0].message
    assert problems[0].hint
    assert problems[0].severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Thái Bình, ngày … tháng 02 năm 2022", "ngày … tháng 02 năm 2022"),
        ("Số:      /KH-SXD, thay bản cũ", "Số:      /KH-SXD"),
        ("gửi báo cáo trước ngày 15/12/2021.", "2021"),
        ("Thực hiện Nghị quyết 76/NQ-CP ngày 15/7/2021 của Chính phủ", "Nghị quyết 76/NQ-CP"),
    ],
)
def test_a_problem_marks_the_words_it_is_about(text: str, marked: str) -> None:
    (problem,) = found(text)
    assert text[problem.column - 1 : problem.column - 1 + problem.length] == marked


def test_codes_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@given(st.text(alphabet="số ngàythángnăm0123/-.…_KHSXDĐNCP trướcquý\n", max_size=300))
def test_any_text_is_checked_without_fault_and_problems_stay_inside(text: str) -> None:
    for problem in found(text):
        assert 1 <= problem.column < problem.column + problem.length <= len(text) + 1
