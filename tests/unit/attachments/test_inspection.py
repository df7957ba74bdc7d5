"""Honest files: what is read of each type. Read in this process: nothing here is hostile."""

from pathlib import Path

import pytest

from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspect_file import inspect
from cchc.attachments.media_types import DOC, DOCX, ODT, PDF, PPTX, RTF, SVG, TEXT, XLSX, ZIP
from kit.file_factory import docx, odt, old_word, png, protected_pdf, text_pdf, xlsx, zipped

LINE = "A line of text that is long enough to be read"
SIGNED = b"/AcroForm<</SigFlags 3/Fields[<</FT/Sig/Type/Annot/Subtype/Widget/T(ky)/Rect[0 0 0 0]>>]>>"
PPT_PARTS = {
    "[Content_Types].xml": "<Types/>",
    "ppt/presentation.xml": "<p/>",
    "ppt/slides/slide10.xml": "<a><p><t>Mười</t></p></a>",
    "ppt/slides/slide2.xml": "<a><p><t>Hai</t></p></a>",
}


def read(folder: Path, content: bytes, most_text: int = 1000) -> tuple[FileFacts, str]:
    path = folder / "tep"
    path.write_bytes(content)
    return inspect(path, most_text)


def test_pdf_tells_pages_title_tags_text_and_the_language_of_its_text(tmp_path: Path) -> None:
    tagged = b"/Lang(vi-VN)/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot>>"
    facts, text = read(tmp_path, text_pdf(LINE, LINE, catalog=tagged, info=b"<</Title(Ke hoach  1136)>>"))
    assert (facts.media_type, facts.pages, facts.title, facts.language) == (PDF, 2, "Ke hoach 1136", "en")
    assert (facts.tagged, facts.text_layer, facts.has_signature_field, facts.encrypted) == (True, True, False, False)
    assert text.split("\n") == [LINE, LINE]
    assert facts.text_length == len(text)
    assert facts.problems == ()


def test_pdf_with_a_signature_field_says_so(tmp_path: Path) -> None:
    assert read(tmp_path, text_pdf(LINE, catalog=SIGNED))[0].has_signature_field is True


def test_pdf_that_opens_without_its_password_is_read_all_the_same(tmp_path: Path) -> None:
    facts, _ = read(tmp_path, protected_pdf(b""))
    assert (facts.pages, facts.encrypted, facts.needs_password, facts.problems) == (1, True, False, ())


@pytest.mark.parametrize(
    ("content", "text_layer"),
    [
        (text_pdf(LINE, LINE, ""), True),
        (text_pdf(LINE, "", ""), False),
        (text_pdf("", ""), False),
        (text_pdf("So 7", ""), True),
        (text_pdf("", "", "So 7"), False),
        (protected_pdf(b""), None),
    ],
)
def test_text_layer_goes_by_the_greater_part_of_pages(content: bytes, text_layer: object, tmp_path: Path) -> None:
    assert text_layer is read(tmp_path, content)[0].text_layer


def test_text_is_kept_up_to_its_limit(tmp_path: Path) -> None:
    for content in (text_pdf(LINE, LINE), docx(LINE, LINE), odt(LINE), LINE.encode()):
        facts, text = read(tmp_path, content, most_text=12)
        assert LINE[:12] == text.strip()
        assert facts.text_length == len(text)


def test_word_document_tells_title_language_and_text_with_headers_last(tmp_path: Path) -> None:
    header = {"word/header1.xml": "<h><p><t>Đầu trang</t></p></h>"}
    facts, text = read(tmp_path, docx("Một", "Hai", title="Kế hoạch", parts=header))
    assert (facts.media_type, facts.title, facts.language, facts.pages) == (DOCX, "Kế hoạch", "vi-VN", None)
    assert text.split("\n") == ["Một", "Hai", "Đầu trang", ""]


def test_tabs_and_breaks_part_words(tmp_path: Path) -> None:
    body = "<d><p><r><t>a</t><tab/><t>b</t><br/><t>c</t></r></p></d>"
    assert read(tmp_path, docx(body=body))[1] == "a\tb\nc\n"


def test_workbook_slides_and_opendocument_give_their_text(tmp_path: Path) -> None:
    facts, text = read(tmp_path, xlsx("Tên", "Số"))
    assert (facts.media_type, text) == (XLSX, "Tên\nSố\n")
    facts, text = read(tmp_path, zipped(PPT_PARTS))
    assert (facts.media_type, text) == (PPTX, "Hai\nMười\n")
    facts, text = read(tmp_path, odt("Một", "Hai"))
    assert (facts.media_type, text) == (ODT, "Một\nHai\n")


def test_old_word_file_is_known_by_its_stream(tmp_path: Path) -> None:
    facts, text = read(tmp_path, old_word("Một"))
    assert (facts.media_type, facts.macro, text, facts.problems) == (DOC, False, "Một", ())


def test_rtf_gives_its_vietnamese_letters(tmp_path: Path) -> None:
    facts, text = read(tmp_path, rb"{\rtf1\ansi{\b K\u7871? ho\u7841?ch}\par 2026}")
    assert (facts.media_type, facts.macro, text) == (RTF, False, "Kế hoạch\n2026")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_plain_text_is_read_in_its_encoding(encoding: str, tmp_path: Path) -> None:
    facts, text = read(tmp_path, "Tên;Số\nĐường;1\n".encode(encoding))
    assert (facts.media_type, text) == (TEXT, "Tên;Số\nĐường;1\n")


def test_plain_text_cut_within_a_letter_is_still_utf_8(tmp_path: Path) -> None:
    assert read(tmp_path, ("a" + "ế" * 20).encode(), most_text=5)[1] == "aếếếế"


def test_pictures_tell_their_size(tmp_path: Path) -> None:
    facts, _ = read(tmp_path, png())
    assert (facts.media_type, facts.width, facts.height) == ("image/png", 2, 3)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="1e3"><title>Sơ đồ</title></svg>'.encode()
    facts, _ = read(tmp_path, svg)
    assert (facts.media_type, facts.width, facts.height, facts.title, facts.macro) == (SVG, 40, None, "Sơ đồ", False)


def test_a_drawing_without_a_size_of_its_own_has_that_of_its_box(tmp_path: Path) -> None:
    facts, _ = read(tmp_path, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 0 24.5 10"/>')
    assert (facts.width, facts.height) == (24, 10)


def test_archive_is_not_unpacked(tmp_path: Path) -> None:
    facts, text = read(tmp_path, zipped({"thư mục/a.docx": docx("Một"), "b.txt": b"x"}))
    assert (facts.media_type, text, facts.problems) == (ZIP, "", ())
