"""Citations on which a text rests: those of its paragraphs "Căn cứ …;" (NĐ 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.6)."""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from cchc.law.citation import Citation

# The word at the start of a paragraph, behind the number of a part or the sign of an item. Would miss bases that are told
# in other words ("Thực hiện …", "Xét đề nghị của …"), which name what the text carries out or who asked for it.
_BASIS: Final = re.compile(r"(?:[IVX]{1,5}[.)]|[0-9]{1,2}[.)]|[a-zđ]\)|[-–—+•])?\s*căn\s+cứ\b", re.IGNORECASE)
_GOES_ON: Final = (":", ";", ",")


def bases_among(text: str, citations: Sequence[Citation], headings: Collection[str]) -> tuple[int, ...]:
    """Return which of the citations of a plain text, by their numbers, stand in a basis paragraph, in order.

    Below a heading that begins with the word ("I. CĂN CỨ PHÁP LÝ") every paragraph is one, up to the next of `headings`;
    behind "Căn cứ:" those are that a colon, a semicolon or a comma leads on to.
    """
    if not citations:
        return ()
    paragraphs = list(_basis_paragraphs(text, headings))
    return tuple(
        number
        for number, citation in enumerate(citations)
        if any(start <= citation.start < end for start, end in paragraphs)
    )


def _basis_paragraphs(text: str, headings: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield where each basis paragraph begins and ends."""
    start, below, goes_on = 0, False, False
    for line in text.split("\n"):
        names = _BASIS.match(line) is not None
        if line in headings:
            below, goes_on = names, False
        elif names or below or goes_on:
            yield start, start + len(line)
            goes_on = line.rstrip().endswith(":" if names else _GOES_ON)
        start += len(line) + 1
