"""One file from its bytes to its facts, text and problems. Runs in the worker, where a hostile file can do no harm."""

import os
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cchc.attachments import file_rules, sensitive_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import (
    AVIF,
    DOC,
    DOCX,
    HEIC,
    ODP,
    ODS,
    ODT,
    OLE,
    PDF,
    PPT,
    PPTX,
    PROGRAM,
    RTF,
    SVG,
    TEXT,
    TYPES,
    XLS,
    XLSX,
    ZIP,
    type_name,
)
from cchc.attachments.readers.documents.office import read_zip
from cchc.attachments.readers.documents.old_office import read_ole
from cchc.attachments.readers.documents.rtf import read_rtf
from cchc.attachments.readers.file_text import MOST_CHECKED, FileText, Openable, TextPart, shown_text
from cchc.attachments.readers.image import FORMATS, read_image
from cchc.attachments.readers.members import members
from cchc.attachments.readers.pdf import read_pdf
from cchc.attachments.readers.plain_files import read_text
from cchc.attachments.readers.sensitive import in_todays_letters, sensitive_problems
from cchc.attachments.readers.sniff import HEAD, TAIL, sniff
from cchc.attachments.readers.svg import read_svg
from cchc.attachments.readers.text_language import language_of
from cchc.text.fold import nfc

_WITH_TEXT: Final = MappingProxyType({PDF: read_pdf, ZIP: read_zip, RTF: read_rtf, OLE: read_ole})
_WITHOUT_TEXT: Final = MappingProxyType({SVG: read_svg})
_PICTURES: Final = frozenset(f"image/{name.lower()}" for name in FORMATS)
_HOLDERS: Final = frozenset({ZIP, DOCX, XLSX, PPTX, ODT, ODS, ODP})
"""Types that hold other files."""
_CLOSED_BY: Final = (file_rules.ENCRYPTED, file_rules.BROKEN, file_rules.BOMB, file_rules.UNSAFE_NAMES)
_OLD_OFFICE: Final = frozenset({DOC, XLS, PPT})
_DEEPEST: Final = 3
_CLOSED: Final = frozenset({"application/vnd.rar", "application/x-7z-compressed", "application/gzip"})
"""Archives that nothing here opens."""


def reads_text(media_type: str) -> bool:
    """Return whether the text of files of a type is read."""
    return media_type == TEXT or media_type in _WITH_TEXT or media_type in _HOLDERS or media_type in _OLD_OFFICE


def inspect(path: Path, most_text: int) -> tuple[FileFacts, str]:
    """Return the facts of the regular file `path` (without digest) and its text, NFC, at most `most_text` characters.

    What is wrong with the file is in the problems of its facts. Raises `OSError` where it cannot be read, `MemoryError`
    where the worker's limit is reached.
    """
    head, tail, size = _ends(path)
    if not size:
        return FileFacts(problems=(WireProblem(file_rules.EMPTY),)), ""
    facts, parts = _looked(path, head, tail, size)
    if facts.has(file_rules.ENCRYPTED):
        facts = replace(facts, encrypted=True, needs_password=True)
    facts, parts = _checked(facts, parts)
    text = shown_text(parts, most_text)
    language = language_of(text, facts.language)
    return replace(facts, title=nfc(facts.title), language=language, text_length=len(text)), text


def _looked(path: Openable, head: bytes, tail: bytes, size: int, depth: int = 0) -> tuple[FileFacts, FileText]:
    """Return the facts and text of one file with the files that it holds, which are `depth` archives deep."""
    sniffed = sniff(head, tail)
    facts = FileFacts(size=size, media_type=sniffed.media_type)
    if sniffed.second:
        names = f"{type_name(sniffed.media_type)} vừa là {type_name(sniffed.second)}"
        return facts.found(WireProblem(file_rules.POLYGLOT, names)), ()
    try:
        facts, parts = _read(path, facts)
        if facts.media_type in _HOLDERS and not any(map(facts.has, _CLOSED_BY)):
            facts, held = _members(path, facts, depth + 1)
            parts += held
    except RejectedFile as rejected:
        return facts.found(rejected.problem), ()
    return facts, parts


def _members(path: Openable, facts: FileFacts, depth: int) -> tuple[FileFacts, FileText]:
    def look(member: Openable, size: int) -> tuple[FileFacts, FileText]:
        with member.open("rb") as stream:
            content = stream.read()
        return _looked(member, content[:HEAD], content[-TAIL:], size, depth)

    if depth > _DEEPEST:
        return facts.found(WireProblem(file_rules.UNREAD, f"tệp nằm trong {_DEEPEST} lớp tệp khác")), ()
    return members(path, facts, look)


def _checked(facts: FileFacts, parts: FileText) -> tuple[FileFacts, FileText]:
    """Return the facts with what the words of all parts say, and the parts in today's letters."""
    if sum(len(part.text) for part in parts) >= MOST_CHECKED:
        facts = facts.found(WireProblem(file_rules.UNREAD, f"chỉ đọc {MOST_CHECKED} chữ đầu"))
    readable, broken = in_todays_letters(parts)
    if broken:
        facts = facts.found(WireProblem(sensitive_rules.OLD_ENCODING, broken))
    return facts.found(*sensitive_problems(readable)), readable


def _read(path: Openable, facts: FileFacts) -> tuple[FileFacts, FileText]:
    if facts.media_type in _WITH_TEXT:
        return _WITH_TEXT[facts.media_type](path, facts, MOST_CHECKED)
    if facts.media_type in _WITHOUT_TEXT:
        return _WITHOUT_TEXT[facts.media_type](path, facts), ()
    if facts.media_type in _PICTURES:
        return (read_image(path, facts) if isinstance(path, Path) else facts), ()
    if facts.media_type in _CLOSED:
        return facts.found(WireProblem(file_rules.UNREAD, f"bên trong tệp {type_name(facts.media_type)}")), ()
    if facts.media_type == TEXT:
        return facts, (TextPart(text=read_text(path, MOST_CHECKED)),)
    if facts.media_type == PROGRAM:
        raise RejectedFile(file_rules.EXECUTABLE, "theo nội dung")
    if facts.media_type in {AVIF, HEIC}:
        raise RejectedFile(file_rules.PHONE_PICTURE, type_name(facts.media_type))
    if facts.media_type not in TYPES:
        raise RejectedFile(file_rules.UNKNOWN_TYPE, f"nội dung là {type_name(facts.media_type)}")
    return facts, ()


def _ends(path: Path) -> tuple[bytes, bytes, int]:
    with path.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        head = stream.read(HEAD)
        stream.seek(max(0, size - TAIL))
        return head, stream.read(TAIL), size
