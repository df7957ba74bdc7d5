"""Marks stand around the stretches they are for, and the text is otherwise as it was."""

import re

from hypothesis import given
from hypothesis import strategies as st

from cchc.law.citations.annotate import Annotation, annotate

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=8)


def test_of_two_stretches_that_overlap_the_first_is_marked() -> None:
    marks = [Annotation(4, 9, "[", "]"), Annotation(0, 5, "<", ">"), Annotation(9, 10, "{", "}")]
    assert annotate("0123456789", marks) == "<01234>5678{9}"


def test_only_marked_text_is_changed_inside() -> None:
    assert annotate("mot hai ba", [Annotation(4, 7, "<b>", "</b>")], inside=str.upper) == "mot <b>HAI</b> ba"


@given(st.text(st.characters(exclude_characters="[]"), min_size=42, max_size=60), SPANS)
def test_a_text_without_its_marks_is_the_text_and_marks_never_nest(text: str, spans: list[tuple[int, int]]) -> None:
    marked = annotate(text, [Annotation(start, start + length, "[", "]") for start, length in spans])
    assert re.sub(r"[\[\]]", "", marked) == text
    assert re.fullmatch(r"(?:[^\[\]]|\[[^\[\]]*\])*", marked)
