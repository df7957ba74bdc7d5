"""The text of OOXML packages part by part, what they hide, and what they would run or fetch."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, WireProblem
from cchc.attachments.media_types import XLSX
from cchc.attachments.readers.archive import Archive, shown
from cchc.attachments.readers.documents.ooxml_parts import fetched, relations
from cchc.attachments.readers.documents.workbook import HIDDEN_CELLS, HIDDEN_SHEET, sheets
from cchc.attachments.readers.documents.xml_text import XmlLayout, XmlPart, read_xml
from cchc.attachments.readers.file_text import FileText, TextPart

_names = frozenset
_WORD: Final = XmlLayout(
    text=_names({"t", "delText", "v", "lpwstr", "definedName"}),
    lines=_names({"p", "si"}),
    tabs=_names({"tab"}),
    breaks=_names({"br", "cr"}),
    hidden=_names({"del", "moveFrom"}),
    veils=_names({"vanish"}),
    fields=_names({"instrText", "delInstrText", "ddeLink"}),
    labelled=_names({"docPr", "cNvPr", "textpath"}),
)
_COMMENTS: Final = replace(_WORD, text=_WORD.text | {"text"})
_PIVOT: Final = replace(_WORD, labelled=_names({"s"}))
_NO_TEXT: Final = re.compile(
    r"(?:^|/)(?:_rels|docProps/(?:app|core|thumbnail)|customXml|theme|fontTable|settings|webSettings|styles|numbering|calcChain|tableStyles|"
    r"presProps|viewProps|slideLayouts|slideMasters|worksheets|workbook|sharedStrings|macrosheets)|^\[Content_Types\]",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"comment|people", re.IGNORECASE)
_NOTE_SLIDE: Final = re.compile(r"notesSlide", re.IGNORECASE)
# Kept beside what a page shows: values of charts, data of pivot tables and of other workbooks, own properties.
_BESIDE: Final = re.compile(r"(?:^|/)(?:charts|pivotCache|externalLinks|docProps)/")
_STYLES: Final = re.compile(r"(?:^|/)styles\d{0,3}\.xml$")
_DDE: Final = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)
_EVENT: Final = re.compile(r"ppaction://(?:macro|program)", re.IGNORECASE)
_COMMENT_PLACE: Final = "ghi chú"
_HIDDEN_PLACE: Final = "chữ đã xóa hoặc bị ẩn"


def read_package(
    archive: Archive, facts: FileFacts, main: str, types: dict[str, str], most: int
) -> tuple[FileFacts, FileText]:
    """Return the facts and text of the package whose first part is `main`."""
    facts = facts.found(*fetched(archive))
    parts = list(sheets(archive, main, types, most)) if facts.media_type == XLSX else []
    hidden_sheets = sum(part.place.endswith(HIDDEN_SHEET) for part in parts)
    told = [f"{hidden_sheets} trang tính ẩn"] if hidden_sheets else []
    told += [HIDDEN_CELLS] if any(part.place.startswith(HIDDEN_CELLS) for part in parts) else []
    read = {name for name in relations(archive, main).values() if "externalLink" not in name} if parts else set()
    names = [name for name in archive.names if name.endswith(".xml") and name not in read and not _NO_TEXT.search(name)]
    hiding = _hiding(archive)
    for name in sorted(names, key=lambda name: (name != main, len(name), name)):  # slide2 before slide10
        left = max(1, most - sum(len(one.text) for one in parts))
        part = read_xml(archive.part(name), shape=_layout(name), most=left, hiding=hiding)
        parts += _texts(name, part)
        told += _hidden(name, part)
        facts = facts.found(*_active(part))
        if not part.whole and len(part.text) < most:
            facts = facts.found(WireProblem(file_rules.UNREAD, f"phần {shown(name)} quá dài"))
    if told:
        facts = facts.found(WireProblem(file_rules.HIDDEN, ", ".join(dict.fromkeys(told))))
    return facts, tuple(parts)


def _layout(name: str) -> XmlLayout:
    return _COMMENTS if _COMMENT.search(name) else _PIVOT if "pivotCache/" in name else _WORD


def _hiding(archive: Archive) -> frozenset[str]:
    """The styles of a Word document that hide what has them."""
    name = next(filter(_STYLES.search, archive.names), "")
    return read_xml(archive.part(name), shape=_WORD).hiding if name else frozenset()


def _texts(name: str, part: XmlPart) -> Iterator[TextPart]:
    """Yield what one part holds: what it shows, what it hides, and what describes its pictures."""
    comment, note = bool(_COMMENT.search(name)), bool(_NOTE_SLIDE.search(name))
    place = _COMMENT_PLACE if comment else "ghi chú của trang chiếu" if note else _slide(name)
    if part.text.strip():
        yield TextPart(text=part.text, place=place, hidden=comment or note or _BESIDE.search(name) is not None)
    if part.hidden.strip():
        yield TextPart(text=part.hidden, place=_HIDDEN_PLACE, hidden=True)
    if part.labels.strip():
        yield TextPart(text=part.labels + "\n", place="mô tả ảnh, dữ liệu kèm", hidden=True)


def _hidden(name: str, part: XmlPart) -> Iterator[str]:
    """Yield what an editor should clear away before the file is published."""
    if part.text.strip() and _COMMENT.search(name):
        yield _COMMENT_PLACE
    if part.hidden.strip():
        yield _HIDDEN_PLACE
    if "ins" in part.names:
        yield "thay đổi chưa được chấp nhận"


def _active(part: XmlPart) -> Iterator[WireProblem]:
    if _DDE.search(part.instructions) or "ddeLink" in part.names:
        yield WireProblem(file_rules.ACTIVE, "lệnh gọi chương trình khác (DDE)")
    if _EVENT.search(part.instructions):
        yield WireProblem(file_rules.ACTIVE, "hình hay chữ bấm vào thì chạy chương trình")
    if "refreshOnLoad" in part.instructions:
        yield WireProblem(file_rules.ACTIVE, "kết nối lấy dữ liệu từ ngoài khi mở")


def _slide(name: str) -> str:
    match = re.search(r"/slide(\d{1,5})\.xml$", name)
    return f"trang chiếu {match[1]}" if match else ""
