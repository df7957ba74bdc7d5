"""Files held within office packages: an OLE package runs whatever it holds when a reader opens it."""

from collections.abc import Iterator
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import WireProblem
from cchc.attachments.media_types import PROGRAM_EXTENSIONS
from cchc.attachments.readers.archive import Archive, shown

_MOST_READ: Final = 8_000_000
_PACKAGE: Final = "Ole10Native".encode("utf-16-le")
_PROGRAM_MARKS: Final = tuple(f".{extension}\x00".encode() for extension in sorted(PROGRAM_EXTENSIONS))


def embedded(archive: Archive) -> Iterator[WireProblem]:
    """Yield a problem for an OLE package, or a program, among the embedded parts. Pictures of formulas are none."""
    for name in archive.names:
        if "/embeddings/" not in f"/{name}" and not name.lower().endswith(".bin"):
            continue
        content = _beginning(archive, name)
        if content.startswith(b"MZ"):
            yield WireProblem(file_rules.EXECUTABLE, shown(name))
        elif _PACKAGE in content or any(mark in content.lower() for mark in _PROGRAM_MARKS if b"\x02\x00" in content):
            yield WireProblem(file_rules.ACTIVE, f"tệp nhúng dạng gói OLE ({shown(name)})")


def _beginning(archive: Archive, name: str) -> bytes:
    pieces: list[bytes] = []
    left = _MOST_READ
    for chunk in archive.part(name):
        pieces.append(chunk)
        left -= len(chunk)
        if left <= 0:
            break
    return b"".join(pieces)
