"""Abbreviations that a line `*[CCHC]: …` defines, wherever the body's texts have them."""

import re
from typing import Final
from xml.etree.ElementTree import Element

from cchc.reading.markdown.inline.emphasis import fill
from cchc.reading.markdown.page_draft import Draft
from cchc.records.body_rules import UNMATCHED_NOTE

_WORD: Final = re.compile(r"[^\W_]")
_LEFT_ALONE: Final = frozenset({"abbr", "code", "pre"})


def set_abbreviations(draft: Draft, root: Element) -> None:
    """Mark the abbreviations in the texts of `root`; tell of those that no text has."""
    if not draft.abbreviations:
        return
    finder = _Finder(draft)
    for element in [element for element in root.iter() if element.tag not in _LEFT_ALONE]:
        children = list(element)
        parts = [finder.divided(element.text), *(finder.divided(child.tail) for child in children)]
        if any(len(part) > 1 or not isinstance(part[0], str) for part in parts if part):
            nodes: list[str | Element] = [*parts[0]]
            for child, part in zip(children, parts[1:], strict=True):
                child.tail = None
                nodes += (child, *part)
            element.text = None
            del element[:]
            fill(element, nodes)
    for name, defined in draft.abbreviations.items():
        if not defined.uses:
            message = f'trong bài không có "{name}", nên lời giải thích không hiện ở đâu'
            draft.remark(UNMATCHED_NOTE, defined.place, message, "xóa dòng này, hoặc viết đúng chữ viết tắt trong bài")


class _Finder:
    """Looks abbreviations up where a word begins, by their lengths, the longest first."""

    def __init__(self, draft: Draft) -> None:
        self._known = draft.abbreviations
        self._lengths = sorted({len(name) for name in self._known}, reverse=True)
        firsts = "".join(re.escape(sign) for sign in sorted({name[0] for name in self._known}))
        self._start = re.compile(rf"(?<![^\W_])[{firsts}]")

    def divided(self, text: str | None) -> list[str | Element]:
        """Return a text as texts and abbreviations."""
        nodes: list[str | Element] = []
        done = 0
        for found in self._start.finditer(text or ""):
            start = found.start()
            if start < done or (name := self._at(found.string, start)) is None:
                continue
            nodes.append(found.string[done:start])
            element = Element("abbr", {"title": self._known[name].value})
            element.text = name
            self._known[name].uses += 1
            nodes.append(element)
            done = start + len(name)
        if text:
            nodes.append(text[done:])
        return nodes

    def _at(self, text: str, start: int) -> str | None:
        for length in self._lengths:
            name = text[start : start + length]
            if name in self._known and _WORD.match(text, start + length) is None:
                return name
        return None
