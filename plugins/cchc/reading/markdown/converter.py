"""Markdown to HTML: a chosen dialect, instances that are reused, bounds on what they are given.

The dialect is Python-Markdown with tables, attribute lists (`{: #id .class }`), footnotes, definition lists and
abbreviations. An extension takes part only where the text shows its mark, which changes no output.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension

from cchc.reading.markdown.python_markdown import BracketLimit, TooManyBracketsError

DEEPEST: Final = 20
"""Levels of lists and quotes within each other that a body may have."""

_DEFINITION: Final = re.compile(r"^[ \t>*+\-\d.)]*:[ \t]", re.MULTILINE)
_NESTED: Final = re.compile(rf"^(?:[ \t>*+\-]|\d{{1,9}}[.)]){{{DEEPEST},}}", re.MULTILINE)
_LEVEL: Final = re.compile(r"[ \t]*(>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))")


def _footnotes() -> Extension:
    return FootnoteExtension(BACKLINK_TITLE="Về chỗ gọi chú thích {}", BACKLINK_TEXT="↩")


_EXTENSIONS: Final[tuple[tuple[Callable[[str], bool], Callable[[], Extension]], ...]] = (
    (lambda text: "|" in text, lambda: TableExtension(use_align_attribute=True)),
    (lambda text: "{" in text, AttrListExtension),
    (lambda text: "[^" in text, _footnotes),
    (lambda text: _DEFINITION.search(text) is not None, DefListExtension),
    (lambda text: "*[" in text, AbbrExtension),
)
"""(whether a text shows the extension's mark, the extension) in the order of registration."""


def to_html(text: str) -> str:
    """Return the HTML of a body, not yet sanitised. The caller has made sure that it is not nested too deep.

    Raises TooManyBracketsError, and RecursionError only where Python's own limit is lower than `DEEPEST` levels need.
    """
    converter = _converter(tuple(shows(text) for shows, _ in _EXTENSIONS))
    converter.reset()
    try:
        return converter.convert(text)
    except (TooManyBracketsError, RecursionError):
        _converter.cache_clear()  # a converter that was left half-way is not brought back by `reset`
        raise


def plain_converter() -> Markdown:
    """Return Python-Markdown with every extension and no bound: what `to_html` must equal."""
    return Markdown(extensions=[extension() for _, extension in _EXTENSIONS])


def too_deep(text: str) -> int | None:
    """Return the index of the first line that nests lists and quotes too deep, or None."""
    for match in _NESTED.finditer(text):
        end = text.find("\n", match.start())
        if _levels(text[match.start() : end if end >= 0 else len(text)]) > DEEPEST:
            return text.count("\n", 0, match.start())
    return None


def _levels(line: str) -> int:
    """Count the levels a line opens: its quote and list marks, and four columns of indentation each."""
    levels = position = 0
    while (mark := _LEVEL.match(line, position)) is not None:
        levels += 1
        position = mark.end()
    indent = len(line) - len(line.lstrip())
    return levels + len(line[:indent].expandtabs(4)) // 4 if levels else 0


@lru_cache(maxsize=32)
def _converter(shown: tuple[bool, ...]) -> Markdown:
    chosen = [extension() for show, (_, extension) in zip(shown, _EXTENSIONS, strict=True) if show]
    return Markdown(extensions=[*chosen, BracketLimit()])
