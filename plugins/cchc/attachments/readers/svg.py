"""SVG pictures: read whole, as a browser parses them, and held to what draws.

Nothing is taken out of a picture: what it may not hold is named, and whoever made it takes it out.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final
from xml.parsers import expat

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.readers.css_references import LOCAL_PICTURE, css_fault
from cchc.attachments.readers.file_text import Openable
from cchc.attachments.readers.svg_uses import MOST_DRAWN, Uses
from cchc.attachments.readers.svg_vocabulary import (
    ATTRIBUTES,
    ELEMENTS,
    INSTRUCTIONS,
    SVG,
    XLINK,
    XLINK_ATTRIBUTES,
    XML,
    XML_ATTRIBUTES,
    is_notes,
)
from cchc.text.portable_names import visible

MOST_READ: Final = 8_000_000
"""Bytes of the largest picture accepted."""
MOST_ELEMENTS: Final = 200_000
"""Elements of the largest picture accepted; a detailed map of a province has some ten thousand."""
_MOST_TOLD: Final = 3
_LONGEST_TITLE: Final = 500
_ENCODINGS: Final = frozenset({"", "utf-8", "us-ascii", "iso-8859-1"})
"""Encodings that every reader of XML reads alike; in another one the same bytes could be two different pictures."""
_DTD: Final = re.compile(r"-//W3C//DTD SVG [\w .]*//EN")
_PIXELS: Final = re.compile(r"([0-9]{1,6})(?:\.[0-9]{1,6})?(?:px)?")
_VIEW_BOX: Final = re.compile(
    r"\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+(?P<width>[0-9]{1,6})(?:\.[0-9]+)?[\s,]+(?P<height>[0-9]{1,6})(?:\.[0-9]+)?\s*"
)
_FRAGMENT: Final = re.compile(r"#[^\s]*")


def read_svg(path: Openable, facts: FileFacts) -> FileFacts:
    """Return the facts of a picture; what it may not hold is a finding.

    Raises `RejectedFile`: BROKEN, BOMB, UNSAFE_XML (entities), REFUSED_SIZE, COSTLY.
    """
    with path.open("rb") as stream:
        content = stream.read(MOST_READ + 1)
    if len(content) > MOST_READ:
        raise RejectedFile(file_rules.REFUSED_SIZE, "hình SVG quá 8 MB")
    picture = _Picture()
    picture.read(content)
    if picture.uses.drawn() > MOST_DRAWN:
        raise RejectedFile(file_rules.BOMB, f"dùng lại chính nó thành hơn {MOST_DRAWN} hình")
    facts = replace(
        facts,
        title="".join(picture.title).strip()[:_LONGEST_TITLE],
        width=_pixels(picture.root, "width"),
        height=_pixels(picture.root, "height"),
    )
    if not picture.told:
        return facts
    detail = f"{'; '.join(picture.told)}: hình SVG chỉ được có nét vẽ và chữ"
    return facts.found(WireProblem(file_rules.ACTIVE, detail))


@dataclass(slots=True)
class _Picture:
    """One picture while it is parsed: `told` names what it may not hold, each once, the first few only."""

    told: list[str] = field(default_factory=list)
    root: dict[str, str] = field(default_factory=dict)
    title: list[str] = field(default_factory=list)
    uses: Uses = field(default_factory=Uses)
    _open: list[tuple[str, str]] = field(default_factory=list)
    _style: list[str] = field(default_factory=list)
    _elements: int = 0
    _titled: bool = False
    _parser: "expat.XMLParserType | None" = None

    def read(self, content: bytes) -> None:
        parser = self._parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._entity
        parser.AttlistDeclHandler = parser.ElementDeclHandler = parser.NotationDeclHandler = self._entity
        parser.SkippedEntityHandler = self._entity
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        try:
            parser.Parse(content, True)  # noqa: FBT003 - expat takes no names
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise RejectedFile(file_rules.BROKEN, "SVG không đúng cú pháp XML") from error

    def _declaration(self, version: str, encoding: str | None, _standalone: int) -> None:
        if version != "1.0" or (encoding or "").lower() not in _ENCODINGS:
            raise RejectedFile(
                file_rules.BROKEN, f"SVG ở bảng mã {visible(encoding or version)[:20]}; lưu lại ở bảng mã UTF-8"
            )

    def _doctype(self, name: str, system: str | None, public: str | None, _internal: bool) -> None:  # noqa: FBT001 - expat calls it
        known = public is None or _DTD.fullmatch(" ".join(public.split())) is not None
        if name.rpartition(":")[2] != "svg" or not known or (system and public is None):
            raise RejectedFile(file_rules.UNSAFE_XML)

    def _entity(self, *_declared: object) -> None:
        """Refuse whatever a document type declares: entities, and values of attributes that the elements do not show."""
        raise RejectedFile(file_rules.UNSAFE_XML)

    def _instruction(self, target: str, _data: str) -> None:
        if target.lower() not in INSTRUCTIONS:
            self._tell(f"chỉ thị <?{visible(target)[:40]}?>")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise RejectedFile(file_rules.COSTLY, f"hơn {MOST_ELEMENTS} thẻ")
        namespace, _, name = tag.rpartition(" ")
        if not self._open:
            if (namespace, name) != (SVG, "svg"):
                raise RejectedFile(file_rules.BROKEN, f'thẻ đầu tiên không phải <svg xmlns="{SVG}">')
            self.root = attributes
        elif self._open[-1] == (SVG, "style"):
            self._tell(f"thẻ <{visible(name)[:40]}> trong thẻ <style>")  # it would cut what is one text to a browser
        self._open.append((namespace, name))
        used = attributes.get("href", attributes.get(f"{XLINK} href", "")) if name == "use" else ""
        self.uses.start(attributes.get("id", ""), used.strip()[1:])
        if namespace == SVG and name in ELEMENTS:
            for key, value in attributes.items():
                self._attribute(name, key, value)
        elif not is_notes(namespace):
            known = "" if namespace == SVG else f' xmlns="{visible(namespace)[:60]}"'
            self._tell(f"thẻ <{visible(name)[:40]}{known}>")

    def _end(self, _tag: str) -> None:
        opened = self._open.pop()
        self.uses.end()
        if opened == (SVG, "style"):
            if fault := css_fault("".join(self._style)):
                self._tell(f"“{visible(fault)}” trong thẻ <style>")
            self._style.clear()
        elif opened == (SVG, "title"):
            self._titled = True

    def _data(self, text: str) -> None:
        if self._open[-1] == (SVG, "style"):
            self._style.append(text)
        elif self._open[-1] == (SVG, "title") and not self._titled:
            self.title.append(text)

    def _attribute(self, element: str, key: str, value: str) -> None:
        namespace, _, name = key.rpartition(" ")
        if not namespace:
            allowed = name in ATTRIBUTES or name.startswith(("data-", "aria-"))
        elif namespace == XLINK:
            allowed = name in XLINK_ATTRIBUTES
        elif namespace == XML:
            allowed = name in XML_ATTRIBUTES
        else:
            allowed = is_notes(namespace)
        if not allowed:
            prefix = "xml:" if namespace == XML else ""
            self._tell(f"thuộc tính {prefix}{visible(name)[:40]} của thẻ <{element}>")
        elif name == "href" and namespace in {"", XLINK}:
            if not _is_local(element, value):
                self._tell(f"địa chỉ “{visible(value.strip())[:40]}” của thẻ <{element}>")
        elif fault := css_fault(value):
            self._tell(f"“{visible(fault)}” ở thuộc tính {visible(name)[:40]} của thẻ <{element}>")

    def _tell(self, what: str) -> None:
        if len(self.told) < _MOST_TOLD and not any(told.startswith(f"{what} (") for told in self.told):
            line = self._parser.CurrentLineNumber if self._parser else 0
            self.told.append(f"{what} (dòng {line})")


def _is_local(element: str, address: str) -> bool:
    """Return whether an address leads to a part of the picture itself, or holds its own picture where one is shown."""
    written = address.strip(" \t\r\n")
    if _FRAGMENT.fullmatch(written):
        return True
    return element in {"image", "feImage"} and LOCAL_PICTURE.fullmatch(written) is not None


def _pixels(root: dict[str, str], name: str) -> int | None:
    """Return a side of the picture as it says itself, else that of the box it is drawn in."""
    box = _VIEW_BOX.fullmatch(root.get("viewBox", ""))
    number = _PIXELS.fullmatch(root.get(name, ""))
    if number:
        return int(number[1])
    return int(box[name]) if box else None
