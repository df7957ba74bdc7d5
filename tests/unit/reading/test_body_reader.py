"""Bodies of any shape are read; nesting has bounds; places are where the editor wrote."""

import gc

import pytest

from cchc.reading.body_reader import ReadBody, read_body
from cchc.reading.source_text import decode


def body(text: str) -> ReadBody:
    source, _ = decode("content/tin-tuc/a.md", text.encode())
    assert source is not None
    return read_body(source, 0, citations=False)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<div>" * 5000, 1, "thẻ HTML lồng quá 200 cấp"),
        ("a\n\n" + "> " * 21 + "b", 3, "danh sách hoặc trích dẫn lồng quá 20 cấp"),
        ("a\n" + "> " * 5000 + "b", 2, "danh sách hoặc trích dẫn lồng quá 20 cấp"),
        ("\n".join("  " * level + "- a" for level in range(25)), 21, "danh sách hoặc trích dẫn lồng quá 20 cấp"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_refused(text: str, line: int, message: str) -> None:
    read = body(text)
    assert (read.facts, read.html, read.text) == (None, "", "")
    assert [(each.code, each.line, each.message) for each in read.problems] == [("CC140", line, message)]


def test_dropped_elements_are_named_once() -> None:
    read = body("<p><FONT>a</FONT><font>b</font><o:p></o:p><b>c</b></p>")
    assert [(each.code, each.message) for each in read.problems] == [
        ("CC142", "thẻ <font> không được giữ lại"),
        ("CC142", "thẻ <o:p> không được giữ lại"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n" + "| [x](y.pdf) | **z** |\n" * 600,
        "[x](y.pdf) nay\n\n" * 600,
        "[x](y.pdf) nay " * 5000,
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 1000 + "</table>",
        "_" * 3000,
        "." * 3000,
        "* * *\n\n" * 2000,
        "a\n\n- - -\n" * 1500,
        "## Mục\n\nchữ\n\n" * 500,
        "- a\n    - b\n        - c\n" * 300,
        "a\n: b\n" * 3000,
        "<b>x</b> " * 3000,
        '<a href="/a">x</a> ' * 3000,
        "***a** " * 3000,
        "*a _b " * 3000,
        "[" * 5000,
        "![" * 5000,
        "[a](b " * 5000,
        "]" * 5000,
        "` " * 6000,
        "\\" * 30_000,
        "<a " * 5000,
        "<![CDATA[" * 5000,
        "<https://vidu.vn/> " * 3000,
        "&amp; &x; " * 5000,
        "    " * 5000 + "- b",
        "a[^1] " * 2000 + "\n\n[^1]: b",
        "".join(f"a[^{n}]\n\n[^{n}]: b\n\n" for n in range(1, 1000)),
        "{" * 5000 + "}" * 5000,
        "|" * 5000,
        "a | " * 5000 + "\n" + "-|-" * 500,
    ],
    ids=lambda value: value[:12],
)
def test_large_and_honest(text: str) -> None:
    read = body(text)
    assert read.problems == ()
    assert read.facts is not None


def test_first_level_headings_are_warned_of_where_they_stand() -> None:
    for text in ("Một\n\n# Hai", "Một\n\nHai\n===", "Một\n\n<h1>Hai</h1>"):
        (problem,) = body(text).problems
        assert (problem.code, problem.line, problem.column) == ("CC141", 3, 1)


def test_a_target_s_place_is_where_it_is_written() -> None:
    read = body('xem [a](x.pdf)\nvà [b](x.pdf)\nvà [c][1]\n\n[1]: y.pdf\n\n<img src="z&amp;.png">')
    assert read.facts is not None
    assert [(each.written, each.image, each.place.line, each.place.column) for each in read.facts.targets] == [
        ("x.pdf", False, 1, 9),
        ("x.pdf", False, 2, 8),
        ("y.pdf", False, 5, 6),
        ("z&.png", True, 7, 1),
    ]


def test_what_was_read_is_gone_without_garbage_collection() -> None:
    """Collection is off while a site is read."""
    text = "## A\n\n1. b **c**[^1]\n- [d](e)\n\n> f\n\n| g | h |\n|---|---|\n\n<details>\n\n<b>i</b>\n\n</details>\n\n[^1]: j"
    body(text)
    gc.collect()
    gc.disable()
    try:
        body(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
