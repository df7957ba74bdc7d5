"""The dialect, and its bounds."""

import pytest

from cchc.reading.markdown.converter import DEEPEST, to_html, too_deep
from cchc.reading.markdown.python_markdown import MOST_BRACKETS, TooManyBracketsError


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("| a | b |\n|---|--:|\n| c | d |", '<td align="right">d</td>'),
        ("việc\n:   nội dung", "<dt>việc</dt>"),
        ("theo CCHC\n\n*[CCHC]: cải cách hành chính", '<abbr title="cải cách hành chính">CCHC</abbr>'),
        ("a[^1]\n\n[^1]: nguồn", 'title="Về chỗ gọi chú thích 1"'),
        ("## Mục {: #rieng }", '<h2 id="rieng">Mục</h2>'),
        ("năm_2021_x", "<p>năm_2021_x</p>"),
        ("86/SNV-CCHC&PC", "<p>86/SNV-CCHC&amp;PC</p>"),
        ("a\n- b", "<p>a\n- b</p>"),
    ],
)
def test_the_dialect(text: str, part: str) -> None:
    assert part in to_html(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("> " * DEEPEST + "a", None),
        ("a\n\n" + "> " * (DEEPEST + 1) + "b", 2),
        ("- " * (DEEPEST + 1) + "a", 0),
        ("    " * DEEPEST + "- a", 0),
        ("    " * DEEPEST + "KẾ HOẠCH", None),
        ("-" * 80, None),
        ("* * * * * * * * * * * * * * * * * * * * * * * *", 0),
        ("1. " * (DEEPEST + 1) + "a", 0),
    ],
)
def test_nesting_is_bounded_and_the_line_told(text: str, line: int | None) -> None:
    assert too_deep(text) == line


def test_brackets_are_bounded_within_a_stretch_of_text_only() -> None:
    link = "[a](b) "
    assert to_html(link * MOST_BRACKETS).count("<a ") == MOST_BRACKETS
    assert to_html(f"{link}\n\n" * (MOST_BRACKETS + 1)).count("<a ") == MOST_BRACKETS + 1
    with pytest.raises(TooManyBracketsError):
        to_html("[" * (MOST_BRACKETS + 1))
    assert to_html("[a](b)") == '<p><a href="b">a</a></p>', "the next text is read as if nothing had happened"
