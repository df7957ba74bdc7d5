"""A header that is read without the YAML parser is the parser's own tree, place for place."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.reading.front_matter.plain_header import plain_header
from cchc.reading.front_matter.yaml_tree import compose
from cchc.reading.source_text import decode

ROOT = Path(__file__).parent.parent.parent

KEYS = st.sampled_from(
    ["title", "date", "tags", "a_b", "b1", "no", "tiêu đề", "'c'", '"d"', "- e", "? f", "", " g", "h ", "<<"]
)
SIGNS = st.sampled_from(
    [*"[]{},:#?-&*!|>'\"%@`~= \t\\", "  ", ": ", " #", ", ", "\u00a0", "\u200b", "😀", "\ue000", "²"]
)
WORDS = st.sampled_from(["cải cách", "2026-01-02 08:30", "61/2018/NĐ-CP", "a", "Đ", "1", "true", "null", "0x1F", "~"])
TEXTS = st.lists(WORDS | SIGNS, max_size=5).map("".join)
QUOTED = (WORDS | TEXTS).map('"{}"'.format)
LISTS = st.lists(WORDS | TEXTS | QUOTED, max_size=3).flatmap(
    lambda items: st.sampled_from([", ", ",", " ,  "]).map(lambda glue: f"[{glue.join(items)}]")
)
VALUES = WORDS | TEXTS | QUOTED | LISTS
SPACES = st.sampled_from(["", "", "", " ", "  "])
LINES = (
    st.builds("{}: {}{}{}".format, KEYS, SPACES, VALUES, SPACES)
    | TEXTS
    | st.sampled_from(["", "- a", "  b: c", "...", "# d"])
)
USUAL = st.builds("{}: {}".format, st.sampled_from(["title", "date", "tags", "slug"]), WORDS | QUOTED | LISTS)


def check(header: str) -> bool:
    """Compare both readings of a header; whether it could be read without the parser."""
    source, _ = decode("a.md", f"---\n{header}\n---".encode())
    assert source is not None
    read = plain_header(source.lines[1:-1], 1)
    if read is not None:
        assert (read, ()) == compose(source, 1, len(source.lines) - 1)
    return read is not None


@settings(max_examples=1000)
@given(st.lists(USUAL | LINES, max_size=4).map("\n".join))
def test_lines_read_plainly_are_the_parser_s_own(header: str) -> None:
    check(header)


@settings(max_examples=500)
@given(VALUES | st.text(alphabet="ab: #[],\"'-?&*!|>%@`{}0.", max_size=12))
def test_a_value_read_plainly_is_the_parser_s_own(value: str) -> None:
    check(f"a: {value}")


def test_a_usual_header_needs_no_parser() -> None:
    assert check('title: "Hội nghị: một năm"\ndate: 2026-01-02 08:30\ntags: [một cửa, "số, hóa"]\narea: the-che')


def test_the_site_s_own_headers_are_read_alike() -> None:
    paths = sorted((ROOT / "content").rglob("*.md"))
    read = [check(path.read_text(encoding="utf-8").split("---\n", 2)[1].removesuffix("\n")) for path in paths]
    assert sum(read) > 0.25 * len(read)
