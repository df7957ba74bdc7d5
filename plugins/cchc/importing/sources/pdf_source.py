"""PDF files with text: letters by their places to lines, lines to paragraphs.

A line goes on with the one above if that reaches the right edge of the text and neither a sign of an item nor a wider gap stands between.
Columns side by side (the letterhead, the signature) are told by wide gaps within a line. What this misses: tables, whose rows come as
lines; emphasis; pictures. The report says so.
"""

from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

import pypdfium2 as pdfium  # type: ignore[import-untyped]

from cchc.attachments.readers.pdf_letters import PdfLetter, letters_on
from cchc.importing.import_error import ImportFileError
from cchc.importing.layout.rejoin import is_page_number
from cchc.importing.neutral_document import Block, LeftOut, NeutralDocument, PageBreak, Paragraph, StyledRun
from cchc.reading.markdown.blocks.line_breaks import ends_sentence
from cchc.reading.markdown.blocks.line_starts import marker
from cchc.reading.markdown.official_parts import may_begin_part, part_of
from cchc.text.fold import nfc

_MOST_PAGES: Final = 300
_GAP: Final = "\t"
"""A gap so wide that what follows stands in another column."""
_FULL: Final = 0.86
"""The part of the text's width that a line reaches which was broken for its length."""
_WIDER: Final = 1.25
"""How much wider than between lines of one paragraph a gap is between two."""
_OPEN: Final = 1.35
"""The widest distance of lines of one paragraph, in heights of a letter with its leading: lines set one and a half apart."""
_EDGE: Final = 0.08
"""The part of a page's height at its top and bottom in which numbers of pages stand."""


class PdfLine(NamedTuple):
    """A line of a page: its words, its left and right side, its baseline and the size of its letters, in points."""

    text: str
    left: float
    right: float
    y: float
    size: float


def read_pdf_text(path: Path) -> NeutralDocument:
    """Return the text of a PDF. Raises ImportFileError where it is locked, broken, or a scan."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise ImportFileError("tệp PDF được đặt mật khẩu; lưu lại thành tệp không có mật khẩu") from error
        raise ImportFileError("tệp PDF bị hỏng; xuất lại từ tệp Word") from error
    blocks: list[Block] = []
    left_out: list[LeftOut] = []
    gapped = 0
    with document:
        if len(document) > _MOST_PAGES:
            raise ImportFileError(f"tệp PDF có {len(document)} trang, quá dài để nhập; tách thành nhiều tệp")
        for index in range(len(document)):
            try:
                page = document[index]
                height = page.get_height()
                textpage = page.get_textpage()
            except pdfium.PdfiumError as error:
                raise ImportFileError(f"không đọc được trang {index + 1} của tệp PDF; xuất lại từ tệp Word") from error
            lines = pdf_lines(letters_on(textpage))
            textpage.close()
            page.close()
            kept = []
            for line in lines:
                if is_page_number(line.text) and not _EDGE * height < line.y < (1 - _EDGE) * height:
                    left_out.append(LeftOut(text=line.text, reason="số trang"))
                else:
                    kept.append(line)
            blocks += paragraphs_of_page(kept, index + 1)
            gapped += sum(line.text.count(_GAP) >= 2 for line in kept)
            blocks.append(PageBreak())
    if not any(isinstance(block, Paragraph) for block in blocks):
        raise ImportFileError("tệp PDF không có chữ (bản quét); dùng tệp Word gốc, hoặc đính kèm tệp vào bài viết tay")
    remarks = ["nhập từ PDF: chữ đậm, nghiêng, ảnh không lấy được; có tệp Word thì nên nhập tệp Word"]
    if gapped:
        remarks.append("bảng trong PDF thành các dòng chữ: dựng lại bảng bằng tay")
    return NeutralDocument(blocks=tuple(blocks), format="tệp PDF", left_out=tuple(left_out), remarks=tuple(remarks))


def pdf_lines(letters: list[PdfLetter]) -> list[PdfLine]:
    """Return the lines of a page from the top: letters on one baseline, from the left."""
    rows: list[list[PdfLetter]] = []
    for letter in sorted(letters, key=lambda each: (-each.y, each.x)):
        if rows and rows[-1][0].y - letter.y < max(2.0, 0.35 * rows[-1][0].size):
            rows[-1].append(letter)
        else:
            rows.append([letter])
    lines = [_line(sorted(row, key=lambda each: each.x)) for row in rows]
    return [line for line in lines if line.text]


def _line(row: list[PdfLetter]) -> PdfLine:
    pieces: list[str] = []
    right: float | None = None
    for letter in row:
        text = "-" if letter.text == "\x02" else " " if letter.text in "\t\xa0" else letter.text
        if text == " ":
            continue  # gaps are told by places alone: a blank may be as wide as a column
        if right is not None and letter.x - right > 0.13 * letter.size:
            pieces.append(_GAP if letter.x - right > 2.2 * letter.size else " ")
        pieces.append(text)
        right = letter.right if right is None else max(right, letter.right)
    seen = [letter for letter in row if letter.text.strip()] or row
    return PdfLine(
        nfc("".join(pieces).strip()),
        seen[0].x,
        max(each.right for each in seen),
        row[0].y,
        median(each.size for each in row),
    )


def paragraphs_of_page(lines: list[PdfLine], page: int) -> list[Block]:
    """Return the lines of one page as paragraphs."""
    if not lines:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    pitches = sorted(above.y - below.y for above, below in pairwise(lines)) or [0.0]
    pitch = pitches[len(pitches) // 5]
    groups: list[list[PdfLine]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line, left, right, pitch):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, page) for group in groups]


def _goes_on(above: PdfLine, line: PdfLine, left: float, right: float, pitch: float) -> bool:
    """Return whether a line is the rest of the paragraph above."""
    if not (any(map(str.isalnum, line.text)) and any(map(str.isalnum, above.text))):
        return False
    if (
        _GAP in above.text
        or _GAP in line.text
        or above.y - line.y > _WIDER * min(max(pitch, line.size), _OPEN * line.size)
    ):
        return False
    if marker(line.text) is not None or (may_begin_part(line.text) and part_of(line.text) is not None):
        return False
    if above.text.isupper() or line.text.isupper() or _is_centred(above, left, right):
        return False
    reaches = above.right - left >= _FULL * (right - left)
    indented = line.left > left + 1.5 * line.size and line.left > above.left + 0.5 * line.size
    return reaches and not (ends_sentence(above.text) and indented)


def _is_centred(line: PdfLine, left: float, right: float) -> bool:
    before, after = line.left - left, right - line.right
    return min(before, after) > 0.1 * (right - left) and abs(before - after) < 0.06 * (right - left)


def _paragraph(group: list[PdfLine], page: int) -> Paragraph:
    return Paragraph(runs=(StyledRun(text=" ".join(line.text for line in group)),), page=page)
