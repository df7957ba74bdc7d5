"""Whatever an editor writes, no word is lost in silence and no number changes; what is left out for speed changes nothing.

Words are `w0z`, `w1z` … in their order, so that a page can be asked for each of them.
"""

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cchc.reading.body_reader import ReadBody, read_body
from cchc.reading.markdown import coverage, dialect
from cchc.reading.markdown.blocks.tree_builder import TooDeepError
from cchc.reading.markdown.html_text import plain_text
from cchc.reading.markdown.sanitize import sanitize
from cchc.reading.prose.body_places import BodyPlaces
from cchc.reading.source_text import SourceText, decode
from kit.seen_html import seen

ROOT = Path(__file__).parent.parent.parent
WORD = re.compile("w[0-9]+z")
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

TEXTS = st.sampled_from(
    [
        "§",
        "§ §",
        "§ § §.",
        "§ § §;",
        "§ §:",
        "**§** §",
        "*§ §* §",
        "[§](a.pdf) §",
        "§, § (§)",
        "“§ §”",
        "§ <Tên §> §",
        "§ {§}",
        "§\\*",
    ]
)
SIGNS = st.sampled_from(["-", "+", "*", "•", "–", "a)", "b)", "đ)", "a.", "1)", "(1)", "1.1.", "- a)", "A)", "Đ)"])
INDENTS = st.sampled_from(["", "", "", "", "  ", "   ", "    ", "\t"])
NUMBERS = st.integers(1, 120) | st.sampled_from([1, 2, 3, 4])
LINES = st.one_of(
    TEXTS,
    TEXTS,
    st.builds("{}{} {}".format, INDENTS, SIGNS, TEXTS),
    st.builds("{}{}. {}".format, INDENTS, NUMBERS, TEXTS),
    st.builds("{}{}. {}".format, INDENTS, NUMBERS, TEXTS),
    st.builds("{} {}".format, st.sampled_from(["##", "###"]), TEXTS),
    st.builds("{}. {}".format, st.sampled_from(["I", "II", "III", "IV"]), TEXTS),
    st.builds("Điều {}. {}".format, NUMBERS, TEXTS),
    st.builds("> {}".format, TEXTS),
    st.builds("    {}".format, TEXTS),
    st.builds("| {} | {} |".format, TEXTS, TEXTS),
    st.builds("{}\t{}".format, TEXTS, TEXTS),
    st.just("|---|---|"),
    st.just("---"),
    st.just(""),
    st.just(""),
    st.builds("2026. {}".format, TEXTS),
    st.builds("<details><summary>{}</summary>\n\n{}\n\n</details>".format, TEXTS, TEXTS),
    st.builds("```\n{}\n```".format, TEXTS),
)
CLERKS = st.lists(LINES, min_size=1, max_size=24).map("\n".join)

MARKS = st.sampled_from(
    [
        *"*_`[]()!&\\|{}:#=-+~^\t ",
        "**",
        "***",
        "``",
        "~~",
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "  \n",
        "\n    ",
        "\n: ",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n# ",
        "\n---\n",
        "\n===\n",
        "[^1]",
        "\n[^1]: ",
        "[§](b)",
        "[§][b]",
        "\n[b]: /c\n",
        "![§](b)",
        "&amp;",
        "\n*[KH]: kế hoạch\n",
        "KH",
        "\n§ | §\n- | -\n§ | §\n",
        "\n\n§\n: §\n\n",
        "{#b}",
        "\\*",
        "\n```\n",
        "\n~~~\n",
        "\na) ",
        "\nI. ",
        "\nĐiều 5. ",
        "\n2026. ",
        "\n+ ",
        "\n• ",
        "\no ",
        "\n  - ",
        "\n   1. ",
        "\n1.1. ",
        ";",
        ".",
        "76/NQ-CP",
        "2*3",
        "(*)",
        "năm_2021_x",
        "😀",
        "²",
        "\xa0",
    ]
)
TAGS = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<p align=center>",
        "<iframe src='x' />",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "<title>",
        "<textarea>",
        "<object>",
        "<details>",
        "<summary>",
        "</summary>",
        "</details>",
        "<br>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</tr>",
        "</table>",
        "<Tên §>",
        "<ul><li>",
        "</li></ul>",
        "<a href='x'>",
        "</a>",
        "<sup>",
        "</sup>",
        "<img src='data:x'>",
        "<pre>",
        "</pre>",
        "<h2>",
        "</h2>",
        "<",
        ">",
        "<o:p>",
        "<font color=red>",
        "<blockquote>",
        "</blockquote>",
        "<hr>",
        "<div/>",
        "<b\n>",
        "<dl><dt>",
        "</dl>",
    ]
)
MARKED = st.lists(st.sampled_from(["§", "§ "]) | st.sampled_from(["§ § "]) | MARKS, max_size=40).map("".join)
TAGGED = st.lists(st.sampled_from(["§", "§ "]) | MARKS | TAGS, max_size=40).map("".join)


def counted(text: str) -> str:
    """The text with its words numbered."""
    first, *rest = text.split("§")
    return first + "".join([f"w{number}z{part}" for number, part in enumerate(rest)])


def source_of(text: str) -> SourceText:
    source, _ = decode("content/tin-tuc/a.md", text.encode())
    return source or SourceText(path="", written=[""], lines=[""])


def read(text: str) -> ReadBody:
    return read_body(source_of(text), 0, citations=False)


def check_words(text: str) -> None:
    """Each word of `text` stands on the page once, in its order but for notes, or the editor is told of something."""
    body = read(text)
    shown = WORD.findall(body.text)
    written = WORD.findall(text)
    if body.problems:
        assert body.facts is None or set(shown) <= set(written)
        return
    unseen = re.findall(r'(?:alt|title)="([^"]*)"', body.html) + re.findall("<!--.*?-->", text, re.DOTALL)
    exempt = set(WORD.findall(" ".join(unseen))) - set(shown)
    assert sorted(shown) == sorted(set(written) - exempt)
    if "[^" not in text:
        assert shown == [word for word in written if word not in exempt]


@settings(max_examples=1500, suppress_health_check=SLOW, deadline=None)
@given(CLERKS.map(counted))
def test_what_clerks_write_is_on_the_page_with_its_numbers(text: str) -> None:
    check_words(text)
    lines = seen(read(text).html).split("\n")
    number = re.compile(r"([0-9]{1,3})\. .*?(w[0-9]+z)")
    fenced = False
    for line in text.split("\n"):
        fenced ^= line.startswith("```")
        written = number.match(line.strip())
        if written is not None and not fenced:
            (shown,) = [each for each in lines if written[2] in each]
            assert f"{written[1]}. " in shown.partition(written[2])[0], (line, shown)


@settings(max_examples=1000, suppress_health_check=SLOW, deadline=None)
@given(MARKED.map(counted))
def test_no_word_among_marks_is_lost_in_silence(text: str) -> None:
    check_words(text)


@settings(max_examples=1500, suppress_health_check=SLOW, deadline=None)
@given(TAGGED.map(counted))
def test_no_word_among_tags_is_lost_in_silence(text: str) -> None:
    check_words(text)


@settings(max_examples=1000, suppress_health_check=SLOW, deadline=None)
@given((MARKED | CLERKS).map(counted))
def test_without_html_sanitising_changes_nothing_and_the_text_is_that_of_the_html(text: str) -> None:
    try:
        page = dialect.render("\n".join(source_of(text).lines))
    except TooDeepError:
        return
    if page.tags:
        return
    assert sanitize(page.html) == page.html
    assert plain_text(page.html).text == page.text
    for start, html_start, html_end in page.blocks:
        assert page.text.startswith(plain_text(page.html[html_start:html_end]).text.rstrip("\n"), start)


@settings(max_examples=500, suppress_health_check=SLOW, deadline=None)
@given((MARKED | CLERKS).map(counted))
def test_what_is_left_out_for_speed_changes_nothing(text: str) -> None:
    quick = read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dialect, "emphasise_plainly", lambda *_: False)
        patch.setattr(dialect, "_needs_escaping", lambda _: True)
        patch.setattr(coverage, "_RISKY", "\n wz")
        assert read(text) == quick


@settings(max_examples=300, suppress_health_check=SLOW, deadline=None)
@given((MARKED | CLERKS | TAGGED).map(counted))
def test_every_word_is_found_again_where_it_is_written(text: str) -> None:
    body = read(text)
    source = source_of(text)
    if body.problems:
        return
    file = ["---", "title: a", "---", *source.written]
    places = BodyPlaces(source=source_of("\n".join(file)), text=body.text)
    for word in WORD.finditer(body.text):
        place = places.place(*word.span())
        assert file[place.line - 1][place.column - 1 :].startswith(word[0])


def bodies() -> list[str]:
    """The bodies of the site's own content."""
    paths = sorted((ROOT / "content").rglob("*.md"))
    return [re.split(r"^---\n", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.MULTILINE)[-1] for path in paths]


def test_the_site_s_own_content_is_read_without_a_word() -> None:
    assert [problem for body in bodies() for problem in read(body).problems] == []


def test_the_site_s_own_content_with_letters_changed_loses_nothing() -> None:
    chance = Random(1)  # noqa: S311 - to vary, not to hide
    own = bodies()
    for _ in range(300):
        body = list(chance.choice(own))[:1500]
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(body) or 1)
            sign = chance.choice(
                ["\n", "\n\n", " ", "*", "**", "-", "\n- ", "\n1. ", "#", ">", "|", "[", "]", "_", "    ", "<", "`", ""]
            )
            body[at : at + chance.randint(0, 1)] = sign
        page = dialect.render("".join(body) or "a")
        assert not [remark for remark in page.remarks if remark.code.code == "CC145"]
