"""Active content of a PDF: scripts, programs, forms sent away, files held inside. Found in its objects, not drawn.

Objects are looked at as they stand in the file and in its compressed object streams, names with their `#xx` decoded.
Streams of pages and pictures are not, so that no picture is taken for a script. Would miss actions of an encrypted file,
whose names stand in the clear but whose object streams do not.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, WireProblem
from cchc.attachments.media_types import MACRO_EXTENSIONS, PROGRAM_EXTENSIONS
from cchc.attachments.readers.file_text import Openable

_MOST_READ: Final = 64_000_000
_MOST_INFLATED: Final = 16_000_000
_STREAM: Final = re.compile(rb"\bstream\r?\n")
_ESCAPED: Final = re.compile(rb"#([0-9A-Fa-f]{2})")
_PROGRAM: Final = re.compile(
    rf"\.(?:{'|'.join(sorted(PROGRAM_EXTENSIONS | MACRO_EXTENSIONS))})\s*\)".encode(), re.IGNORECASE
)
_ENDING: Final = rb"(?=[\s/<>\[\]()%]|$)"
_KINDS: Final = (
    (re.compile(rb"/(?:JavaScript|JS)" + _ENDING), "mã JavaScript"),
    (re.compile(rb"/S\s*/Launch" + _ENDING), "lệnh mở chương trình (Launch)"),
    (re.compile(rb"/S\s*/(?:SubmitForm|ImportData)" + _ENDING), "biểu mẫu gửi dữ liệu đi nơi khác"),
    (re.compile(rb"/URI\s*\(\s*(?:javascript|vbscript|ms-[\w-]+):", re.IGNORECASE), "liên kết chạy mã"),
    (re.compile(rb"/(?:RichMedia|Rendition|XFA|GoToE)" + _ENDING), "phần nhúng chạy được"),
)
_EMBEDDED: Final = re.compile(rb"/(?:EmbeddedFile|EF)" + _ENDING)


def action_problems(path: Openable, facts: FileFacts) -> Iterator[WireProblem]:
    """Yield a problem that names every kind of active content; a file within the PDF that is a program is one."""
    with path.open("rb") as stream:
        content = stream.read(_MOST_READ)
    objects = b"\n".join(_dictionaries(content))
    if b"#" in objects:
        objects = _ESCAPED.sub(lambda escape: bytes([int(escape[1], 16)]), objects)
    told = [words for pattern, words in _KINDS if pattern.search(objects)]
    embedded = _EMBEDDED.search(objects) is not None
    if embedded and _PROGRAM.search(objects):
        told.append("tệp chương trình nhúng")
    elif embedded:
        yield WireProblem(file_rules.UNREAD, "tệp nhúng bên trong PDF không được kiểm tra")
    if told:
        yield WireProblem(file_rules.ACTIVE, ", ".join(told))
    if facts.size > _MOST_READ:
        yield WireProblem(file_rules.UNREAD, "phần sau 64 MB không được tìm mã chạy")


def _dictionaries(content: bytes) -> Iterator[bytes]:
    """Yield what stands outside streams, and the inside of object streams."""
    at, inflated = 0, 0
    while True:
        match = _STREAM.search(content, at)
        if match is None:
            yield content[at:]
            return
        head = content[at : match.start()]
        yield head
        end = content.find(b"endstream", match.end())
        end = len(content) if end < 0 else end
        last = head[head.rfind(b"obj") :]
        if b"ObjStm" in _ESCAPED.sub(lambda escape: bytes([int(escape[1], 16)]), last) and inflated < _MOST_INFLATED:
            held = _inflated(content[match.end() : end])
            inflated += len(held)
            yield held
        at = end


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _MOST_INFLATED)
    except zlib.error:
        return data
