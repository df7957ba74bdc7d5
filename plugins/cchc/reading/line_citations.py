"""Citations of a plain text in which a line is a whole: none begins in one paragraph, cell or heading and ends in the next.

Finding reads a line break as a blank, for it also reads texts that are broken for their length.
"""

from collections.abc import Iterator
from typing import Final

from cchc.law.citation import Citation
from cchc.law.citations.find import find

_LONGEST: Final = 160
"""Letters within which issuer and pinpoint stand beside a citation."""


def find_in_lines(text: str) -> tuple[Citation, ...]:
    """Return the citations of `text`; those that reach over the end of a line are looked for in its lines alone."""
    found = find(text)
    kept: list[Citation] = []
    for citation in found:
        near = text[max(0, citation.start - _LONGEST) : citation.end + _LONGEST]
        if "\n" not in near or not _crosses(text, citation):
            kept.append(citation)
            continue
        kept += (each for each in _alone(text, citation) if not kept or each.start >= kept[-1].end)
    return tuple(kept)


def _crosses(text: str, citation: Citation) -> bool:
    """Return whether a citation, its pinpoint before it or the name of its issuer after it reaches into another line."""
    if "\n" in citation.surface:
        return True
    first, last = max(0, citation.start - _LONGEST), citation.end + _LONGEST
    start, end = text.rfind("\n", first, citation.start), text.find("\n", citation.end, last)
    if citation.pinpoint is not None:
        line = text[start + 1 if start >= 0 else first : end if end >= 0 else last]
        if citation.pinpoint not in " ".join(line.split()):
            return True
    if end < 0 or citation.issuer is None:
        return False
    word = citation.issuer.rsplit(None, 1)[-1]
    return text.startswith(word, end + 1) and word not in text[citation.end : end]


def _alone(text: str, citation: Citation) -> Iterator[Citation]:
    """Yield what the lines of a citation hold, each read by itself, where it stood."""
    start = text.rfind("\n", 0, citation.start) + 1
    while start < citation.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for each in find(text[start:end]):
            moved = each._replace(start=each.start + start, end=each.end + start)
            if moved.start < citation.end and citation.start < moved.end:
                yield moved
        start = end + 1
