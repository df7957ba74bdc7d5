import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc.attachments.media_types import HTML, OLE, PDF, PROGRAM, RTF, SVG, TEXT, TYPES, UNKNOWN, ZIP, extension_agrees
from cchc.attachments.readers.sniff import HEAD, TAIL, Sniffed, sniff
from kit.file_factory import docx, ole, png, text_pdf, zipped

HEADS = [
    (text_pdf("a"), PDF),
    (b"\xef\xbb\xbf\r\n" + text_pdf("a"), PDF),
    (docx("a"), ZIP),
    (zipped({"a.pdf": text_pdf("a")}), ZIP),
    (zipped({}), ZIP),
    (ole("WordDocument"), OLE),
    (png(), "image/png"),
    (b"\xff\xd8\xff\xe0", "image/jpeg"),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
    (b"\x00\x00\x00\x18ftypmp42", "video/mp4"),
    (b"Rar!\x1a\x07\x01\x00", "application/vnd.rar"),
    (rb"{\rtf1\ansi}", RTF),
    (b"MZ\x90\x00", PROGRAM),
    (b"\x7fELF\x02", PROGRAM),
    (b"#!/usr/bin/env python\n", PROGRAM),
    ("MZ là hai chữ cái".encode(), TEXT),
    ("BMW, số lượng\n".encode(), TEXT),
    ("Kế hoạch".encode("utf-16"), TEXT),
    ("Tên;Số\n".encode("utf-8-sig"), TEXT),
    (b"\n<!DOCTYPE html>", HTML),
    (b"<!-- a --><HTML lang=vi>", HTML),
    (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', SVG),
    (b"<rss/>", "application/xml"),
    (b"\x00\x01\x02", UNKNOWN),
    (b"", UNKNOWN),
]
DOUBLE = [
    (b"GIF89a" + zipped({"a": b"x"}), Sniffed(media_type="image/gif", second=ZIP)),
    (text_pdf("a") + zipped({"a": b"x"}, comment=b"%%EOF"), Sniffed(media_type=PDF, second=ZIP)),
    (b"\xff\xd8\xff" + text_pdf("a"), Sniffed(media_type="image/jpeg", second=PDF)),
]


@pytest.mark.parametrize(("content", "media_type"), HEADS)
def test_type_is_told_by_content(content: bytes, media_type: str) -> None:
    assert Sniffed(media_type=media_type) == sniff(content[:HEAD], content[-TAIL:])


@pytest.mark.parametrize(("content", "sniffed"), DOUBLE)
def test_a_file_of_two_types_is_told_as_both(content: bytes, sniffed: Sniffed) -> None:
    assert sniffed == sniff(content[:HEAD], content[-TAIL:])


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_have_a_type(content: bytes) -> None:
    assert sniff(content, content).media_type


def test_extension_agrees_in_any_case() -> None:
    assert extension_agrees("Kế hoạch.số 1.PDF", PDF)
    assert not extension_agrees("a.pdf", ZIP)
    assert not extension_agrees("pdf", PDF)
    assert not extension_agrees("a.html", HTML)


def test_every_published_type_has_a_word_and_extensions() -> None:
    assert all(row.name and row.extensions and row.media_type == key for key, row in TYPES.items())
