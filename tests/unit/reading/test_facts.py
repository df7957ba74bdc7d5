"""Excerpts read well and keep their bounds."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.reading.excerpt import LONGEST, excerpt

SENTENCE = "Sở Xây dựng tổ chức hội nghị tổng kết công tác cải cách hành chính năm 2026 tại trụ sở. "


def test_a_short_text_is_its_own_excerpt() -> None:
    assert excerpt("Một đoạn.\nHai đoạn.", frozenset()) == "Một đoạn. Hai đoạn."


def test_headings_and_table_cells_are_passed_over() -> None:
    assert excerpt(f"Kết quả\nSTT\nViệc\n{SENTENCE}", {"Kết quả"}) == SENTENCE.strip()


def test_a_long_text_ends_with_a_sentence() -> None:
    assert excerpt(SENTENCE * 9, frozenset()) == (SENTENCE * 3).strip()


def test_an_abbreviation_is_no_end_of_a_sentence() -> None:
    text = "Hội nghị " + "rất " * 60 + "đông người do KT. Giám đốc chủ trì và nhiều đại biểu tham dự cùng với các phòng"
    assert excerpt(text, frozenset()).endswith("do KT. Giám đốc chủ trì…") or excerpt(text, frozenset()).endswith("…")
    assert not excerpt(text, frozenset()).endswith("KT.")


@given(st.text(max_size=900))
def test_bounds(text: str) -> None:
    assert len(excerpt(text, frozenset())) <= LONGEST
