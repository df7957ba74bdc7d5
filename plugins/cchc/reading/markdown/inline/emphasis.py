"""Runs of `*`, `_` and `~~` that become emphasis. Linear: the rules of CommonMark, made looser for how people write.

A run may open before anything but a blank and close after anything but a blank. Never marks: `_` within a word, a sign
between a digit and a letter or digit (`2*3`), a run that brackets enclose (`(*)`).
"""

from collections.abc import Sequence
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from cchc.reading.markdown.page_draft import Edit

_DEEPEST: Final = 40
"""Runs that may be open at once; more are text."""
_LONGEST: Final = 3
"""Signs of a run that marks; more are text."""
_TAGS: Final = {("*", 1): "em", ("*", 2): "strong", ("_", 1): "em", ("_", 2): "strong", ("~", 2): "del"}


class Run(NamedTuple):
    """A run of one sign: where it stands in its text, and whether it may open or close."""

    sign: str
    start: int
    length: int
    opens: bool
    closes: bool


Node = str | Element | Run
"""What a text is made of."""


def run_at(text: str, start: int) -> Run:
    """Return the run of the sign at `start`."""
    sign = text[start]
    end = start + 1
    while end < len(text) and text[end] == sign:
        end += 1
    before, after = text[start - 1 : start], text[end : end + 1]
    opens, closes = bool(after) and not after.isspace(), bool(before) and not before.isspace()
    if end - start > _LONGEST:
        opens = closes = False
    elif sign == "~":
        opens, closes = (opens and end - start == 2), (closes and end - start == 2)
    elif opens and closes:
        within = before.isalnum() and after.isalnum()
        if (within and (sign == "_" or before.isdigit() or after.isdigit())) or (before == "(" and after == ")"):
            opens = closes = False
        elif sign == "_":
            opens, closes = not before.isalnum(), not after.isalnum()
    return Run(sign, start, end - start, opens, closes)


class _Open:
    """A run that may yet be closed, what is left of it, and what stands after it."""

    __slots__ = ("length", "nodes", "run")

    def __init__(self, run: Run | None, length: int) -> None:
        self.run = run
        self.length = length
        self.nodes: list[Node] = []


def emphasised(nodes: list[Node], edits: list[Edit]) -> list[Node]:
    """Return nodes with their runs made into elements, or text again; what became a mark is added to `edits`."""
    if not any([isinstance(node, Run) for node in nodes]):  # noqa: C419 - quicker
        return nodes
    levels = [_Open(None, 0)]
    for node in nodes:
        if not isinstance(node, Run):
            levels[-1].nodes.append(node)
            continue
        left = _close(levels, node, edits) if node.closes else node.length
        if left and node.opens and len(levels) <= _DEEPEST:
            levels.append(_Open(node._replace(start=node.start + node.length - left), left))
        elif left:
            levels[-1].nodes.append(node.sign * left)
    _flatten(levels, 1)
    return levels[0].nodes


def _close(levels: list[_Open], run: Run, edits: list[Edit]) -> int:
    """Close what `run` closes; return how many of its signs are left."""
    left, start = run.length, run.start
    while left:
        number = len(levels) - 1
        while number and not _match(levels[number], run, left):
            number -= 1
        if not number:
            break
        _flatten(levels, number + 1)
        opened = levels[number]
        used = 2 if left >= 2 and opened.length >= 2 else 1
        element = Element(_TAGS[run.sign, used])
        fill(element, opened.nodes)
        opened.length -= used
        left -= used
        if opened.run is not None:
            edge = opened.run.start + opened.length
            edits += (Edit(edge, edge + used), Edit(start, start + used))
        start += used
        if opened.length:
            opened.nodes = [element]
        else:
            levels.pop()
            levels[-1].nodes.append(element)
    return left


def _match(level: _Open, run: Run, left: int) -> bool:
    """Return whether `run` may close a level. Runs that open and close at once do not pair to a multiple of three."""
    opened = level.run
    if opened is None or opened.sign != run.sign:
        return False
    if run.sign == "~":
        return True
    both = (opened.closes or run.opens) and (opened.length + run.length) % 3 == 0
    return left > 0 and not (both and (opened.length % 3 or run.length % 3))


def _flatten(levels: list[_Open], first: int) -> None:
    """Make text of the runs that were not closed, from level `first` on."""
    below = levels[first - 1].nodes
    for level in levels[first:]:
        if level.run is not None:
            below.append(level.run.sign * level.length)
        below += level.nodes
    del levels[first:]


def fill(element: Element, nodes: Sequence[Node]) -> None:
    """Put nodes into an element that is empty, or before the elements that it holds. Texts beside each other become one."""
    texts: list[str] = []
    last: Element | None = None
    inserted = len(element) > 0
    count = 0
    for node in nodes:
        if isinstance(node, str):
            texts.append(node)
        elif isinstance(node, Element):
            if texts:
                _say(element, last, texts)
                texts = []
            if inserted:
                element.insert(count, node)
                count += 1
            else:
                element.append(node)
            last = node
    if texts:
        _say(element, last, texts)


def _say(element: Element, last: Element | None, texts: list[str]) -> None:
    """Put texts behind the last node of an element."""
    text = texts[0] if len(texts) == 1 else "".join(texts)
    if last is None:
        element.text = text or None
    elif text:
        last.tail = text
