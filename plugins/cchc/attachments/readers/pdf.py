"""PDF files through PDFium: what the document says of itself, its text, and its first page as a picture.

Runs in the worker only: PDFium is C++ and may be crashed by a hostile file.
"""

import ctypes
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
from pypdfium2 import raw

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.readers.file_text import FileText, Openable, TextPart
from cchc.attachments.readers.page_kinds import PageDrawn, page_drawn, page_ranges, scanned_pages
from cchc.attachments.readers.pdf_actions import action_problems
from cchc.attachments.readers.pdf_letters import page_text

MOST_PAGES_READ: Final = 300
"""Pages whose text is read, about 2 ms each; later ones are counted only."""
MOST_PAGES: Final = 20_000
"""A document that claims more pages is taken as broken."""
_MOST_LOST: Final = 0.01
"""Share of letters that may be lost of a page whose text is relied on; a few signs of lists often are."""
_END_WITHIN: Final = 4096
_MOST_PADDING: Final = 4_000_000
PREVIEW_WIDTH: Final = 320
PREVIEW_HEIGHT: Final = 453
"""The box, in pixels, that a preview fits in: an A4 page at three times the size in which lists of files show it."""
PREVIEW_BYTES: Final = 15_000
_QUALITIES: Final = (75, 55, 35, 15)
"""WebP qualities of a preview, until it is light enough; the last one is kept whatever it weighs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture as WebP bytes with its size in pixels."""

    content: bytes
    width: int
    height: int


def read_pdf(path: Openable, facts: FileFacts, most_text: int) -> tuple[FileFacts, FileText]:
    """Return the facts and text of a PDF. Raises `RejectedFile`: BROKEN, ENCRYPTED (only where it cannot be opened)."""
    with _opened(path) as document:
        count = _page_count(document)
        facts = replace(
            facts,
            pages=count,
            title=_metadata(document, "Title"),
            language=_language(document),
            tagged=bool(raw.FPDFCatalog_IsTagged(document)),
            has_signature_field=raw.FPDF_GetSignatureCount(document) > 0,
            encrypted=raw.FPDF_GetSecurityHandlerRevision(document) >= 0,
        )
        facts, text = _read_pages(document, facts, most_text)
    facts = facts.found(*action_problems(path, facts))
    if not _has_end(path, facts.size):
        facts = facts.found(WireProblem(file_rules.BROKEN, "thiếu phần cuối"))
    return facts, text


def draw_first_page(path: Path) -> Drawn:
    """Return the first page as a WebP picture that fits the preview box, the same bytes each time.

    Raises `RejectedFile` where the page cannot be drawn.
    """
    with _opened(path) as document:
        _page_count(document)
        page = _page(document, 0)
        width, height = page.get_size()
        if not (width > 0 and height > 0):
            raise RejectedFile(file_rules.BROKEN, "trang đầu không có kích thước")
        bitmap = page.render(scale=min(PREVIEW_WIDTH / width, PREVIEW_HEIGHT / height), may_draw_forms=False)
        picture = bitmap.to_pil().convert("RGB")
    content = b""
    for quality in _QUALITIES:
        out = io.BytesIO()
        picture.save(out, "WEBP", quality=quality, method=4)
        content = out.getvalue()
        if len(content) <= PREVIEW_BYTES:
            break
    return Drawn(content=content, width=picture.width, height=picture.height)


def _opened(path: Openable) -> pdfium.PdfDocument:
    # PDFium keeps the error of an earlier file where the present one sets none; loading nothing sets "not a PDF".
    raw.FPDF_LoadMemDocument(b"", 0, None)
    try:
        return pdfium.PdfDocument(path if isinstance(path, Path) else path.open("rb"))
    except pdfium.PdfiumError as error:
        if error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
            raise RejectedFile(file_rules.ENCRYPTED) from error
        raise RejectedFile(file_rules.BROKEN, "không đúng cấu trúc PDF") from error


def _page_count(document: pdfium.PdfDocument) -> int:
    count = len(document)
    if not 0 < count <= MOST_PAGES:
        raise RejectedFile(file_rules.BROKEN, f"khai {count} trang")
    return count


def _page(document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    try:
        return document[index]
    except pdfium.PdfiumError as error:
        raise RejectedFile(file_rules.BROKEN, f"không mở được trang {index + 1}") from error


def _read_pages(document: pdfium.PdfDocument, facts: FileFacts, most_text: int) -> tuple[FileFacts, FileText]:
    pieces: list[TextPart] = []
    pages: list[PageDrawn] = []
    lost: list[int] = []
    for index in range(min(len(document), MOST_PAGES_READ)):
        try:
            page = _page(document, index)
        except RejectedFile as rejected:
            facts = facts.found(rejected.problem)
            break
        text, page_lost = page_text(page)
        if page_lost > _MOST_LOST * (page_lost + len(text)):
            lost.append(index + 1)
        pages.append(page_drawn(page.raw, text, *page.get_size()))
        page.close()
        pieces.append(TextPart(text=("\n" if pieces else "") + text[:most_text], place=f"trang {index + 1}"))
        most_text -= len(text)
        if most_text <= 0:
            break
    if len(document) > MOST_PAGES_READ and not facts.has(file_rules.BROKEN):
        facts = facts.found(WireProblem(file_rules.UNREAD, f"{MOST_PAGES_READ} trang đầu trong {len(document)} trang"))
    if lost:
        where = f"chữ không trích được đúng (phông thiếu chữ hoặc không ghi mã) ở trang {page_ranges(lost)}"
        facts = facts.found(WireProblem(file_rules.UNREAD, where))
    return _with_text_layer(facts, pages, [piece.text for piece in pieces]), tuple(pieces)


def _with_text_layer(facts: FileFacts, pages: Sequence[PageDrawn], texts: Sequence[str]) -> FileFacts:
    """The facts with what the pages read say of a layer of text: none where most pages that hold anything are scans."""
    scans = scanned_pages(pages)
    written = sum(bool(text.strip()) for number, text in enumerate(texts, 1) if number not in scans)
    if not scans:
        return replace(facts, text_layer=True if written else None)
    if written:
        facts = facts.found(
            WireProblem(file_rules.SCAN, f"có trang quét không có lớp chữ (trang {page_ranges(scans)})")
        )
    return replace(facts, text_layer=written >= len(scans))


def _metadata(document: pdfium.PdfDocument, key: str) -> str:
    return " ".join(str(document.get_metadata_value(key)).split())[:300]


def _language(document: pdfium.PdfDocument) -> str:
    length = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if not 2 < length <= 64:  # bytes of UTF-16 with the closing zero; a language tag is far shorter
        return ""
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


def _has_end(path: Openable, size: int) -> bool:
    """Return whether the end mark stands near the end; gateways of mail pad files with zeros."""
    with path.open("rb") as stream:
        stream.seek(max(0, size - _MOST_PADDING))
        return b"%%EOF" in stream.read().rstrip(b"\x00 \t\r\n")[-_END_WITHIN:]
