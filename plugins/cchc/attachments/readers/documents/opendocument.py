"""The text of OpenDocument files: body, headers, embedded objects, and what they hide or would run."""

import re
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.readers.archive import Archive
from cchc.attachments.readers.documents.xml_text import XmlLayout, read_xml
from cchc.attachments.readers.file_text import FileText, TextPart

_names = frozenset
_OPENDOCUMENT: Final = XmlLayout(
    text=_names({"p", "h"}),
    lines=_names({"p", "h", "deletion"}),
    tabs=_names({"tab", "s"}),
    breaks=_names({"line-break"}),
    hidden=_names({"tracked-changes", "annotation", "hidden-text", "notes"}),
)
_TEXTS: Final = re.compile(r"(?:Object \d{1,4}/)?content\.xml|styles\.xml")
_EVENT: Final = re.compile(r"vnd\.sun\.star\.script:", re.IGNORECASE)
_FIELD: Final = re.compile(r"<[\w/ ]{1,30}>")
"""What stands for the number or the date in notes that nobody wrote."""
_HIDDEN: Final = "ghi chú, chữ đã xóa hoặc phần ẩn"


def read_opendocument(archive: Archive, facts: FileFacts, most: int) -> tuple[FileFacts, FileText]:
    """Return the facts and text of an OpenDocument file. Raises `RejectedFile`: ENCRYPTED."""
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and "encryption-data" in read_xml(archive.part(manifest)).names:
        raise RejectedFile(file_rules.ENCRYPTED)
    parts: list[TextPart] = []
    for name in sorted(filter(_TEXTS.fullmatch, archive.names), key=lambda name: (len(name), name)):
        part = read_xml(archive.part(name), shape=_OPENDOCUMENT, most=most)
        parts.append(TextPart(text=part.text))
        if any(map(str.isalnum, _FIELD.sub("", part.hidden))):
            parts.append(TextPart(text=part.hidden, place=_HIDDEN, hidden=True))
            facts = facts.found(WireProblem(file_rules.HIDDEN, _HIDDEN))
        if "dde-source" in part.names or "dde-link" in part.names:
            facts = facts.found(WireProblem(file_rules.ACTIVE, "lệnh gọi chương trình khác (DDE)"))
        if _EVENT.search(part.instructions):
            facts = facts.found(WireProblem(file_rules.ACTIVE, "macro chạy khi mở hoặc khi bấm vào"))
    return facts, tuple(parts)
