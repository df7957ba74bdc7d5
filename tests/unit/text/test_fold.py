"""One normal form, and what is derived from it letter by letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.text.fold import fold, nfc, slug, sort_key


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ðường", "Đường"),
        ("\u0111\u0323", "\u0111\u0323"),
        ("Nghi\u0323", "Nghị"),
        ("abc", "abc"),
        ("ð", "đ"),
        ("Ɖ", "Đ"),
    ],
)
def test_repairs_look_alikes_and_composes(written: str, meant: str) -> None:
    assert nfc(written) == meant


@given(st.text(max_size=60))
def test_agrees_with_unicode_where_there_is_nothing_to_repair(text: str) -> None:
    plain = "".join(letter for letter in text if letter not in "ÐðƉɖ")

    assert nfc(plain) == unicodedata.normalize("NFC", plain)


@given(st.text(max_size=60))
def test_folding_keeps_the_number_of_letters(text: str) -> None:
    assert len(fold(text)) == len(nfc(text))


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Đảng uỷ", "dang uy"), ("ĐẢNG ỦY", "dang uy"), ("Hòa", "hoa"), ("Hoà", "hoa"), ("ơ ư ê ô ă â", "o u e o a a")],
)
def test_folding_takes_tone_accent_bar_and_case_away(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_names_sort_by_letter_then_tone() -> None:
    ordered = [
        "An",
        "Àn",
        "Án",
        "Ăn",
        "Ân",
        "Bắc Ninh",
        "Cà Mau",
        "Dương",
        "Đà Nẵng",
        "Đắk Lắk",
        "Ea",
        "Êm",
        "Ô",
        "Ơ",
        "Ư",
    ]

    assert sorted(set(ordered), key=sort_key) == ordered


def test_tones_go_level_huyền_hỏi_ngã_sắc_nặng() -> None:
    assert sorted(["ạ", "á", "ã", "ả", "à", "a"], key=sort_key) == ["a", "à", "ả", "ã", "á", "ạ"]


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Kế hoạch số 1136/KH-SXD", "ke-hoach-so-1136-kh-sxd"),
        ("  Đô thị – thông minh!  ", "do-thi-thong-minh"),
        ("Đông Du", "dong-du"),
        ("…", ""),
    ],
)
def test_slugs_are_ascii_words_joined_by_hyphens(title: str, address: str) -> None:
    assert slug(title) == address


def test_a_long_run_of_combining_marks_is_composed_in_pieces() -> None:
    composed = nfc("a" + "\u0301\u0323" * 50_000)

    assert composed.startswith("ạ")
    assert len(composed) == 100_000
