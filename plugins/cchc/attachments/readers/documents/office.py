"""Office documents in ZIP containers: OOXML and OpenDocument by their parts."""

from dataclasses import replace
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import ODP, ODS, ODT, XLSB, ZIP
from cchc.attachments.readers.archive import Archive
from cchc.attachments.readers.documents.ooxml_parts import content_types, main_part
from cchc.attachments.readers.documents.opendocument import read_opendocument
from cchc.attachments.readers.documents.package_text import read_package
from cchc.attachments.readers.documents.xml_text import read_xml
from cchc.attachments.readers.file_text import FileText, Openable

_ODF: Final = frozenset({ODT, ODS, ODP})
_PROPERTIES: Final = frozenset({"title", "language"})


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
                return read_opendocument(archive, _titled(archive, "meta.xml", facts), most_text)
            return read_package(archive, _titled(archive, "docProps/core.xml", facts), main, types, most_text)
        except RejectedFile as rejected:
            return facts.found(rejected.problem), ()


def _titled(archive: Archive, properties: str, facts: FileFacts) -> FileFacts:
    if properties not in archive.names:
        return facts
    values = read_xml(archive.part(properties), wanted=_PROPERTIES).values
    return replace(facts, title=values.get("title", ""), language=values.get("language", ""))


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
