import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.attachments import sensitive_rules
from cchc.attachments.file_facts import WireProblem
from cchc.attachments.readers.file_text import TextPart
from cchc.attachments.readers.sensitive import sensitive_problems
from cchc.records.rule import Rule
from cchc.text.fold import nfc

PHONES = "0912 345 67{0}\n"


def told(text: str) -> list[WireProblem]:
    return list(sensitive_problems([TextPart(text=nfc(text))]))


FOUND = [
    ("M Ậ T\nKẾ HOẠCH", {sensitive_rules.CLASSIFIED}),
    ("MẬT Số: 01/BC-SXD", {sensitive_rules.CLASSIFIED}),
    ("UBND TỈNH LAM GIANG   TỐI MẬT", {sensitive_rules.CLASSIFIED}),
    ("TÀI LIỆU MẬT", {sensitive_rules.CLASSIFIED}),
    ("(Dự thảo lần 2)", {sensitive_rules.INTERNAL}),
    ("Tên,CCCD,Phòng\nMẫu,079085001234,P1", {sensitive_rules.PERSONAL_NUMBERS}),
    ("079085001230,079085001231", {sensitive_rules.PERSONAL_NUMBERS}),
    ("CMND số: 123456789", {sensitive_rules.PERSONAL_NUMBERS}),
    ("Họ tên\tSố CMND\nMẫu\t123456789", {sensitive_rules.PERSONAL_NUMBERS}),
    ("CCCD: 0|7|9|0|8|5|0|0|1|2|3|4", {sensitive_rules.PERSONAL_NUMBERS}),
    ("079-085-001-234", {sensitive_rules.PERSONAL_NUMBERS}),
    (" ".join(f"mau{last}@gmail.com" for last in range(5)), {sensitive_rules.CONTACT_LIST}),
    ("UBND TỈNH\nMẬT\nKẾ HOẠCH", {sensitive_rules.CLASSIFIED}),
    ("  TỐI MẬT  \n", {sensitive_rules.CLASSIFIED}),
    ("[TUYỆT MẬT]", {sensitive_rules.CLASSIFIED}),
    ("Độ mật: Tối mật", {sensitive_rules.CLASSIFIED}),
    (unicodedata.normalize("NFD", "a\nMẬT\nb"), {sensitive_rules.CLASSIFIED}),
    ("Tài liệu LƯU HÀNH NỘI BỘ", {sensitive_rules.INTERNAL}),
    ("(lưu hành\nnội bộ)", {sensitive_rules.INTERNAL}),
    ("Số căn cước: 001203004567.", {sensitive_rules.PERSONAL_NUMBERS}),
    ("CCCD 036 203 004 567, cấp ngày 01/01/2022", {sensitive_rules.PERSONAL_NUMBERS}),
    ("".join(PHONES.format(last) for last in range(5)), {sensitive_rules.PHONE_LIST}),
    ("0912345670; 0812.345.671; 0312-345-672; +84 712 345 673; 84912345674", {sensitive_rules.PHONE_LIST}),
]
HARMLESS = [
    "Nghị định về bảo vệ bí mật nhà nước",
    "BẢO MẬT",
    "MẬT ĐỘ XÂY DỰNG",
    "MẬT ONG",
    "Kinh phí 012.345.678.901,5 đồng",
    "Tài khoản 9704 2292 0001 2345",
    "Mã số 1001203004567 và 00120300456",
    "Mã 099203004567",
    "Liên hệ 0912 345 678 hoặc 0227 3 831 234",
    PHONES.format(1) * 9,
    "Số 61/2018/NĐ-CP ngày 23/4/2018, 76/NQ-CP ngày 15/7/2021",
]


@pytest.mark.parametrize(("text", "rules"), FOUND)
def test_what_must_not_be_public_is_found(text: str, rules: set[Rule]) -> None:
    assert rules == {problem.rule for problem in told(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_is_left_alone(text: str) -> None:
    assert told(text) == []


@given(st.integers(min_value=0, max_value=10**9 - 1))
def test_a_citizens_number_is_never_repeated(number: int) -> None:
    (problem,) = told(f"Số 001{number:09}")
    assert problem.detail == "1 số"
