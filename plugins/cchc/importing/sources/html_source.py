"""Pages of HTML saved from a portal or by Word: elements to blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from cchc.importing.import_error import ImportFileError
from cchc.importing.neutral_document import (
    Align,
    Block,
    GridTable,
    NeutralDocument,
    Paragraph,
    PictureFile,
    StyledRun,
    TableCell,
)
from cchc.importing.sources.docx_numbering import numeral
from cchc.importing.sources.html_content import article_of
from cchc.importing.sources.old_fonts import in_unicode, old_font
from cchc.text.fold import nfc

_BLOCKS: Final = frozenset(
    ("p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "blockquote", "center", "pre",
     "figure", "figcaption", "dl", "dt", "dd", "form", "fieldset", "address", "details", "summary", "hr", "tr", "td", "th", "tbody")
)  # fmt: skip
_BOLD: Final = frozenset({"b", "strong"})
_ITALIC: Final = frozenset({"i", "em", "cite"})
_ALIGN: Final = re.compile(r"text-align\s*:\s*(left|center|right)")
_WEIGHT: Final = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)")
_SLANT: Final = re.compile(r"font-style\s*:\s*italic")
_FONT: Final = re.compile(r"font-family\s*:\s*['\"]?([^;,'\"]+)")
_SHAPES: Final = {"I": "upperRoman", "i": "lowerRoman", "a": "lowerLetter", "A": "upperLetter", "1": "decimal"}
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_LAYOUT_CELL: Final = 1200
"""Letters of a cell that holds an article and no value of a table."""
_LARGEST_PICTURE: Final = 20_000_000
_DEEPEST: Final = 60
_ENDINGS: Final = frozenset({"png", "jpg", "jpeg", "gif", "webp"})


@dataclass(slots=True)
class _Reader:
    """Walks one page; `place` is the folder in which its pictures are looked for."""

    place: Path
    pictures: list[PictureFile] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def blocks(self, element: Tag, depth: int = 0, align: Align = "") -> Iterator[Block]:
        """Yield the blocks of an element; stretches of text between blocks are paragraphs."""
        if depth > _DEEPEST:
            raise ImportFileError("trang có quá nhiều phần lồng nhau; chép phần bài rồi dán vào tệp .txt")
        align = _align(element) or align
        pending: list[StyledRun] = []
        for child in element.children:
            if isinstance(child, Tag) and (child.name in _BLOCKS or child.find(_BLOCKS) is not None):
                yield from _paragraph(pending, align)
                pending = []
                yield from self._block(child, depth + 1, align)
            else:
                pending += self._runs(child, StyledRun(text=""))
        yield from _paragraph(pending, align)

    def _block(self, element: Tag, depth: int, align: Align) -> Iterator[Block]:
        if element.name == "table":
            yield from self._table(element, depth, align)
        elif element.name in {"ul", "ol"}:
            yield from self._list(element, depth)
        elif element.name in _HEADINGS:
            runs = [replace(run, text=run.text.replace("\n", " ")) for run in self._runs(element, StyledRun(text=""))]
            outline = max(1, _HEADINGS[element.name] - 1)
            yield from (replace(each, outline=outline) for each in _paragraph(runs, _align(element) or align))
        elif element.name != "hr":
            yield from self.blocks(element, depth, align)

    def _list(self, element: Tag, depth: int) -> Iterator[Block]:
        start = str(element.get("start", "1"))
        number = int(start) if start.isdecimal() else 1
        shape = _SHAPES.get(str(element.get("type", "1")), "decimal")
        level = len(list(element.find_parents(["ul", "ol"])))
        for item in element.find_all("li", recursive=False):
            value = str(item.get("value", ""))
            number = int(value) if value.isdecimal() else number
            label = "-" if element.name == "ul" else numeral(number, shape) + (")" if shape == "lowerLetter" else ".")
            number += 1
            first = True
            for block in self.blocks(item, depth + 1):
                if first and isinstance(block, Paragraph) and not block.label:
                    yield replace(block, label=label, depth=level)
                else:
                    yield block
                first = False

    def _table(self, element: Tag, depth: int, align: Align) -> Iterator[Block]:
        rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
        cells = [list(row.find_all(["td", "th"], recursive=False)) for row in rows]
        lengths = [len(cell.get_text()) for row in cells for cell in row]
        if not lengths:
            yield from (block for caption in element.find_all("caption") for block in self.blocks(caption, depth))
            return
        if max(lengths) > _LAYOUT_CELL or len(lengths) == 1 or element.find("table") is not None:
            for row in cells:
                for cell in row:
                    yield from self.blocks(cell, depth, align)
            return
        for caption in element.find_all("caption", recursive=False):
            yield from self.blocks(caption, depth)
        yield GridTable(
            rows=tuple(tuple(self._cell(cell, depth) for cell in row) for row in cells),
            bordered=str(element.get("border", "0")) not in {"0", ""} or None,
        )

    def _cell(self, cell: Tag, depth: int) -> TableCell:
        return TableCell(
            blocks=tuple(self.blocks(cell, depth)), columns=_span(cell, "colspan"), rows=_span(cell, "rowspan")
        )

    def _runs(self, node: object, look: StyledRun, font: str = "") -> list[StyledRun]:
        """Return the runs of a node that holds no blocks."""
        if isinstance(node, NavigableString):
            text = re.sub(r"[ \t\r\n\f]+", " ", str(node))
            return [replace(look, text=nfc(in_unicode(text, font)))] if type(node) is NavigableString else []
        if not isinstance(node, Tag):
            return []
        if node.name == "br":
            return [replace(look, text="\n")]
        if node.name == "img":
            return self._picture(node)
        style = str(node.get("style", ""))
        found = _FONT.search(style)
        named = str(node.get("face", "")) or (found[1].strip() if found else "")
        font = named if old_font(named) or named else font
        look = replace(
            look,
            bold=look.bold or node.name in _BOLD or bool(_WEIGHT.search(style)),
            italic=look.italic or node.name in _ITALIC or bool(_SLANT.search(style)),
            raised="sup" if node.name == "sup" else "sub" if node.name == "sub" else look.raised,
            link=_address(node) if node.name == "a" else look.link,
        )
        return [run for child in node.children for run in self._runs(child, look, font)]

    def _picture(self, node: Tag) -> list[StyledRun]:
        source = unquote(urlsplit(str(node.get("src", ""))).path)
        words = nfc(" ".join(str(node.get("alt", "")).split()))
        file = (self.place / source).resolve()
        ending = file.suffix.lower().removeprefix(".")
        if not source or ending not in _ENDINGS or not file.is_relative_to(self.place.resolve()) or not file.is_file():
            if source:
                self.remarks.append(f"ảnh “{source.rpartition('/')[2][:60]}” không nằm cạnh tệp: thêm bằng tay nếu cần")
            return []
        if file.stat().st_size > _LARGEST_PICTURE:
            self.remarks.append(f"ảnh “{file.name[:60]}” quá lớn; giảm cỡ ảnh rồi thêm bằng tay")
            return []
        name = f"hinh-{len(self.pictures) + 1}.{'jpg' if ending == 'jpeg' else ending}"
        self.pictures.append(PictureFile(name=name, content=file.read_bytes()))
        return [StyledRun(text=words, picture=name)]


def read_html(path: Path) -> NeutralDocument:
    """Return what a saved page says. Raises ImportFileError."""
    soup = BeautifulSoup(path.read_bytes(), "html.parser")
    article, title, left_out = article_of(soup)
    reader = _Reader(path.parent)
    blocks = tuple(reader.blocks(article))
    return NeutralDocument(
        blocks=blocks,
        format="trang HTML",
        title=nfc(title),
        pictures=tuple(reader.pictures),
        left_out=tuple(left_out),
        remarks=tuple(dict.fromkeys(reader.remarks)),
    )


def _paragraph(runs: list[StyledRun], align: Align) -> Iterator[Paragraph]:
    """Yield the runs as a paragraph, or as one for each line where empty lines or list signs divide them."""
    if not any(run.text.strip() or run.picture for run in runs):
        return
    lines: list[list[StyledRun]] = [[]]
    for run in runs:
        if run.text == "\n" and not run.picture:
            lines.append([])
        else:
            lines[-1].append(run)
    for line in lines:
        if any(run.text.strip() or run.picture for run in line):
            yield Paragraph(runs=tuple(line), align=align)


def _align(element: Tag) -> Align:
    written = str(element.get("align", "")).lower()
    found = _ALIGN.search(str(element.get("style", "")))
    said = found[1] if found else "center" if element.name == "center" else written
    return said if said in {"left", "center", "right"} else ""  # type: ignore[return-value] # one of the three


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name, "1"))
    return max(1, min(int(written), 100)) if written.isdecimal() else 1


def _address(node: Tag) -> str:
    address = str(node.get("href", "")).strip()
    return address if address.startswith(("http://", "https://", "mailto:")) else ""
