"""Years, days and documents in the text of an earlier item that may be out of date in a new one, and a note at each.

A year is stale where it, or the end of the period it begins, lies before the first year of the new item. A document is stale
where it does not hold on the day, or where the register does not know it. What this would miss: days without a year, and
years in words.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from cchc.law.citation import Citation
from cchc.law.citations.find import find
from cchc.law.citations.resolve import Known, Resolver
from cchc.law.documents.citation_forms import exact_form
from cchc.legal_basis.document_words import force_on, force_sentence, written_form
from cchc.legal_basis.register import Register
from cchc.records.review_marks import body_mark

_TIME: Final = re.compile(
    r"(?<![\d/.-])"
    r"(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+|tháng\s+\d{1,2}\s*(?:/|năm)\s*"
    r"|quý\s+(?:I{1,3}|IV|[1-4])\s*(?:/|năm)\s*|năm\s+)?"
    r"(?P<year>(?:19|20)\d\d)(?:\s*[-–—]\s*(?P<end>(?:19|20)\d\d))?(?!\d|[.,/]\d)",
    re.IGNORECASE,
)
_DAY_BEHIND: Final = re.compile(
    r"[\s,(]*ngày\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2}\s*[/.-]\s*|\s+tháng\s+\d{1,2}\s+năm\s+)\d{4}|\s+năm\s+\d{4}",
    re.IGNORECASE,
)
_FENCE: Final = re.compile(r"\s{0,3}(```|~~~)")
_ADDRESS: Final = re.compile(r"\s{0,3}\[(?!\^)[^\]]+\]:")
_ROW: Final = re.compile(r"\s*\|.*\|\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """The measure of what is stale: years before `year`, documents that do not hold `today` in the eyes of the agency that writes."""

    register: Register
    year: int
    today: date

    def passages(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield each stale passage of a text as its offset and a note on it; a line break counts as a blank."""
        flat = text.replace("\n", " ")
        citations = find(flat)
        bare = list(flat)
        for citation in citations:
            day = _DAY_BEHIND.match(flat, citation.end)
            end = day.end() if day else citation.end
            bare[citation.start : end] = " " * (end - citation.start)
        for time in _TIME.finditer("".join(bare)):
            if int(time["end"] or time["year"]) < self.year:
                yield time.start(), f"“{' '.join(time[0].split())}” ở bản cũ"
        for citation, note in zip(citations, self.notes(citations), strict=True):
            if note:
                yield citation.start, note

    def notes(self, citations: Sequence[Citation]) -> Iterator[str]:
        """Yield a note on each document that does not hold today, an empty one on each that does."""
        resolver = Resolver(registry=self.register.registry, issuers=self.register.issuers)
        for citation, meant in zip(citations, resolver.page(citations, self.register.own, self.today), strict=True):
            if not isinstance(meant, Known):
                yield f"{written_form(citation)} chưa có trong sổ văn bản, xem còn hiệu lực không"
                continue
            force = force_on(self.register, meant.document, self.today)
            told = force_sentence(self.register, force)
            yield "" if force.holds else f"{exact_form(meant.document)}: {told[:1].lower()}{told[1:]}"

    def in_force(self, text: str) -> Iterator[str]:
        """Yield the documents of a text that hold today, each with its force in a sentence."""
        citations = find(text)
        resolver = Resolver(registry=self.register.registry, issuers=self.register.issuers)
        for meant in resolver.page(citations, self.register.own, self.today):
            if isinstance(meant, Known) and (force := force_on(self.register, meant.document, self.today)).holds:
                yield f"{exact_form(meant.document)}: {force_sentence(self.register, force)}"


def marked(lines: Sequence[str], passages: Callable[[str], Iterator[tuple[int, str]]]) -> list[str]:
    """Return the lines of a body with a comment at the end of each that has a stale passage; no word is changed.

    Lines of code are left alone. A row of a table has the comment in its last cell.
    """
    found: dict[int, list[str]] = {}
    for is_text, block in groupby(enumerate(lines), key=lambda each: bool(each[1].strip())):
        numbered = list(block) if is_text else []
        text = "\n".join(line for _, line in numbered)
        for offset, note in passages(text):
            number = numbered[0][0] + text.count("\n", 0, offset)
            found.setdefault(number, []).append(note)
    code = set(_lines_of_code(lines))
    return [
        _with_mark(line, "; ".join(dict.fromkeys(found[number])))
        if number in found and number not in code and not _ADDRESS.match(line)
        else line
        for number, line in enumerate(lines)
    ]


def _with_mark(line: str, note: str) -> str:
    kept = line.rstrip()
    blank = line[len(kept) :]
    if _ROW.fullmatch(line):
        return f"{kept[:-1].rstrip()} {body_mark(note)} |{blank}"
    return f"{kept} {body_mark(note)}{blank}"


def _lines_of_code(lines: Sequence[str]) -> Iterator[int]:
    fence = ""
    for number, line in enumerate(lines):
        opening = _FENCE.match(line)
        if fence:
            yield number
            fence = "" if opening and opening[1] == fence else fence
        elif opening:
            fence = opening[1]
            yield number
