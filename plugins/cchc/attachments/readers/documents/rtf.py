"""The text of RTF files, token by token: letters in their code page, without pictures, fonts and objects.

Format: Rich Text Format Specification 1.9.1. Rough on purpose: fields give their result, tables a tab per cell.
"""

import re
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, WireProblem
from cchc.attachments.readers.file_text import FileText, Openable, TextPart

_MOST_READ: Final = 32_000_000
_TOKEN: Final = re.compile(
    rb"\\'([0-9A-Fa-f]{2})|\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]{1,65536})", re.DOTALL
)
_SKIPPED: Final = frozenset(
    [
        "fonttbl",
        "colortbl",
        "stylesheet",
        "info",
        "pict",
        "objdata",
        "themedata",
        "datastore",
        "latentstyles",
        "listtable",
        "listoverridetable",
        "rsidtbl",
        "generator",
        "filetbl",
        "xmlnstbl",
        "revtbl",
        "mmathPr",
        "fldinst",
        "bkmkstart",
        "bkmkend",
        "template",
        "nonshppict",
        "blipuid",
        "objclass",
        "objname",
        "colorschememapping",
        "wgrffmtfilter",
        "pgptbl",
        "passwordhash",
    ]
)
_SHOWN_THOUGH_MARKED: Final = frozenset(["shptxt", "shpinst", "annotation", "atnid", "footnote", "fldrslt", "listtext"])
_CHARS: Final = MappingProxyType(
    {
        "par": "\n", "line": "\n", "row": "\n", "sect": "\n", "page": "\n", "tab": "\t", "cell": "\t", "emdash": "—",
        "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    }
)  # fmt: skip
_CODE_PAGES: Final = MappingProxyType(
    {0: "cp1252", 163: "cp1258", 238: "cp1250", 204: "cp1251", 161: "cp1253", 162: "cp1254", 128: "cp932", 134: "gbk"}
)
_FONT: Final = re.compile(rb"\\f(\d{1,5})[^{};]{0,200}?\\fcharset(\d{1,3})")
_PAGE: Final = re.compile(rb"\\ansicpg(\d{3,5})")
_CLASS: Final = re.compile(rb"\\objclass\s+([\w.]{1,60})")
_HARMLESS: Final = re.compile(
    rb"(?:Equation|Word|Excel|PowerPoint|MSGraph|Visio|Paint|PBrush|StaticMetafile|StaticDib|MSPhotoEd|AcroExch|OrgPlus|MathType)",
    re.IGNORECASE,
)
"""Objects that another office program shows."""
_RUN: Final = re.compile(
    rb"\\objclass\s+(?:Package|htmlfile|script)|\\objautlink|\\objupdate|\\objhtml|\\objocx", re.IGNORECASE
)
# In the digits of an object: "Ole10Native", "Ole", or a program of the packager. Would miss an object whose name is not
# written out.
_PACKAGE: Final = re.compile(rb"4f6c6531304e6174697665|4f006c00650031003000|0200[0-9a-f]{2,400}2e657865", re.IGNORECASE)
_DDE: Final = re.compile(rb"\\fldinst[^\\]{0,20}(?:\\\w+ ?|[\s{]){0,20}DDE(?:AUTO)?\b", re.IGNORECASE)


@dataclass(slots=True)
class _Group:
    """What holds within a pair of braces."""

    page: str
    skip: bool = False
    hidden: bool = False
    after_unicode: int = 1


@dataclass(slots=True)
class _Reader:
    """The text so far; `apart` is what readers do not see."""

    page: str
    fonts: dict[int, str]
    most: int
    shown: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    bytes_of_letters: bytearray = field(default_factory=bytearray)
    marked: bool = False
    to_skip: int = 0

    def read(self, content: bytes) -> None:
        self.groups.append(_Group(page=self.page))
        for match in _TOKEN.finditer(content):
            letter, word, number, symbol, brace, text = match.groups()
            if letter:
                self._byte(int(letter, 16))
            elif text:
                self._bytes(text)
            else:
                self._flush()
                if brace:
                    self._brace(brace)
                elif word:
                    self._word(word.decode("ascii"), int(number) if number else None)
                elif symbol:
                    self._symbol(symbol)
            if self.most <= 0:
                break
        self._flush()

    def _byte(self, code: int) -> None:
        if self.to_skip:
            self.to_skip -= 1
        elif not self.groups[-1].skip:
            self.bytes_of_letters.append(code)

    def _bytes(self, text: bytes) -> None:
        dropped = min(self.to_skip, len(text))
        self.to_skip -= dropped
        if not self.groups[-1].skip:
            self.bytes_of_letters += text[dropped:]

    def _flush(self) -> None:
        if self.bytes_of_letters:
            self._add(self.bytes_of_letters.decode(self.groups[-1].page, "replace"))
            self.bytes_of_letters.clear()

    def _add(self, text: str) -> None:
        group = self.groups[-1]
        if not group.skip:
            (self.apart if group.hidden else self.shown).append(text)
            self.most -= len(text)

    def _brace(self, brace: bytes) -> None:
        self.to_skip = 0
        if brace == b"{" and len(self.groups) < 1000:
            top = self.groups[-1]
            self.groups.append(_Group(page=top.page, skip=top.skip, hidden=top.hidden, after_unicode=top.after_unicode))
        elif brace == b"}" and len(self.groups) > 1:
            self.groups.pop()
        self.marked = False

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self.marked = True
        elif symbol in {b"{", b"}", b"\\"}:
            self._add(symbol.decode())
        elif symbol in {b"~", b"_"}:
            self._add(" " if symbol == b"~" else "-")
        elif symbol in {b"\n", b"\r"}:
            self._add("\n")

    def _word(self, word: str, number: int | None) -> None:
        group = self.groups[-1]
        if word in _SKIPPED or (self.marked and word not in _SHOWN_THOUGH_MARKED):
            group.skip = True
        elif word in {"annotation", "deleted", "v"}:
            group.hidden = number != 0
        elif word == "plain":
            group.hidden = False
        elif word in _CHARS:
            self._add(_CHARS[word])
        elif word == "uc":
            group.after_unicode = max(0, min(number or 0, 8))
        elif word == "u" and number is not None:
            code = number % 0x10000
            self._add("" if 0xD800 <= code <= 0xDFFF else chr(code))
            self.to_skip = group.after_unicode
        elif word == "f" and number is not None:
            group.page = self.fonts.get(number, self.page)
        self.marked = False


def read_rtf(path: Openable, facts: FileFacts, most_text: int) -> tuple[FileFacts, FileText]:
    """Return the facts and text of an RTF file, and what its objects and fields would run."""
    with path.open("rb") as stream:
        content = stream.read(_MOST_READ)
    named = _PAGE.search(content[:4096])
    page = f"cp{int(named[1])}" if named and named[1] in {b"1250", b"1251", b"1252", b"1258", b"932"} else "cp1252"
    head = content[:400_000]
    fonts = {int(font): _CODE_PAGES.get(int(charset), page) for font, charset in _FONT.findall(head)}
    reader = _Reader(page=page, fonts=fonts, most=most_text)
    reader.read(content)
    facts = facts.found(*_objects(content))
    if len(content) < facts.size:
        facts = facts.found(WireProblem(file_rules.UNREAD, f"{_MOST_READ} byte đầu"))
    parts = [TextPart(text="".join(reader.shown))]
    if (apart := "".join(reader.apart)).strip():
        facts = facts.found(WireProblem(file_rules.HIDDEN, "ghi chú hoặc chữ đã xóa"))
        parts.append(TextPart(text=apart, place="ghi chú hoặc chữ đã xóa", hidden=True))
    return facts, tuple(parts)


def _objects(content: bytes) -> list[WireProblem]:
    """Return a problem for objects that a click or the opening runs, else a warning that others were not looked into."""
    if b"\\obj" in content and (_RUN.search(content) or _PACKAGE.search(content)):
        return [WireProblem(file_rules.ACTIVE, "đối tượng nhúng chạy được (gói OLE)")]
    if _DDE.search(content):
        return [WireProblem(file_rules.ACTIVE, "lệnh gọi chương trình khác (DDE)")]
    if re.search(rb"\\\*\\template\s+(?:https?:|\\\\\\\\)", content):
        return [WireProblem(file_rules.ACTIVE, "mẫu lấy từ ngoài khi mở")]
    named = _CLASS.findall(content)
    if b"\\objdata" in content and not (named and all(map(_HARMLESS.match, named))):
        return [WireProblem(file_rules.ACTIVE, "đối tượng nhúng không rõ loại")]
    if found := _CLASS.search(content):
        return [WireProblem(file_rules.UNREAD, f"đối tượng nhúng ({found[1].decode('ascii', 'replace')})")]
    return []
