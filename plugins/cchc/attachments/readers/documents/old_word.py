"""The text of Word 97–2003 files by their piece table ([MS-DOC] 2.4.1): body, notes, headers, comments, text boxes."""

import re
import struct
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile
from cchc.attachments.readers.file_text import FileText, TextPart

_ENCRYPTED, _OBFUSCATED, _SECOND_TABLE = 0x0100, 0x8000, 0x0200
_FIB_OLDEST: Final = 0xC1
"""nFib of Word 97; older files have no piece table of this kind."""
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x12\x16-\x1f]")
_DDE: Final = re.compile(r"\x13\s*DDE(?:AUTO)?\b", re.IGNORECASE)


def word_text(main: bytes, tables: dict[str, bytes], most: int) -> tuple[FileText, str]:
    """Return the text of a document, and what it would run. Raises `RejectedFile`: ENCRYPTED, UNREAD."""
    if len(main) < 0x200:
        raise RejectedFile(file_rules.UNREAD, "không đọc được chữ trong tệp định dạng cũ")
    version, flags = struct.unpack_from("<H", main, 2)[0], struct.unpack_from("<H", main, 10)[0]
    if flags & (_ENCRYPTED | _OBFUSCATED):
        raise RejectedFile(file_rules.ENCRYPTED)
    if version < _FIB_OLDEST:
        raise RejectedFile(file_rules.UNREAD, "tệp của Word 95 trở về trước")
    table = tables.get("1Table" if flags & _SECOND_TABLE else "0Table", b"")
    body, notes, headers, _, comments, ends, boxes, header_boxes = struct.unpack_from("<8i", main, 0x4C)
    start, length = struct.unpack_from("<2I", main, 0x1A2)
    text = _pieces(main, table[start : start + length], most)
    if not text and body > 1:
        raise RejectedFile(file_rules.UNREAD, "không đọc được chữ trong tệp định dạng cũ")
    parts: list[TextPart] = []
    at = 0
    for count, place in (
        (body, ""),
        (notes, "chú thích cuối trang"),
        (headers, "đầu hoặc cuối trang"),
        (comments, "ghi chú"),
        (ends, "chú thích cuối văn bản"),
        (boxes, "khung chữ"),
        (header_boxes, "khung chữ"),
    ):
        words = text[at : at + max(0, count)]
        parts.append(TextPart(text=_readable(words), place=place, hidden=place == "ghi chú"))
        at += max(0, count)
    return tuple(parts), "lệnh gọi chương trình khác (DDE)" if _DDE.search(text) else ""


def _pieces(main: bytes, table: bytes, most: int) -> str:
    """Return the characters of the piece table: its runs of cp1252 bytes and of UTF-16."""
    at = 0
    while at < len(table) and table[at] == 1:  # formatting before the pieces
        at += 3 + struct.unpack_from("<H", table, at + 1)[0]
    if at + 5 > len(table) or table[at] != 2:
        return ""
    plc = table[at + 5 : at + 5 + struct.unpack_from("<I", table, at + 1)[0]]
    count = (len(plc) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", plc)
    found: list[str] = []
    for index in range(count):
        length = min(ends[index + 1] - ends[index], most)
        if length <= 0:
            break
        offset = struct.unpack_from("<I", plc, 4 * (count + 1) + 8 * index + 2)[0]
        if offset & 0x4000_0000:
            begin = (offset & 0x3FFF_FFFF) // 2
            found.append(main[begin : begin + length].decode("cp1252", "replace"))
        else:
            found.append(main[offset : offset + 2 * length].decode("utf-16-le", "replace"))
        most -= length
    return "".join(found)


def _readable(text: str) -> str:
    """Return text with line ends, without the instructions of fields (between the marks 13 and 14)."""
    text = re.sub(r"\x13[^\x13\x14\x15]{0,2000}(?:\x14|(?=\x15))", "", text)
    text = (
        text.replace("\r", "\n").replace("\x0b", "\n").replace("\x0c", "\n").replace("\x07", "\t").replace("\x1e", "-")
    )
    return _CONTROL.sub("", text).replace("\x15", "")
