"""Bodies as pages show them."""

import pytest

from cchc.engine.outputs.body_views import Body, InlineLink, Target
from cchc.engine.render.bodies import finished_body

REGION = '<div class="cchc-prose__table" role="region" aria-label="{}" tabindex="0">'
LATE = ' loading="lazy" decoding="async"'
PDF = Target(written="kế hoạch.pdf", url="/tep/2021/x/ke-hoach.pdf", download="Kế hoạch.pdf", note="PDF, 1,2 MB")
PICTURE = Target(written="anh.png", url="/tep/2021/x/anh.png", width=640, height=480)
PAGE = Target(written="../b.md?a=1&b=2", url="/tin-tuc/2021/b/")
CITED = InlineLink(start=8, end=19, url="/van-ban/61-2018-nd-cp/", title='NĐ "61"')

HIDDEN = Target(written="sau.md", url="")

CASES = [
    (
        '<p><a href="sau.md" title="x">Tin <strong>sau</strong></a>, <a href="b">b</a></p>',
        Body(digest="d", targets=(HIDDEN,)),
        '<p>Tin <strong>sau</strong>, <a href="b">b</a></p>',
    ),
    ("<p>Theo 61/2018/NĐ-CP</p>", Body(digest="d"), "<p>Theo 61/2018/NĐ-CP</p>"),
    (
        "<p>Theo 61/2018/NĐ.</p>",
        Body(digest="d", links=(CITED,)),
        '<p>Theo <a class="cchc-citation" href="/van-ban/61-2018-nd-cp/" title="NĐ &quot;61&quot;">61/2018/NĐ.</a></p>',
    ),
    (
        "<p>Theo Nghị định số 61/2018/NĐ-CP.</p>",
        Body(digest="d", links=(InlineLink(start=8, end=34, url="/a/"),)),
        '<p>Theo <a class="cchc-citation" href="/a/">Nghị định <span class="cchc-number">số 61/2018/NĐ-CP</span></a>.</p>',
    ),
    (
        "<p>Theo 61/2018/NĐ.</p>",
        Body(digest="d", links=(InlineLink(start=8, end=10, url="/a/?b&c", style="file"),)),
        '<p>Theo <a class="cchc-file" href="/a/?b&amp;c">61</a>/2018/NĐ.</p>',
    ),
    ("<p>Theo 61</p>", Body(digest="d", links=(InlineLink(start=8, end=10, url=""),)), "<p>Theo 61</p>"),
    (
        '<p><a href="kế hoạch.pdf" rel="x">Tải</a></p>',
        Body(digest="d", targets=(PDF,)),
        (
            '<p><a href="/tep/2021/x/ke-hoach.pdf" rel="x" download="Kế hoạch.pdf">Tải</a>'
            ' <span class="cchc-file-note">(PDF, 1,2 MB)</span></p>'
        ),
    ),
    (
        '<a href="../b.md?a=1&amp;b=2">b</a> <a href="kế hoạch.pdf">c</a>',
        Body(digest="d", targets=(PDF, PAGE)),
        (
            '<a href="/tin-tuc/2021/b/">b</a> <a href="/tep/2021/x/ke-hoach.pdf" download="Kế hoạch.pdf">c</a>'
            ' <span class="cchc-file-note">(PDF, 1,2 MB)</span>'
        ),
    ),
    (
        '<img alt="a" src="anh.png">',
        Body(digest="d", targets=(PICTURE,)),
        f'<img alt="a" src="/tep/2021/x/anh.png" width="640" height="480"{LATE}>',
    ),
    (
        '<img src="anh.png" width="320">',
        Body(digest="d", targets=(PICTURE,)),
        f'<img src="/tep/2021/x/anh.png" width="320"{LATE}>',
    ),
    ('<img src="https://a.vn/b.png">', Body(digest="d"), f'<img src="https://a.vn/b.png"{LATE}>'),
    (
        '<p>anh.png <code>src="anh.png"</code> <a href="https://a.vn/anh.png" title="src=anh.png">a</a></p>',
        Body(digest="d", targets=(PICTURE,)),
        '<p>anh.png <code>src="anh.png"</code> <a href="https://a.vn/anh.png" title="src=anh.png">a</a></p>',
    ),
    ('<abbr title="a">A</abbr>', Body(digest="d", targets=(PICTURE,)), '<abbr title="a">A</abbr>'),
    (
        '<table class="a"><tr><td>1</td></tr></table><p>b</p><table><tr><td>2</td></tr></table>',
        Body(digest="d"),
        (
            f'{REGION.format("Bảng 1")}<table class="a"><tr><td>1</td></tr></table></div><p>b</p>'
            f"{REGION.format('Bảng 2')}<table><tr><td>2</td></tr></table></div>"
        ),
    ),
    (
        '<table>\n<caption>Kết quả <b>"quý" I</b> &amp; II</caption><tr><td>1</td></tr></table>',
        Body(digest="d"),
        (
            f"{REGION.format('Kết quả &quot;quý&quot; I &amp; II')}<table>\n"
            '<caption>Kết quả <b>"quý" I</b> &amp; II</caption><tr><td>1</td></tr></table></div>'
        ),
    ),
    (
        "<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>",
        Body(digest="d"),
        f"{REGION.format('Bảng 1')}<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table></div>",
    ),
]


@pytest.mark.parametrize(("html", "body", "finished"), CASES)
def test_finished_bodies(html: str, body: Body, finished: str) -> None:
    assert finished_body(html, body) == finished
