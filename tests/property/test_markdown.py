"""A converter with the extensions that a text asks for gives what one with all of them gives, after any other text too."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.reading.markdown.converter import plain_converter, to_html, too_deep
from cchc.reading.markdown.python_markdown import TooManyBracketsError

STOCK = plain_converter()
MARKS = st.sampled_from(
    [
        "*",
        "**",
        "***",
        "_",
        "__",
        "`",
        "``",
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
        "&",
        "\\",
        "|",
        "{",
        "}",
        ":",
        "#",
        "=",
        "-",
        "+",
        "~",
        "^",
        "\n",
        "\n\n",
        "  \n",
        "\n    ",
        "\n: ",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n# ",
        "\n---\n",
        "[^1]",
        "\n[^1]: ",
        "[a](b)",
        "[a][b]",
        "\n[b]: /c",
        "![a](b)",
        "<http://a.vn>",
        "<a@b.vn>",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "&amp;",
        "\n*[KH]: kế hoạch\n",
        "KH",
        "\na | b\n- | -\nc | d\n",
        "\n\nt\n: d\n\n",
        "{: .a #b c=d }",
        "\n{: .a }",
        "\\*",
        "\t",
        " ",
    ]
)
WORDS = st.sampled_from(
    ["cải", "cách", "hành chính", "76/NQ-CP", "số 5", "a", "B", "1.", "năm_2021_x", "x*y", "Đ", "²", "😀"]
)
TEXTS = st.lists(MARKS | WORDS | st.text(max_size=6), max_size=24).map("".join)
BLOCKS = st.lists(TEXTS, max_size=5).map("\n\n".join)


def stock(text: str) -> str:
    STOCK.reset()
    return STOCK.convert(text)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BLOCKS)
def test_the_chosen_extensions_equal_all(text: str) -> None:
    if too_deep(text) is None:
        assert to_html(text) == stock(text)


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_nothing_of_one_body_shows_in_the_next(before: str, text: str) -> None:
    to_html(f"{before}\n\n[^1]: chú thích\n\n*[KH]: kế hoạch\n\n[b]: /c\n\n[^1] KH [a][b]")
    assert to_html(text) == stock(text)


@pytest.mark.parametrize("failing", ["1. " * 2000 + "a", "- " + "[" * 500, "a\n: b\n" * 3000])
def test_nothing_of_a_body_that_failed_shows_in_the_next(failing: str) -> None:
    with pytest.raises((RecursionError, TooManyBracketsError)):
        to_html(failing)
    for text in ("một\n\nhai", "- một\n- hai\n\n- ba", "a\n: b"):
        assert to_html(text) == stock(text)


def test_they_do_on_the_site_s_own_content() -> None:
    for path in sorted((Path(__file__).parent.parent.parent / "content").rglob("*.md")):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[-1]
        assert to_html(body) == stock(body), path
