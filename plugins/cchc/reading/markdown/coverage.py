"""Nothing is lost: every word of a body's lines is in a text of its tree, or is markup that was recognised as such.

Two halves. Lines: a letter or digit that neither stands in a leaf nor was claimed as markup is lost. Leaves: what the leaf's
element holds has to be the text without its marks. That the page's text is that of the elements is a property test;
where the editor wrote HTML, body_reader.py compares them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cchc.reading.markdown.inline.plain_emphasis import plain_edits
from cchc.reading.markdown.page_draft import Draft, Edit, Leaf, Stretch
from cchc.records.body_rules import LOST_WORDS

_WORD: Final = re.compile(r"[^\W_]")
_RISKY: Final = "<{|\t`~"
"""Signs of lines of which more than a mark is taken away, definitions apart; that of others nothing is lost is a property test."""
_MARKS: Final = frozenset({"- ", "+ ", "* ", "# ", "## ", "### ", "#### ", "> "})
"""What most often stands before the text of a line."""
LOST_HINT: Final = "viết lại đoạn này theo cách đơn giản hơn, rồi kiểm tra lại"


def check_lines(draft: Draft) -> None:
    """Tell of words that no leaf holds and nothing claims. A text without a sign by which lines could be lost is left out."""
    defined = draft.notes or draft.addresses or draft.abbreviations
    if not defined and not any([sign in draft.text for sign in _RISKY]):  # noqa: C419 - quicker
        return
    known: dict[int, list[tuple[int, int]]] = {}
    for leaf in draft.leaves:
        line, column, text = leaf.line, leaf.column, leaf.text
        if leaf.more:
            text, *rest = text.split("\n")
            for (below, start), words in zip(leaf.more, rest, strict=True):
                known.setdefault(below, []).append((start, start + len(words)))
        span = (column, column + len(text))
        if line in known:
            known[line].append(span)
        else:
            known[line] = [span]
    for stretch in draft.markup:
        known.setdefault(stretch.line, []).append((stretch.start, stretch.end))
    for number, written in enumerate(draft.lines):
        if not written:
            continue
        spans = known.get(number, [])
        if len(spans) == 1:
            start, end = spans[0]
            if (not start or written[:start] in _MARKS) and end >= len(written):
                continue
        for start, end in _gaps(written, spans):
            found = _WORD.search(written, start, end)
            if found is not None:
                words = written[found.start() : end].strip()
                place = Stretch(number, found.start(), end)
                draft.remark(LOST_WORDS, place, f'chữ "{words[:60]}" không có trên trang', LOST_HINT)


def _gaps(line: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a line that no span covers."""
    reached = 0
    for start, end in sorted(spans):
        if start > reached:
            yield reached, start
        reached = max(reached, end)
    if reached < len(line):
        yield reached, len(line)


def check_leaf(draft: Draft, leaf: Leaf) -> None:
    """Tell of words of a leaf that are in its element otherwise than its marks explain. To be asked before the element holds more."""
    shown = "".join(leaf.element.itertext())
    expected = visible(leaf.text, leaf.edits or ())
    if shown == expected or "".join(shown.split()) == "".join(expected.split()):
        return
    line, column = leaf.place(0)
    end = column + len(leaf.text.partition("\n")[0])
    draft.remark(LOST_WORDS, Stretch(line, column, end), "chữ ở đây hiện thiếu hoặc thừa trên trang", LOST_HINT)


def edits_of(leaf: Leaf) -> list[Edit]:
    """Return the edits of a leaf that was read."""
    if leaf.edits is not None:
        return leaf.edits
    return plain_edits(leaf.text) if "*" in leaf.text and not leaf.mode else []


def visible(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with its edits made; one within another is left out."""
    parts: list[str] = []
    done = 0
    for start, end, shown in sorted(edits):
        if start >= done:
            parts += (text[done:start], shown)
            done = end
    parts.append(text[done:])
    return "".join(parts)
