"""Office documents are read whole: by content types, with what they hide, and what they would run."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from cchc.attachments import file_rules, sensitive_rules
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspect_file import inspect
from cchc.attachments.media_types import DOCX, ODT, XLSX
from kit.file_factory import CONTENT_TYPES, W, docx, odt, ole, zipped

NUMBER = "CCCD 079085001234"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET = '<sheet name="{}" sheetId="{}" r:id="r{}" state="{}"/>'


def read(folder: Path, content: bytes) -> tuple[FileFacts, str]:
    path = folder / "tep"
    path.write_bytes(content)
    return inspect(path, 10_000)


def paragraph(inner: str) -> str:
    return f"<w:document {W}><w:body><w:p>{inner}</w:p></w:body></w:document>"


def workbook(sheets: Mapping[str, tuple[str, str]]) -> bytes:
    """A workbook of sheets by title: their state, and the XML of their rows."""
    listed = "".join(SHEET.format(title, n, n, state) for n, (title, (state, _)) in enumerate(sheets.items(), 1))
    relations = "".join(
        f'<Relationship Id="r{n}" Type="x" Target="trang/t{n}.xml"/>' for n in range(1, len(sheets) + 1)
    )
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": RELATIONS.format(relations),
    }
    for number, (_, rows) in enumerate(sheets.values(), 1):
        parts[f"xl/trang/t{number}.xml"] = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    return zipped(parts)


def test_a_document_is_known_by_its_content_types(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = CONTENT_TYPES.replace("/>", f'><Override PartName="/word/document2.xml" ContentType="{kind}"/></Types>')
    body = paragraph("<w:r><w:t>Kế hoạch</w:t></w:r>")
    facts, text = read(tmp_path, zipped({"[Content_Types].xml": types, "word/document2.xml": body}))
    assert (facts.media_type, text, facts.problems) == (DOCX, "Kế hoạch\n", ())


@pytest.mark.parametrize(
    "content",
    [
        docx("Một", parts={"word/comments.xml": f"<c><p><t>{NUMBER}</t></p></c>"}),
        docx(body=paragraph(f"<w:r><w:t>Một</w:t></w:r><w:del><w:r><w:delText>{NUMBER}</w:delText></w:r></w:del>")),
        docx(body=paragraph(f"<w:r><w:t>Một</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>{NUMBER}</w:t></w:r>")),
        workbook({"A": ("visible", '<row><c t="str"><v>Một</v></c></row>'), "B": ("hidden", f'<row><c t="str"><v>{NUMBER}</v></c></row>')}),
    ],
)  # fmt: skip
def test_what_is_hidden_is_checked_and_not_indexed(content: bytes, tmp_path: Path) -> None:
    facts, text = read(tmp_path, content)
    assert text.split() == ["Một"]
    assert {file_rules.HIDDEN, sensitive_rules.PERSONAL_NUMBERS} == {problem.rule for problem in facts.problems}


@pytest.mark.parametrize("part", ["word/footnotes.xml", "word/endnotes.xml", "word/header3.xml", "word/tuy-y.xml"])
def test_notes_and_headers_are_read(part: str, tmp_path: Path) -> None:
    facts, text = read(tmp_path, docx("Một", parts={part: f"<c><p><t>{NUMBER}</t></p></c>"}))
    assert NUMBER in text
    assert facts.has(sensitive_rules.PERSONAL_NUMBERS)


def test_number_cells_are_read_and_named(tmp_path: Path) -> None:
    rows = (
        '<row><c r="A1" t="inlineStr"><is><t>Số CCCD</t></is></c><c r="B1" t="inlineStr"><is><t>Điểm</t></is></c></row>'
        '<row><c r="A2"><v>7.9085001234E10</v></c><c r="B2"><v>8</v></c></row>'
    )
    facts, text = read(tmp_path, workbook({"Danh sách": ("visible", rows)}))
    assert (facts.media_type, text) == (XLSX, "Số CCCD\tĐiểm\t\n79085001234\t8\t\n")
    (problem,) = facts.problems
    assert (problem.rule, problem.detail) == (
        sensitive_rules.PERSONAL_NUMBERS,
        "1 số: trang tính “Danh sách”, ô A2",
    )


@pytest.mark.parametrize(
    "content",
    [
        docx(body=paragraph('<w:r><w:instrText>DDEAUTO c:\\\\cmd "/c a"</w:instrText></w:r>')),
        docx(body=paragraph('<w:fldSimple w:instr=" DDE cmd x"/>')),
        docx("Một", parts={"word/embeddings/oleObject1.bin": ole("\x01Ole10Native")}),
        docx("Một", parts={"word/_rels/settings.xml.rels": RELATIONS.format(
            f'<Relationship Id="r" TargetMode="External" Type="{OFFICE}/attachedTemplate" Target="https://vidu.example/a.dotm"/>')}),
    ],
)  # fmt: skip
def test_what_runs_or_is_fetched_on_opening_is_told(content: bytes, tmp_path: Path) -> None:
    assert read(tmp_path, content)[0].has(file_rules.ACTIVE)


def test_a_mark_in_the_header_of_a_sheet_is_read(tmp_path: Path) -> None:
    header = "</sheetData><headerFooter><oddHeader>&amp;CMẬT</oddHeader></headerFooter><sheetData>"
    assert read(tmp_path, workbook({"A": ("visible", header)}))[0].has(sensitive_rules.CLASSIFIED)


def test_a_link_to_a_site_is_no_fetching(tmp_path: Path) -> None:
    link = f'<Relationship Id="r" TargetMode="External" Type="{OFFICE}/hyperlink" Target="https://vidu.example"/>'
    content = docx("Một", parts={"word/_rels/document.xml.rels": RELATIONS.format(link)})
    assert read(tmp_path, content)[0].problems == ()


def test_a_doctype_without_declarations_is_no_attack(tmp_path: Path) -> None:
    manifest = '<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><m/>'
    facts, text = read(tmp_path, odt("Một", parts={"META-INF/manifest.xml": manifest}))
    assert (facts.media_type, text, facts.problems) == (ODT, "Một\n", ())


@pytest.mark.parametrize(
    ("rtf", "text", "rule"),
    [
        (rb"{\rtf1\ansi\ansicpg1258 T\'e0i li\u7879?u}", "Tài liệu", None),
        (rb"{\rtf1{\fonttbl{\f0\fcharset163 Arial;}}\f0 S\u7903?{\pict 079085001234}}", "Sở", None),
        (rb"{\rtf1 a{\object\objemb{\*\objclass Equation.3}{\*\objdata 0105}}}", "a", file_rules.UNREAD),
        (rb"{\rtf1 a{\object\objemb{\*\objclass Package}{\*\objdata 0105}}}", "a", file_rules.ACTIVE),
        (rb"{\rtf1 a{\deleted b}}", "a", file_rules.HIDDEN),
    ],
)
def test_rtf_is_read_by_its_tokens(rtf: bytes, text: str, rule: object, tmp_path: Path) -> None:
    facts, found = read(tmp_path, rtf)
    assert (found, [problem.rule for problem in facts.problems]) == (text, [rule] if rule else [])
