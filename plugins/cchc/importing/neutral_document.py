"""A document without its file format: blocks in reading order, and the files that stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["", "left", "center", "right"]
"""How a paragraph stands; "" where the file does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledRun:
    """A stretch of text of one kind. `link` is an address, `note` the key of a footnote that is called here.

    `picture` is the name of a `PictureFile` shown here; its `text` then is what the file says of the picture.
    """

    text: str
    bold: bool = False
    italic: bool = False
    raised: Literal["", "sup", "sub"] = ""
    link: str = ""
    note: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    r"""A paragraph; `\n` in its runs is a line break within it.

    `label` is an automatic number or bullet as shown ("I.", "a)", "-") and `depth` its level from 0. `outline` is the level of a heading
    style from 1, 0 where it is none. `page` is the page it begins on, 0 where the format has no pages.
    """

    runs: tuple[StyledRun, ...]
    label: str = ""
    depth: int = 0
    outline: int = 0
    align: Align = ""
    page: int = 0

    @property
    def text(self) -> str:
        """Its words with its label, blanks at the ends taken away; pictures have none."""
        words = "".join([run.text for run in self.runs if not run.picture]).strip()
        return f"{self.label} {words}".strip() if self.label else words

    @property
    def all_bold(self) -> bool:
        """Whether every word of it is bold."""
        worded = [run for run in self.runs if run.text.strip() and not run.picture]
        return bool(worded) and all(run.bold for run in worded)

    @property
    def pictures(self) -> tuple[StyledRun, ...]:
        """The pictures that stand in it."""
        return tuple(run for run in self.runs if run.picture)


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell of a table with the columns and rows it covers."""

    blocks: tuple["Block", ...]
    columns: int = 1
    rows: int = 1

    @property
    def text(self) -> str:
        """The words of the cell, a line per paragraph."""
        return "\n".join(filter(None, (paragraph.text for paragraph in paragraphs_of(self.blocks))))


@dataclass(frozen=True, slots=True, kw_only=True)
class GridTable:
    """Rows of cells; a cell that covers several rows stands in the first. `bordered` is None where the format does not say."""

    rows: tuple[tuple[TableCell, ...], ...]
    bordered: bool | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A page ends here."""


Block: TypeAlias = Paragraph | GridTable | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """A picture of the document: a name fit for a file, and its bytes."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of the source that stand neither in the page nor in the front matter, and why, in Vietnamese."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeutralDocument:
    """Content of a file. `notes` are footnotes by key; `left_out` what the reader itself took away; `remarks` what it did otherwise.

    `title` is the title that the file declares of itself, `format` what the file is in Vietnamese ("tệp Word").
    """

    blocks: tuple[Block, ...]
    format: str
    title: str = ""
    notes: tuple[tuple[str, tuple[Paragraph, ...]], ...] = ()
    pictures: tuple[PictureFile, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    remarks: tuple[str, ...] = ()


def paragraphs_of(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """Yield every paragraph in reading order, those of cells too."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, GridTable):
            for row in block.rows:
                for cell in row:
                    yield from paragraphs_of(cell.blocks)


def plain_paragraph(text: str, *, page: int = 0) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph(runs=(StyledRun(text=text),), page=page)


def without_first(paragraph: Paragraph, count: int) -> Paragraph:
    """Return a paragraph without the first `count` letters of its runs; its label is not counted."""
    left = count
    runs: list[StyledRun] = []
    for run in paragraph.runs:
        cut = min(left, len(run.text))
        left -= cut
        if run.text[cut:] or run.note or run.picture:
            runs.append(replace(run, text=run.text[cut:]))
    return replace(paragraph, runs=tuple(runs))
