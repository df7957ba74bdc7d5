import pytest

from cchc.law.documents.document_kinds import kind_named, kind_of_number, kinds, kinds_of_number, legal_rank
from cchc.law.lexicon import LEXICON

CANDIDATES = [
    ("61/2018/NĐ-CP", ["Nghị định"]),
    ("1136/KH-SXD", ["Kế hoạch"]),
    ("01-CTr/TU", ["Chương trình"]),
    ("22/2023/TT-BTTTT", ["Thông tư"]),
    ("12-TT/TW", ["Thông tri"]),
    ("55/2005/TTLT-BNV-VPCP", ["Thông tư liên tịch"]),
    ("118/VBHN-VPQH", ["Văn bản hợp nhất"]),
    ("86/SNV-CCHC", ["Công văn"]),
    ("15-CV/TU", ["Công văn"]),
    ("18/BCTĐ-STP", ["Báo cáo"]),
    ("13/SL", ["Sắc lệnh"]),
    ("191-QĐ/TW", ["Quyết định", "Quy định"]),
    ("50/2014/QH13", ["Luật", "Bộ luật", "Nghị quyết"]),
    ("08/2022/UBTVQH15", ["Pháp lệnh", "Nghị quyết"]),
    ("5680/CT-CS", ["Chỉ thị", "Công văn"]),
    ("05/CT-TTg", ["Chỉ thị"]),
    ("163a/CT", []),
    ("137/CP", []),
    ("chữ", []),
]

LEGAL_ORDER = [
    ("Hiến pháp", ""),
    ("Bộ luật", "91/2015/QH13"),
    ("Luật", "80/2015/QH13"),
    ("Nghị quyết", "202/2025/QH15"),
    ("Pháp lệnh", ""),
    ("Nghị quyết", "857/NQ-UBTVQH14"),
    ("Nghị định", "61/2018/NĐ-CP"),
    ("Nghị quyết", "76/NQ-CP"),
    ("Quyết định", "06/QĐ-TTg"),
    ("Thông tư", "01/2018/TT-VPCP"),
    ("Chỉ thị", "05/CT-TTg"),
    ("Nghị quyết", "21/2024/NQ-HĐND"),
    ("Quyết định", "2726/QĐ-UBND"),
    ("Kế hoạch", "36/KH-UBND"),
    ("Công văn", "86/SNV-CCHC"),
    ("Chương trình", "01-CTr/TU"),
]


@pytest.mark.parametrize(("number", "names"), CANDIDATES)
def test_a_number_names_every_kind_it_can_belong_to(number: str, names: list[str]) -> None:
    assert [kind.name for kind in kinds_of_number(number)] == names


@pytest.mark.parametrize(("number", "names"), CANDIDATES)
def test_one_kind_is_told_only_where_there_is_one(number: str, names: list[str]) -> None:
    kind = kind_of_number(number)
    assert (kind.name if kind else None) == (names[0] if len(names) == 1 else None)


@pytest.mark.parametrize(
    ("name", "code"), [(row.word, row.code) for row in LEXICON.types if row.administrative and row.code]
)
def test_every_code_of_phụ_lục_iii_gives_its_kind(name: str, code: str) -> None:
    assert name in [kind.name for kind in kinds_of_number(f"12/{code}-UBND")]


def test_the_legal_order_is_that_of_the_law() -> None:
    ranks = [legal_rank(kind_named(name), number) for name, number in LEGAL_ORDER]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)
    assert legal_rank(None) > max(ranks)


def test_kinds_have_unique_ascii_ids() -> None:
    ids = [kind.id for kind in kinds()]
    assert len(set(ids)) == len(ids)
    assert all(kind_id.isascii() for kind_id in ids)


@pytest.mark.parametrize(
    ("word", "kind_id"),
    [
        ("KẾ HOẠCH", "ke-hoach"),
        ("Kế hoach", "ke-hoach"),
        ("Chương trình hành động", "chuong-trinh"),
        ("Thông tư liên tịch", "thong-tu-lien-tich"),
        ("Nghị định", "nghi-dinh"),
    ],
)
def test_type_words_find_their_kind_through_slips_and_qualifiers(word: str, kind_id: str) -> None:
    kind = kind_named(word)
    assert kind is not None
    assert kind.id == kind_id


def test_words_that_are_no_type_have_no_kind() -> None:
    assert kind_named("Tin tức") is None


def test_only_the_party_issues_kết_luận_and_thông_tri() -> None:
    assert {kind.name for kind in kinds() if kind.party} == {"Kết luận", "Thông tri"}
