"""Text and values out of XML parts, read as a stream: no tree, no entities."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile

MOST_READ: Final = 8_000_000
"""Bytes that are read of one part, enough for a text of a thousand pages."""
_LONGEST_VALUE: Final = 500
_HEAD: Final = 65_536
_PLAIN_DOCTYPE: Final = re.compile(rb"<!DOCTYPE[^\[>]*>")
_OFF: Final = frozenset({"0", "false", "off"})
_NOT_SHOWN: Final = frozenset({"none", "false", "collapse", "filter"})
_STYLE_NAMES: Final = frozenset({"name", "styleId"})
_STYLE_PROPERTIES: Final = frozenset({"text-properties", "table-properties", "section-properties"})
_SHOWN_OR_NOT: Final = frozenset({"table-row", "section"})
_SHOWING: Final = frozenset({"display", "visibility"})
_STYLED_RUNS: Final = frozenset({"rStyle", "pStyle"})
_FIELD_STARTS: Final = frozenset(
    {"fldSimple", "fldChar", "event-listener", "hlinkClick", "hlinkHover", "hlinkMouseOver"}
)
_LABELS: Final = frozenset({"descr", "title", "string", "v"})

BROKEN_XML: Final = "XML bên trong không đúng cú pháp"


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlLayout:
    """The elements (local names) that hold text, end a line, or stand for a tab or a line break.

    What stands within `hidden` is kept apart, and so is what a style hides, and a run (`r`) that one of `veils` hides;
    `fields` hold instructions, and attributes of `labelled` elements the words that describe a picture or stand in one.
    """

    text: frozenset[str]
    lines: frozenset[str]
    tabs: frozenset[str] = frozenset()
    breaks: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    veils: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    labelled: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Target:
    """What the parser feeds: collects the text of a shape and the first value of each named element."""

    shape: XmlLayout
    wanted: frozenset[str]
    most: int
    head: bytes = b""
    pieces: list[str] = field(default_factory=list)
    secret: list[str] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    attributes: dict[str, str] = field(default_factory=dict)
    length: int = 0
    inside: int = 0
    concealed: int = 0
    opened: list[bool] = field(default_factory=list)
    veiled: bool = False
    style: str = ""
    hiding: set[str] = field(default_factory=set)
    labels: list[str] = field(default_factory=list)
    instructing: int = 0
    value: list[str] | None = None

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        """Refuse one that may declare entities; OpenOffice 2 wrote one that declares nothing."""
        if _PLAIN_DOCTYPE.search(self.head) is None or self.head.count(b"<!DOCTYPE") != 1:
            raise RejectedFile(file_rules.UNSAFE_XML, name[:80])

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = _local(tag)
        if not self.names:
            self.attributes = attributes
        self.names.add(name)
        if name in self.shape.text:
            self.inside += 1
        self.opened.append(name in self.shape.hidden or self._is_hidden(name, attributes))
        self.concealed += self.opened[-1]
        if name in self.shape.veils:
            self._veil(attributes)
        elif name in self.shape.fields:
            self.instructing += 1
        elif name in _FIELD_STARTS:
            self.instructions += (" ", " ".join(attributes.values()), " ")
        elif name == "connection" and attributes.get("refreshOnLoad", "0") not in _OFF:
            self.instructions.append("refreshOnLoad")
        if name in self.shape.labelled:
            self.labels += (value for key, value in attributes.items() if _local(key) in _LABELS)
        if name in self.wanted and name not in self.values:
            self.value = []
        if name in self.shape.tabs:
            self._add("\t")
        elif name in self.shape.breaks:
            self._add("\n")

    def data(self, text: str) -> None:
        if self.inside:
            self._add(text)
        if self.instructing:
            self.instructions.append(text)
        if self.value is not None:
            self.value.append(text[:_LONGEST_VALUE])

    def end(self, tag: str) -> None:
        name = _local(tag)
        if name in self.shape.text:
            self.inside -= 1
        if name in self.shape.lines:
            self._add("\n")
            if self.secret and self.secret[-1] != "\n":
                self.secret.append("\n")
        self.concealed -= self.opened.pop()
        if name in self.shape.fields:
            self.instructing -= 1
        elif name == "r":
            self.veiled = False
        elif name == "style":
            self.style = ""
        if name in self.wanted and self.value is not None:
            self.values.setdefault(name, "".join(self.value).strip()[:_LONGEST_VALUE])
            self.value = None

    def close(self) -> None:
        """Nothing is left open."""

    def _is_hidden(self, name: str, attributes: dict[str, str]) -> bool:
        """Return whether a style or a setting of its own hides an element; styles that hide are noted as they pass."""
        if name == "style":
            self.style = next((value for key, value in attributes.items() if _local(key) in _STYLE_NAMES), "")
        elif name in _STYLE_PROPERTIES:
            if any(_local(key) == "display" and value in _NOT_SHOWN for key, value in attributes.items()):
                self.hiding.add(self.style)
        elif name in _STYLED_RUNS:
            self.veiled = self.veiled or any(
                _local(key) == "val" and value in self.hiding for key, value in attributes.items()
            )
        elif self.hiding or name in _SHOWN_OR_NOT:
            return any(
                value in self.hiding if _local(key) == "style-name" else value in _NOT_SHOWN and _local(key) in _SHOWING
                for key, value in attributes.items()
            )
        return False

    def _veil(self, attributes: dict[str, str]) -> None:
        if any(_local(key) == "val" and value in _OFF for key, value in attributes.items()):
            self.veiled = False
        elif self.style:
            self.hiding.add(self.style)
        else:
            self.veiled = True

    def _add(self, text: str) -> None:
        if self.length < self.most:
            (self.secret if self.concealed or self.veiled else self.pieces).append(text[: self.most - self.length])
            self.length += len(text)


@dataclass(frozen=True, slots=True, kw_only=True)
class XmlPart:
    """The content of one XML part: its text, wanted values, all element names met, and its root's attributes.

    `hidden` is text that readers do not see, `labels` are what describes pictures, `instructions` are of fields and events;
    `hiding` are the styles that hide what has them. `whole` is False where a limit was reached.
    """

    text: str
    values: dict[str, str]
    names: frozenset[str]
    attributes: dict[str, str]
    hidden: str
    labels: str
    instructions: str
    hiding: frozenset[str]
    whole: bool


NOTHING: Final = XmlLayout(text=frozenset(), lines=frozenset())
"""The shape of a part whose text is not wanted."""


def read_xml(
    chunks: Iterable[bytes],
    *,
    shape: XmlLayout = NOTHING,
    wanted: frozenset[str] = frozenset(),
    most: int = 0,
    hiding: frozenset[str] = frozenset(),
) -> XmlPart:
    """Return what the first `MOST_READ` bytes of the XML of `chunks` say, until `most` characters of text are found.

    `hiding` are styles of another part that hide what has them. Raises `RejectedFile`: UNSAFE_XML where it declares a document type, BROKEN where it is not well-formed.
    """
    target = _Target(shape=shape, wanted=wanted, most=most, hiding=set(hiding))
    parser = ET.XMLParser(target=target)  # noqa: S314 - the target refuses declarations of entities
    whole = False
    left = MOST_READ
    try:
        for chunk in chunks:
            if len(target.head) < _HEAD:
                target.head += chunk
            parser.feed(chunk[:left])
            left -= len(chunk)
            if left <= 0 or target.length >= most > 0:
                break
        else:
            parser.close()
            whole = True
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RejectedFile(file_rules.BROKEN, BROKEN_XML) from error
    return XmlPart(
        text="".join(target.pieces),
        values=target.values,
        names=frozenset(target.names),
        attributes=dict(target.attributes),
        hidden="".join(target.secret),
        labels="\n".join(target.labels),
        hiding=frozenset(target.hiding),
        instructions="".join(target.instructions),
        whole=whole,
    )


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
