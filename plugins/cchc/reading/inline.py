"""Python-Markdown made quick for prose: the same output, without the work that plain text does not need.

Most of an article is text in which no pattern can match. Three parts of Python-Markdown are stood in for:

1. inline patterns run only on text that holds a character they can begin with;
2. a line that begins with a letter and stands alone is a paragraph, whatever the block processors would try;
3. the search for raw HTML is left out where there is neither `<` nor `&`.

That the output stays the same is a property test, up to a number of brackets at which Python-Markdown would take
minutes; nothing here depends on this project.
"""

import re
from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import Pattern
from markdown.preprocessors import HtmlBlockPreprocessor
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
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
        md.parser.blockprocessors.register(_QuickParagraph(md.parser), "quick_paragraph", 200)
        md.treeprocessors.register(_QuickInline(md), "inline", 20)
        md.treeprocessors.register(_QuickUnescape(md), "unescape", 0)


class _QuickHtmlBlocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines as they are where they cannot hold HTML."""
        if any("<" in line or "&" in line for line in lines):
            return super().run(lines)
        return lines


class _QuickParagraph(BlockProcessor):
    """A single line that begins with a letter: no heading, list, quote, table, code, rule or definition does."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._state = parser.state

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's signature
        return "\n" not in block and block[:1].isalpha() and not self._state.isstate("list")

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = blocks.pop(0)


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


class _QuickUnescape(UnescapeTreeprocessor):
    def unescape(self, text: str) -> str:
        """Return text without an escape as it is."""
        return super().unescape(text) if STX in text else text
