"""The citation rules over a whole item: its body and its declared legal bases, at their places in the editor's file."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from cchc.checks.citation_rules import check_citations
from cchc.checks.cited_text import CitedText
from cchc.law.citations.find import find
from cchc.legal_basis.citation_index import CitingPage
from cchc.legal_basis.register import Register
from cchc.legal_basis.register_checks import proposal_problem, proposed_relations
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import OfficialRecord, SourcePosition


@dataclass(frozen=True, kw_only=True)
class ItemSource:
    """The file an item comes from: its path for messages, and its lines as written, read when a problem needs a place."""

    path: str
    read: Callable[[], Sequence[str]]

    @cached_property
    def body(self) -> tuple[Sequence[str], int]:
        """The lines of the file, and the number of the line that closes its header."""
        lines = self.read()
        closing = (number for number, line in enumerate(lines, start=1) if number > 1 and line.rstrip() == "---")
        return lines, next(closing, 0)

    def place(self, words: str, nth: int) -> SourcePosition:
        """Return where the nth such words of the body stand; the start of the file where Markdown hides them.

        Plain text and Markdown differ in marks and line breaks only, so equal words follow in the same order.
        """
        lines, header = self.body
        found = 0
        for number, line in enumerate(lines[header:], start=header + 1):
            column = line.find(words)
            while column >= 0:
                found += 1
                if found == nth:
                    return SourcePosition(line=number, column=column + 1, length=len(words))
                column = line.find(words, column + 1)
        return SourcePosition(line=1, column=1)


def prose_problems(page: CitingPage, text: str, register: Register, source: ItemSource) -> Iterator[Diagnostic]:
    """Yield what the citation rules say of an item's body (`text` is its plain text) and of its declared legal bases.

    Relations that the body states between documents, and the register does not hold, are proposed to the editor.
    """
    record = page.entry.record
    years = (record.period.start, record.period.end) if isinstance(record, OfficialRecord) else None
    issued = record.issued if isinstance(record, OfficialRecord) else page.on

    def place(start: int, end: int) -> SourcePosition:
        words = text[start:end].partition("\n")[0]
        return source.place(words, text.count(words, 0, start) + 1)

    body = CitedText(
        text=text,
        citations=page.entry.body.citations,
        resolutions=tuple([mention.resolution for mention in page.mentions if not mention.declared]),
        registry=register.registry,
        path=source.path,
        place=place,
        issued=issued,
        years=years or ((issued.year, issued.year) if issued else None),
    )
    yield from check_citations(body)
    for edge in proposed_relations(page, text, register):
        yield proposal_problem(edge, page, register)
    declared = (mention.resolution for mention in page.mentions if mention.declared)
    for index, words in enumerate(record.legal_basis):
        key = record.places.get(f"legal_basis.{index}") or SourcePosition(line=1, column=1)
        found = find(words)
        resolutions = tuple(islice(declared, len(found)))
        basis = replace(body, text=words, citations=found, resolutions=resolutions, place=_within(key))
        yield from check_citations(basis)


def _within(key: SourcePosition) -> Callable[[int, int], SourcePosition]:
    """Return what gives the places of words within the value of a key."""
    return lambda start, end: SourcePosition(line=key.line, column=key.column + start, length=end - start)
