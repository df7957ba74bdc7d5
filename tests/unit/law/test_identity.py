from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.law.documents.document_kinds import kind_named
from cchc.law.documents.document_number import normalise_number, number_key, parse_number
from cchc.law.documents.identity import central_issuer, document_id, document_slug, unique_by_nature
from kit.examples_of_law import ISSUERS, document, issuer

UNIQUE = [
    ("61/2018/NĐ-CP", True),
    ("50/2014/QH13", True),
    ("857/NQ-UBTVQH14", True),
    ("22/2023/TT-BTTTT", True),
    ("55/2005/TTLT-BNV-VPCP", True),
    ("82/2024/QĐ-TTg", True),
    ("76/NQ-CP", False),
    ("26/2025/QĐ-UBND", False),
    ("2726/QĐ-UBND", False),
    ("01-CTr/TU", False),
    ("57-NQ/TW", False),
    ("371/2025/CV-MAG", False),
    ("không phải số", False),
]

SLUGS = [
    ("61/2018/NĐ-CP", "", "Chính phủ", 2018, "61-2018-nd-cp"),
    ("76/NQ-CP", "", "Chính phủ", 2021, "76-nq-cp-2021"),
    ("2726/QĐ-UBND", "", "UBND tỉnh Thái Bình", 2021, "2726-qd-ubnd-2021-thai-binh"),
    ("26/2025/QĐ-UBND", "", "UBND tỉnh Hưng Yên", 2025, "26-2025-qd-ubnd-hung-yen"),
    ("1136/KH-SXD", "", "Sở Xây dựng Tây Ninh", 2021, "1136-kh-sxd-2021-tay-ninh"),
    ("36/KH-UBND", "", "UBND huyện Sốp Cộp, tỉnh Sơn La", 2017, "36-kh-ubnd-2017-sop-cop-son-la"),
    ("01-CTr/TU", "", "Tỉnh ủy Sơn La", 2016, "01-ctr-tu-2016-son-la"),
    ("57-NQ/TW", "", "Bộ Chính trị", 2024, "57-nq-tw-2024"),
    ("50/2014/QH13", "Luật Xây dựng", "Quốc hội", 2014, "50-2014-qh13"),
    ("", "Hiến pháp", "Quốc hội", 2013, "hien-phap-2013"),
    ("12/CV-MAG", "", "Công ty Mẫu", 2025, "12-cv-mag-2025-cong-ty-mau"),
]

SAME_DOCUMENT = [
    # a day and another day of one numbering period
    ("76/NQ-CP", "Chính phủ", date(2021, 7, 15), date(2021, 1, 1), True),
    ("76/NQ-CP", "Chính phủ", date(2021, 7, 15), date(2022, 7, 15), False),
    ("857/NQ-UBTVQH14", "Ủy ban Thường vụ Quốc hội", date(2019, 1, 2), date(2020, 1, 2), True),
    ("57-NQ/TW", "Bộ Chính trị", date(2024, 12, 22), date(2021, 3, 1), True),
    ("57-NQ/TW", "Bộ Chính trị", date(2024, 12, 22), date(2026, 3, 1), False),
    ("01-CTr/TU", "Tỉnh ủy Sơn La", date(2016, 1, 20), date(2019, 5, 4), True),
    ("01-CTr/TU", "Tỉnh ủy Sơn La", date(2016, 1, 20), date(2021, 1, 20), False),
    ("01-CTr/TU", "Tỉnh ủy Sơn La", date(2021, 3, 1), date(2020, 9, 20), False),
]


@pytest.mark.parametrize(("number", "unique"), UNIQUE)
def test_a_number_is_enough_where_it_holds_its_period_and_a_central_issuer(number: str, unique: bool) -> None:
    assert unique_by_nature(number) is unique


@pytest.mark.parametrize(("number", "name", "by", "year", "slug"), SLUGS)
def test_an_address_adds_year_and_place_only_where_needed(
    number: str, name: str, by: str, year: int, slug: str
) -> None:
    assert document_slug(number, name=name, issuer=issuer(by), year=year) == slug


@pytest.mark.parametrize(("number", "by", "one", "other", "same"), SAME_DOCUMENT)
def test_numbers_run_by_year_legislature_or_term(number: str, by: str, one: date, other: date, same: bool) -> None:
    first = document_id(number, issuer=issuer(by), on=one)
    assert first is not None
    assert (first == document_id(number, issuer=issuer(by), on=other)) is same


def test_the_same_number_in_two_provinces_is_two_documents() -> None:
    on = date(2021, 11, 9)
    thai_binh = document_id("2726/QĐ-UBND", issuer=issuer("UBND tỉnh Thái Bình"), on=on)
    assert thai_binh != document_id("2726/QĐ-UBND", issuer=issuer("UBND tỉnh Sơn La"), on=on)


def test_a_head_and_the_committee_number_in_one_series() -> None:
    on = date(2021, 11, 9)
    assert document_id("2726/QĐ-UBND", issuer=issuer("Chủ tịch UBND tỉnh Sơn La"), on=on) == document_id(
        "2726/qđ-ubnd", issuer=issuer("Ủy ban nhân dân tỉnh Sơn La"), on=on
    )


@pytest.mark.parametrize(
    ("number", "by", "on"),
    [("2726/QĐ-UBND", "", date(2021, 1, 1)), ("76/NQ-CP", "Chính phủ", None), ("chữ", "Chính phủ", date(2021, 1, 1))],
)
def test_without_issuer_or_year_there_is_no_identity(number: str, by: str, on: date | None) -> None:
    assert document_id(number, issuer=issuer(by) if by else None, on=on) is None


def test_a_law_and_a_resolution_of_one_number_are_two() -> None:
    law, resolution = kind_named("Luật"), kind_named("Nghị quyết")
    assert document_id("40/2009/QH12", kind=law) != document_id("40/2009/QH12", kind=resolution)


def test_joint_documents_bear_all_their_issuers() -> None:
    assert central_issuer("55/2005/TTLT-BNV-VPCP") == "bo-noi-vu--van-phong-chinh-phu"
    assert document("55/2005/TTLT-BNV-VPCP").identity is not None


CENTRAL = st.builds(
    "{}/{}/{}-{}".format,
    st.integers(1, 9999),
    st.integers(1946, 2040),
    st.sampled_from(["NĐ", "QĐ", "TT", "NQ"]),
    st.sampled_from(sorted(code for body in ISSUERS.bodies if not body.party for code in body.codes)),
)


@given(CENTRAL)
def test_every_spelling_of_a_central_number_is_the_same_document(number: str) -> None:
    spellings = (number.lower(), number.upper(), f"0{number}", number.replace("-", " – "), number.replace("/", " / "))
    identity = document_id(number)
    assert identity is not None
    assert {document_id(spelling) for spelling in spellings} == {identity}
    assert {number_key(spelling) for spelling in spellings} == {identity.number}


@given(CENTRAL)
def test_a_parsed_number_is_written_again_the_same(number: str) -> None:
    parts = parse_number(number)
    assert parts is not None
    assert f"{parts.serial}/{parts.year}/{'-'.join((parts.code or '', *parts.issuers))}" == normalise_number(number)
