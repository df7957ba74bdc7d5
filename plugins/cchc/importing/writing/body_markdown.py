"""A body as Markdown of the site's dialect, written so that the reader gives back the same words, numbers and levels."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from cchc.importing.layout.outline import BodyPart, ListItem, NumberedHeading, outlined
from cchc.importing.neutral_document import Block, GridTable, PageBreak, Paragraph, paragraphs_of
from cchc.importing.writing.inline_text import inline, opened
from cchc.importing.writing.table_markdown import table_lines
from cchc.reading.markdown.official_parts import part_of

_INDENT: Final = 4
"""Blanks that an item stands deeper than the one it belongs to."""


@dataclass(slots=True)
class _Writer:
    notes: dict[str, str]
    plain: bool
    lines: list[str] = field(default_factory=list)
    listing: bool = False

    def add(self, part: BodyPart) -> None:
        match part:
            case NumberedHeading(level=level, paragraph=paragraph):
                self.block([f"{'#' * level} {self._flat(paragraph)}"])
            case ListItem(sign=sign, depth=depth, paragraph=paragraph):
                if self.lines and not self.listing:
                    self.lines.append("")
                text = inline(paragraph.runs, self.notes, plain=self.plain)
                self.lines.append(f"{' ' * _INDENT * depth}{sign} {_within(text, depth)}")
                self.listing = True
            case Paragraph():
                self.block([self._paragraph(part)])
            case GridTable():
                self.block(table_lines(part, self.notes, plain=self.plain))
            case PageBreak():
                pass

    def block(self, lines: list[str]) -> None:
        lines = [line for line in lines if line or len(lines) > 1]
        if not lines:
            return
        if self.lines:
            self.lines.append("")
        self.lines += lines
        self.listing = False

    def _flat(self, paragraph: Paragraph) -> str:
        """Return the words of a heading: without emphasis, on one line."""
        words = inline(paragraph.runs, self.notes, plain=True) if self.plain else _unemphasised(paragraph, self.notes)
        return words.replace("\\\n", " ")

    def _paragraph(self, paragraph: Paragraph) -> str:
        if part_of(paragraph.text) is not None:
            return _unemphasised(paragraph, self.notes)
        first, *more = inline(paragraph.runs, self.notes, plain=self.plain).split("\n")
        return "\n".join([opened(first), *(opened(line) for line in more)])


def body_markdown(
    body: Sequence[Block], notes: Sequence[tuple[str, tuple[Paragraph, ...]]] = (), *, plain: bool = False
) -> str:
    """Return a body as Markdown; `notes` are footnotes by the keys under which runs call them. `plain` leaves emphasis away."""
    called = [run.note for paragraph in paragraphs_of(tuple(body)) for run in paragraph.runs if run.note]
    known = dict(notes)
    names = {key: str(number) for number, key in enumerate(dict.fromkeys(key for key in called if key in known), 1)}
    writer = _Writer(notes=names, plain=plain)
    for part in outlined(body):
        writer.add(part)
    for key, name in names.items():
        words = " ".join(inline(paragraph.runs, {}, plain=plain) for paragraph in known[key])
        writer.block([f"[^{name}]: {' '.join(words.split())}"])
    return "\n".join(writer.lines) + "\n" if writer.lines else ""


def _within(text: str, depth: int) -> str:
    """Return the text of an item: lines after the first stand under it."""
    return text.replace("\n", f"\n{' ' * (_INDENT * depth + 2)}")


def _unemphasised(paragraph: Paragraph, notes: dict[str, str]) -> str:
    return inline([replace(run, bold=False, italic=False) for run in paragraph.runs], notes)
