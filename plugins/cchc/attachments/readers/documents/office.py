"""Office documents in ZIP containers: OOXML and OpenDocument by their parts."""

import re
from dataclasses import replace
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import ODP, ODS, ODT, XLSB, XLSX, ZIP
from cchc.attachments.readers.archive import Archive, shown
from cchc.attachments.readers.documents.embedded import embedded
from cchc.attachments.readers.documents.ooxml_parts import content_types, fetched, main_part, relations
from cchc.attachments.readers.documents.workbook import sheets
from cchc.attachments.readers.documents.xml_text import XmlLayout, read_xml
from cchc.attachments.readers.file_text import FileText, Openable, TextPart

_names = frozenset
_WORD: Final = XmlLayout(
    text=_names({"t", "delText"}),
    lines=_names({"p", "si"}),
    tabs=_names({"tab"}),
    breaks=_names({"br", "cr"}),
    hidden=_names({"del", "moveFrom"}),
    veils=_names({"vanish"}),
    fields=_names({"instrText", "delInstrText", "ddeLink"}),
)
_OPENDOCUMENT: Final = XmlLayout(
    text=_names({"p", "h"}),
    lines=_names({"p", "h", "deletion"}),
    tabs=_names({"tab", "s"}),
    breaks=_names({"line-break"}),
    hidden=_names({"tracked-changes", "annotation", "hidden-text", "notes"}),
)
_ODF: Final = _names({ODT, ODS, ODP})
_PROPERTIES: Final = _names({"title", "language"})
_NO_TEXT: Final = re.compile(
    r"(?:^|/)(?:_rels|docProps|customXml|theme|fontTable|settings|webSettings|styles|numbering|calcChain|tableStyles|"
    r"presProps|viewProps|slideLayouts|slideMasters|worksheets|workbook|sharedStrings|macrosheets)|^\[Content_Types\]",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"comment|people", re.IGNORECASE)
_NOTE_SLIDE: Final = re.compile(r"notesSlide", re.IGNORECASE)
_DDE: Final = re.compile(r"\bDDE(?:AUTO)?\b", re.IGNORECASE)


def read_zip(path: Openable, facts: FileFacts, most_text: int) -> tuple[FileFacts, FileText]:
    """Return the facts and text of a ZIP container: a document where its parts prove one, else an archive."""
    with Archive(path, facts.size) as archive:
        types = content_types(archive) if "[Content_Types].xml" in archive.names else {}
        media_type, main = main_part(archive, types)
        if not media_type and (declared := _opendocument(archive)):
            media_type, main = declared, "content.xml"
        facts = replace(facts, media_type=media_type or ZIP).found(*archive.problems(plain=not media_type))
        if not media_type or facts.has(file_rules.ENCRYPTED):
            return facts, ()
        if media_type == XLSB:
            return facts.found(WireProblem(file_rules.REFUSED_FORMAT, "sổ tính nhị phân .xlsb")), ()
        facts = replace(facts, macro=_has_macro(archive, media_type))
        try:
            if media_type in _ODF:
                return _read_opendocument(archive, facts, most_text)
            return _read_package(archive, facts, main, types, most_text)
        except RejectedFile as rejected:
            return facts.found(rejected.problem), ()


def _read_package(
    archive: Archive, facts: FileFacts, main: str, types: dict[str, str], most: int
) -> tuple[FileFacts, FileText]:
    facts = _titled(archive, "docProps/core.xml", facts)
    facts = facts.found(*fetched(archive), *embedded(archive))
    parts = list(sheets(archive, main, types, most)) if facts.media_type == XLSX else []
    hidden_sheets = sum(part.hidden and part.place.endswith("(ẩn)") for part in parts)
    told = [f"{hidden_sheets} trang tính ẩn"] if hidden_sheets else []
    read = {name for name in relations(archive, main).values() if "externalLink" not in name} if parts else set()
    names = [name for name in archive.names if name.endswith(".xml") and name not in read and not _NO_TEXT.search(name)]
    for name in sorted(names, key=lambda name: (name != main, len(name), name)):  # slide2 before slide10
        part = read_xml(archive.part(name), shape=_WORD, most=max(1, most - sum(len(one.text) for one in parts)))
        comment, note = bool(_COMMENT.search(name)), bool(_NOTE_SLIDE.search(name))
        place = "ghi chú" if comment else "ghi chú của trang chiếu" if note else _slide(name)
        if part.text.strip():
            parts.append(TextPart(text=part.text, place=place, hidden=comment or note))
            told += ["ghi chú"] if comment else []
        if part.hidden.strip():
            parts.append(TextPart(text=part.hidden, place="chữ đã xóa hoặc bị ẩn", hidden=True))
            told.append("chữ đã xóa hoặc bị ẩn")
        if _DDE.search(part.instructions) or "ddeLink" in part.names:
            facts = facts.found(WireProblem(file_rules.ACTIVE, "lệnh gọi chương trình khác (DDE)"))
        if not part.whole and len(part.text) < most:
            facts = facts.found(WireProblem(file_rules.UNREAD, f"phần {shown(name)} quá dài"))
    return _told_hidden(facts, told), tuple(parts)


def _read_opendocument(archive: Archive, facts: FileFacts, most: int) -> tuple[FileFacts, FileText]:
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and "encryption-data" in read_xml(archive.part(manifest)).names:
        raise RejectedFile(file_rules.ENCRYPTED)
    facts = _titled(archive, "meta.xml", facts)
    parts: list[TextPart] = []
    for name in ("content.xml", "styles.xml"):
        if name in archive.names:
            part = read_xml(archive.part(name), shape=_OPENDOCUMENT, most=most)
            parts.append(TextPart(text=part.text))
            if part.hidden.strip():
                parts.append(TextPart(text=part.hidden, place="ghi chú hoặc chữ đã xóa", hidden=True))
                facts = _told_hidden(facts, ["ghi chú hoặc chữ đã xóa"])
            if "dde-source" in part.names or "dde-link" in part.names:
                facts = facts.found(WireProblem(file_rules.ACTIVE, "lệnh gọi chương trình khác (DDE)"))
    return facts, tuple(parts)


def _told_hidden(facts: FileFacts, told: list[str]) -> FileFacts:
    return facts.found(WireProblem(file_rules.HIDDEN, ", ".join(dict.fromkeys(told)))) if told else facts


def _titled(archive: Archive, properties: str, facts: FileFacts) -> FileFacts:
    if properties not in archive.names:
        return facts
    values = read_xml(archive.part(properties), wanted=_PROPERTIES).values
    return replace(facts, title=values.get("title", ""), language=values.get("language", ""))


def _slide(name: str) -> str:
    match = re.search(r"/slide(\d{1,5})\.xml$", name)
    return f"trang chiếu {match[1]}" if match else ""


def _opendocument(archive: Archive) -> str:
    if "mimetype" in archive.names and archive.names["mimetype"].file_size <= 100:  # the longest has 61 characters
        declared = b"".join(archive.part("mimetype")).decode("ascii", "replace").strip().removesuffix("-template")
        if declared in _ODF and "content.xml" in archive.names:
            return declared
    return ""


def _has_macro(archive: Archive, media_type: str) -> bool:
    if media_type in _ODF:
        return any(name.startswith(("Basic/", "Scripts/")) and name.count("/") > 1 for name in archive.names)
    endings = ("vbaproject.bin", "vbadata.xml")
    return any(
        name.lower().endswith(endings) or "/macrosheets/" in name.lower() or "/activex/" in name.lower()
        for name in archive.names
    )
