"""The plain text that readers read."""

import pytest

from cchc.reading.markdown.html_text import plain_text

CASES = [
    ("<p>một</p>\n<p>hai</p>", "một\nhai"),
    ("<p>một\nhai</p>", "một hai"),
    ("<p>một<br>\nhai</p>", "một\nhai"),
    ("<p>a &lt; b &amp; c&nbsp;d</p>", "a < b & c\u00a0d"),
    ("<ul>\n<li>một</li>\n<li>hai\n<ul>\n<li>ba</li>\n</ul>\n</li>\n</ul>", "một\nhai \nba"),
    ("<table><thead><tr><th>STT</th><th>Việc</th></tr></thead></table>", "STT\n\nViệc"),
    ('<p><abbr title="x > y">KH</abbr> số <strong>5</strong></p>', "KH số 5"),
    ("<pre><code>a\n  b\n</code></pre>", "a\n  b\n"),
    ('<p>trước <img alt="ảnh" src="a.png"> sau</p>', "trước  sau"),
    ("chữ ngoài thẻ", "chữ ngoài thẻ"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), CASES)
def test_plain_text(html: str, text: str) -> None:
    assert plain_text(html).text == text


@pytest.mark.parametrize(
    ("html", "linkable"),
    [
        ("<p>x</p>", True),
        ("<li><em>x</em></li>", True),
        ('<a href="y">x</a>', False),
        ("<h3><em>x</em></h3>", False),
        ("<p><code>x</code></p>", False),
        ("<pre>x</pre>", False),
    ],
)
def test_what_may_be_linked(html: str, linkable: bool) -> None:
    (piece,) = plain_text(html).pieces
    assert piece.linkable is linkable


def test_a_line_break_between_blocks_stands_in_no_piece() -> None:
    plain = plain_text("<p>một</p><p>hai</p>")
    assert plain.text[3] == "\n"
    assert [(piece.start, piece.end) for piece in plain.pieces] == [(0, 3), (4, 7)]
