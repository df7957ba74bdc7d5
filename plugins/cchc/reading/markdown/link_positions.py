"""Where in sanitised HTML a link over a stretch of its plain text may stand.

A link that crosses the border of an inline element grows over the tags that stand next to its ends (`số
<strong>61/2018/NĐ-CP</strong>` becomes one link around the whole), so that elements stay well nested. A link is
left out where that is not enough: across a block border, within or over another link, in code or in a heading.

The places are looked for once, when a body is read; a page that is rendered is cut and joined at them (see
`law.citations.annotate`).
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from cchc.reading.markdown.html_text import BLOCKS, TAG, UNLINKED, Piece, PlainText, plain_text

_TEXT_BLOCKS = ("<p>", "<li>", "<td>")
_VOID = frozenset({"img", "wbr"})


def link_spans(
    html: str, text: str, blocks: Sequence[tuple[int, int, int]], stretches: Sequence[tuple[int, int]]
) -> tuple[int, ...]:
    """Return for each stretch of the plain `text` start and end in the HTML of a link over it, 0 and 0 where none may stand.

    `blocks` are those of `FinishedBody`. Never raises on offsets in range.
    """
    spans: list[int] = []
    plains: dict[int, PlainText] = {}
    for start, end in stretches:
        number = max(0, bisect_right(blocks, start, key=_first) - 1)
        text_start, html_start, html_end = blocks[number]
        block = html[html_start:html_end]
        span = _unmarked(block, start - text_start, end - text_start) or _alone(block, text[start:end])
        if span is None:
            if number not in plains:
                plains[number] = plain_text(block)
            span = _span(block, plains[number], start - text_start, end - text_start)
        spans += (span[0] + html_start, span[1] + html_start) if span is not None else (0, 0)
    return tuple(spans)


def _first(block: tuple[int, int, int]) -> int:
    return block[0]


def _unmarked(block: str, start: int, end: int) -> tuple[int, int] | None:
    """Return what `_span` does where a block is one element whose text has neither tags nor entities, else None."""
    if block.count("<") > 2 or "&" in block or not block.startswith(_TEXT_BLOCKS):
        return None
    first = block.index(">") + 1
    last = block.find("<", first)
    if not start < end <= (last if last > 0 else len(block)) - first or block[first].isspace():
        return None
    return first + start, first + end


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
