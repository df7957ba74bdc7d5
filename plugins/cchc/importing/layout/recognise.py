"""A neutral document as an item of the site: what it is, its values, its body."""

from dataclasses import dataclass
from typing import Final

from cchc.importing.layout.casing import Casing
from cchc.importing.layout.ending import take_ending
from cchc.importing.layout.letterhead import (
    LETTERHEAD,
    Letterhead,
    find_letterhead,
    has_place_mark,
    issuer_of,
    title_of,
)
from cchc.importing.layout.portal import read_news
from cchc.importing.layout.proposal import Findings, Recognised
from cchc.importing.layout.rejoin import is_page_number, rejoined
from cchc.importing.layout.subject import propose_period, propose_subject, speaker
from cchc.importing.layout.task_table import tasks_of
from cchc.importing.layout.text_lines import divided, lines_of, without_lines
from cchc.importing.neutral_document import Block, NeutralDocument, PageBreak, Paragraph, paragraphs_of
from cchc.records.record import Document, News, Plan, Report

_HEAD_BLOCKS: Final = 40
"""Blocks in which a letterhead may stand."""
_FOLDERS: Final = {"Kế hoạch": Plan.kind.folder, "Báo cáo": Report.kind.folder}
_LETTER: Final = "Công văn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportContext:
    """Context of an import beside the file: the site's agency and the one above it, and the moment of the import (Vietnam, `YYYY-MM-DD HH:MM`)."""

    agency: str = ""
    parent: str = ""
    now: str = ""


def recognise(document: NeutralDocument, context: ImportContext) -> Recognised:
    """Return the document as an item: an official document where it has the layout of one, else news."""
    findings = Findings(left_out=list(document.left_out), remarks=list(document.remarks))
    blocks = _without_page_numbers(document.blocks, findings)
    head_part = tuple(part for block in blocks[:_HEAD_BLOCKS] for part in divided(block))
    blocks, joins = rejoined((*head_part, *blocks[_HEAD_BLOCKS:]))
    if joins:
        findings.remarks.append(f"đã nối {joins} chỗ câu bị ngắt giữa chừng vì hết trang hoặc hết dòng")
    lines = lines_of(blocks[:_HEAD_BLOCKS])
    head = find_letterhead(lines, findings)
    if not head.official:
        return _news(document, blocks, context)
    blocks = without_lines(blocks, lines, head.used)
    casing = Casing((each.text for each in paragraphs_of(blocks)), (context.agency, context.parent))
    folder = _FOLDERS.get(head.kind, Document.kind.folder)
    body = take_ending(blocks, casing, findings, listed=folder != Document.kind.folder)
    return _official(head, folder, body, casing, context, findings)


def _official(
    head: Letterhead, folder: str, body: tuple[Block, ...], casing: Casing, context: ImportContext, findings: Findings
) -> Recognised:
    kind = head.kind or _LETTER
    numbered = folder != Document.kind.folder
    opening = [each.text for each in paragraphs_of(body)][:8]
    title, certain = title_of(head, casing)
    findings.propose("title", title, "trích yếu" if certain else "trích yếu, đổi từ chữ in hoa", certain=certain)
    for line in head.abstract:
        findings.take("title", line.text)
    for about in head.about:
        findings.take("title", about)
    if not title:
        findings.propose(
            "title",
            opening[0][:140].rsplit(" ", 1)[0] if opening else kind,
            "đầu bài: văn bản không có trích yếu",
            certain=False,
        )
    findings.take("kind", head.kind.upper())
    issuer, parent = issuer_of(head, casing, context.agency)
    for line in head.agencies:
        findings.take("issuer", line.text)
    how = (
        LETTERHEAD
        if not parent or has_place_mark(casing.usual(head.agencies[-1].text, name=True))
        else f"{LETTERHEAD}, nơi theo cơ quan cấp trên"
    )
    findings.propose("issuer", issuer, how)
    if not issuer:
        findings.propose(
            "issuer", speaker([each.text for each in paragraphs_of(body)]), "cơ quan nêu ở đoạn mở đầu", certain=False
        )
    if not findings.text("issuer") and numbered:
        findings.propose("issuer", context.agency, "cơ quan chủ quản trang: văn bản không nêu cơ quan", certain=False)
    if not numbered:
        findings.propose(
            "kind",
            kind,
            "dòng tên loại văn bản" if head.kind else "văn bản có “V/v”, không có tên loại",
            certain=bool(head.kind),
        )
    if numbered:
        findings.propose("date", context.now, "lúc nhập: sửa nếu ngày đăng khác", certain=False)
        propose_period(title, " ".join(opening), findings)
        if head.draft:
            findings.propose("state", "draft", "chữ “Dự thảo”")
        if folder == Plan.kind.folder:
            findings.propose("tasks", tasks_of(body, findings.text("period")[:4]), "bảng nhiệm vụ", certain=False)
    propose_subject(title, findings, series=numbered)
    return Recognised(
        folder=folder,
        kind=kind,
        proposals=tuple(findings.proposals),
        body=body,
        left_out=tuple(findings.left_out),
        words=tuple(findings.words),
        remarks=tuple(findings.remarks),
    )


def _news(document: NeutralDocument, blocks: tuple[Block, ...], context: ImportContext) -> Recognised:
    """Return a page without a letterhead as news."""
    findings = Findings(left_out=list(document.left_out), remarks=list(document.remarks))
    lines = lines_of(blocks)
    used = read_news(lines, document.title, findings)
    findings.propose("date", context.now, "lúc nhập: bài không có ngày đăng", certain=False)
    propose_subject(findings.text("title"), findings, series=False)
    return Recognised(
        folder=News.kind.folder,
        kind="",
        proposals=tuple(findings.proposals),
        body=without_lines(blocks, lines, used),
        left_out=tuple(findings.left_out),
        words=tuple(findings.words),
        remarks=tuple(findings.remarks),
    )


def _without_page_numbers(blocks: tuple[Block, ...], findings: Findings) -> tuple[Block, ...]:
    kept: list[Block] = []
    for number, block in enumerate(blocks):
        around = (*blocks[max(0, number - 1) : number], *blocks[number + 1 : number + 2])
        beside = any(isinstance(each, PageBreak) for each in around)
        if isinstance(block, Paragraph) and beside and is_page_number(block.text):
            findings.leave(block.text, "số trang")
        else:
            kept.append(block)
    return tuple(kept)
