"""Excel workbooks (.xlsx): the cells of every sheet with their names, formulas, headers, and which sheets are hidden."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile
from cchc.attachments.readers.archive import Archive, shown
from cchc.attachments.readers.documents.ooxml_parts import relations, tree
from cchc.attachments.readers.documents.xml_text import BROKEN_XML
from cchc.attachments.readers.file_text import TextPart

_HEADERS: Final = frozenset({"oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"})
_HEADER_CODE: Final = re.compile(r'&(?:[LCR]|"[^"]{0,80}"|K[0-9A-F]{6}|\d{1,3}|[A-Z])')
_FORMULAS: Final = frozenset({"formula1", "formula2"})
_KEPT: Final = frozenset({"v", "t", "f"}) | _HEADERS | _FORMULAS
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRINGS: Final = "sharedStrings.xml"
_MOST_READ: Final = 40_000_000
HIDDEN_SHEET: Final = " (ẩn)"
HIDDEN_CELLS: Final = "hàng hay cột ẩn"
"""How the places of text that Excel does not show end, and begin."""
_COLUMN: Final = re.compile(r"[A-Z]{1,3}")


def sheets(archive: Archive, main: str, types: dict[str, str], most: int) -> Iterator[TextPart]:
    """Yield the text of each sheet, a line per row and a tab between cells; formulas apart, as hidden text."""
    strings = _strings(archive, most)
    listed = list(_listed(archive, main, types))
    if not listed and strings:
        yield TextPart(text="".join(f"{words}\n" for words in strings))
    for number, (name, title, hidden) in enumerate(listed, 1):
        if most <= 0:
            return
        sheet = _Sheet(strings=strings, most=most)
        _parse(archive, name, sheet)
        place = f"trang tính “{shown(title)}”" if title else f"trang tính {number}"
        text, unseen = sheet.shown.text(), sheet.unseen.text()
        cells = tuple(sheet.shown.cells)
        yield TextPart(text=text, place=place + (HIDDEN_SHEET if hidden else ""), hidden=hidden, cells=cells)
        if unseen.strip():
            yield TextPart(text=unseen, place=f"{HIDDEN_CELLS}, {place}", hidden=True, cells=tuple(sheet.unseen.cells))
        if sheet.formulas:
            yield TextPart(text="\n".join(sheet.formulas), place=f"công thức, {place}", hidden=True)
        most -= len(text) + len(unseen)
    if names := _names(archive, main):
        yield TextPart(text=names, place="tên vùng dữ liệu", hidden=True)


def _listed(archive: Archive, main: str, types: dict[str, str]) -> Iterator[tuple[str, str, bool]]:
    """Yield part, title and whether it is hidden of each sheet, in order; sheets that no list names come last."""
    root = tree(archive, main)
    targets = relations(archive, main)
    seen: set[str] = set()
    for node in () if root is None else root.iter():
        if node.tag.rpartition("}")[2] == "sheet":
            part = targets.get(node.get(_ID, ""), "")
            if part in archive.names:
                seen.add(part)
                yield part, node.get("name", ""), node.get("state", "visible") != "visible"
    for name in sorted(archive.names, key=lambda name: (len(name), name)):
        known = "spreadsheetml.worksheet" in types.get(name, "") or name.startswith("xl/worksheets/sheet")
        if known and name.endswith(".xml") and name not in seen:
            yield name, "", False


def _names(archive: Archive, main: str) -> str:
    """What the names of a workbook stand for; some stand for words of their own."""
    root = tree(archive, main)
    nodes = () if root is None else root.iter()
    return "\n".join(node.text or "" for node in nodes if node.tag.rpartition("}")[2] == "definedName")


def _strings(archive: Archive, most: int) -> list[str]:
    name = next((name for name in archive.names if name.lower().endswith(_STRINGS.lower())), "")
    if not name:
        return []
    target = _Strings(most=most)
    _parse(archive, name, target)
    return target.strings


@dataclass(slots=True)
class _Strings:
    """What the parser feeds with the table of shared strings."""

    most: int
    strings: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    inside: bool = False

    def start(self, tag: str, _attributes: dict[str, str]) -> None:
        self.inside = tag.endswith("}t") or tag == "t"

    def data(self, text: str) -> None:
        if self.inside and self.most > 0:
            self.words.append(text)
            self.most -= len(text)

    def end(self, tag: str) -> None:
        self.inside = False
        if tag.rpartition("}")[2] == "si":
            self.strings.append("".join(self.words))
            self.words.clear()

    def close(self) -> None:
        """Nothing is left open."""


@dataclass(slots=True)
class _Cells:
    """Pieces of text so far, and the name of the cell that begins at each length."""

    pieces: list[str] = field(default_factory=list)
    cells: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0

    def name(self, cell: str) -> None:
        """Let what is added next be that of `cell`."""
        self.cells.append((self.length, cell))

    def add(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def text(self) -> str:
        return "".join(self.pieces)


@dataclass(slots=True)
class _Sheet:
    """What the parser feeds with one sheet: the cells that Excel shows, and those of hidden rows and columns."""

    strings: list[str]
    most: int
    shown: _Cells = field(default_factory=_Cells)
    unseen: _Cells = field(default_factory=_Cells)
    columns: list[range] = field(default_factory=list)
    row_hidden: bool = False
    formulas: list[str] = field(default_factory=list)
    cell: str = ""
    kind: str = ""
    inside: str = ""
    value: list[str] = field(default_factory=list)
    formula: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2]
        if name == "c":
            self.cell, self.kind = attributes.get("r", ""), attributes.get("t", "")
            self.value.clear()
            self.formula.clear()
        elif name in _HEADERS or name in _FORMULAS:
            self.value.clear()
        elif name == "row":
            self.row_hidden = attributes.get("hidden", "0") in {"1", "true"}
        elif name == "col" and attributes.get("hidden", "0") in {"1", "true"}:
            self.columns.append(range(int(attributes.get("min", "0")), int(attributes.get("max", "0")) + 1))
        self.inside = name if name in _KEPT else ""

    def data(self, text: str) -> None:
        if self.inside == "f":
            self.formula.append(text)
        elif self.inside:
            self.value.append(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "c":
            words, into = self._value(), self._cells()
            if words:
                into.name(f"ô {self.cell}" if self.cell else "")
                self._add(words, into)
            self._add("\t", into)
            if self.formula:
                self.formulas.append("".join(self.formula)[:2000])
        elif name in _HEADERS:
            self.shown.name("đầu hoặc cuối trang")
            self._add(_HEADER_CODE.sub("\n", "".join(self.value)) + "\n", self.shown)
        elif name in _FORMULAS:
            self.formulas.append("".join(self.value)[:2000])
        elif name == "row":
            self._add("\n", self.unseen if self.row_hidden else self.shown)
        self.inside = ""

    def close(self) -> None:
        """Nothing is left open."""

    def _value(self) -> str:
        written = "".join(self.value)
        if self.kind == "s":
            number = int(written) if written.isdecimal() else -1
            return self.strings[number] if 0 <= number < len(self.strings) else ""
        return _plain(written) if self.kind in {"", "n"} else written

    def _cells(self) -> _Cells:
        """Where the present cell belongs."""
        if not (self.row_hidden or self.columns):
            return self.shown
        letters = _COLUMN.match(self.cell)
        number = 0
        for letter in letters[0] if letters else "":
            number = 26 * number + ord(letter) - 64
        return self.unseen if self.row_hidden or any(number in hidden for hidden in self.columns) else self.shown

    def _add(self, text: str, into: _Cells) -> None:
        if self.shown.length + self.unseen.length < self.most:
            into.add(text)


def _plain(number: str) -> str:
    """Return a number as a cell shows it: Excel writes 79085001234 also as 7.9085001234E10."""
    if "E" not in number.upper():
        return number
    try:
        value = float(number)
    except ValueError:
        return number
    return f"{value:.0f}" if abs(value) < 1e15 and value == int(value) else number


def _parse(archive: Archive, name: str, target: _Sheet | _Strings) -> None:
    parser = ET.XMLParser(target=target)  # noqa: S314 - a document type is refused below
    try:
        for chunk in _bounded(archive.part(name)):
            parser.feed(chunk)
        parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RejectedFile(file_rules.BROKEN, BROKEN_XML) from error


def _bounded(chunks: Iterable[bytes]) -> Iterator[bytes]:
    left = _MOST_READ
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise RejectedFile(file_rules.UNREAD, "trang tính quá dài")
        if b"<!DOCTYPE" in chunk:
            raise RejectedFile(file_rules.UNSAFE_XML)
        yield chunk
