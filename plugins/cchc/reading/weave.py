"""Links into sanitised HTML at offsets of its plain text; every other byte stays as it is.

A link that crosses the border of an inline element grows over the tags that stand next to its ends (`số
<strong>61/2018/NĐ-CP</strong>` becomes one link around the whole), so that elements stay well nested. A link is
left out where that is not enough: across a block border, within or over another link, in code or in a heading,
or over a link woven before it.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from cchc.reading.textnodes import BLOCKS, TAG, UNLINKED, Piece, PlainText, plain_text

Woven = tuple[int, int, str, str]
"""Start and end in the plain text, opening tag, closing tag."""

_VOID = frozenset({"img", "wbr"})


def weave(html: str, links: Sequence[Woven]) -> str:
    """Return `html` with each link around its stretch of `plain_text(html).text`. Never raises on offsets in range."""
    if not links:
        return html
    plain = plain_text(html)
    parts: list[str] = []
    done = reached = 0
    for start, end, opening, closing in sorted(links):
        if start < reached:
            continue
        span = _span(html, plain, start, end)
        if span is None or span[0] < done:
            continue
        parts += (html[done : span[0]], opening, html[span[0] : span[1]], closing)
        done, reached = span[1], end
    parts.append(html[done:])
    return "".join(parts)


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
