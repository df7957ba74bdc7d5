"""Annotate: mark the places of a text that cite, which is the last of the three verbs after `find` and `resolve`.

What is marked, where and how is the caller's to say, so that this works on plain text as on HTML. On the site the answers
come at three times, since pages are read once, linked often, and rendered in workers:

1. A body is read: `find` yields stretches of its plain text, and `reading.markdown.link_positions` the places in its HTML
   at which a link over each may stand. Both are stored with the body.
2. The site is linked: `resolve` says which document is meant, `legal_basis.page_law` the address, title and style of the
   link, or that there is none.
3. The page is rendered: `engine.render.bodies` makes the tags and calls `annotate`.
"""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import NamedTuple


class Annotation(NamedTuple):
    """Marks around the stretch from `start` to `end` of a text."""

    start: int
    end: int
    before: str
    after: str


def annotate(text: str, annotations: Iterable[Annotation], inside: Callable[[str], str] | None = None) -> str:
    """Return `text` with marks put around stretches of it; where two stretches overlap, the first one is marked.

    Args:
        text: plain text, or HTML in which each stretch holds whole elements.
        annotations: in any order.
        inside: what to make of the text of a marked stretch, nothing by default.

    >>> from cchc.law.citations.find import find
    >>> text = "Theo Nghị định số 61/2018/NĐ-CP và Luật Đất đai năm 2024."
    >>> annotate(text, [Annotation(one.start, one.end, "[", "]") for one in find(text)])
    'Theo [Nghị định số 61/2018/NĐ-CP] và [Luật Đất đai] năm 2024.'
    """
    parts: list[str] = []
    done = 0
    for start, end, before, after in sorted(annotations, key=itemgetter(0, 1)):
        if start >= done:
            marked = text[start:end]
            parts += (text[done:start], before, inside(marked) if inside else marked, after)
            done = end
    parts.append(text[done:])
    return "".join(parts)
