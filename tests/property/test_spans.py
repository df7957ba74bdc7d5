"""Links woven into HTML change nothing else, hold the text they were asked to hold, and keep elements nested."""

import re

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.engine.outputs.body_views import Body, InlineLink
from cchc.engine.render.bodies import finished_body
from cchc.reading.markdown.html_text import plain_text
from cchc.reading.markdown.link_positions import link_spans
from cchc.reading.markdown.sanitize import sanitize

PARTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<strong>",
        "</strong>",
        "<em>",
        "</em>",
        "<a href='x'>",
        "</a>",
        "<code>",
        "</code>",
        "<h2>",
        "</h2>",
        "<ul><li>",
        "</li></ul>",
        "<table><tr><td>",
        "</td></tr></table>",
        "<br>",
        "<img src='a.png'>",
        "<pre>",
        "</pre>",
        "&amp;",
        "&lt;",
        "&nbsp;",
        "\n",
        "  ",
        "số",
        " 61/2018/NĐ-CP",
        "a",
        "“",
        "😀",
        "<sup>",
        "</sup>",
        "<abbr title='a > b'>",
        "</abbr>",
    ]
)
HTML = st.lists(PARTS, max_size=30).map("".join).map(sanitize)
WOVEN = re.compile(r'<a class="cchc-citation" href="/y/">(.*?)</a>', re.DOTALL)

NUMBER = re.compile(r'<span class="cchc-number">(.*?)</span>', re.DOTALL)


@st.composite
def woven(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    html = draw(HTML)
    offsets = st.integers(min_value=0, max_value=len(plain_text(html).text))
    return html, [(min(pair), max(pair)) for pair in draw(st.lists(st.tuples(offsets, offsets), max_size=6))]


def tree(html: str) -> str:
    """The HTML as a browser reads it, written again."""
    fragment = html5lib.parseFragment(html, treebuilder="etree")
    return str(html5lib.serialize(fragment, tree="etree", omit_optional_tags=False, quote_attr_values="always"))


@settings(max_examples=400)
@given(woven())
def test_weaving(case: tuple[str, list[tuple[int, int]]]) -> None:
    html, stretches = case
    plain = plain_text(html).text
    spans = link_spans(html, plain_text(html).text, [(0, 0, len(html))], stretches)
    links = [InlineLink(start=start, end=end, url="/y/") for start, end in zip(spans[::2], spans[1::2], strict=True)]
    result = NUMBER.sub(r"\1", finished_body(html, Body(digest="", links=tuple(link for link in links if link.end))))
    plainly = finished_body(html, Body(digest=""))
    assert WOVEN.sub(r"\1", result) == plainly
    assert plain_text(result).text == plain
    assert tree(result).count("<a ") == result.count("<a "), "no link is torn in two by a browser"
    asked = {plain[start:end] for start, end in stretches}
    for inner in WOVEN.findall(result):
        text = plain_text(inner).text
        assert any(text.strip() == each.strip() for each in asked)


@given(HTML)
def test_every_letter_of_the_plain_text_stands_where_its_piece_says(html: str) -> None:
    plain = plain_text(html)
    for piece in plain.pieces:
        written = html[piece.html : piece.html_end]
        assert piece.start < piece.end <= len(plain.text)
        if not written.startswith("&"):
            assert written.replace("\n", " ") == plain.text[piece.start : piece.end].replace("\n", " ")
    assert all(first.end <= second.start for first, second in zip(plain.pieces, plain.pieces[1:], strict=False))
