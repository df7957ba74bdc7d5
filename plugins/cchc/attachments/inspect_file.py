"""One file from its bytes to its facts, text and problems. Runs in the worker, where a hostile file can do no harm."""

import os
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cchc.attachments import file_rules
from cchc.attachments.file_facts import FileFacts, RejectedFile, WireProblem
from cchc.attachments.media_types import AVIF, HEIC, OLE, PDF, PROGRAM, RTF, SVG, TEXT, TYPES, ZIP, type_name
from cchc.attachments.readers.image import FORMATS, read_image
from cchc.attachments.readers.office import read_ole, read_zip
from cchc.attachments.readers.pdf import read_pdf
from cchc.attachments.readers.plain_files import read_rtf, read_text
from cchc.attachments.readers.sensitive import sensitive_problems
from cchc.attachments.readers.sniff import HEAD, TAIL, sniff
from cchc.attachments.readers.svg import read_svg
from cchc.attachments.readers.text_language import language_of
from cchc.text.fold import nfc

_WITH_TEXT: Final = MappingProxyType({PDF: read_pdf, ZIP: read_zip, RTF: read_rtf})
_WITHOUT_TEXT: Final = MappingProxyType(
    {OLE: read_ole, SVG: read_svg} | {f"image/{name.lower()}": read_image for name in FORMATS}
)


def inspect(path: Path, most_text: int) -> tuple[FileFacts, str]:
    """Return the facts of the regular file `path` (without digest) and its text, NFC, at most `most_text` characters.

    What is wrong with the file is in the problems of its facts. Raises `OSError` where it cannot be read, `MemoryError`
    where the worker's limit is reached.
    """
    head, tail, size = _ends(path)
    if not size:
        return FileFacts(problems=(WireProblem(file_rules.EMPTY),)), ""
    sniffed = sniff(head, tail)
    facts = FileFacts(size=size, media_type=sniffed.media_type)
    if sniffed.second:
        names = f"{type_name(sniffed.media_type)} vừa là {type_name(sniffed.second)}"
        return facts.found(WireProblem(file_rules.POLYGLOT, names)), ""
    try:
        facts, text = _read(path, facts, most_text)
    except RejectedFile as rejected:
        facts, text = facts.found(rejected.problem), ""
    if facts.has(file_rules.ENCRYPTED):
        facts = replace(facts, encrypted=True, needs_password=True)
    text = nfc(text)
    language = language_of(text, facts.language)
    facts = replace(facts, title=nfc(facts.title), language=language, text_length=len(text))
    return facts.found(*sensitive_problems(text)), text


def _read(path: Path, facts: FileFacts, most_text: int) -> tuple[FileFacts, str]:
    if facts.media_type in _WITH_TEXT:
        return _WITH_TEXT[facts.media_type](path, facts, most_text)
    if facts.media_type in _WITHOUT_TEXT:
        return _WITHOUT_TEXT[facts.media_type](path, facts), ""
    if facts.media_type == TEXT:
        return facts, read_text(path, most_text)
    if facts.media_type == PROGRAM:
        raise RejectedFile(file_rules.EXECUTABLE, "theo nội dung")
    if facts.media_type in {AVIF, HEIC}:
        raise RejectedFile(file_rules.PHONE_PICTURE, type_name(facts.media_type))
    if facts.media_type not in TYPES:
        raise RejectedFile(file_rules.UNKNOWN_TYPE, f"nội dung là {type_name(facts.media_type)}")
    return facts, ""


def _ends(path: Path) -> tuple[bytes, bytes, int]:
    with path.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        head = stream.read(HEAD)
        stream.seek(max(0, size - TAIL))
        return head, stream.read(TAIL), size
