"""The order of a PDF's letters, and what a PDF would run."""

from pathlib import Path

import pytest

from cchc.attachments import file_rules
from cchc.attachments.inspect_file import inspect
from kit.file_factory import deflated, pdf, stream, text_pdf
from kit.page_factory import pages_pdf, words

LINE = "A line of text that is long enough to be read"


def read(folder: Path, content: bytes) -> tuple[set[str], str]:
    path = folder / "tep"
    path.write_bytes(content)
    facts, text = inspect(path, 10_000)
    return {problem.rule.code for problem in facts.problems}, text


def two_fonts(*lines: str) -> bytes:
    """A PDF whose letters beyond ASCII are drawn after the others of their line, in a second font."""
    drawn: bytearray = bytearray(b"BT ")
    for row, line in enumerate(lines):
        for name, wanted in (("F", True), ("G", False)):
            drawn += f"/{name} 12 Tf ".encode()
            for column, letter in enumerate(line):
                if letter != " " and letter.isascii() == wanted:
                    at = f"1 0 0 1 {50 + 7.2 * column:.1f} {700 - 20 * row} Tm ".encode()
                    drawn += at + b"<" + letter.encode("cp1252").hex().encode() + b"> Tj "
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier%s/Encoding/WinAnsiEncoding>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 4 0 R/G 5 0 R>>>>>>"
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    fonts = [font % style for style in (b"", b"-Bold")]
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", pages, page, *fonts, stream(bytes(drawn + b"ET"))]
    return pdf(objects)


@pytest.mark.parametrize(
    "lines",
    [("Thành phố Hồ Chí".replace("ố", "ó").replace("ồ", "ò"), "cãi cách hành chính"), ("é a é a é", "không có gì")],
)
def test_letters_of_a_second_font_stand_where_they_are_drawn(lines: tuple[str, ...], tmp_path: Path) -> None:
    assert "\n".join(lines) == read(tmp_path, two_fonts(*lines))[1]


SCRIPT = b"<</S/JavaScript/JS(app.alert(1))>>"


@pytest.mark.parametrize(
    "catalog",
    [
        b"/OpenAction" + SCRIPT,
        b"/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>",
        b"/AA<</WC" + SCRIPT + b">>",
        b"/OpenAction<</S /Launch/F(a.exe)>>",
        b"/OpenAction<</S/SubmitForm/F(http://vidu.example)>>",
        b"/Names<</EmbeddedFiles<</Names[(a.exe)<</F(a.exe)/EF<<>>>>]>>>>",
    ],
)
def test_what_a_pdf_would_run_is_told(catalog: bytes, tmp_path: Path) -> None:
    assert file_rules.ACTIVE.code in read(tmp_path, text_pdf(LINE, catalog=catalog))[0]


def test_a_script_in_a_compressed_object_is_told(tmp_path: Path) -> None:
    held = deflated(b"9 0 " + SCRIPT, b"/Type/ObjStm/N 1/First 4")
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>"]
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
    assert file_rules.ACTIVE.code in read(tmp_path, pdf([*objects, page, held]))[0]


def test_words_of_a_page_run_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, text_pdf("/JavaScript and /S /Launch are words of the standard"))[0] == set()


def test_zeros_after_the_end_are_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, text_pdf(LINE) + bytes(6000))[0] == set()


@pytest.mark.parametrize(
    ("first", "second", "read_as"), [("So 09-", "KL/BCD", "09-KL/BCD"), ("So 39/2016/ND-", "CP", "ND-CP")]
)
def test_a_number_that_a_line_breaks_is_one(first: str, second: str, read_as: str, tmp_path: Path) -> None:
    assert read_as in read(tmp_path, pages_pdf(words(first, second)))[1]


def test_an_item_of_a_list_keeps_its_line(tmp_path: Path) -> None:
    assert "viec nha\n- Viec khac" in read(tmp_path, pages_pdf(words("viec nha", "- Viec khac")))[1]


def test_letters_that_stand_for_none_are_told(tmp_path: Path) -> None:
    mapping = b"1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0000> endbfrange"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, font]
    drawn = stream(b"BT /F 12 Tf 72 700 Td (%s) Tj ET" % LINE.encode())
    codes, _ = read(tmp_path, pdf([*objects, drawn, stream(mapping)]))
    assert file_rules.UNREAD.code in codes
