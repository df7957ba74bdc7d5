"""Files that are text themselves: plain text and RTF."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from cchc.attachments.file_facts import FileFacts

_RTF_UNICODE: Final = re.compile(r"\\u(-?[0-9]{1,5}) ?\??")
_RTF_LINE: Final = re.compile(r"\\(?:par|line|cell|row)\b ?")
_RTF_CONTROL: Final = re.compile(r"\\[a-z]{1,32}-?[0-9]{0,10} ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]")
_RTF_OBJECT: Final = re.compile(rb"\\obj(?:emb|ocx|html)\b")


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
