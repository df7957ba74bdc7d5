"""Files that are text themselves: plain text, RTF and SVG."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from cchc.attachments.file_facts import FileFacts
from cchc.attachments.readers.xml_text import MOST_READ, XmlPart, read_xml

_RTF_UNICODE: Final = re.compile(r"\\u(-?[0-9]{1,5}) ?\??")
_RTF_LINE: Final = re.compile(r"\\(?:par|line|cell|row)\b ?")
_RTF_CONTROL: Final = re.compile(r"\\[a-z]{1,32}-?[0-9]{0,10} ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]")
_RTF_OBJECT: Final = re.compile(rb"\\obj(?:emb|ocx|html)\b")
_PIXELS: Final = re.compile(r"([0-9]{1,6})(?:\.[0-9]{1,6})?(?:px)?")
_VIEW_BOX: Final = re.compile(
    r"\s*-?[\d.]+[\s,]+-?[\d.]+[\s,]+(?P<width>[0-9]{1,6})(?:\.[0-9]+)?[\s,]+(?P<height>[0-9]{1,6})(?:\.[0-9]+)?\s*"
)
_SVG_ACTIVE: Final = frozenset({"script", "foreignObject", "handler"})
_SVG_EVENT: Final = re.compile(rb"""[\s"'/]on[a-z]{3,20}\s*=|javascript:""", re.IGNORECASE)


def read_text(path: Path, most_text: int) -> str:
    """Return the text of a plain file: by its byte order mark, else UTF-8, else Windows-1258 (old Vietnamese files)."""
    with path.open("rb") as stream:
        content = stream.read(4 * most_text)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")[:most_text]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cut_letter = len(content) - error.start < 4 and len(content) == 4 * most_text
        text = content.decode("utf-8-sig" if cut_letter else "cp1258", "replace")
    return text[:most_text]


def read_rtf(path: Path, facts: FileFacts, most_text: int) -> tuple[FileFacts, str]:
    """Return the facts and rough text of an RTF file: its letters without formatting; embedded objects count as active."""
    with path.open("rb") as stream:
        content = stream.read(8 * most_text)
    text = content.decode("ascii", "replace").replace("\r", "").replace("\n", "")
    text = _RTF_LINE.sub("\n", text)
    text = _RTF_UNICODE.sub(lambda match: chr(int(match[1]) % 0x10000), text)
    text = _RTF_CONTROL.sub("", text)
    text = "".join(char for char in text if not "\ud800" <= char <= "\udfff")
    return replace(facts, macro=bool(_RTF_OBJECT.search(content))), text[:most_text]


def read_svg(path: Path, facts: FileFacts) -> FileFacts:
    """Return the facts of an SVG picture; script, event attributes and foreign objects count as active."""
    with path.open("rb") as stream:
        content = stream.read(MOST_READ + 1)
    part = read_xml([content], wanted=frozenset({"title"}))
    active = bool(part.names & _SVG_ACTIVE or _SVG_EVENT.search(content))
    return replace(
        facts,
        title=part.values.get("title", ""),
        macro=active,
        width=_pixels(part, "width"),
        height=_pixels(part, "height"),
    )


def _pixels(part: XmlPart, name: str) -> int | None:
    """Return a side of the picture as it says itself, else that of the box it is drawn in."""
    box = _VIEW_BOX.fullmatch(part.attributes.get("viewBox", ""))
    number = _PIXELS.fullmatch(part.attributes.get(name, ""))
    if number:
        return int(number[1])
    return int(box[name]) if box else None
