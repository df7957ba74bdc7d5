"""What office files hold beside their plain text, each kind with the code that tells of it."""

import struct
from pathlib import Path

import pytest

from cchc.attachments.inspect_file import inspect
from cchc.attachments.readers.documents.biff import workbook_text
from cchc.attachments.readers.documents.powerpoint import slides_text
from kit.file_factory import CONTENT_TYPES, W, docx, odt, ole, xlsx, zipped

CARD = "079085001234"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def related(kind: str, target: str, *, outside: bool = True) -> str:
    """A part of relations with one relation."""
    mode = ' TargetMode="External"' if outside else ""
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r0" Type="{R}/{kind}" Target="{target}"{mode}/></Relationships>'
    )


def word(inner: str = "", **parts: str | bytes) -> bytes:
    """A Word document with `inner` in its body and further parts, whose names have `__` for `/`."""
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>{inner}</w:body></w:document>"
    return docx(body=body, parts={name.replace("__", "/") + ".xml": part for name, part in parts.items()})


def word_with(name: str, content: str | bytes) -> bytes:
    """A Word document with one further part."""
    return docx("Kế hoạch", parts={name: content})


def book(sheet: str, names: str = "", **parts: str) -> bytes:
    """An Excel workbook of one sheet with this XML."""
    fixed = {
        "[Content_Types].xml": CONTENT_TYPES,
        "xl/workbook.xml": f'<workbook xmlns="{SHEET}" xmlns:r="{R}"><sheets><sheet name="S" r:id="r0"/></sheets>{names}</workbook>',
        "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml", outside=False),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{SHEET}">{sheet}</worksheet>',
    }
    return zipped(fixed | {f"xl/{name.replace('__', '/')}.xml": part for name, part in parts.items()})


def cell(name: str, words: str) -> str:
    """A cell with words of its own."""
    return f'<c r="{name}" t="inlineStr"><is><t>{words}</t></is></c>'


SPLIT = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in ("DD", "EAUTO cmd"))
HIDING = f'<w:styles {W}><w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
STYLED = f'<w:p><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>CCCD {CARD}</w:t></w:r></w:p>'
PACKAGE = ole("\x01Ole10Native")
CLICKED = '<p:sld xmlns:p="p"><p:hlinkClick action="ppaction://program"/></p:sld>'
LISTENER = '<o:c xmlns:o="o" xmlns:x="x"><o:event-listener x:href="vnd.sun.star.script:A.B.Main?language=Basic"/></o:c>'
HIDDEN_TABLE = (
    '<o:c xmlns:o="o" xmlns:s="s" xmlns:t="t"><s:style s:name="ta2"><s:table-properties t:display="false"/></s:style>'
    f'<t:table t:style-name="ta2"><t:p>{CARD}</t:p></t:table><t:table><t:p>Kế hoạch</t:p></t:table></o:c>'
)
ODS = "application/vnd.oasis.opendocument.spreadsheet"

TOLD = {
    "instruction of a field in pieces": (word(f"<w:p>{SPLIT}</w:p>"), {"CC313"}),
    "chunk from elsewhere": (word_with("word/_rels/document.xml.rels", related("aFChunk", "https://x.example/a")), {"CC313"}),
    "link to a program": (word_with("word/_rels/document.xml.rels", related("hyperlink", "file:///C:/a.exe")), {"CC313"}),
    "template on the writer's disk": (
        word_with("word/_rels/settings.xml.rels", related("attachedTemplate", "file:///C:/Mau/Normal.dotm")),
        set(),
    ),
    "template of a share": (
        word_with("word/_rels/settings.xml.rels", related("attachedTemplate", r"file:///\\10.0.0.1\a.dotm")),
        {"CC313"},
    ),
    "workbook within": (word_with("word/embeddings/Sheet1.xlsx", xlsx(CARD)), {"CC332"}),
    "macros within": (word_with("word/embeddings/a.docm", docx("a", parts={"word/vbaProject.bin": b"x"})), {"CC313"}),
    "package within": (word_with("word/embeddings/oleObject1.bin", PACKAGE), {"CC313"}),
    "object of no known kind": (word_with("word/embeddings/oleObject1.bin", ole("CONTENTS")), {"CC328"}),
    "formula": (word_with("word/embeddings/oleObject1.bin", ole("Equation Native")), set()),
    "style that hides": (word(STYLED, word__styles=HIDING), {"CC332", "CC341"}),
    "values of a chart": (word(word__charts__chart1=f'<c:v xmlns:c="c">CCCD {CARD}</c:v>'), {"CC332"}),
    "description of a picture": (word(f'<x:docPr xmlns:x="x" descr="CCCD {CARD}"/>'), {"CC332"}),
    "own properties": (word(docProps__custom=f'<v:lpwstr xmlns:v="v">CCCD {CARD}</v:lpwstr>'), {"CC332"}),
    "watermark": (word('<v:textpath xmlns:v="v" string="TUYỆT MẬT"/>'), {"CC330"}),
    "insertion": (word("<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins></w:p>"), {"CC341"}),
    "hidden row": (book(f'<sheetData><row hidden="1">{cell("A1", CARD)}</row></sheetData>'), {"CC332", "CC341"}),
    "hidden column": (
        book(f'<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row>{cell("B1", CARD)}</row></sheetData>'),
        {"CC332", "CC341"},
    ),
    "comment of a thread": (book("", threadedComments__threadedComment1=f"<t><text>CCCD {CARD}</text></t>"), {"CC332", "CC341"}),
    "data of a pivot table": (book("", pivotCache__a=f'<c><s v="CCCD {CARD}"/></c>'), {"CC332"}),
    "data of another workbook": (book("", externalLinks__a=f"<e><v>CCCD {CARD}</v></e>"), {"CC332"}),
    "name of a range": (book("", f"<definedNames><definedName>CCCD {CARD}</definedName></definedNames>"), {"CC332"}),
    "list of choices": (book(f"<dataValidation><formula1>{CARD}</formula1></dataValidation>"), {"CC332"}),
    "query that refreshes": (book("", connections='<c><connection id="1" refreshOnLoad="1"/></c>'), {"CC313"}),
    "slide that starts a program": (
        zipped({"[Content_Types].xml": CONTENT_TYPES, "ppt/presentation.xml": "<p/>", "ppt/slides/slide1.xml": CLICKED}),
        {"CC313"},
    ),
    "macro at an event": (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": LISTENER}), {"CC313"}),
    "package in OpenDocument": (odt("x", parts={"Object 1": PACKAGE}), {"CC313"}),
    "hidden sheet in OpenDocument": (zipped({"mimetype": ODS, "content.xml": HIDDEN_TABLE}), {"CC332", "CC341"}),
    "page in an archive": (zipped({"a.html": "<p>chữ</p>"}), {"CC312", "CC328"}),
    "document in an archive in an archive": (zipped({"a.zip": zipped({"b.docx": docx("TUYỆT MẬT")})}), {"CC330", "CC327"}),
    "content type by extension": (
        zipped(
            {
                "[Content_Types].xml": CONTENT_TYPES.replace(
                    "/>",
                    '><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
                ),
                "_rels/.rels": related("officeDocument", "word/d.xml", outside=False),
                "word/d.xml": f"<w:document {W}><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:document>",
            }
        ),
        {"CC330"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", TOLD)
def test_what_a_file_holds_is_told(kind: str, tmp_path: Path) -> None:
    content, expected = TOLD[kind]
    (tmp_path / "tep").write_bytes(content)
    facts, _ = inspect(tmp_path / "tep", 1000)
    told = {problem.rule.code for problem in facts.problems} | ({"CC313"} if facts.macro else set())
    assert told == expected


@pytest.mark.parametrize(
    "kind", ["style that hides", "hidden row", "hidden column", "workbook within", "values of a chart"]
)
def test_text_that_readers_do_not_see_is_not_kept(kind: str, tmp_path: Path) -> None:
    (tmp_path / "tep").write_bytes(TOLD[kind][0])
    _, text = inspect(tmp_path / "tep", 1000)
    assert CARD not in text


def record(kind: int, data: bytes) -> bytes:
    """One record of a workbook."""
    return struct.pack("<HH", kind, len(data)) + data


def test_words_that_a_formula_of_an_old_workbook_gives_are_read() -> None:
    words = record(0x207, struct.pack("<HB", len(CARD), 0) + CARD.encode())
    formula = record(0x06, struct.pack("<HHH", 1, 1, 0) + b"\x00" * 6 + b"\xff\xff" + b"\x00" * 8)
    sheet = record(0x85, b"\x00" * 6 + b"\x01\x00S")
    begin = record(0x809, b"\x00\x06\x05\x00")
    parts, _ = workbook_text(begin + sheet + record(0x809, b"\x00\x06\x10\x00") + formula + words, 1000)
    assert CARD in parts[0].text
    assert parts[0].place_of(parts[0].text.index(CARD)).endswith("ô B2")


@pytest.mark.parametrize(("macros", "told"), [(0, ""), (1, "macro VBA")])
def test_old_slides_have_macros_where_their_own_flag_says_so(macros: int, told: str) -> None:
    atom = struct.pack("<HHI", 2, 0x0400, 12) + struct.pack("<3I", 0, macros, 2)
    assert slides_text(struct.pack("<HHI", 0x0F, 0x03FF, len(atom)) + atom, b"", 1000)[1] == told
