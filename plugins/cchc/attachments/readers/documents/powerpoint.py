"""The text of PowerPoint 97–2003 files, atom by atom ([MS-PPT] 2.3.1), without their order on the slide."""

import struct
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile
from cchc.attachments.readers.file_text import FileText, TextPart

_WIDE, _NARROW, _STRING = 0x0FA0, 0x0FA8, 0x0FBA
_NOTES, _VBA_INFO, _ENCRYPTED = 0x03F0, 0x0400, 0x2F14
_ENCRYPTED_TOKEN: Final = bytes.fromhex("dfc4d1f3")


def slides_text(stream: bytes, user: bytes, most: int) -> tuple[FileText, str]:
    """Return the text of the slides and their notes, and what they would run. Raises `RejectedFile`: ENCRYPTED."""
    if _ENCRYPTED_TOKEN in user[:20]:
        raise RejectedFile(file_rules.ENCRYPTED)
    pieces: dict[bool, list[str]] = {False: [], True: []}
    active = ""
    at = 0
    notes_end = 0
    while at + 8 <= len(stream) and most > 0:
        version, kind, size = struct.unpack_from("<HHI", stream, at)
        at += 8
        if kind == _ENCRYPTED:
            raise RejectedFile(file_rules.ENCRYPTED)
        if kind == _NOTES:
            notes_end = at + size
        elif kind == _VBA_INFO and stream[at + 4 : at + 8].strip(b"\0"):  # fHasMacros, [MS-PPT] 2.4.11
            active = "macro VBA"
        if version & 0xF == 0xF:
            continue
        data = stream[at : at + min(size, 2 * most)]
        if kind in {_WIDE, _STRING}:
            text = data.decode("utf-16-le", "replace")
        elif kind == _NARROW:
            text = data.decode("cp1252", "replace")
        else:
            text = ""
        if text:
            pieces[at < notes_end].append(text.replace("\r", "\n").replace("\x0b", "\n"))
            most -= len(text)
        at += size
    parts = [TextPart(text="\n".join(pieces[False]) + "\n")]
    if any(letter.isalnum() for piece in pieces[True] for letter in piece):  # fields of dates and numbers are "*"
        parts.append(TextPart(text="\n".join(pieces[True]), place="ghi chú của trang chiếu", hidden=True))
    return tuple(parts), active
