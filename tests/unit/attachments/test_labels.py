import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc.attachments.file_facts import FileFacts
from cchc.attachments.file_labels import KINDS, access_note, kind_label, label_line, link_text, size_text
from cchc.attachments.media_types import DOCX, PDF, UNKNOWN, ZIP

SIZES = [
    (0, "0 byte"),
    (512, "512 byte"),
    (999, "999 byte"),
    (1_000, "1 kB"),
    (345_200, "345 kB"),
    (999_499, "999 kB"),
    (999_500, "1 MB"),
    (1_234_567, "1,2 MB"),
    (2_000_000, "2 MB"),
    (25_960_000, "26 MB"),
    (999_940_000, "999,9 MB"),
    (999_960_000, "1 GB"),
    (1_250_000_000, "1,3 GB"),
]
LINES = [
    (
        FileFacts(media_type=PDF, size=1_200_000, pages=7, text_layer=True),
        "original",
        "",
        "PDF, 1,2 MB, 7 trang, bản gốc",
    ),
    (FileFacts(media_type=PDF, size=900, pages=1, text_layer=False), "", "", "PDF, 900 byte, 1 trang, bản quét"),
    (
        FileFacts(media_type=PDF, size=900, pages=1, text_layer=False),
        "certified-copy",
        "",
        "PDF, 900 byte, 1 trang, bản sao y",
    ),
    (FileFacts(media_type=DOCX, size=30_400), "draft", "", "Word, 30 kB, dự thảo"),
    (FileFacts(media_type=DOCX, size=30_400, language="vi-VN"), "", "", "Word, 30 kB"),
    (FileFacts(media_type=ZIP, size=2_000, language="vi"), "", "en-US", "ZIP, 2 kB, tiếng Anh"),
    (FileFacts(media_type=UNKNOWN, size=2_000), "la", "xx", "Tệp, 2 kB"),
]


@pytest.mark.parametrize(("size", "text"), SIZES)
def test_size_is_told_in_vietnamese_form(size: int, text: str) -> None:
    assert text == size_text(size)


@given(st.integers(min_value=0, max_value=10**13))
def test_a_size_is_short_and_never_has_a_point(size: int) -> None:
    text = size_text(size)
    assert len(text) <= 10
    assert "." not in text


@pytest.mark.parametrize(("facts", "kind", "language", "line"), LINES)
def test_label_says_what_the_link_opens(facts: FileFacts, kind: str, language: str, line: str) -> None:
    assert line == label_line(facts, kind, language)


def test_every_declared_kind_has_its_words() -> None:
    assert set(KINDS) == {"original", "certified-copy", "extract", "draft", "scan"}
    assert kind_label("extract") == "bản trích sao"


def test_link_shows_the_declared_title_else_the_name_itself() -> None:
    assert link_text("Kế hoạch 1136", "KH 1136.pdf") == "Kế hoạch 1136"
    assert link_text(" ", "KH 1136.pdf") == "KH 1136.pdf"


def test_only_a_scan_has_a_remark_on_access() -> None:
    assert "Bản quét" in access_note(FileFacts(text_layer=False))
    assert access_note(FileFacts(text_layer=True)) == access_note(FileFacts()) == ""
