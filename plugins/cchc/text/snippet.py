"""The words around a stretch of a text."""

from typing import Final

LONGEST: Final = 200
"""Characters of a snippet, those that show a cut included."""


def snippet(text: str, start: int, end: int) -> str:
    """Return `text[start:end]` with the words before and after it in its line, at most 200 characters.

    Where the line goes on, "…" stands; words are not cut. A stretch longer than that is shown from its start.
    """
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    right = len(text) if right < 0 else right
    room = LONGEST - 2 - (end - start)
    if room <= 0:
        return f"{text[start : start + LONGEST - 1]}…"
    first, last = max(left, start - room // 2), min(right, end + room // 2)
    first = max(left, first - (room - (start - first) - (last - end)))
    last = min(right, last + (room - (start - first) - (last - end)))
    if first > left:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else start
    if last < right:
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else end
    words = " ".join(text[first:last].split())
    if last < right:
        words = f"{words.rstrip(' .,;:')}…"
    return f"…{words}" if first > left else words
