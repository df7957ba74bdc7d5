"""A file's bytes as clean lines, with the way back to what was written.

Cleaning changes letters within a line, never the number of lines, so a place needs mapping only within its line:

1. UTF-8, without its byte order mark; lines end with LF, CRLF or CR.
2. Unicode NFC; look-alikes of Đ repaired.
3. Spaces of other widths, which Word leaves behind, become plain spaces; invisible marks and directions go.
4. Control characters and noncharacters become spaces, and are problems.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.rule import Rule
from cchc.records.source_positions import SourcePosition
from cchc.text.fold import nfc
from cchc.text.vietnamese_numbers import number_text

LARGEST: Final = 2_000_000
"""Bytes that a content file may have."""

_SPACES: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2028\u2029\x0b\x0c\x85"
_INVISIBLE: Final = "\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_FORBIDDEN: Final = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff" + "".join(
    chr(plane * 0x10000 + 0xFFFE) + chr(plane * 0x10000 + 0xFFFF) for plane in range(1, 17)
)
_TO_CLEAN: Final = re.compile(f"[{_SPACES}{_INVISIBLE}{_FORBIDDEN}]")
_SPACE: Final = re.compile(f"[{_SPACES}{_FORBIDDEN}]")
_INVISIBLE_MARK: Final = re.compile(f"[{_INVISIBLE}]")
CONTROL: Final = re.compile(f"[{_FORBIDDEN}]")

_SIGNATURES: Final = (
    (b"PK\x03\x04", "tệp Word, Excel hoặc tệp nén"),
    (b"\xd0\xcf\x11\xe0", "tệp Word đời cũ (.doc)"),
    (b"%PDF-", "tệp PDF"),
    (b"\x89PNG", "ảnh PNG"),
    (b"\xff\xd8\xff", "ảnh JPEG"),
    (b"{\\rtf", "tệp RTF"),
)


class Spot(NamedTuple):
    """A place in the clean lines: zero-based line and column, and a length in code points."""

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A file as lines. `path` is as diagnostics name it; `written` and `lines` are the same object if nothing was cleaned."""

    path: str
    written: list[str]
    lines: list[str]

    def place(self, spot: Spot) -> SourcePosition:
        """Return `spot` as one-based line and column of the file as written, in code points."""
        line, column, length = spot
        if self.lines is not self.written and line < len(self.lines) and self.lines[line] != self.written[line]:
            start, end = self._written_column(line, column), self._written_column(line, column + length)
            column, length = start, end - start
        return SourcePosition(line=line + 1, column=column + 1, length=max(1, length))

    def rest_of_line(self, line: int, column: int) -> Spot:
        """Return what stands from `column` to the end of the line, trailing spaces apart."""
        text = self.lines[line] if line < len(self.lines) else ""
        return Spot(line, column, max(1, len(text.rstrip()) - column))

    def diagnostic(self, rule: Rule, spot: Spot | None, message: str, hint: str = "") -> Diagnostic:
        """Return a problem at `spot`, or of the whole file where there is none."""
        if spot is None:
            return rule.problem(message, hint, path=self.path)
        return self.diagnostic_at(rule, self.place(spot), message, hint)

    def diagnostic_at(self, rule: Rule, place: SourcePosition, message: str, hint: str = "") -> Diagnostic:
        """Return a problem at a place of the file as written."""
        return rule.problem(message, hint, path=self.path, place=place, source=self._line(place))

    def placed(self, problem: Diagnostic, spot: Spot) -> Diagnostic:
        """Return a problem of a value, found before anyone knew where it stands, at its place."""
        place = self.place(spot)
        return replace(
            problem,
            path=self.path,
            line=place.line,
            column=place.column,
            length=place.length,
            source=self._line(place),
        )

    def _line(self, place: SourcePosition) -> str:
        """Return the line of a place as written."""
        return self.written[place.line - 1] if place.line <= len(self.written) else ""

    def _written_column(self, line: int, column: int) -> int:
        """Return the last column of the written line at which no more than `column` clean letters stand before."""
        written = self.written[line]
        return bisect_right(range(1, len(written) + 1), column, key=lambda end: len(clean(written[:end])))


def decode(path: str, data: bytes) -> tuple[SourceText | None, tuple[Diagnostic, ...]]:
    """Return the file as lines, and its problems; no lines where it is no text at all."""
    nowhere = SourceText(path=path, written=[], lines=[])
    if len(data) > LARGEST:
        size = number_text(len(data) / 1_000_000, 1)
        message = f"tệp dài {size} triệu byte, quá giới hạn 2 triệu byte"
        return None, (nowhere.diagnostic(header_rules.TOO_LARGE, None, message, "để văn bản dài làm tệp đính kèm"),)
    if (problem := _not_text(nowhere, data)) is not None:
        return None, (problem,)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return None, (_undecodable(path, data, error.start),)
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    written = text.split("\n")
    # printable text, which most is, is told a hundred times quicker than the letters that cleaning is for
    composed = nfc(text) == text
    if composed and text.replace("\n", "").isprintable():
        return SourceText(path=path, written=written, lines=written), ()
    lines = [line if composed and line.isprintable() else clean(line) for line in written]
    if lines == written:
        return SourceText(path=path, written=written, lines=written), ()
    source = SourceText(path=path, written=written, lines=lines)
    return source, _controls(source)


def clean(line: str) -> str:
    """Return one line as steps 2 to 4 of the module leave it."""
    if _TO_CLEAN.search(line):
        line = _INVISIBLE_MARK.sub("", _SPACE.sub(" ", line))
    return nfc(line)


def _controls(source: SourceText) -> tuple[Diagnostic, ...]:
    """Return one problem for each line with control characters, at the first of them."""
    written = SourceText(path=source.path, written=source.written, lines=source.written)
    found = ((number, CONTROL.search(line)) for number, line in enumerate(source.written) if not line.isprintable())
    return tuple(
        written.diagnostic(
            header_rules.CONTROL,
            Spot(number, match.start()),
            f"ký tự điều khiển U+{ord(match.group()):04X} không hiện được",
            "xóa ký tự này; nếu cả bài sai chữ thì mở lại đúng bảng mã và lưu bằng UTF-8",
        )
        for number, match in found
        if match
    )


def _not_text(nowhere: SourceText, data: bytes) -> Diagnostic | None:
    """Return the problem of a file that is empty, of another format, or in UTF-16."""
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return nowhere.diagnostic(header_rules.EMPTY, None, "tệp rỗng", "viết nội dung hoặc xóa tệp")
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            hint = "chép chữ vào một bài .md, còn tệp này thì đổi lại đuôi và để làm tệp đính kèm"
            return nowhere.diagnostic(header_rules.BINARY, None, f"đây là {name}, không phải văn bản", hint)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return nowhere.diagnostic(
            header_rules.NOT_UTF8, None, "tệp lưu ở bảng mã UTF-16, không phải UTF-8", "lưu lại tệp với bảng mã UTF-8"
        )
    if (at := data.find(b"\x00")) >= 0:
        message = f"tệp nhị phân: byte số {at + 1} có giá trị 0"
        return nowhere.diagnostic(
            header_rules.BINARY, None, message, "lưu lại tệp dưới dạng văn bản thuần, bảng mã UTF-8"
        )
    return None


def _undecodable(path: str, data: bytes, at: int) -> Diagnostic:
    """Return the problem of the first byte that is no UTF-8; letters before it are countable, those after are not."""
    before = data[:at].decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rest = data[at:].split(b"\n", 1)[0].split(b"\r", 1)[0].decode(errors="replace")
    line = before.count("\n")
    lines = before.split("\n")
    lines[-1] += rest
    return SourceText(path=path, written=lines, lines=lines).diagnostic(
        header_rules.NOT_UTF8,
        Spot(line, len(before) - before.rfind("\n") - 1),
        f"byte 0x{data[at]:02X} không đọc được theo bảng mã UTF-8",
        "lưu lại tệp với bảng mã UTF-8",
    )
