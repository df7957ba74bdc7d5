"""The nodes of a text while it is read, what was taken out of it, and the brackets and tags that are open."""

from xml.etree.ElementTree import Element

from cchc.reading.markdown.inline.emphasis import Node
from cchc.reading.markdown.page_draft import Draft, Edit, Leaf, Stretch


class Scope:
    """A bracket or a tag that is open: where it stands among the nodes and in the text; a tag's element."""

    __slots__ = ("brackets", "element", "name", "node", "start")

    def __init__(self, node: int, start: int, name: str, element: Element | None = None, brackets: int = 0) -> None:
        self.node = node
        self.start = start
        self.name = name
        self.element = element
        self.brackets = brackets


class NodeBuffer:
    """One leaf, taken into nodes from left to right."""

    _done = 0
    """How far the text was taken into nodes."""
    _linked = 0
    """Brackets below this one stand around a link, so they make none."""

    def __init__(self, draft: Draft, leaf: Leaf) -> None:
        self._draft = draft
        self._leaf = leaf
        self._text = leaf.text
        self._nodes: list[Node] = []
        self._edits: list[Edit] = []
        self._brackets: list[Scope] = []
        self._tags: list[Scope] = []

    def _flush(self, end: int) -> None:
        """Take the text up to `end` as it is."""
        if end > self._done:
            self._nodes.append(self._text[self._done : end])
            self._done = end

    def _put(self, node: Node, start: int, end: int) -> int:
        """Take a node for a stretch of the text."""
        self._flush(start)
        self._nodes.append(node)
        self._done = end
        return end

    def _drop(self, start: int, end: int) -> int:
        """Take a stretch of the text out."""
        self._flush(start)
        self._edits.append(Edit(start, end))
        self._done = end
        return end

    def _stretch(self, start: int, end: int) -> Stretch:
        """Return the first line of a stretch of the text, with its place in the body."""
        stop = self._text.find("\n", start, end)
        line, column = self._leaf.place(start)
        return Stretch(line, column, column + (end if stop < 0 else stop) - start)
