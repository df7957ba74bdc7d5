"""Nothing that a file can hold makes the reader fail, and what it yields keeps its own promises."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.checks.report import render
from cchc.engine.content.reading_job import codec
from cchc.reading.markdown.html_text import plain_text
from cchc.reading.markdown.sanitize import TAGS
from cchc.reading.reader import read, read_site
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.record import RECORDS

SETTINGS = ReadingSettings()

VALUES = st.sampled_from(
    [
        "",
        "a",
        "2026",
        "2026-2030",
        "2030-2026",
        "30/02/2026",
        "05/02/2022 14:30",
        "61/2018/ND-CP",
        "61/2018/NĐ-CP",
        "Quý II/2026",
        "true",
        "[a, b]",
        "[a",
        "{a: b}",
        "{file: x}",
        "- a",
        "*a",
        "&a b",
        "!x",
        '"',
        "'",
        "a: b",
        "|",
        ">",
        "https://a",
        "/a/",
        "tep\\a",
        "\ta",
        "a\u0301",
        "\u00a0a",
        "\ufeff",
        "\x00",
        "\x0b",
        "@",
        "#",
        "draft",
        "Nghị định",
    ]
)
KEYS = st.sampled_from(sorted({field.key for record in RECORDS for field in record.kind.fields})) | st.text(max_size=8)
INDENTS = st.sampled_from(["", "", "", "  ", "    ", "\t", "- ", "  - "])
LINES = st.builds(lambda indent, key, value: f"{indent}{key}: {value}", INDENTS, KEYS, VALUES) | VALUES
HEADERS = st.lists(LINES, max_size=14).map("\n".join)
MARKDOWN = st.lists(
    st.sampled_from(
        [
            "# a",
            "## b",
            "- c",
            "    - d",
            "> e",
            "| a | b |",
            "|---|:--:|",
            "[a](b c.pdf)",
            "![x](y.png)",
            "[^1]",
            "[^1]: n",
            "*[CCHC]: cải cách",
            "CCHC",
            "t\n: d",
            "a {: #id .c }",
            "<div>",
            "</div>",
            "<script>",
            "**b",
            "_i_",
            "`c`",
            "***",
            "&amp;",
            "&nbsp;",
            "\\*",
            "<!--",
            "]]>",
            "1. x",
            "    code",
            "Nghị định số 61/2018/NĐ-CP",
            "<h1>x</h1>",
            "<a href='x'>",
        ]
    )
    | st.text(max_size=20),
    max_size=16,
).flatmap(lambda parts: st.sampled_from(["\n", "\n\n", " "]).map(lambda glue: glue.join(parts)))
PATHS = st.sampled_from(
    [f"{record.kind.folder}/{name}" for record in RECORDS for name in ("a.md", "b/index.md", "2021/!.md")]
    + ["x/a.md", "a.md", ""]
)


class WellFormed(HTMLParser):
    """Checks that every element is allowed and closed in its order."""

    VOID = frozenset({"br", "col", "hr", "img", "wbr"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert len({name for name, _ in attrs}) == len(attrs)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def check(path: str, data: bytes) -> None:
    reading = read(path, data, SETTINGS)
    assert reading == read(path, data, SETTINGS)
    assert codec().decode(codec().encode(reading)) == reading
    assert (reading.record is None) >= any(each.is_error for each in reading.diagnostics)
    render(reading.diagnostics)
    lines = data.decode(errors="replace").count("\n") + data.count(b"\r") + 1
    for each in reading.diagnostics:
        assert 0 <= each.line <= lines
        assert each.column <= len(each.source) + 1
    parser = WellFormed()
    parser.feed(reading.html)
    parser.close()
    assert parser.open == []
    if reading.body is not None:
        assert plain_text(reading.html).text == reading.text
        for citation in reading.body.citations:
            assert reading.text[citation.start : citation.end] == citation.surface
        ids = [heading.id for heading in reading.body.headings]
        assert len(ids) == len(set(ids))
        assert all(heading.level >= 2 for heading in reading.body.headings)


@given(PATHS, st.binary(max_size=200))
def test_any_bytes_can_be_read(path: str, data: bytes) -> None:
    check(path, data)


@given(PATHS, st.text(max_size=200))
def test_any_text_can_be_read(path: str, text: str) -> None:
    check(path, f"---\n{text}\n---\n{text}".encode(errors="surrogatepass"))


@settings(max_examples=300)
@given(PATHS, HEADERS, MARKDOWN)
def test_any_header_and_any_body_can_be_read(path: str, header: str, body: str) -> None:
    check(path, f"---\n{header}\n---\n{body}".encode())


@given(HEADERS | st.text(max_size=100))
def test_any_site_file_can_be_read(text: str) -> None:
    info, found = read_site(text.encode(errors="surrogatepass"))
    assert (info is None) == any(each.is_error for each in found)
