"""Where a link goes, and where none goes."""

import pytest

from cchc.reading.markdown.html_text import plain_text
from cchc.reading.markdown.link_positions import link_spans

CASES = [
    ("văn bản thường", "<p>theo số 61/NĐ nay</p>", "số 61/NĐ", "<p>theo [số 61/NĐ] nay</p>"),
    ("cả đoạn", "<p>số 61/NĐ</p>", "số 61/NĐ", "<p>[số 61/NĐ]</p>"),
    ("thực thể giữa chừng", "<p>86/SNV-CCHC&amp;PC nay</p>", "86/SNV-CCHC&PC", "<p>[86/SNV-CCHC&amp;PC] nay</p>"),
    ("xuống dòng trong đoạn", "<p>số\n61/NĐ</p>", "số 61/NĐ", "<p>[số\n61/NĐ]</p>"),
    (
        "lớn lên qua thẻ đóng",
        "<p>số <strong>61/NĐ</strong> nay</p>",
        "số 61/NĐ",
        "<p>[số <strong>61/NĐ</strong>] nay</p>",
    ),
    ("lớn lên qua thẻ mở", "<p><em>số</em> 61/NĐ nay</p>", "số 61/NĐ", "<p>[<em>số</em> 61/NĐ] nay</p>"),
    ("nằm trong thẻ", "<p>số <strong>61/NĐ</strong> nay</p>", "61/NĐ", "<p>số <strong>[61/NĐ]</strong> nay</p>"),
    ("ôm trọn thẻ", "<p>a <b>b</b> c</p>", "a b c", "<p>[a <b>b</b> c]</p>"),
    (
        "ô của bảng",
        "<table><tbody><tr><td>số 61/NĐ</td></tr></tbody></table>",
        "61/NĐ",
        "<table><tbody><tr><td>số [61/NĐ]</td></tr></tbody></table>",
    ),
    ("cắt ngang thẻ thì thôi", "<p>số <strong>61/NĐ và</strong> nay</p>", "số 61/NĐ", None),
    ("qua hai đoạn thì thôi", "<p>số</p>\n<p>61/NĐ</p>", "số\n61/NĐ", None),
    ("trong liên kết thì thôi", '<p><a href="x">số 61/NĐ</a></p>', "61/NĐ", None),
    ("trùm lên liên kết thì thôi", '<p>số <a href="x">61</a>/NĐ</p>', "số 61/NĐ", None),
    ("trong mã thì thôi", "<p><code>số 61/NĐ</code></p>", "61/NĐ", None),
    ("trong đề mục thì thôi", "<h2>số 61/NĐ</h2>", "61/NĐ", None),
    ("trùm lên xuống dòng br thì thôi", "<p>số<br>61/NĐ</p>", "số\n61/NĐ", None),
]


@pytest.mark.parametrize(("html", "text", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_link_stands_exactly_here(html: str, text: str, expected: str | None) -> None:
    start = plain_text(html).text.index(text)
    left, right = link_spans(html, plain_text(html).text, [(0, 0, len(html))], [(start, start + len(text))])
    linked = f"{html[:left]}[{html[left:right]}]{html[right:]}" if right else html
    assert linked == (expected or html)


def test_a_block_is_looked_at_alone() -> None:
    html = "<p>một</p>\n<p>hai <b>ba</b></p>"
    blocks = [(0, 0, 10), (4, 11, len(html))]
    assert link_spans(html, plain_text(html).text, blocks, [(0, 3), (4, 7), (8, 10), (0, 7)]) == (
        3,
        6,
        14,
        17,
        21,
        23,
        0,
        0,
    )


def test_no_link_stands_at_offsets_outside_the_text() -> None:
    assert link_spans("<p>a</p>", "a", [(0, 0, 8)], [(5, 9), (0, 0), (1, 0)]) == (0, 0, 0, 0, 0, 0)
