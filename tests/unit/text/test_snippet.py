"""Snippets read well and keep their bounds."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.text.snippet import LONGEST, snippet


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
    assert LONGEST - 20 < len(made) <= LONGEST


@given(st.text(max_size=900), st.integers(0, 900), st.integers(0, 900))
def test_bounds(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    assert len(snippet(text, start, end)) <= LONGEST
