"""The parts of an OOXML package by their content types, and what its relations fetch or run."""

import posixpath
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile, WireProblem
from cchc.attachments.media_types import DOCX, PPTX, PROGRAM_EXTENSIONS, XLSB, XLSX, extension_of
from cchc.attachments.readers.archive import Archive
from cchc.attachments.readers.documents.xml_text import BROKEN_XML

_MOST: Final = 4_000_000
_MAIN: Final = MappingProxyType(
    {
        re.compile(r"wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled"): DOCX,
        re.compile(r"ms-excel\.sheet\.binary"): XLSB,
        re.compile(r"spreadsheetml\.(?:sheet|template)\.main|ms-excel\.(?:sheet|template|addin)\.macroEnabled"): XLSX,
        re.compile(
            r"presentationml\.(?:presentation|template|slideshow)\.main|ms-powerpoint\.\w+\.macroEnabled\.main"
        ): PPTX,
    }
)
_USUAL: Final = (
    ("word/document.xml", DOCX),
    ("xl/workbook.xml", XLSX),
    ("xl/workbook.bin", XLSB),
    ("ppt/presentation.xml", PPTX),
)
_FETCHED: Final = re.compile(
    r"/(?:attachedTemplate|oleObject|frame|subDocument|control|webSettings|aFChunk|externalLinkPath/ole)$"
)
# A template on the writer's own disk is no file that a reader's machine would fetch.
_OWN_DISK: Final = re.compile(r"(?:file:/{0,3})?[A-Za-z]:[\\/]|[^:\\/]{1,200}$", re.IGNORECASE)
_PROGRAM: Final = re.compile(rf"(?:file:|[A-Za-z]:|\\\\).*\.(?:{'|'.join(sorted(PROGRAM_EXTENSIONS))})$", re.IGNORECASE)
_RUN_ADDRESS: Final = re.compile(r"\s*(?:mhtml|ms-\w+|javascript|vbscript|script|search-ms):", re.IGNORECASE)


def tree(archive: Archive, name: str) -> ET.Element | None:
    """Return a small part as a tree, None where it is missing. Raises `RejectedFile`: BROKEN, UNSAFE_XML."""
    if name not in archive.names:
        return None
    if archive.names[name].file_size > _MOST:
        raise RejectedFile(file_rules.BROKEN, "mục lục bên trong quá dài")
    content = b"".join(archive.part(name))
    if b"<!DOCTYPE" in content or b"\x00" in content:
        raise RejectedFile(file_rules.UNSAFE_XML)
    try:
        return ET.fromstring(content)  # noqa: S314 - no document type, so no entities
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RejectedFile(file_rules.BROKEN, BROKEN_XML) from error


def content_types(archive: Archive) -> dict[str, str]:
    """Return the content type of each part that the package declares one for, by its name or else by its extension."""
    root = tree(archive, "[Content_Types].xml")
    declared = list(() if root is None else root.iter())
    types = {node.get("Extension", "").lower(): node.get("ContentType", "") for node in declared}
    found = {name: types[kind] for name in archive.names if (kind := extension_of(name)) in types}
    return found | {
        node.get("PartName", "").lstrip("/"): node.get("ContentType", "")
        for node in declared
        if node.tag.endswith("Override")
    }


def main_part(archive: Archive, types: dict[str, str]) -> tuple[str, str]:
    """Return the media type and main part of a package, ("", "") where it is none: by content type, else by name."""
    for name in (*_starts(archive), *types):
        for pattern, media_type in _MAIN.items():
            if name in archive.names and pattern.search(types.get(name, "")):
                return media_type, name
    if "[Content_Types].xml" in archive.names:
        for name, media_type in _USUAL:
            if name in archive.names:
                return media_type, name
    return "", ""


def _starts(archive: Archive) -> list[str]:
    """Return the parts that the package says it begins with."""
    root = tree(archive, "_rels/.rels")
    nodes = () if root is None else root
    return [node.get("Target", "").lstrip("/") for node in nodes if node.get("Type", "").endswith("/officeDocument")]


def relations(archive: Archive, part: str) -> dict[str, str]:
    """Return the part that each relation of `part` leads to, by its id."""
    folder, _, name = part.rpartition("/")
    root = tree(archive, f"{folder}/_rels/{name}.rels".lstrip("/"))
    return {
        node.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, node.get("Target", ""))).lstrip("/")
        for node in (() if root is None else root)
    }


def fetched(archive: Archive) -> Iterator[WireProblem]:
    """Yield what Office would fetch or run as it opens the package: templates, objects and scripts from elsewhere."""
    for name in archive.names:
        root = tree(archive, name) if name.endswith(".rels") else None
        for node in () if root is None else root:
            outside = node.get("TargetMode", "").lower() == "external"
            target = node.get("Target", "")
            fetched_as = _FETCHED.search(node.get("Type", "")) and not _OWN_DISK.match(target)
            if outside and (fetched_as or _RUN_ADDRESS.match(target) or _PROGRAM.match(target)):
                kind = node.get("Type", "").rpartition("/")[2][:40]
                yield WireProblem(file_rules.ACTIVE, f"phần lấy từ ngoài khi mở ({kind})")
                return
