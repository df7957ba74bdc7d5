"""Excerpts of a body's plain text."""

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Final

LONGEST: Final = 300
"""Characters of an excerpt."""

_SENTENCE_END: Final = re.compile(r"[.!?…](?<=[a-zà-ỹ0-9)\]”\"%].)(?=\s|$)")
_ENOUGH: Final = 40
"""Characters from which a line counts as prose even without a full stop."""


def excerpt(text: str, headings: AbstractSet[str]) -> str:
    """Return the first sentences of a plain text, at most 300 characters; lines that are headings are passed over.

    Text without the end of a sentence is cut between words and ends with "…".
    """
    joined = _joined(filter(_is_prose, _lines(text, headings))) or _joined(_lines(text, headings))
    if len(joined) <= LONGEST:
        return joined
    ends = [match.end() for match in _SENTENCE_END.finditer(joined, LONGEST // 3 - 1, LONGEST + 1)]
    if ends and ends[-1] > LONGEST:
        ends.pop()
    if ends:
        return joined[: ends[-1]]
    cut = joined.rfind(" ", 0, LONGEST)
    return f"{joined[: cut if cut > 0 else LONGEST - 1].rstrip(' ,;:')}…"


def _lines(text: str, headings: AbstractSet[str]) -> Iterator[str]:
    """Yield the first sixty lines but those that are headings."""
    start = 0
    for _ in range(60):
        end = text.find("\n", start)
        line = (text[start:end] if end >= 0 else text[start:]).strip()
        if line not in headings:
            yield line
        if end < 0:
            return
        start = end + 1


def _is_prose(line: str) -> bool:
    return len(line) >= _ENOUGH or line.endswith((".", "!", "?", "…", ":", ";"))


def _joined(lines: Iterable[str]) -> str:
    """Return lines as one, no more than are needed for an excerpt."""
    joined = ""
    for line in lines:
        joined = f"{joined} {line}".strip()
        if len(joined) > LONGEST:
            break
    return " ".join(joined.split())
