"""The last touches to HTML."""

import pytest

from cchc.reading.markdown.postprocess import postprocess
from cchc.reading.reading_result import BodyHeading


@pytest.mark.parametrize(
    ("html", "dressed"),
    [
        ("<h2>Mục đích, yêu cầu</h2>", '<h2 id="muc-muc-dich-yeu-cau">Mục đích, yêu cầu</h2>'),
        ("<h2>A</h2><h2>A</h2><h2>A</h2>", '<h2 id="muc-a">A</h2><h2 id="muc-a-2">A</h2><h2 id="muc-a-3">A</h2>'),
        ('<h2 id="x">A</h2>', '<h2 id="x">A</h2>'),
        ('<h2 id="noi-dung">A</h2>', '<h2 id="muc-a">A</h2>'),
        ('<p id="phan-2">a</p>', "<p>a</p>"),
        ('<h2 id="x">A</h2><p id="x">b</p>', '<h2 id="x">A</h2><p>b</p>'),
        ("<h1>A</h1><h2>B</h2>", '<h2 id="muc-a">A</h2><h3 id="muc-b">B</h3>'),
        ("<h1>A</h1><h6>B</h6>", '<h2 id="muc-a">A</h2><h6 id="muc-b">B</h6>'),
        ("<h2></h2>", "<h2></h2>"),
        ("<h2>!!!</h2>", '<h2 id="muc">!!!</h2>'),
        ('<td align="right">a</td>', '<td class="align-right">a</td>'),
        ('<td class="align-left" align="center">a</td>', '<td class="align-left align-center">a</td>'),
        ('<td align="justify">a</td>', "<td>a</td>"),
        ('<img src="a.png">', '<img src="a.png" alt="">'),
        ('<img src="a.png" alt="b">', '<img src="a.png" alt="b">'),
        ("<p title='x' lang=\"vi\">a</p>", "<p title='x' lang=\"vi\">a</p>"),
    ],
)
def test_dressed(html: str, dressed: str) -> None:
    assert postprocess(html).html == dressed


def test_headings_carry_their_text_without_marks() -> None:
    assert postprocess("<h3>1. <em>Kết quả</em> &amp; hạn\n chế</h3>").headings == (
        BodyHeading(level=3, id="muc-1-ket-qua-han-che", text="1. Kết quả & hạn chế"),
    )


def test_addresses_on_this_site_are_told_in_order() -> None:
    html = (
        '<a href="b c.pdf?x=1&amp;y=2">b</a><img src="d.png" alt=""><a href="https://e.vn">e</a><a href="#f">f</a>'
        '<a href="//g.vn">g</a><a href="mailto:h@i.vn">h</a><a href="/ke-hoach/">j</a><a href="">k</a>'
    )
    assert postprocess(html).addresses == (("b c.pdf?x=1&y=2", False), ("d.png", True), ("/ke-hoach/", False))
