"""The old binary office files (.doc, .xls, .ppt): type by the streams of their root, passwords, macros, and text.

Formats: [MS-CFB], [MS-DOC], [MS-XLS], [MS-PPT]. Rough on purpose: text is read, its layout is not.
"""

import io
import struct
from dataclasses import replace
from typing import Final

import olefile  # type: ignore[import-untyped]

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import DOC, OLE, PPT, XLS
from cchc.attachments.readers.documents.biff import workbook_text
from cchc.attachments.readers.documents.old_word import word_text
from cchc.attachments.readers.documents.powerpoint import slides_text
from cchc.attachments.readers.file_text import FileText, Openable

_MOST_READ: Final = 32_000_000
_STREAMS: Final = (
    ("worddocument", DOC),
    ("workbook", XLS),
    ("book", XLS),
    ("powerpoint document", PPT),
    ("pp97_dualstorage", PPT),
)
_DRAWN_ALONE: Final = frozenset({"equation native", "mathtype"})
"""Streams of formulas, which hold no text."""
_MACROS: Final = frozenset({"_vba_project_cur", "macros", "_vba_project", "vba"})


def read_ole(path: Openable, facts: FileFacts, most_text: int) -> tuple[FileFacts, FileText]:
    """Return the facts and text of an old office file. Raises `RejectedFile`: BROKEN, ENCRYPTED."""
    with path.open("rb") as stream:
        try:
            container = olefile.OleFileIO(stream)
        except (OSError, ValueError, IndexError, TypeError, KeyError, struct.error) as error:
            raise RejectedFile(file_rules.BROKEN, "không đọc được mục lục bên trong") from error
        return _read(container, facts, most_text)


def _read(container: olefile.OleFileIO, facts: FileFacts, most_text: int) -> tuple[FileFacts, FileText]:
    with container:
        entries = [tuple(str(step) for step in entry) for entry in container.listdir(streams=True, storages=True)]
        root = {entry[0].lower(): entry[0] for entry in entries if len(entry) == 1}
        if {"encryptedpackage", "encryptioninfo", "encryptedsummary"} & root.keys():
            raise RejectedFile(file_rules.ENCRYPTED)
        name, media_type = next(((root[name], kind) for name, kind in _STREAMS if name in root), ("", OLE))
        steps = {step.lower() for entry in entries for step in entry}
        facts = replace(facts, media_type=media_type, macro=bool(steps & _MACROS))
        if any(step.endswith("ole10native") for step in steps):
            facts = facts.found(WireProblem(file_rules.ACTIVE, "tệp nhúng dạng gói OLE"))
        if media_type == OLE:
            known = bool(facts.problems or root.keys() & _DRAWN_ALONE)
            return (facts if known else facts.found(WireProblem(file_rules.UNREAD, "đối tượng OLE không rõ loại"))), ()
        try:
            main = _stream(container, name)
            return _text(container, main, facts, most_text)
        except RejectedFile as rejected:
            return facts.found(rejected.problem), ()
        except (ValueError, IndexError, KeyError, OverflowError, struct.error):
            return facts.found(WireProblem(file_rules.UNREAD, "không đọc được chữ trong tệp định dạng cũ")), ()


def _text(container: olefile.OleFileIO, main: bytes, facts: FileFacts, most: int) -> tuple[FileFacts, FileText]:
    if len(main) >= _MOST_READ:
        facts = facts.found(WireProblem(file_rules.UNREAD, f"{_MOST_READ} byte đầu"))
    parts: FileText
    if facts.media_type == XLS:
        parts, active = workbook_text(main, most)
    elif facts.media_type == PPT:
        user = _stream(container, "Current User") if container.exists("Current User") else b""
        parts, active = slides_text(main, user, most)
    else:
        tables = {table: _stream(container, table) for table in ("0Table", "1Table") if container.exists(table)}
        parts, active = word_text(main, tables, most)
    if active:
        facts = facts.found(WireProblem(file_rules.ACTIVE, active))
    if hidden := ", ".join(dict.fromkeys(part.place for part in parts if part.hidden and part.text.strip())):
        facts = facts.found(WireProblem(file_rules.HIDDEN, hidden))
    return facts, _nonempty(parts)


def _nonempty(parts: FileText) -> FileText:
    return tuple(part for part in parts if part.text.strip())


def _stream(container: olefile.OleFileIO, name: str) -> bytes:
    try:
        stream: io.BytesIO = container.openstream(name)
        return stream.read(_MOST_READ)
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise RejectedFile(file_rules.BROKEN, "không đọc được nội dung bên trong") from error
