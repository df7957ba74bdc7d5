"""The cells of Excel 97–2003 workbooks, record by record ([MS-XLS] 2.1.4)."""

import struct
from dataclasses import dataclass, field
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile
from cchc.attachments.readers.archive import shown
from cchc.attachments.readers.file_text import FileText, TextPart

_FILEPASS, _BOUNDSHEET, _SST, _BOF, _TXO = 0x2F, 0x85, 0xFC, 0x809, 0x1B6
_LABELSST, _LABEL, _NUMBER, _RK, _MULRK = 0xFD, 0x204, 0x203, 0x27E, 0xBD
_FORMULA, _STRING = 0x06, 0x207
_HEADER, _FOOTER = 0x14, 0x15
_MACRO_SHEET: Final = 1
_WHOLE: Final = 1e15


@dataclass(slots=True)
class _Sheet:
    """The cells of one sheet so far, and the length of the text at which each begins."""

    place: str
    hidden: bool = False
    pieces: list[str] = field(default_factory=list)
    cells: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0
    row: int = -1
    formula: tuple[int, int] = (0, 0)
    """The cell of the last formula, whose words stand in the next record."""

    def add(self, row: int, column: int, text: str) -> None:
        self.put("\n" if row != self.row and self.row >= 0 else "\t" if self.pieces else "")
        self.row = row
        self.cells.append((self.length, f"ô {_column(column)}{row + 1}"))
        self.put(text)

    def put(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)


def workbook_text(stream: bytes, most: int) -> tuple[FileText, str]:
    """Return the text of the sheets and what the workbook would run. Raises `RejectedFile`: ENCRYPTED, UNREAD."""
    strings: list[str] = []
    listed: list[_Sheet] = []
    notes: list[str] = []
    active = ""
    sheet: _Sheet | None = None
    at, started = 0, -1
    while at + 4 <= len(stream) and most > 0:
        kind, size = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + size]
        at += 4 + size
        if kind == _FILEPASS:
            raise RejectedFile(file_rules.ENCRYPTED)
        if kind == _BOF:
            if started < 0 and data[:2] != b"\x00\x06":
                raise RejectedFile(file_rules.UNREAD, "sổ tính của Excel 95 trở về trước")
            started += data[2:4] != b"\x20\x00" or started < 0  # charts have sheets of their own within
            sheet = listed[started - 1] if 0 < started <= len(listed) else None
        elif kind == _BOUNDSHEET and size > 8:
            title = _short(data[6:])
            listed.append(_Sheet(place=f"trang tính “{shown(title)}”", hidden=bool(data[4] & 3)))
            active = active or ("macro Excel 4.0" if data[5] == _MACRO_SHEET else "")
        elif kind == _SST:
            blocks = [data]
            while at + 4 <= len(stream) and stream[at : at + 2] == b"\x3c\x00":
                size = struct.unpack_from("<H", stream, at + 2)[0]
                blocks.append(stream[at + 4 : at + 4 + size])
                at += 4 + size
            strings = _table(blocks, most)
        elif kind == _TXO and stream[at : at + 2] == b"\x3c\x00" and size >= 12:
            length, body = struct.unpack_from("<H", data, 10)[0], stream[at + 4 :][: 2 * 9000]
            notes.append(_letters(body[1:], length, wide=bool(body[:1] and body[0] & 1)))
        elif sheet is not None:
            before = sheet.length
            _cell(kind, data, sheet, strings)
            most -= sheet.length - before
    parts = [
        TextPart(
            text="".join(one.pieces) + "\n",
            place=one.place + (" (ẩn)" if one.hidden else ""),
            hidden=one.hidden,
            cells=tuple(one.cells),
        )
        for one in listed
    ]
    if notes:
        parts.append(TextPart(text="\n".join(notes), place="ghi chú hoặc khung chữ", hidden=True))
    return tuple(parts), active


def _cell(kind: int, data: bytes, sheet: _Sheet, strings: list[str]) -> None:
    if kind in {_HEADER, _FOOTER} and len(data) > 3:
        sheet.put("\n" + _long(data).replace("&C", "\n").replace("&L", "\n").replace("&R", "\n") + "\n")
        return
    if kind == _STRING and len(data) > 3:
        sheet.add(*sheet.formula, _long(data))
        return
    if kind not in {_FORMULA, _LABELSST, _LABEL, _NUMBER, _RK, _MULRK} or len(data) < 10:
        return
    row, column = struct.unpack_from("<HH", data)
    if kind == _LABELSST:
        index = struct.unpack_from("<I", data, 6)[0]
        sheet.add(row, column, strings[index] if index < len(strings) else "")
    elif kind == _FORMULA:
        sheet.formula = row, column
        if len(data) >= 14 and data[12:14] != b"\xff\xff":  # else words, a truth or an error, [MS-XLS] 2.5.133
            sheet.add(row, column, _number(struct.unpack_from("<d", data, 6)[0]))
    elif kind == _LABEL:
        sheet.add(row, column, _long(data[6:]))
    elif kind == _NUMBER:
        sheet.add(row, column, _number(struct.unpack_from("<d", data, 6)[0]))
    elif kind == _RK:
        sheet.add(row, column, _number(_rk(struct.unpack_from("<I", data, 6)[0])))
    else:
        for index in range((len(data) - 6) // 6):
            sheet.add(row, column + index, _number(_rk(struct.unpack_from("<I", data, 6 + 6 * index)[0])))


def _table(blocks: list[bytes], most: int) -> list[str]:
    """Return the shared strings; one that is cut goes on in the next block, behind a byte that says how wide it is."""
    unique = struct.unpack_from("<I", blocks[0], 4)[0]
    strings: list[str] = []
    block, at = 0, 8
    while len(strings) < unique and most > 0:
        if at + 3 > len(blocks[block]):
            block, at = block + 1, 0
            if block >= len(blocks):
                break
        data = blocks[block]
        length, flags = struct.unpack_from("<HB", data, at)
        at += 3
        runs = extra = 0
        if flags & 8:
            runs = struct.unpack_from("<H", data, at)[0]
            at += 2
        if flags & 4:
            extra = struct.unpack_from("<I", data, at)[0]
            at += 4
        pieces: list[str] = []
        wide, left = bool(flags & 1), length
        while left:
            taken = min(left, (len(blocks[block]) - at) // (2 if wide else 1))
            pieces.append(_letters(blocks[block][at:], taken, wide=wide))
            at += taken * (2 if wide else 1)
            left -= taken
            if left:
                block += 1
                if block >= len(blocks) or not blocks[block]:
                    break
                wide, at = bool(blocks[block][0] & 1), 1
        at += 4 * runs + extra
        while block + 1 < len(blocks) and at > len(blocks[block]):
            at -= len(blocks[block])
            block += 1
        strings.append("".join(pieces))
        most -= length
        if block >= len(blocks):
            break
    return strings


def _short(data: bytes) -> str:
    return _letters(data[2:], data[0], wide=bool(data[1] & 1))


def _long(data: bytes) -> str:
    return _letters(data[3:], struct.unpack_from("<H", data)[0], wide=bool(data[2] & 1))


def _letters(data: bytes, count: int, *, wide: bool) -> str:
    return data[: 2 * count].decode("utf-16-le", "replace") if wide else data[:count].decode("cp1252", "replace")


def _rk(value: int) -> float:
    """Return the number that four bytes hold ([MS-XLS] 2.5.217)."""
    if value & 2:
        number = float((value >> 2) - (1 << 30 if value & 0x8000_0000 else 0))
    else:
        number = float(struct.unpack("<d", struct.pack("<Q", (value & 0xFFFF_FFFC) << 32))[0])
    return number / 100 if value & 1 else number


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) < _WHOLE and value == int(value) else repr(value)


def _column(index: int) -> str:
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name
