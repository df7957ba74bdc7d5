import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.law.documents.document_number import normalise_number, number_key, parse_number, type_codes

SPELLINGS = [
    ("61/2018/ NĐ-CP", "61/2018/NĐ-CP"),
    ("61/2018/NĐ–CP", "61/2018/NĐ-CP"),
    ("61/2018/ND-CP", "61/2018/NĐ-CP"),
    ("92/2017/NĐCP", "92/2017/NĐ-CP"),
    ("14/2022/NĐ/CP", "14/2022/NĐ-CP"),
    ("13⁄2012/QH13", "13/2012/QH13"),
    ("30C/nq-cp", "30c/NQ-CP"),
    ("01-Ctr/TU", "01-CTr/TU"),
    ("617/TTR-SNV", "617/TTr-SNV"),
    ("1722/QD-TTG", "1722/QĐ-TTg"),
    ("2726/qđ-ubnd", "2726/QĐ-UBND"),
    ("12/2020/TT-BGDDT", "12/2020/TT-BGDĐT"),
    ("66.4/2025/NQ-CP", "66.4/2025/NQ-CP"),
    ("02110/QĐ-UBND", "02110/QĐ-UBND"),
    ("72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN", "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"),
    ("2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC"),
    ("không phải số hiệu", "khôngphảisốhiệu"),
]

PARTS = [
    # the number; then serial, year, code, issuers, legislature, party
    ("61/2018/NĐ-CP", ("61", 2018, "NĐ", ("CP",), None, False)),
    ("50/2014/QH13", ("50", 2014, None, ("QH",), 13, False)),
    ("857/NQ-UBTVQH14", ("857", None, "NQ", ("UBTVQH",), 14, False)),
    ("3373/QĐ-UBND", ("3373", None, "QĐ", ("UBND",), None, False)),
    ("86/SNV-CCHC", ("86", None, None, ("SNV", "CCHC"), None, False)),
    ("01-CTr/TU", ("01", None, "CTr", ("TU",), None, True)),
    ("34-SL", ("34", None, "SL", (), None, False)),
    ("137/CP", ("137", None, None, ("CP",), None, False)),
    ("82/2005-QĐ-UBND", ("82", 2005, "QĐ", ("UBND",), None, False)),
    ("55/2005/TTLT-BNV-VPCP", ("55", 2005, "TTLT", ("BNV", "VPCP"), None, False)),
    ("4255/QĐ-BNN-KHCN", ("4255", None, "QĐ", ("BNN", "KHCN"), None, False)),
    ("1583/HĐBH", ("1583", None, None, ("HĐBH",), None, False)),
]

SAME = [
    ("09/2025/NĐ-CP", "9/2025/nđ-cp"),
    ("08/NQ-TW", "08-NQ/TW"),
    ("01/2017/TTLT-BNN&PTNT", "01/2017/TTLT-BNNPTNT"),
    ("82/2005-QĐ-UBND", "82/2005/QĐ-UBND"),
]

NUMBERS = st.builds(
    lambda serial, letter, year, code, issuer: f"{serial}{letter}{f'/{year}' if year else ''}/{code}-{issuer}",
    st.integers(1, 99_999),
    st.sampled_from(["", "a", "c"]),
    st.one_of(st.none(), st.integers(1945, 2030)),
    st.sampled_from(sorted(type_codes() - {"SL", "NQLT", "TTLT"})),
    st.sampled_from(["CP", "TTg", "UBND", "HĐND", "BNV", "BGDĐT", "SXD"]),
)


@pytest.mark.parametrize(("written", "official"), SPELLINGS)
def test_every_slip_has_one_official_spelling(written: str, official: str) -> None:
    assert normalise_number(written) == official


@pytest.mark.parametrize(("number", "said"), PARTS)
def test_a_number_says_what_its_parts_are(number: str, said: tuple[object, ...]) -> None:
    parts = parse_number(number)
    assert parts is not None
    assert (parts.serial, parts.year, parts.code, parts.issuers, parts.legislature, parts.party) == said


@pytest.mark.parametrize("text", ["", "TCVN 9001:2015", "15/7/2021", "61", "NĐ-CP", "số 5"])
def test_what_is_no_number_has_no_parts(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_number_share_a_key(one: str, other: str) -> None:
    assert number_key(one) == number_key(other)


def test_đề_án_and_dự_án_keep_apart() -> None:
    assert number_key("12/ĐA-UBND") != number_key("12/DA-UBND")


@given(NUMBERS)
def test_an_official_number_is_its_own_spelling_and_survives_case_space_and_dashes(number: str) -> None:
    assert normalise_number(number) == number
    assert normalise_number(number.lower()) == number
    assert normalise_number(number.replace("-", " – ").replace("/", " / ")) == number
    assert number_key("00" + number.upper()) == number_key(number)


@given(st.text(alphabet=string.printable + "đĐưẠ–⁄", max_size=40))
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert normalise_number(normalise_number(text)) == normalise_number(text)
