"""What a body's plain text tells without its HTML: an excerpt."""

import re
from collections.abc import Iterable
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
    lines = [stripped for line in text.split("\n", 60)[:60] if (stripped := line.strip()) not in headings]
    joined = _joined(filter(_is_prose, lines)) or _joined(lines)
    if len(joined) <= LONGEST:
        return joined
    ends = [match.end() for match in _SENTENCE_END.finditer(joined, 0, LONGEST + 1) if match.end() <= LONGEST]
    if ends and ends[-1] >= LONGEST // 3:
        return joined[: ends[-1]]
    cut = joined.rfind(" ", 0, LONGEST)
    return f"{joined[: cut if cut > 0 else LONGEST - 1].rstrip(' ,;:')}…"


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
