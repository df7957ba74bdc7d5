"""What is rendered in one pass is what Python-Markdown, sanitising, dressing and plain text give together, or nothing."""

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.reading import body_reader
from cchc.reading.body_reader import ReadBody, read_body
from cchc.reading.markdown.prose_page import render_prose
from cchc.reading.source_text import SourceText, decode

ROOT = Path(__file__).parent.parent.parent

SIGNS = [*"*_[]()!&><`\\{|:#~\"“'.-+=2²…\t\u00a0\u200b\x0b\u0301"]
SEVERAL = ["**", "***", "__", "  ", "    ", "&amp;", "& ", "1.", "1)", "٣.", "- ", "* ", "1. ", "> ", "]:", "[^1]"]
LINKS = """
[a](b)
[a]( b )
[a](b c)
[a](b?c=d&e)
[a](b(c))
[a](#b)
[a](//b)
[a](b:c)
[](b)
[a]()
[a][b]
[a] (b)
[a] [b]
[**a**](b)
[*a](b)*
**[a](b)**
[a](b "c")
[a](b 'c')
[a](b "c")d")
[a](b "")
[a](b"c")
[a](mailto:a@b.vn)
[a](tel:+84)
[a](javascript:b)
[a](http://)
[a](http://a.vn/b_c)
[a](https://a.vn)
[a](HTTP://A.vn)
[a](http://1.2.3.4.5/)
[a](http://xn--a.vn)
![](b)
![a](b.png)
![a*b*](b.png)
![a](b.png "c (d)")
![a](http://a.vn/b.png)
""".splitlines()
MARKS = st.sampled_from(SIGNS + SEVERAL + LINKS)
WORDS = st.sampled_from(["cải", "cách", "Hành chính", "76/NQ-CP", "a", "B", "năm_2021_x", "x*y", "Đ", "😀", "ề" * 40])
LIKELY = st.sampled_from(
    [" ", " ", " ", "*a*", "**b c**", "[a](b)", "[a](https://a.vn/b)", "*", "(", ")", ">", "&", ".", "-"]
)
LINES = st.one_of(
    st.lists(WORDS | LIKELY, max_size=9).map("".join),
    st.lists(WORDS | LIKELY, max_size=9).map("".join),
    st.lists(MARKS | WORDS | LIKELY, max_size=9).map("".join),
)
STARTS = st.sampled_from(
    [""] * 6
    + [
        "- ",
        "* ",
        "+ ",
        "1. ",
        "12. ",
        "1) ",
        "    - ",
        "  - ",
        "     1. ",
        "        - ",
        "-",
        "-  ",
        "    ",
        "  ",
        " ",
    ]
    + [
        "> ",
        ">",
        "> > ",
        " > ",
        ">  ",
        "## ",
        "##",
        "### ",
        "# ",
        "###### ",
        "####### ",
        "| ",
        "|",
        ": ",
        ":   ",
        "-|-",
        "---",
    ]
    + ["|---|", "|:-:|--:|", "| a | b |", "a|b", "--|--", "===", "***", "[a]: b", "*[a]: b", "**", "(", "“"]
)
STRETCHES = st.lists(st.builds(str.__add__, STARTS, LINES | WORDS), min_size=1, max_size=4).map("\n".join)
LISTS = st.lists(
    st.builds(str.__add__, st.sampled_from(["- ", "- ", "1. ", "    - ", "    1. ", ""]), WORDS | LINES),
    min_size=1,
    max_size=6,
).map("\n".join)
TABLES = st.lists(
    st.lists(LINES.filter(lambda line: "|" not in line), min_size=1, max_size=3).map(" | ".join), min_size=1, max_size=3
).flatmap(
    lambda rows: st.sampled_from(["|---|:-:|--:|", "--|--", "|:--|--:|", "| - | - |"]).map(
        lambda dashes: "\n".join([f"| {rows[0]} |", dashes, *(f"| {row} |" for row in rows[1:])])
    )
)
QUOTES = st.lists(st.builds(str.__add__, st.sampled_from(["> ", "> ", ">", ""]), LINES), min_size=1, max_size=4).map(
    "\n".join
)
HEADINGS = st.builds(lambda level, text: f"{'#' * level} {text}", st.integers(2, 6), WORDS | LINES)
PROSE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
BLOCKS = st.lists(PROSE | STRETCHES | LISTS | TABLES | QUOTES | HEADINGS, min_size=1, max_size=6)
TEXTS = st.sampled_from(["\n\n", "\n\n", "\n", "\n\n\n", "\n \n"]).flatmap(lambda glue: BLOCKS.map(glue.join))


def source_of(text: str) -> SourceText:
    source, _ = decode("content/tin-tuc/a.md", text.encode())
    return source or SourceText(path="", written=[""], lines=[""])


def slowly(source: SourceText) -> ReadBody:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body_reader, "render_prose", lambda _: None)
        return read_body(source, 0, citations=True)


def check(text: str) -> bool:
    """Compare both readings of a body; whether it could be rendered in one pass."""
    source = source_of(text)
    if render_prose("\n".join(source.lines)) is None:
        return False
    assert read_body(source, 0, citations=True) == slowly(source)
    return True


@settings(max_examples=1000)
@given(TEXTS)
def test_one_pass_gives_what_all_steps_give(text: str) -> None:
    check(text)


@settings(max_examples=300)
@given(st.text(alphabet="ab* []()!#->|:1.\n_\"'&/", max_size=40))
def test_any_few_signs_are_read_alike(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "một **hai** *ba* [bốn](năm.pdf) & sáu > bảy\ntám",
        "## Mục\n\n## Mục\nchữ\n\n### Mục [a](b)",
        "- một\n- hai\ntiếp\n    - ba\n    - bốn\n- năm\n\n- sáu\n- bảy\n\n1. tám",
        "> một\n> hai\n>\n> ba\n\n> bốn",
        "| a | b |\n|:--|--:|\n| **c** |\n| d | e | f |",
        '![ảnh](a.webp "chú thích (nhỏ)")\n\n**[a](https://a.vn/b_c?d=e)**',
    ],
)
def test_what_articles_are_made_of_takes_one_pass(text: str) -> None:
    assert check(text)


def bodies() -> list[str]:
    """The bodies of the site's own content."""
    paths = sorted((ROOT / "content").rglob("*.md"))
    return [re.split(r"^---\n", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)[-1] for path in paths]


def test_the_site_s_own_content_is_read_alike_and_mostly_in_one_pass() -> None:
    taken = [check(body) for body in bodies()]
    assert sum(taken) > 0.9 * len(taken)


def test_the_site_s_own_content_with_letters_changed_is_read_alike() -> None:
    chance = Random(1)  # noqa: S311 - to vary, not to hide
    own = bodies()
    for _ in range(200):
        body = list(chance.choice(own))[:1500]
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(body) or 1)
            sign = chance.choice(
                ["\n", "\n\n", " ", "*", "**", "-", "\n- ", "\n1. ", "#", ">", "|", "[", "]", "_", "    ", ""]
            )
            body[at : at + chance.randint(0, 1)] = sign
        check("".join(body))
