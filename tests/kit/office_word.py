"""Makes Word documents in the layout of NĐ 30/2020/NĐ-CP out of a few lines of data, with typed or automatic numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Literal

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.table import _Cell
from docx.text.paragraph import Paragraph

Numbers = Literal["typed", "automatic"]
_LEVELS = {"I": 0, "1": 1, "a": 2, "-": 3}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_CENTER, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficePaper:
    """An official document. `body` holds (sign, text): sign "I", "1", "a", "-" for numbered ones, "" for a paragraph, "em" for italics,
    "table" with rows of cells divided by `|` (`^` goes on from above, `<` from the left)."""

    left: Sequence[str] = ()
    number: str = ""
    dated: str = ""
    kind: str = ""
    abstract: Sequence[str] = ()
    body: Sequence[tuple[str, str]] = ()
    recipients: Sequence[str] = ()
    signature: Sequence[str] = ()
    annex: Sequence[tuple[str, str]] = ()
    fonts: Mapping[str, str] = field(default_factory=dict)


def word_file(paper: OfficePaper, numbers: Numbers = "typed", *, head: Literal["table", "tabs"] = "table") -> bytes:
    """Return the bytes of a .docx."""
    document = Document()
    list_id = _multilevel(document) if numbers == "automatic" else ""
    _head(document, paper, head)
    if paper.kind:
        _line(document, paper.kind, bold=True, align=_CENTER)
        for line in paper.abstract:
            _line(document, line, bold=True, align=_CENTER)
        _line(document, "_______________", align=_CENTER)
    _body(document, paper.body, list_id)
    _signature(document, paper)
    if paper.annex:
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _body(document, paper.annex, list_id)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _head(document: WordDocument, paper: OfficePaper, head: str) -> None:
    motto = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    left = [*paper.left, *([paper.number] if paper.number else [])]
    if not left:
        return
    if head == "tabs":
        right = [*motto, paper.dated]
        for number in range(max(len(left), len(right))):
            first = left[number] if number < len(left) else ""
            second = right[number] if number < len(right) else ""
            document.add_paragraph(f"{first}\t{second}")
        return
    table = document.add_table(rows=2, cols=2)
    _cell(table.cell(0, 0), paper.left, last_bold=True)
    _cell(table.cell(0, 1), motto, last_bold=True)
    _cell(table.cell(1, 0), [paper.number] if paper.number else [])
    _cell(table.cell(1, 1), [paper.dated] if paper.dated else [], italic=True)


def _cell(cell: _Cell, lines: Sequence[str], *, last_bold: bool = False, italic: bool = False) -> None:
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = _CENTER
        run = paragraph.add_run(line)
        run.bold = last_bold and number == len(lines) - 1
        run.italic = italic


def _line(
    document: WordDocument, text: str, *, bold: bool = False, italic: bool = False, align: object = None
) -> Paragraph:
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    paragraph.alignment = align  # type: ignore[assignment]
    return paragraph


def _body(document: WordDocument, body: Sequence[tuple[str, str]], list_id: str) -> None:
    counts = [0, 0, 0]
    for sign, text in body:
        if sign == "table":
            _table(document, text)
            continue
        if sign == "center":
            _line(document, text, bold=True, align=_CENTER)
            continue
        if sign not in _LEVELS:
            _line(document, text, italic=sign == "em")
            continue
        level = _LEVELS[sign]
        if level < 3:
            counts[level] += 1
            counts[level + 1 :] = [0] * (2 - level)
        if list_id:
            paragraph = _line(document, text, bold=level < 2 and not text.endswith((".", ";")))
            _number(paragraph, list_id, level)
        else:
            typed = ("- ", f"{_ROMAN[counts[0] - 1]}. ", f"{counts[1]}. ", f"{'abcdđeg'[counts[2] - 1]}) ")[
                (level + 1) % 4
            ]
            _line(document, f"{typed}{text}", bold=level < 2 and not text.endswith((".", ";")))


def _table(document: WordDocument, text: str) -> None:
    rows = [[cell.strip() for cell in row.split("|")] for row in text.strip().splitlines()]
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    table.style = "Table Grid"
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words == "^":
                table.cell(number - 1, column).merge(table.cell(number, column))
            elif words == "<":
                table.cell(number, column - 1).merge(table.cell(number, column))
            else:
                table.cell(number, column).text = words


def _signature(document: WordDocument, paper: OfficePaper) -> None:
    if not paper.recipients and not paper.signature:
        return
    table = document.add_table(rows=1, cols=2)
    lines = [f"- {each};" for each in paper.recipients[:-1]] + [f"- {each}." for each in paper.recipients[-1:]]
    _cell(table.cell(0, 0), ["Nơi nhận:", *lines] if lines else [])
    _cell(table.cell(0, 1), paper.signature, last_bold=True)


def _number(paragraph: Paragraph, list_id: str, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    numbered = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", str(level)), ("w:numId", list_id)):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        numbered.append(element)
    properties.append(numbered)


def _multilevel(document: WordDocument) -> str:
    """Define the list of official texts: I., 1., a), -; return its id."""
    numbering = document.part.numbering_part.element
    shapes = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, (shape, text) in enumerate(shapes)
    )
    definition = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    numbering.insert(0, definition)
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    return "91"
