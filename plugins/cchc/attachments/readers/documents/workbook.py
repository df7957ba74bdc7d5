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
_KEPT: Final = frozenset({"v", "t", "f"}) | _HEADERS
_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRINGS: Final = "sharedStrings.xml"
_MOST_READ: Final = 40_000_000


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
        text = "".join(sheet.pieces)
        yield TextPart(text=text, place=place + (" (ẩn)" if hidden else ""), hidden=hidden, cells=tuple(sheet.cells))
        if sheet.formulas:
            yield TextPart(text="\n".join(sheet.formulas), place=f"công thức, {place}", hidden=True)
        most -= len(text)


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
class _Sheet:
    """What the parser feeds with one sheet: pieces of text, the name of the cell that begins at each length."""

    strings: list[str]
    most: int
    pieces: list[str] = field(default_factory=list)
    cells: list[tuple[int, str]] = field(default_factory=list)
    formulas: list[str] = field(default_factory=list)
    length: int = 0
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
        elif name in _HEADERS:
            self.value.clear()
        self.inside = name if name in _KEPT else ""

    def data(self, text: str) -> None:
        if self.inside == "f":
            self.formula.append(text)
        elif self.inside:
            self.value.append(text)

    def end(self, tag: str) -> None:
        name = tag.rpartition("}")[2]
        if name == "c":
            words = self._value()
            if words:
                self.cells.append((self.length, f"ô {self.cell}" if self.cell else ""))
                self._add(words)
            self._add("\t")
            if self.formula:
                self.formulas.append("".join(self.formula)[:2000])
        elif name in _HEADERS:
            self.cells.append((self.length, "đầu hoặc cuối trang"))
            self._add(_HEADER_CODE.sub("\n", "".join(self.value)) + "\n")
        elif name == "row":
            self._add("\n")
        self.inside = ""

    def close(self) -> None:
        """Nothing is left open."""

    def _value(self) -> str:
        written = "".join(self.value)
        if self.kind == "s":
            number = int(written) if written.isdecimal() else -1
            return self.strings[number] if 0 <= number < len(self.strings) else ""
        return _plain(written) if self.kind in {"", "n"} else written

    def _add(self, text: str) -> None:
        if self.length < self.most:
            self.pieces.append(text)
            self.length += len(text)


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
