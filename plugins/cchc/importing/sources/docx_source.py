"""Word documents (.docx, .docm): the walk over `document.xml` in reading order.

Own walk instead of a converter: numbers, revisions, old fonts, merged cells and page breaks all have to be seen before text is cleaned
(docs/adr/0030-own-walk-over-word-documents.md).
"""

import posixpath
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cchc.importing.import_error import ImportFileError
from cchc.importing.neutral_document import (
    Align,
    Block,
    LeftOut,
    NeutralDocument,
    PageBreak,
    Paragraph,
    PictureFile,
    paragraphs_of,
)
from cchc.importing.sources.docx_numbering import WordNumbering, numbering_of
from cchc.importing.sources.docx_runs import FoundRuns, RunReader
from cchc.importing.sources.docx_styles import WordStyles
from cchc.importing.sources.docx_tables import word_table
from cchc.importing.sources.xml_package import XmlPackage, attribute, child, local
from cchc.text.fold import nfc

_MAIN: Final = "word/document.xml"
_DEEPEST: Final = 8
"""Tables and boxes within each other."""
_ALIGN: Final[dict[str, Align]] = {
    "center": "center",
    "right": "right",
    "end": "right",
    "left": "left",
    "start": "left",
}
_TRANSPARENT: Final = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"})


def _words(element: ET.Element) -> str:
    return "".join(each.text or "" for each in element.iter() if local(each.tag) in {"t", "delText"})


@dataclass(slots=True)
class _Reader:
    package: XmlPackage
    styles: WordStyles
    numbering: WordNumbering
    links: dict[str, str] = field(default_factory=dict)
    parts: dict[str, str] = field(default_factory=dict)
    pictures: dict[str, PictureFile] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    page: int = 1

    def blocks(self, holder: ET.Element, depth: int = 0) -> tuple[Block, ...]:
        """Return the blocks of the body, of a cell, of a box or of a note."""
        if depth > _DEEPEST:
            self.left_out.append(LeftOut(text=_words(holder), reason="bảng lồng nhau quá sâu"))
            return ()
        found: list[Block] = []
        runs = RunReader(self.styles, self.links, self._picture)
        for element in holder:
            name = local(element.tag)
            if name == "p":
                found += self._paragraph(element, runs, depth)
            elif name == "tbl":
                found.append(word_table(element, self.styles, lambda cell: self.blocks(cell, depth + 1)))
            elif name in _TRANSPARENT:
                found += self.blocks(element, depth)
            elif name in {"del", "moveFrom"}:
                self.leave(_words(element), "chữ đã xóa (theo dõi sửa đổi)")
        return tuple(found)

    def _paragraph(self, element: ET.Element, reader: RunReader, depth: int) -> list[Block]:
        properties = child(element, "pPr")
        form = self.styles.form(properties)
        found = reader.read(element, form.letters)
        self._tell(found)
        begins = self.page
        self.page += max(found.rendered_breaks, found.breaks)
        listed = form.list_id and any(run.text.strip() for run in found.runs)
        label = self.numbering.label(form.list_id, form.level) if listed else ""
        blocks: list[Block] = []
        if child(properties, "pageBreakBefore") is not None:
            blocks.append(PageBreak())
        if any(run.text.strip() or run.picture or run.note for run in found.runs):
            blocks.append(
                Paragraph(
                    runs=tuple(found.runs),
                    label=label,
                    depth=form.level if label else 0,
                    outline=form.outline,
                    align=_ALIGN.get(form.align, ""),
                    page=begins,
                )
            )
        if found.breaks:
            blocks.append(PageBreak())
        for box in found.boxes:
            blocks += self.blocks(box, depth + 1)
        return blocks

    def _tell(self, found: FoundRuns) -> None:
        if words := "".join(found.deleted).strip():
            self.leave(words, "chữ đã xóa (theo dõi sửa đổi)")
        if words := "".join(found.hidden).strip():
            self.leave(words, "chữ đặt ẩn trong Word")

    def leave(self, words: str, reason: str) -> None:
        if words.strip():
            self.left_out.append(LeftOut(text=nfc(" ".join(words.split())), reason=reason))

    def _picture(self, relation: str) -> str:
        part = self.parts.get(relation, "")
        if not part:
            return ""
        if part not in self.pictures:
            made = self.package.picture(part, len(self.pictures) + 1)
            if isinstance(made, str):
                if made not in self.remarks:
                    self.remarks.append(made)
                return ""
            self.pictures[part] = made
        return self.pictures[part].name


def read_docx(path: Path) -> NeutralDocument:
    """Return what a Word document says. Raises ImportFileError."""
    with XmlPackage(path) as package:
        main = _main_part(package)
        root = package.tree(main)
        body = child(root, "body")
        if body is None:
            raise ImportFileError("tệp không có phần chữ của Word; mở bằng Word rồi lưu lại thành .docx")
        folder = posixpath.dirname(main)
        styles = package.tree(f"{folder}/styles.xml")
        numbering = numbering_of(package.tree(f"{folder}/numbering.xml"), styles)
        reader = _Reader(package, WordStyles(styles), numbering)
        _relations(package, main, reader)
        blocks = reader.blocks(body)
        notes = _notes(package, folder, reader)
        for name, reason in _around(package, folder):
            root = _part(package, name)
            for holder in (root, *(each for each in root if local(each.tag) == "comment")):
                for block in paragraphs_of(reader.blocks(holder)):
                    reader.leave(block.text, reason)
        title = attribute_text(package.tree("docProps/core.xml"), "title")
        return NeutralDocument(
            blocks=blocks,
            format="tệp Word",
            title=nfc(title),
            notes=notes,
            pictures=tuple(reader.pictures.values()),
            left_out=tuple(reader.left_out),
            remarks=tuple(reader.remarks),
        )


def attribute_text(root: ET.Element | None, name: str) -> str:
    """Return the text of the first child of that name, "" where there is none."""
    element = child(root, name)
    return (element.text or "").strip() if element is not None else ""


def _part(package: XmlPackage, name: str) -> ET.Element:
    """Return a part that may be missing: then it holds nothing."""
    root = package.tree(name)
    return ET.Element("none") if root is None else root


def _main_part(package: XmlPackage) -> str:
    if _MAIN in package.names:
        return _MAIN
    for relation in _part(package, "_rels/.rels"):
        if (attribute(relation, "Type") or "").endswith("/officeDocument"):
            return (attribute(relation, "Target") or "").lstrip("/")
    return _MAIN


def _relations(package: XmlPackage, part: str, reader: _Reader) -> None:
    folder, name = posixpath.split(part)
    for relation in _part(package, f"{folder}/_rels/{name}.rels"):
        identity, target = attribute(relation, "Id") or "", attribute(relation, "Target") or ""
        if (attribute(relation, "TargetMode") or "").lower() == "external":
            if target.startswith(("http://", "https://", "mailto:")):
                reader.links[identity] = target
        else:
            reader.parts[identity] = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _notes(package: XmlPackage, folder: str, reader: _Reader) -> tuple[tuple[str, tuple[Paragraph, ...]], ...]:
    """Return footnotes and endnotes by the keys under which runs call them."""
    found: list[tuple[str, tuple[Paragraph, ...]]] = []
    for name in ("footnote", "endnote"):
        for element in _part(package, f"{folder}/{name}s.xml"):
            if attribute(element, "type") in {"separator", "continuationSeparator", "continuationNotice"}:
                continue
            key = f"{name[:3]}{attribute(element, 'id') or ''}"
            found.append((key, tuple(paragraphs_of(reader.blocks(element)))))
    return tuple(found)


def _around(package: XmlPackage, folder: str) -> list[tuple[str, str]]:
    """Return the parts around the text with why they are left out."""
    reasons = {"header": "đầu trang", "footer": "chân trang", "comments": "lời nhận xét của người soạn"}
    return [
        (name, reason)
        for start, reason in reasons.items()
        for name in sorted(package.names)
        if name.startswith(f"{folder}/{start}")
        and name.endswith(".xml")
        and "Extended" not in name
        and "Ids" not in name
    ]
