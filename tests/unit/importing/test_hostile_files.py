"""A file that is broken, locked, a trap or far too large gives one Vietnamese sentence, never a traceback."""

import os
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from cchc.importing.import_file import import_file
from cchc.importing.import_many import import_many
from cchc.importing.layout.recognise import ImportContext
from cchc.site.kind_registry import record_kinds
from kit.office_papers import PLAN
from kit.office_word import word_file

CONTEXT = ImportContext(now="2026-11-30 08:15")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def package(document: str | bytes, **others: bytes) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
        for name, content in others.items():
            archive.writestr(name, content)
    return out.getvalue()


def body(inner: str) -> str:
    return f'<?xml version="1.0"?><w:document {W}><w:body>{inner}</w:body></w:document>'


XXE = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
DEEP = body("<w:p>" + "<w:smartTag>" * 50_000 + "</w:smartTag>" * 50_000 + "</w:p>")
WHOLE = word_file(PLAN)

FILES: dict[str, tuple[str, bytes, str]] = {
    "rỗng": ("a.docx", b"", "rỗng"),
    "không phải Word": ("a.docx", b"khong phai Word", "không nhập được"),
    "cụt": ("a.docx", WHOLE[: len(WHOLE) // 2], "không đọc được"),
    "XML hỏng": ("a.docx", package("<w:document"), "hỏng"),
    "thực thể ngoài": ("a.docx", package(XXE), "gây hại"),
    "bom": ("a.docx", package(body("<w:p/>"), **{"word/media/a.png": b"\0" * 300_000_000}), "nén"),
    "chữ quá dài": ("a.docx", package(body("<w:p/>" + " " * 30_000_000)), "nén"),
    "không có phần chữ": ("a.docx", package("<a/>"), "không có phần chữ"),
    "không có chữ": ("a.docx", package(body("<w:p/>")), "không có chữ"),
    "lồng quá sâu": ("a.docx", package(DEEP), "sâu"),
    "có mật khẩu": ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "docx"),
    "PDF hỏng": ("a.pdf", b"%PDF-1.7\n" + b"x" * 500, "PDF bị hỏng"),
    "byte lạ": ("a.txt", b"\x00\x01\x02\xff" * 500, "không phải là chữ"),
    "đuôi lạ": ("a.exe", b"MZ" + b"\0" * 500, "không nhập được"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_bad_file_gives_a_sentence(tmp_path: Path, name: str) -> None:
    file, content, told = FILES[name]
    path = tmp_path / file
    path.write_bytes(content)

    one = import_file(path, CONTEXT, record_kinds())

    assert one.error
    assert told in one.error
    assert one.files == ()


def test_a_file_of_100_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "lon.docx"
    with path.open("wb") as stream:
        os.truncate(stream.fileno(), 100_000_000)

    assert "100 MB" in import_file(path, CONTEXT, record_kinds()).error


def test_macros_neither_run_nor_reach_readers(tmp_path: Path) -> None:
    path = tmp_path / "macro.docm"
    path.write_bytes(WHOLE)

    one = import_file(path, CONTEXT, record_kinds())

    assert [file.name for file in one.files] == ["index.md"]


def test_a_folder_goes_on_after_a_bad_file(tmp_path: Path) -> None:
    paths = [tmp_path / "1.docx", tmp_path / "2.docx", tmp_path / "3.docx"]
    for path, content in zip(paths, [WHOLE, package(XXE), WHOLE], strict=True):
        path.write_bytes(content)

    found = list(import_many(paths, CONTEXT, record_kinds(), 2))

    assert [path for path, _ in found] == paths
    assert [bool(one.error) for _, one in found] == [False, True, False]


def test_a_file_that_needs_libreoffice_says_so_where_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cu.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    monkeypatch.setenv("PATH", "")

    assert "lưu thành .docx" in import_file(path, CONTEXT, record_kinds()).error
