from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.checks.citation_rule import Example, Rule
from cchc.checks.citation_rules import CITATION_RULES, check_citations
from cchc.checks.cited_text import CitedText, cited_text
from cchc.law.citations.find import find
from cchc.records.diagnostic import Severity
from kit.examples_of_law import ISSUERS, REGISTRY, THAI_BINH

PLAN = date(2022, 2, 15)
EXAMPLES = [(rule, example) for rule in CITATION_RULES for example in rule.examples]

QUIET = [
    ("CC201", "Quy định số 191-QĐ/TW ngày 18/7/2019 của Bộ Chính trị"),
    ("CC201", "Luật Xây dựng số 50/2014/QH13"),
    ("CC201", "Văn bản số 1156/UBND-KT ngày 01/02/2022 của UBND tỉnh"),
    ("CC202", "các Nghị định số 61/2018/NĐ-CP, 107/2021/NĐ-CP"),
    ("CC203", "Luật Đất đai năm 2013; Luật Nhà ở số 27/2023/QH15"),
    ("CC204", "ghi rõ họ tên, ngày tháng năm sinh; tỷ lệ 15/20; số 2/14 phố Hàng Bài"),
    ("CC205", "Nghị quyết số 76/NQ-CP ngày 15/02/2022 của Chính phủ"),
    ("CC206", "Quyết định số 82/QĐ-BTC ngày 05/01/2021 và Quyết định số 82/QĐ-BTC ngày 06/01/2022 của Bộ Tài chính"),
    ("CC207", "bãi bỏ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ"),
    ("CC208", "THỰC HIỆN QUYẾT ĐỊNH SỐ 06/QĐ-TTG NGÀY 06/01/2022"),
    ("CC209", "Kết quả đạt được: đã hoàn thành trong năm 2021 việc rà soát"),
    ("CC209", "Thực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2021 của UBND tỉnh"),
]

LOUD = [
    ("CC203", "Thực hiện Nghị quyết số 30c/NQ-CP của Chính phủ", "thiếu ngày ban hành"),
    ("CC204", "Số: ……/KH-SXD", "số văn bản còn để trống"),
    ("CC204", "Thái Bình, ngày tháng 02 năm 2022", "ngày, tháng, năm còn để trống"),
    ("CC205", "Nghị định số 118/2025/NĐ-CP của Chính phủ", "năm 2025"),
    ("CC206", "Nghị định số 61/2018/NĐ-CP ngày 23/5/2018 của Chính phủ", "mục văn bản ghi ngày 23/4/2018"),
    ("CC208", "Nghị định số 61/2018/ NĐ-CP ngày 23/4/2018", "đúng là “61/2018/NĐ-CP”"),
]


def subject(text: str, on: date | None) -> CitedText:
    return cited_text(text, find(text), REGISTRY, ISSUERS, issuer=THAI_BINH, issued=on)


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{rule.code} {'sai' if e.wrong else 'đúng'}" for rule, e in EXAMPLES]
)
def test_every_rule_keeps_its_own_examples(rule: Rule[CitedText], example: Example) -> None:
    found = list(rule.findings(subject(example.text, example.issued)))
    assert bool(found) is example.wrong, found


@pytest.mark.parametrize(("code", "text"), QUIET)
def test_good_form_is_left_alone(code: str, text: str) -> None:
    on = date(2026, 1, 1) if code == "CC207" else PLAN
    assert [finding for finding in check_citations(subject(text, on)) if finding.code == code] == []


@pytest.mark.parametrize(("code", "text", "message"), LOUD)
def test_a_finding_says_what_is_wrong(code: str, text: str, message: str) -> None:
    found = [finding for finding in check_citations(subject(text, PLAN)) if finding.code == code]
    assert len(found) == 1
    assert message in found[0].message
    assert found[0].hint


def test_codes_are_unique_and_all_are_warnings() -> None:
    codes = [rule.code for rule in CITATION_RULES]
    assert codes == sorted(set(codes))
    assert {rule.severity for rule in CITATION_RULES} == {Severity.WARNING}


def test_a_citation_of_an_expired_decree_names_its_successor() -> None:
    text = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;"
    found = [finding for finding in check_citations(subject(text, date(2026, 1, 15))) if finding.code == "CC207"]
    assert [finding.message for finding in found] == [
        "Nghị định số 61/2018/NĐ-CP đã được thay thế bởi Nghị định số 118/2025/NĐ-CP từ ngày 01/7/2025"
    ]


@given(st.text(alphabet="số ngàythángnăm0123/-.…_KHSXDĐNCP trướcquý\n", max_size=300))
def test_any_text_is_checked_without_fault_and_findings_stay_inside(text: str) -> None:
    for finding in check_citations(subject(text, PLAN)):
        assert 0 <= finding.start < finding.end <= len(text)
