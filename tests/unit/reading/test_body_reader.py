"""Bodies that would take the machine's time are refused with a place; large honest ones are read."""

import pytest

from cchc.reading.body_reader import ReadBody, read_body
from cchc.reading.source_text import decode


def body(text: str) -> ReadBody:
    source, _ = decode("content/tin-tuc/a.md", text.encode())
    assert source is not None
    return read_body(source, 0, citations=False)


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        ("a\n\n" + "[" * 5000, "CC143", 3, 'quá nhiều dấu "[" không đóng'),
        ("a\n\n" + "` " * 6000, "CC143", 3, 'quá nhiều dấu "`"'),
        ("\\" * 30_000, "CC143", 1, 'quá nhiều dấu "\\"'),
        ("a\n===\n" * 1500, "CC143", 2, 'quá nhiều dấu "="'),
        ("a\n\n" + "- - -\n" * 1500, "CC143", 3, 'quá nhiều dấu "-"'),
        ("![" * 5000, "CC143", 1, 'quá nhiều dấu "[" không đóng'),
        ("[a](b " * 5000, "CC143", 1, 'quá nhiều dấu "[" không đóng'),
        ("a\n\n" + "<a " * 5000, "CC143", 3, 'quá nhiều dấu "<" không đóng'),
        ("<![CDATA[" * 5000, "CC143", 1, 'quá nhiều dấu "<" không đóng'),
        ("<div>" * 5000, "CC140", 1, "thẻ HTML hoặc danh sách định nghĩa lồng quá 200 cấp"),
        ("<b><p>" * 5000, "CC140", 1, "thẻ HTML hoặc danh sách định nghĩa lồng quá 200 cấp"),
        ("a\n" + "> " * 21 + "b", "CC140", 2, "danh sách hoặc trích dẫn lồng quá 20 cấp"),
        ("a\n" + "    " * 20 + "- b", "CC140", 2, "danh sách hoặc trích dẫn lồng quá 20 cấp"),
        ("a\n: b\n" * 300, "CC140", 1, "thẻ HTML hoặc danh sách định nghĩa lồng quá 200 cấp"),
    ],
    ids=lambda value: str(value)[:12],
)
def test_refused(text: str, code: str, line: int, message: str) -> None:
    read = body(text)
    assert (read.facts, read.html, read.text) == (None, "", "")
    assert [(each.code, each.line, each.message) for each in read.problems] == [(code, line, message)]


def test_nesting_that_reaches_python_s_own_limit_is_told_too() -> None:
    (problem,) = body("a\n: b\n" * 3000).problems
    assert (problem.code, problem.line) == ("CC140", 1)


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n|---|---|\n" + "| [x](y.pdf) | **z** |\n" * 600,
        "[x](y.pdf) nay\n\n" * 600,
        "<table>" + "<tr><td>a</td><td>b</td></tr>" * 1000 + "</table>",
        "_" * 3000,
        "." * 3000,
        "* * *\n\n" * 500,
        "## Mục\n\nchữ\n\n" * 500,
        "- a\n    - b\n        - c\n" * 300,
    ],
    ids=["bảng", "liên kết", "bảng HTML", "gạch chân", "chấm", "kẻ ngang", "đề mục", "danh sách"],
)
def test_large_and_honest(text: str) -> None:
    read = body(text)
    assert read.problems == ()
    assert read.facts is not None
    assert read.facts.words == len(read.text.split())


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
        ("z&.png", True, 1, 1),
    ]
