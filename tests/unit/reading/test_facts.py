"""Excerpts and snippets read well and keep their bounds."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.reading.facts import LONGEST, SNIPPET, excerpt, snippet

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


def test_a_snippet_stays_in_its_line() -> None:
    text = "dòng trước\nThực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ\ndòng sau"
    start = text.index("Nghị quyết")
    assert snippet(text, start, start + 24) == "Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ"


def test_a_snippet_of_a_long_line_shows_both_sides_with_whole_words() -> None:
    text = "trước " * 50 + "số 76/NQ-CP" + " sau" * 50
    start = text.index("số")
    made = snippet(text, start, start + 11)
    assert made.startswith("…trước ")
    assert made.endswith(" sau…")
    assert "số 76/NQ-CP" in made
    assert SNIPPET - 20 < len(made) <= SNIPPET


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_bounds(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    assert len(excerpt(text, frozenset())) <= LONGEST
    assert len(snippet(text, start, end)) <= SNIPPET
