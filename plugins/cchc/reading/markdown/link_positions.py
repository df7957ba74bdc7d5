"""Places in sanitised HTML where a link over a stretch of its plain text may stand.

A link that crosses the border of an inline element grows over the tags that stand next to its ends (`số
<strong>61/2018/NĐ-CP</strong>` becomes one link around the whole), so that elements stay well nested. A link is
left out where that is not enough: across a block border, within or over another link, in code or in a heading.

The places are looked for once, when a body is read; a page that is rendered is cut and joined at them.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cchc.reading.markdown.html_text import BLOCKS, TAG, UNLINKED, Piece, PlainText, plain_text

_CROWD: Final = 20
"""Stretches of one block from which its pieces are looked up, which costs less than looking through all of it for each."""
_TEXT_BLOCKS = ("<p>", "<li>", "<td>")
_VOID = frozenset({"img", "wbr"})


def link_spans(
    html: str,
    text: str,
    blocks: Sequence[tuple[int, int, int]],
    stretches: Sequence[tuple[int, int]],
    whole: PlainText | None = None,
) -> tuple[int, ...]:
    """Return for each stretch of the plain `text` start and end in the HTML of a link over it, 0 and 0 where none may stand.

    `blocks` are those of PageWriter; `whole` is the plain text with its pieces where they are one block and that is known.
    Never raises on offsets in range.
    """
    spans: list[int] = []
    plains = {0: (html, whole)} if whole is not None else {}
    numbers = [max(0, bisect_right(blocks, start, key=_first) - 1) for start, _ in stretches]
    crowded = {number for number, count in Counter(numbers).items() if count > _CROWD} if len(numbers) > _CROWD else ()
    for (start, end), number in zip(stretches, numbers, strict=True):
        text_start, html_start, html_end = blocks[number]
        text_end = blocks[number + 1][0] - 1 if number + 1 < len(blocks) else len(text)
        letters = _unmarked(html, html_start, html_end, text_end - text_start)
        if letters and text_start <= start < end <= text_end:
            spans += (html_start + letters + start - text_start, html_start + letters + end - text_start)
            continue
        span = None
        if number not in crowded and number not in plains:
            block = html[html_start:html_end]
            span = _alone(block, text[start:end])
        if span is None:
            if number not in plains:
                block = html[html_start:html_end]
                plains[number] = (block, plain_text(block))
            span = _span(*plains[number], start - text_start, end - text_start)
        spans += (span[0] + html_start, span[1] + html_start) if span is not None else (0, 0)
    return tuple(spans)


def _first(block: tuple[int, int, int]) -> int:
    return block[0]


def _unmarked(html: str, start: int, end: int, length: int) -> int:
    """Return where the text of a block begins that is one element without tags or entities in it, 0 for another.

    Such a block holds nothing but its plain text, of `length`, its own two tags, and a line break.
    """
    for tag in ("p", "li", "td"):
        opening = len(tag) + 2
        if end - start - length - 2 * opening in {1, 2} and html.startswith(f"<{tag}>", start):
            return opening if html.startswith(f"</{tag}>", start + opening + length) else 0
    return 0


def _alone(block: str, words: str) -> tuple[int, int] | None:
    """Return what `_span` does where a block is one element with nothing but emphasis in it and has the words once, else None."""
    emphasised = block.count("<strong>") + block.count("<em>")
    if block.count("<") > 2 + 2 * emphasised or block.count(words) != 1 or not block.startswith(_TEXT_BLOCKS):
        return None
    if not words or "&" in words or words[0].isspace():
        return None
    first = block.index(words)
    return first, first + len(words)


def _span(html: str, plain: PlainText, start: int, end: int) -> tuple[int, int] | None:
    """Return where in the HTML a link over the plain text from `start` to `end` may stand, or None."""
    if start >= end or end > len(plain.text):
        return None
    first = bisect_right(plain.pieces, start, key=_start_of) - 1
    last = bisect_right(plain.pieces, end - 1, key=_start_of) - 1
    if first < 0 or start >= plain.pieces[first].end or end > plain.pieces[last].end:
        return None
    covered = plain.pieces[first : last + 1]
    if not all(piece.linkable for piece in covered) or any(a.end != b.start for a, b in pairwise(covered)):
        return None
    left = _into(covered[0], start)
    right = covered[-1].html_end if end == covered[-1].end else _into(covered[-1], end)
    return _balanced(html, left, right)


def _start_of(piece: Piece) -> int:
    return piece.start


def _into(piece: Piece, offset: int) -> int:
    """Return where in the HTML the letter at `offset` begins; an entity begins as a whole."""
    return piece.html if offset == piece.start else piece.html + offset - piece.start


def _balanced(html: str, left: int, right: int) -> tuple[int, int] | None:
    """Grow the stretch over neighbouring tags until every element in it opens and closes in it; None if that fails."""
    opened: list[str] = []
    closed: list[str] = []
    for tag in TAG.finditer(html, left, right):
        name = tag[2].lower()
        if name in BLOCKS or name in UNLINKED:
            return None
        if name in _VOID:
            continue
        if not tag[1]:
            opened.append(name)
        elif opened:
            opened.pop()
        else:
            closed.append(name)
    for name in reversed(opened):
        if not html.startswith(f"</{name}>", right):
            return None
        right += len(name) + 3
    for name in closed:
        before = TAG.match(html, max(0, html.rfind("<", 0, left)))
        if before is None or before.end() != left or before[1] or before[2].lower() != name:
            return None
        left = before.start()
    return left, right
