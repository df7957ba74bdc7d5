"""The runs of one Word paragraph: letters with their look, links, notes, pictures, and what readers do not see.

Inserted words are kept, deleted ones left out; the results of fields are kept, except the number of a page.
"""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from cchc.importing.neutral_document import StyledRun
from cchc.importing.sources.docx_styles import Letters, WordStyles, letters_of
from cchc.importing.sources.old_fonts import in_unicode, old_font
from cchc.importing.sources.xml_package import attribute, child, local
from cchc.text.fold import nfc

_KEPT_AROUND: Final = frozenset(
    {"ins", "moveTo", "smartTag", "sdt", "sdtContent", "dir", "bdo", "customXml", "fldSimple"}
)
_DELETED: Final = frozenset({"del", "moveFrom"})
_PAGE_FIELDS: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_SYMBOLS: Final = {
    "F0B7": "•",
    "F0A7": "•",
    "F02D": "-",
    "F0D8": "•",
    "F0FC": "•",
    "F076": "•",
    "F06F": "☐",
    "F0A8": "☐",
    "F0FE": "☒",
}
"""Letters of Symbol and Wingdings that official texts use."""
_HYPERLINK: Final = "HYPERLINK"
_RAISED: Final = {"superscript": "sup", "subscript": "sub"}


@dataclass(slots=True)
class FoundRuns:
    """Content of a paragraph: its runs, the boxes of text that hang on it, what was left out, and whether a page ends in it."""

    runs: list[StyledRun] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    breaks: int = 0
    rendered_breaks: int = 0


@dataclass(slots=True)
class RunReader:
    """Reads paragraphs. `links` are addresses by relation, `picture_of` returns the name of the picture of a relation, or ""."""

    styles: WordStyles
    links: dict[str, str]
    picture_of: Callable[[str], str]
    _field: list[tuple[str, bool]] = field(default_factory=list)
    """Open fields, the outermost first: their instruction so far, and whether their result has begun."""

    def read(self, paragraph: ET.Element, letters: Letters) -> FoundRuns:
        """Return what a paragraph holds; `letters` is how its letters look of themselves."""
        found = FoundRuns()
        raw: list[tuple[StyledRun, str]] = []
        self._walk(paragraph, letters, "", found, raw)
        found.runs = _joined(raw)
        return found

    def _walk(
        self, holder: ET.Element, letters: Letters, link: str, found: FoundRuns, raw: list[tuple[StyledRun, str]]
    ) -> None:
        for element in holder:
            name = local(element.tag)
            if name == "r":
                self._run(element, letters, link, found, raw)
            elif name == "hyperlink":
                address = self.links.get(attribute(element, "id") or "", "")
                self._walk(element, letters, address, found, raw)
            elif name == "fldSimple" and (attribute(element, "instr") or "").split()[:1] in (
                [each] for each in _PAGE_FIELDS
            ):
                continue
            elif name in _KEPT_AROUND:
                self._walk(element, letters, link, found, raw)
            elif name in _DELETED:
                found.deleted += [each.text or "" for each in element.iter() if local(each.tag) in {"delText", "t"}]
            elif name == "AlternateContent":
                self._walk(_chosen(element), letters, link, found, raw)
            elif name in {"oMath", "oMathPara"}:
                words = "".join(each.text or "" for each in element.iter() if local(each.tag) == "t")
                raw.append((StyledRun(text=words, italic=True), ""))

    def _run(
        self, run: ET.Element, letters: Letters, link: str, found: FoundRuns, raw: list[tuple[StyledRun, str]]
    ) -> None:
        properties = child(run, "rPr")
        style = attribute(child(properties, "rStyle"), "val")
        look = (
            letters_of(properties).over(self.styles.character(style)).over(letters)
            if properties is not None
            else letters
        )
        base = StyledRun(
            text="",
            bold=bool(look.bold),
            italic=bool(look.italic),
            raised=_RAISED.get(look.raised or "", ""),  # type: ignore[arg-type] # the values of the table are those of the type
            link=link or self._field_link(),
        )
        for element in run:
            name = local(element.tag)
            if name == "fldChar":
                self._field_sign(attribute(element, "fldCharType") or "")
            elif name == "instrText" and self._field:
                self._field[-1] = (self._field[-1][0] + (element.text or ""), self._field[-1][1])
            elif name == "delText":
                found.deleted.append(element.text or "")
            elif name in {"footnoteReference", "endnoteReference"}:
                key = f"{name[:3]}{attribute(element, 'id') or ''}"
                raw.append((replace(base, note=key, raised=""), ""))
            elif name in {"drawing", "pict", "object", "AlternateContent"}:
                self._drawing(element, base, found, raw)
            elif name == "br" and attribute(element, "type") in {"page", "column"}:
                found.breaks += 1
            elif name == "lastRenderedPageBreak":
                found.rendered_breaks += 1
            elif (text := _text_of(element, name, look.font)) and self._shown():
                if look.hidden:
                    found.hidden.append(text)
                    continue
                raw.append(
                    (replace(base, text=text.upper() if look.capitals and not old_font(look.font) else text), look.font)
                )

    def _drawing(
        self, element: ET.Element, base: StyledRun, found: FoundRuns, raw: list[tuple[StyledRun, str]]
    ) -> None:
        """Take pictures and boxes of text, each once: of two ways of drawing one thing the first."""
        if local(element.tag) == "AlternateContent":
            element = _chosen(element)
        words = ""
        for each in element.iter():
            name = local(each.tag)
            if name == "docPr":
                words = attribute(each, "descr") or ""
            elif name == "txbxContent":
                found.boxes.append(each)
            elif name in {"blip", "imagedata"}:
                relation = attribute(each, "embed") or attribute(each, "id") or ""
                if picture := self.picture_of(relation):
                    raw.append((replace(base, text=nfc(words), picture=picture, link=""), ""))

    def _field_sign(self, kind: str) -> None:
        if kind == "begin":
            self._field.append(("", False))
        elif kind == "separate" and self._field:
            self._field[-1] = (self._field[-1][0], True)
        elif kind == "end" and self._field:
            self._field.pop()

    def _shown(self) -> bool:
        """Whether text that stands here is shown: not the instruction of a field, and not the number of a page."""
        return all(
            begun and instruction.split()[:1] not in ([each] for each in _PAGE_FIELDS)
            for instruction, begun in self._field
        )

    def _field_link(self) -> str:
        for instruction, _ in self._field:
            parts = instruction.split('"')
            if instruction.split()[:1] == [_HYPERLINK] and len(parts) > 1 and "\\l" not in parts[0]:
                return parts[1]
        return ""


def _chosen(element: ET.Element) -> ET.Element:
    """Return the first of several ways of drawing one thing."""
    choice = child(element, "Choice")
    return element if choice is None else choice


def _text_of(element: ET.Element, name: str, font: str) -> str:
    match name:
        case "t":
            return element.text or ""
        case "tab" | "ptab":
            return "\t"
        case "br" | "cr":
            return "\n"
        case "noBreakHyphen":
            return "-"
        case "softHyphen":
            return "\xad" if old_font(font) else ""
        case "sym":
            code = (attribute(element, "char") or "").upper()
            return _SYMBOLS.get(code, "•" if code.startswith("F0") else _letter(code))
        case _:
            return ""


def _letter(code: str) -> str:
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return letter if letter.isprintable() else ""


def _joined(raw: list[tuple[StyledRun, str]]) -> list[StyledRun]:
    """Join runs that look alike, convert those in old fonts, and compose letters that were divided between runs."""
    merged: list[tuple[StyledRun, str]] = []
    for run, font in raw:
        if merged and not run.note and not run.picture:
            above, above_font = merged[-1]
            same_font = old_font(font) == old_font(above_font) and (not old_font(font) or font == above_font)
            if same_font and replace(above, text="") == replace(run, text=""):
                merged[-1] = (replace(above, text=above.text + run.text), above_font)
                continue
        merged.append((run, font))
    done: list[StyledRun] = []
    for run, font in merged:
        made = run if run.picture else replace(run, text=nfc(in_unicode(run.text, font)))
        if done and not made.note and not made.picture and replace(done[-1], text="") == replace(made, text=""):
            done[-1] = replace(done[-1], text=nfc(done[-1].text + made.text))
        else:
            done.append(made)
    return done
