from datetime import date

import pytest

from cchc.law.documents.citation_forms import full_form, long_date, short_date, short_form
from cchc.law.documents.registry import RegisteredDocument
from kit.examples_of_law import LAND_2013, ND_61, ND_107, NQ_76, QD_2726, document

FORMS = [
    (
        ND_61,
        (
            "Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về thực hiện cơ chế một cửa, "
            "một cửa liên thông trong giải quyết thủ tục hành chính"
        ),
        "Nghị định số 61/2018/NĐ-CP",
    ),
    (
        ND_107,
        (
            "Nghị định số 107/2021/NĐ-CP ngày 06 tháng 12 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của "
            "Nghị định số 61/2018/NĐ-CP"
        ),
        "Nghị định số 107/2021/NĐ-CP",
    ),
    (
        QD_2726,
        "Quyết định số 2726/QĐ-UBND ngày 09 tháng 11 năm 2021 của Ủy ban nhân dân tỉnh Thái Bình",
        "Quyết định số 2726/QĐ-UBND",
    ),
    (LAND_2013, "Luật Đất đai", "Luật Đất đai"),
    (
        document("36/KH-UBND", kind="Kế hoạch", title="Chương trình tuyên truyền năm 2017"),
        "Kế hoạch số 36/KH-UBND về Chương trình tuyên truyền năm 2017",
        "Kế hoạch số 36/KH-UBND",
    ),
]


@pytest.mark.parametrize(("entry", "full", "short"), FORMS)
def test_citations_have_the_form_of_nghị_định_30(entry: RegisteredDocument, full: str, short: str) -> None:
    assert full_form(entry) == full
    assert short_form(entry) == short


def test_small_days_and_the_first_two_months_bear_a_zero() -> None:
    assert long_date(date(2026, 1, 5)) == "ngày 05 tháng 01 năm 2026"
    assert short_date(date(2021, 12, 31)) == "31/12/2021"
    assert NQ_76.issued is not None
    assert short_date(NQ_76.issued) == "15/7/2021"
