"""The citation rules over a whole item, its findings at their places in the editor's file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cchc.checks.citation_rule import Finding
from cchc.checks.citation_rules import check_citations
from cchc.checks.cited_text import cited_text
from cchc.law.citations.find import find
from cchc.legal_basis.citation_index import CitingPage
from cchc.legal_basis.register import Register
from cchc.legal_basis.register_checks import proposal_problem, proposed_relations
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import OfficialRecord, SourcePosition


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemSource:
    """The file an item comes from: its path for messages and its lines as written."""

    path: str
    lines: Sequence[str]


def prose_problems(page: CitingPage, text: str, register: Register, source: ItemSource) -> Iterator[Diagnostic]:
    """Yield what the citation rules say of an item's body (`text` is its plain text) and of its declared legal bases.

    Relations that the body states between documents, and the register does not hold, are proposed to the editor.
    """
    record = page.entry.record
    years = (record.period.start, record.period.end) if isinstance(record, OfficialRecord) else None
    issued = record.issued if isinstance(record, OfficialRecord) else page.on
    for finding in check_citations(
        cited_text(
            text,
            page.entry.body.citations,
            register.registry,
            register.issuers,
            issuer=page.issuer,
            issued=issued,
            years=years,
        )
    ):
        words = text[finding.start : finding.end]
        nth = text.count(words.partition("\n")[0], 0, finding.start) + 1
        yield _diagnostic(finding, _place(words, nth, source), source, len(words))
    for edge in proposed_relations(page, text, register):
        yield proposal_problem(edge, page, register)
    for index, words in enumerate(record.legal_basis):
        place = record.places.get(f"legal_basis.{index}") or SourcePosition(line=1, column=1)
        subject = cited_text(
            words, find(words), register.registry, register.issuers, issuer=page.issuer, issued=issued, years=years
        )
        for finding in check_citations(subject):
            shifted = SourcePosition(
                line=place.line, column=place.column + finding.start, length=finding.end - finding.start
            )
            yield _diagnostic(finding, shifted, source, shifted.length)


def _place(words: str, nth: int, source: ItemSource) -> SourcePosition:
    """Where the nth such words of the body stand in the file; the start of the file where Markdown hides them.

    Plain text and Markdown differ in marks and line breaks only, so equal words follow in the same order.
    """
    first = words.partition("\n")[0]
    found = 0
    for number, line in enumerate(source.lines, start=1):
        column = line.find(first) if number > _header(source.lines) else -1
        while column >= 0:
            found += 1
            if found == nth:
                return SourcePosition(line=number, column=column + 1, length=len(first))
            column = line.find(first, column + 1)
    return SourcePosition(line=1, column=1)


def _header(lines: Sequence[str]) -> int:
    """The number of the line that closes the header."""
    closing = (number for number, line in enumerate(lines, start=1) if number > 1 and line.rstrip() == "---")
    return next(closing, 0)


def _diagnostic(finding: Finding, place: SourcePosition, source: ItemSource, length: int) -> Diagnostic:
    line = source.lines[place.line - 1] if place.line <= len(source.lines) else ""
    return Diagnostic(
        code=finding.code,
        path=source.path,
        line=place.line,
        column=place.column,
        length=min(length, place.length),
        message=finding.message,
        hint=finding.hint,
        source=line,
        severity=finding.severity,
    )
