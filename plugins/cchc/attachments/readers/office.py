"""Office documents: OOXML and OpenDocument by their ZIP parts, the old binary formats by their stream names."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile
from cchc.attachments.media_types import DOC, DOCX, ODP, ODS, ODT, OLE, PPT, PPTX, XLS, XLSX, ZIP
from cchc.attachments.readers.archive import Archive
from cchc.attachments.readers.xml_text import XmlLayout, read_xml


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Where a format keeps its text: a part that proves the format, name prefixes of text parts, their shape."""

    proof: str
    prefixes: tuple[str, ...]
    shape: XmlLayout
    properties: str = "docProps/core.xml"


_names = frozenset
_ODF_SHAPE: Final = XmlLayout(
    text=_names({"p", "h"}), lines=_names({"p", "h"}), tabs=_names({"tab", "s"}), breaks=_names({"line-break"})
)
_LAYOUTS: Final = MappingProxyType(
    {
        DOCX: _Layout(
            proof="word/document.xml",
            prefixes=("word/document.xml", "word/header", "word/footer", "word/footnotes.xml"),
            shape=XmlLayout(text=_names({"t"}), lines=_names({"p"}), tabs=_names({"tab"}), breaks=_names({"br", "cr"})),
        ),
        XLSX: _Layout(
            proof="xl/workbook.xml",
            prefixes=("xl/sharedStrings.xml", "xl/worksheets/sheet"),
            shape=XmlLayout(text=_names({"t"}), lines=_names({"si", "is"})),
        ),
        PPTX: _Layout(
            proof="ppt/presentation.xml",
            prefixes=("ppt/slides/slide", "ppt/notesSlides/notesSlide"),
            shape=XmlLayout(text=_names({"t"}), lines=_names({"p"}), breaks=_names({"br"})),
        ),
    }
)
_ODF: Final = _names({ODT, ODS, ODP})
_ODF_LAYOUT: Final = _Layout(
    proof="content.xml", prefixes=("content.xml", "styles.xml"), shape=_ODF_SHAPE, properties="meta.xml"
)
_PROPERTIES: Final = _names({"title", "language"})

_STREAMS: Final = (("WordDocument", DOC), ("Workbook", XLS), ("Book", XLS), ("PowerPoint Document", PPT))
_OLE_SMALLEST: Final = 1536  # a header, one allocation sector and one directory sector of 512 bytes
_CHUNK: Final = 1 << 20
_OVERLAP: Final = 128


def read_zip(path: Path, facts: FileFacts, most_text: int) -> tuple[FileFacts, str]:
    """Return the facts and text of a ZIP container: a document where its parts prove one, else an archive."""
    with Archive(path, facts.size) as archive:
        media_type, layout = _layout(archive)
        facts = replace(facts, media_type=media_type).found(*archive.problems(plain=layout is None))
        facts = replace(facts, macro=_has_macro(archive, media_type))
        if layout is None or facts.has(file_rules.ENCRYPTED):
            return facts, ""
        try:
            return _read_document(archive, layout, facts, most_text)
        except RejectedFile as rejected:
            return facts.found(rejected.problem), ""


def read_ole(path: Path, facts: FileFacts) -> FileFacts:
    """Return the facts of an old binary office file, told by the names of its streams."""
    if facts.size < _OLE_SMALLEST:
        raise RejectedFile(file_rules.BROKEN, "ngắn hơn phần đầu của chính nó")
    marks = {name: name.encode("utf-16-le") + b"\x00\x00" for name, _ in _STREAMS}
    marks |= {name: name.encode("utf-16-le") for name in ("EncryptedPackage", "_VBA_PROJECT", "EncryptionInfo")}
    seen: set[str] = set()
    for window in _windows(path):
        seen.update(name for name, mark in marks.items() if name not in seen and mark in window)
    if seen & {"EncryptedPackage", "EncryptionInfo"}:
        raise RejectedFile(file_rules.ENCRYPTED)
    media_type = next((media_type for name, media_type in _STREAMS if name in seen), OLE)
    return replace(facts, media_type=media_type, macro="_VBA_PROJECT" in seen)


def _read_document(archive: Archive, layout: _Layout, facts: FileFacts, most_text: int) -> tuple[FileFacts, str]:
    manifest = "META-INF/manifest.xml"
    if manifest in archive.names and "encryption-data" in read_xml(archive.part(manifest)).names:
        raise RejectedFile(file_rules.ENCRYPTED)
    if layout.properties in archive.names:
        values = read_xml(archive.part(layout.properties), wanted=_PROPERTIES).values
        facts = replace(facts, title=values.get("title", ""), language=values.get("language", ""))
    return facts, _text(archive, layout, most_text)


def _layout(archive: Archive) -> tuple[str, _Layout | None]:
    for media_type, layout in _LAYOUTS.items():
        if "[Content_Types].xml" in archive.names and layout.proof in archive.names:
            return media_type, layout
    if "mimetype" in archive.names and archive.names["mimetype"].file_size <= 100:  # the longest has 61 characters
        declared = b"".join(archive.part("mimetype")).decode("ascii", "replace").strip().removesuffix("-template")
        if declared in _ODF and _ODF_LAYOUT.proof in archive.names:
            return declared, _ODF_LAYOUT
    return ZIP, None


def _has_macro(archive: Archive, media_type: str) -> bool:
    if media_type in _LAYOUTS:
        return any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in archive.names)
    return media_type in _ODF and any(
        name.startswith(("Basic/", "Scripts/")) and name.count("/") > 1 for name in archive.names
    )


def _text(archive: Archive, layout: _Layout, most: int) -> str:
    pieces: list[str] = []
    for prefix in layout.prefixes:
        parts = [name for name in archive.names if name.startswith(prefix) and name.endswith(".xml")]
        for name in sorted(parts, key=lambda name: (len(name), name)):  # slide2 before slide10
            if most <= 0:
                break
            text = read_xml(archive.part(name), shape=layout.shape, most=most).text
            pieces.append(text)
            most -= len(text)
    return "".join(pieces)


def _windows(path: Path) -> Iterator[bytes]:
    """Yield the file in pieces that overlap by more than the longest mark."""
    kept = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            yield kept + chunk
            kept = chunk[-_OVERLAP:]
