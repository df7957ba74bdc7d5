"""Pasted or saved plain text: lines to paragraphs and tables.

A line is a paragraph, unless its break was made for length (reading/markdown/blocks/line_breaks.py); lines with tabs are rows of a table.
Stars in pairs are emphasis, as mail programs and chats write it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from cchc.importing.import_error import ImportFileError
from cchc.importing.neutral_document import (
    Block,
    GridTable,
    NeutralDocument,
    Paragraph,
    StyledRun,
    TableCell,
    plain_paragraph,
)
from cchc.reading.markdown.blocks.line_breaks import paragraphs
from cchc.reading.markdown.blocks.line_starts import marker, word_bullet
from cchc.text.fold import nfc
from cchc.text.old_encodings import from_old_encoding, old_encoding

_EMPHASIS: Final = re.compile(r"(?<![\w*])(\*\*|\*)(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])")
_LONELY: Final = re.compile(r"^\*\*(?=\S)|(?<=\S)\*\*$")
_ODD_BLANKS: Final = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN: Final = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_RULE: Final = re.compile(r"[-_=*~. ]{3,}")


def read_plain(data: bytes) -> NeutralDocument:
    """Return what pasted text says. Raises ImportFileError for bytes that are no text."""
    text = _decoded(data)
    remarks: tuple[str, ...] = ()
    if encoding := old_encoding(text):
        text = from_old_encoding(text, encoding)
        remarks = (f"chữ theo bảng mã {encoding} đã được đổi sang Unicode: đọc lại chữ hoa",)
    lines = [_UNSEEN.sub("", _ODD_BLANKS.sub(" ", line)) for line in nfc(text).splitlines()]
    blocks: list[Block] = []
    for filled, group in groupby(lines, key=lambda line: bool(line.strip())):
        if filled:
            blocks += text_blocks(list(group))
    return NeutralDocument(blocks=tuple(blocks), format="chữ dán", remarks=remarks)


def text_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks of lines between which no line is blank."""
    for tabbed, group in groupby(lines, key=_is_row):
        rows = list(group)
        if tabbed and len(rows) > 1:
            yield GridTable(rows=tuple(tuple(_cell(part) for part in row.strip().split("\t")) for row in rows))
        else:
            yield from _paragraphs([" ".join(row.split()) if not tabbed else row.strip() for row in rows])


def _paragraphs(lines: list[str]) -> Iterator[Paragraph]:
    starts = set(paragraphs(lines)[0])
    taken: list[str] = []
    for number, line in enumerate(lines):
        begins = number in starts or marker(line) is not None or _RULE.fullmatch(line) is not None or line.isupper()
        if begins and taken:
            yield _paragraph(" ".join(taken))
            taken = []
        taken.append(line)
    if taken:
        yield _paragraph(" ".join(taken))


def _cell(text: str) -> TableCell:
    return TableCell(blocks=(_paragraph(text.strip()),) if text.strip() else ())


def _paragraph(text: str) -> Paragraph:
    """Return a paragraph whose starred words are emphasised."""
    if "*" not in text:
        return plain_paragraph(text)
    runs: list[StyledRun] = []
    done = 0
    for found in _EMPHASIS.finditer(text):
        runs.append(StyledRun(text=text[done : found.start()]))
        runs.append(StyledRun(text=found[2], bold=len(found[1]) == 2, italic=len(found[1]) == 1))
        done = found.end()
    runs.append(StyledRun(text=text[done:] if done else _LONELY.sub("", text)))
    return Paragraph(runs=tuple(run for run in runs if run.text))


def _is_row(line: str) -> bool:
    """Whether a line is cells divided by tabs, and not an item whose sign a tab follows."""
    bare = line.strip()
    if "\t" not in bare:
        return False
    sign = marker(bare) or word_bullet(bare, listed=True)
    return sign is None or "\t" in bare[sign.text :]


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:4096]:
        raise ImportFileError("tệp không phải là chữ")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
