"""Python-Markdown made quick for prose: the same output, without the work that plain text does not need.

Most of an article is text in which no pattern can match. Three parts of Python-Markdown are stood in for:

1. inline patterns run only on text that holds a character they can begin with;
2. a block whose lines all begin with letters is a paragraph, whatever the block processors would try;
3. the search for raw HTML is left out where there is neither `<` nor `&`.

That the output stays the same is a property test, up to a number of brackets at which Python-Markdown would take
minutes; nothing here depends on this project.
"""

import re
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor, PrettifyTreeprocessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString

_STARTS: Final[Mapping[str, str]] = {
    "backtick": "`",
    "escape": "\\",
    "footnote": "[",
    "reference": "[",
    "link": "[",
    "image_link": "[",
    "image_reference": "[",
    "short_reference": "[",
    "short_image_ref": "[",
    "autolink": "<",
    "automail": "<",
    "linebreak": "\n",
    "html": "<",
    "entity": "&",
    "em_strong": "*_",
}
"""Pattern → characters one of which every match holds. A pattern that is not listed always runs."""


MOST_BRACKETS: Final = 400
"""Opening brackets in one stretch of text; finding the partner of each costs the square of their number."""


class TooManyBracketsError(Exception):
    """A stretch of text holds more than `MOST_BRACKETS` opening brackets; `text` is that stretch."""

    def __init__(self, text: str) -> None:
        super().__init__(f"more than {MOST_BRACKETS} brackets")
        self.text = text


class QuickExtension(Extension):
    """Registers the three stand-ins. It must be the last extension, so that it knows every inline pattern."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Take the place of the stock processors under their own names and priorities."""
        md.preprocessors.register(_QuickHtmlBlocks(md), "html_block", 20)
        md.parser.blockprocessors.register(_QuickBlock(md.parser), "quick_block", 200)
        md.treeprocessors.register(_QuickInline(md), "inline", 20)
        md.treeprocessors.register(_QuickPrettify(md), "prettify", 10)
        md.treeprocessors.register(_QuickUnescape(md), "unescape", 0)


class _QuickHtmlBlocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as they are where they cannot hold HTML."""
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class _QuickBlock(BlockProcessor):
    """A block whose every line begins with a letter is a paragraph; a single line `- ` and a letter is a list item."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._paragraph = parser.blockprocessors["paragraph"]
        self._item = parser.blockprocessors["ulist"]

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's signature
        if block[:1].isalpha():
            return "\n" not in block or all([line[:1].isalpha() for line in block.split("\n")])  # noqa: C419 - quicker
        return block[:2] == "- " and block[2:3].isalpha() and "\n" not in block

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take every such block that follows, so that the parser's loop is entered once for all of them."""
        while blocks and self.test(parent, blocks[0]):
            (self._item if blocks[0][:1] == "-" else self._paragraph).run(parent, blocks)


class _QuickInline(InlineProcessor):
    """Runs a pattern only on text that holds one of its characters."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._patterns: list[Pattern] = list(md.inlinePatterns)
        self._starts = [""] * len(self._patterns)
        for name, characters in _STARTS.items():
            if name in md.inlinePatterns:
                self._starts[md.inlinePatterns.get_index_for_name(name)] = characters
        self._all_known = all(self._starts)
        self._any = re.compile("[" + re.escape("".join(sorted(set("".join(self._starts))))) + "]")

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - the name its base class calls
        if isinstance(data, AtomicString) or (self._all_known and self._any.search(data) is None):
            return data
        if data.count("[") > MOST_BRACKETS:
            raise TooManyBracketsError(data)
        start = 0
        index = patternIndex
        while index < len(self._patterns):
            characters = self._starts[index]
            if characters and not any(char in data for char in characters):
                index, start = index + 1, 0
                continue
            data, matched, start = self._InlineProcessor__applyPattern(self._patterns[index], data, index, start)  # type: ignore[attr-defined]
            if not matched:
                index += 1
        return data


class _QuickPrettify(PrettifyTreeprocessor):
    """Looks a tag up once for the whole tree, not twice for every element."""

    def _prettifyETree(self, elem: Element) -> None:  # noqa: N802 - the name its base class calls
        self._prettify(elem, {})

    def _prettify(self, element: Element, known: dict[str, bool]) -> None:
        level = known.get(element.tag)
        if level is None:
            level = known[element.tag] = self.md.is_block_level(element.tag)
        if level and element.tag not in ("code", "pre"):
            text = element.text
            if (not text or not text.strip()) and len(element) and self.md.is_block_level(element[0].tag):
                element.text = "\n"
            for child in element:
                inner = known.get(child.tag)
                if inner is None:
                    inner = known[child.tag] = self.md.is_block_level(child.tag)
                if inner:
                    self._prettify(child, known)
        tail = element.tail
        if not tail or not tail.strip():
            element.tail = "\n"


class _QuickUnescape(UnescapeTreeprocessor):
    def unescape(self, text: str) -> str:
        """Return text without an escape as it is."""
        return super().unescape(text) if STX in text else text
