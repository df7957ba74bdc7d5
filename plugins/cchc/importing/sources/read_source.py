"""A file to a neutral document, by what its bytes say it is; the name decides only between kinds of text."""

from pathlib import Path
from typing import Final

from cchc.importing.import_error import ImportFileError
from cchc.importing.neutral_document import NeutralDocument
from cchc.importing.sources.docx_source import read_docx
from cchc.importing.sources.html_source import read_html
from cchc.importing.sources.office_conversion import read_converted
from cchc.importing.sources.pdf_source import read_pdf_text
from cchc.importing.sources.plain_source import read_plain

LARGEST: Final = 60_000_000
"""Bytes of a file that is imported; a plan with pictures has 5 million."""
ENDINGS: Final = (".docx", ".docm", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".txt")
"""Endings of the files that are taken from a folder."""
_HEAD: Final = 4096
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Word 97–2003 files begin, and Word files with a password."""
_OPENDOCUMENT: Final = b"application/vnd.oasis.opendocument.text"


def read_source(path: Path) -> NeutralDocument:
    """Return what a file says. Raises ImportFileError where nothing can be made of it, OSError where it cannot be read."""
    size = path.stat().st_size
    if not size:
        raise ImportFileError("tệp rỗng; chép lại tệp từ bản gốc")
    if size > LARGEST:
        raise ImportFileError(
            f"tệp có {size // 1_000_000} MB, quá lớn để nhập; giảm cỡ ảnh trong tệp (Word: Nén Ảnh) rồi lưu lại"
        )
    with path.open("rb") as stream:
        head = stream.read(_HEAD)
    ending = path.suffix.lower()
    if head.startswith(b"PK\x03\x04"):
        return read_converted(path) if ending == ".odt" or _OPENDOCUMENT in head else read_docx(path)
    if head.lstrip()[:5].lower() in {b"<!doc", b"<html", b"<head", b"<body"} or ending in {".html", ".htm"}:
        return read_html(path)
    if b"%PDF-" in head[:1024]:
        return read_pdf_text(path)
    if ending == ".rtf" or head.startswith((_COMPOUND, b"{\\rtf")):
        return read_converted(path)
    if ending not in {"", ".txt", ".md", ".text"}:
        raise ImportFileError(f"không nhập được tệp đuôi “{ending}”; nhận: {', '.join(ENDINGS)}")
    return read_plain(path.read_bytes())
