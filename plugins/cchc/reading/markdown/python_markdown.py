"""Python-Markdown, bounded: a stretch of text with so many brackets that it would take minutes is refused.

Finding the partner of each bracket costs the square of their number.
"""

import re
from typing import Final, Never

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

MOST_BRACKETS: Final = 400
"""Opening brackets in one stretch of text."""

_FIRST: Final = 1_000
"""A priority above that of every other pattern, so that a stretch is looked at before any is tried."""


class TooManyBracketsError(Exception):
    """A stretch of text holds more than `MOST_BRACKETS` opening brackets; `text` is that stretch."""

    def __init__(self, text: str) -> None:
        super().__init__(f"more than {MOST_BRACKETS} brackets")
        self.text = text


class BracketLimit(Extension):
    """Makes a converter raise TooManyBracketsError."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the pattern that only such a stretch matches."""
        md.inlinePatterns.register(
            _TooManyBrackets(rf"\A(?:[^\[]*+\[){{{MOST_BRACKETS + 1}}}", md), "bracket_limit", _FIRST
        )


class _TooManyBrackets(InlineProcessor):
    """Matches a stretch with one bracket too many."""

    def handleMatch(self, _match: re.Match[str], data: str) -> Never:  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        """Refuse the stretch."""
        raise TooManyBracketsError(data)
