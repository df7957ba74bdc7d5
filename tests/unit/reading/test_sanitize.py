"""What of an editor's HTML is kept."""

import pytest

from cchc.reading.markdown.sanitize import sanitize


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<script>alert(1)</script>a", "a"),
        ("<style>p{}</style>a", "a"),
        ('<iframe src="https://x.vn">b</iframe>a', "a"),
        ('<p onclick="x()" style="color:red">a</p>', "<p>a</p>"),
        ('<a href="javascript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="java\tscript:alert(1)">a</a>', "<a>a</a>"),
        ('<a href="data:text/html,x">a</a>', "<a>a</a>"),
        ('<a href="https://x.vn" target="_blank">a</a>', '<a href="https://x.vn">a</a>'),
        ('<a href="mailto:a@b.vn">a</a>', '<a href="mailto:a@b.vn">a</a>'),
        ('<a href="tel:+84000">a</a>', '<a href="tel:+84000">a</a>'),
        ('<a href="../kế hoạch.pdf">a</a>', '<a href="../kế hoạch.pdf">a</a>'),
        ('<img src="a.png" onerror="x()" alt="b">', '<img src="a.png" alt="b">'),
        ("<font>a</font><o:p></o:p>", "a"),
        ("<td>a</td>", "a"),
        (
            '<table><tr><td colspan="2" align="center">a</td></tr></table>',
            '<table><tbody><tr><td colspan="2" align="center">a</td></tr></tbody></table>',
        ),
        ("<details open><summary>a</summary>b</details>", '<details open=""><summary>a</summary>b</details>'),
        ("<ins>a</ins><del>b</del><sup>c</sup><sub>d</sub>", "<ins>a</ins><del>b</del><sup>c</sup><sub>d</sub>"),
        ('<p class="align-right cchc-card x">a</p>', '<p class="align-right">a</p>'),
        ("<form><input></form>a", "a"),
        ("<svg><script>a</script></svg>", ""),
        ("<p>a<!-- b --></p>", "<p>a</p>"),
        ("<b>a<i>b</b>c", "<b>a<i>b</i></b><i>c</i>"),
    ],
)
def test_kept(html: str, kept: str) -> None:
    assert sanitize(html) == kept
