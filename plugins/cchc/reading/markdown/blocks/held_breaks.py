"""Line breaks that stand within a mark: a link's words, emphasis, code, a tag's element. None of them ends a paragraph.

What this misses: emphasis that begins or ends within a word, and emphasis within emphasis of the same sign.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cchc.reading.markdown.code_spans import code_spans
from cchc.reading.markdown.html_tags import BLOCK, VOID, tag_at

_SIGN: Final = re.compile(r"[\[\]<]|\*+|_+")
_LONGEST_ADDRESS: Final = 2_000
_SIGNS: Final = ("[", "*", "_", "<", "`")


def held_breaks(lines: Sequence[str]) -> set[int]:
    """Return the numbers of the lines before which no paragraph may end. Linear."""
    text = "\n".join(lines)
    if not any([sign in text for sign in _SIGNS]):  # noqa: C419 - quicker
        return set()
    breaks = [at for at, sign in enumerate(text) if sign == "\n"]
    held: set[int] = set()
    reached = 0
    for start, end in sorted([*_spans(text), *(code_spans(text) if "`" in text else ())]):
        while reached < len(breaks) and breaks[reached] < start:
            reached += 1
        inner = reached
        while inner < len(breaks) and breaks[inner] < end:
            inner += 1
            held.add(inner)
        reached = inner
    return held


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where links, emphasis and elements begin and end, in no order."""
    brackets: list[int] = []
    runs: dict[str, int] = {}
    tags: dict[str, int] = {}
    for found in _SIGN.finditer(text):
        at, sign = found.start(), found[0][0]
        if sign == "[":
            brackets.append(at)
        elif sign == "]":
            if brackets:
                start = brackets.pop()
                if text[at + 1 : at + 2] in ("(", "["):
                    yield start, max(at, text.find(")", at, at + _LONGEST_ADDRESS) if text[at + 1] == "(" else at)
        elif sign == "<":
            tag = tag_at(text, at)
            if tag is None or tag.name in BLOCK or tag.name in VOID:
                continue
            if not tag.closing:
                tags.setdefault(tag.name, at)
            elif tag.name in tags:
                yield tags.pop(tag.name), at
        else:
            before, after = text[at - 1 : at].strip(), text[found.end() : found.end() + 1].strip()
            if before == "(" and after == ")":
                continue  # the mark of a note
            if before and not after.isalnum() and found[0] in runs:
                yield runs.pop(found[0]), at
            elif after and not before.isalnum():
                runs.setdefault(found[0], at)
