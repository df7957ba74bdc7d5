"""What an import writes, the site's reader shows: the same words, the same numbers, whatever stands in the text."""

from hypothesis import given
from hypothesis import strategies as st

from cchc.importing.import_file import import_document
from cchc.importing.layout.recognise import ImportContext
from cchc.importing.neutral_document import Block, GridTable, NeutralDocument, Paragraph, StyledRun, TableCell
from cchc.site.kind_registry import record_kinds

WORDS = st.sampled_from(
    ["Sở", "một cửa", "12", "2026", "1.", "a)", "-", "+", "*", "_", "`", "<b>", "<Tên>", "&amp;", "[x](y)", "|", "\\", "#", "~~", "http://a.b/_c_",
     "I.", "Điều 5.", "(1)", "3.000.000", "50%", "Chương I", "{#a}", "^2", "[^1]", "---", ":", ">", "=", "1)", "đ)", "…", "“", "”", "x_y_z", "2*3*4"]
)  # fmt: skip
TEXT = st.lists(WORDS, min_size=1, max_size=7).map(" ".join)
RUNS = st.lists(
    st.builds(StyledRun, text=TEXT.map(lambda text: f"{text} "), bold=st.booleans(), italic=st.booleans()),
    min_size=1,
    max_size=3,
).map(tuple)
PARAGRAPHS = st.builds(
    Paragraph,
    runs=RUNS,
    label=st.sampled_from(["", "", "", "I.", "1.", "2.", "7.", "a)", "1.1.", "-", "+"]),
    depth=st.integers(0, 3),
)
CELLS = st.builds(TableCell, blocks=st.lists(PARAGRAPHS, max_size=2).map(tuple))
TABLES = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        GridTable,
        rows=st.lists(st.lists(CELLS, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3).map(tuple),
    )
)
BLOCKS: st.SearchStrategy[Block] = st.one_of(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS, TABLES)


@given(st.lists(BLOCKS, min_size=1, max_size=8))
def test_no_word_and_no_number_is_lost(blocks: list[Block]) -> None:
    title = Paragraph(runs=(StyledRun(text="Bài về một việc của cơ quan có tên dài vừa phải"),))
    imported = import_document(
        NeutralDocument(blocks=(title, *blocks), format="thử"),
        "thu.txt",
        ImportContext(now="2026-01-02 03:04"),
        record_kinds(),
    )

    assert imported.lost == ()
