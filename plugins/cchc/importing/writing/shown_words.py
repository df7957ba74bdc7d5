"""The words of a page as readers see them, numbers of lists included; and the comparison of these with the words of the source."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from html.parser import HTMLParser
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_LEFT: Final = frozenset({"footnote-ref", "footnote-backref"})


class _Shown(HTMLParser):
    """Collects the words of HTML; the numbers of `<ol>` are words, marks of notes are none."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._counts: list[int | None] = []
        self._within_notes = 0
        self._silent = 0
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "div" and (self._within_notes or "footnote" in values.get("class", "")):
            self._within_notes += 1
        if tag == "a" and (self._silent or values.get("class") in _LEFT):
            self._silent += 1
        if tag == "ol":
            self._counts.append(int(values.get("start") or 1) if not self._within_notes else None)
        elif tag == "ul":
            self._counts.append(None)
        elif tag == "li":
            self._flush()
            if self._counts and (count := self._counts[-1]) is not None:
                number = int(values["value"]) if values.get("value") else count
                self._text.append(f" {number} ")
                self._counts[-1] = number + 1
        if tag in _BLOCKS:
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ol", "ul"} and self._counts:
            self._counts.pop()
        if tag == "a" and self._silent:
            self._silent -= 1
        if tag == "div" and self._within_notes:
            self._within_notes -= 1
        if tag in _BLOCKS:
            self._flush()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        if self._text:
            self.words += words_of("".join(self._text))
            self._text = []


_BLOCKS: Final = frozenset(
    (
        "p",
        "li",
        "td",
        "th",
        "tr",
        "table",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "div",
        "ol",
        "ul",
        "blockquote",
        "pre",
        "dt",
        "dd",
    )
)


def words_of(text: str) -> list[str]:
    """Return the words of a text: letters and digits that stand together."""
    return _WORD.findall(text)


def shown_words(html: str) -> list[str]:
    """Return the words of a page's HTML in order."""
    parser = _Shown()
    parser.feed(html)
    parser.close()
    return parser.words


def lost_words(source: Sequence[str], page: Sequence[str]) -> tuple[str, ...]:
    """Return the stretches of words of the source that the page does not show in their place, each with a word or two around it."""
    if list(source) == list(page):
        return ()
    missing = []
    left = Counter(page)
    short = Counter(source) - left
    if not short:
        return ("thứ tự chữ khác bản gốc",)
    matcher = SequenceMatcher(None, source, page, autojunk=False) if len(source) < 4000 else None
    if matcher is None:
        return tuple(short.elements())
    for kind, start, end, _, _ in matcher.get_opcodes():
        if kind in {"delete", "replace"}:
            missing.append(" ".join(source[start:end]))
    return tuple(missing)


def words_in(texts: Iterable[str]) -> Counter[str]:
    """Count the words of texts, in small letters."""
    return Counter(word for text in texts for word in words_of(text.lower()))
