"""The words that changed between two texts, in bounded time: lines are matched first, then words within changed lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

MOST_WORDS: Final = 400
"""Words of a changed stretch that are matched one by one; of a longer one all words count as changed."""

MOST_LINES: Final = 4_000
"""Lines of two texts that are matched; of longer ones only their equal beginning and end."""

SHOWN: Final = 60
"""Words of one change that are shown."""

AROUND: Final = 4
"""Unchanged words shown before and after a change."""

_WORD: Final = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """Words taken out and words put in, with some that stand around them."""

    before: str
    removed: str
    added: str
    after: str


def word_changes(old: str, new: str) -> tuple[WordChange, ...]:
    """Return the changes in order; blanks do not count."""
    old_lines, new_lines = ([" ".join(line.split()) for line in text.splitlines()] for text in (old, new))
    old_lines, new_lines = ([line for line in lines if line] for lines in (old_lines, new_lines))
    found: list[WordChange] = []
    for start, end, other_start, other_end in _changed(old_lines, new_lines):
        found += _in_words(" ".join(old_lines[start:end]), " ".join(new_lines[other_start:other_end]))
    return tuple(found)


def _in_words(old: str, new: str) -> Iterator[WordChange]:
    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    if max(len(old_words), len(new_words)) > MOST_WORDS:
        yield WordChange(before="", removed=_cut(old_words), added=_cut(new_words), after="")
        return
    for start, end, other_start, other_end in _changed(old_words, new_words):
        yield WordChange(
            before=" ".join(new_words[max(0, other_start - AROUND) : other_start]),
            removed=_cut(old_words[start:end]),
            added=_cut(new_words[other_start:other_end]),
            after=" ".join(new_words[other_end : other_end + AROUND]),
        )


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Yield the stretches that differ, as start and end in both."""
    first = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last] == new[-1 - last]:
        last += 1
    inner_old, inner_new = old[first : len(old) - last], new[first : len(new) - last]
    if not inner_old and not inner_new:
        return
    if len(inner_old) + len(inner_new) > MOST_LINES:
        yield first, len(old) - last, first, len(new) - last
        return
    matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            yield start + first, end + first, other_start + first, other_end + first


def _cut(words: Sequence[str]) -> str:
    shown = " ".join(words[:SHOWN])
    return f"{shown} … (và {len(words) - SHOWN} chữ nữa)" if len(words) > SHOWN else shown
