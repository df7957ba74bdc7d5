"""No line break within "số 61/2018/NĐ-CP", "2021-2025", "năm 2026", "14 thủ tục".

A browser breaks a line after any hyphen and at any space. No style forbids that within a text, and a hyphen or a space of
another kind would be copied and searched for as such, so what belongs together stands in an element of its own.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from markupsafe import Markup, escape

_DIGIT = re.compile("[0-9]")
_NUMBER = re.compile(r"[0-9](?<![\w/#.,-][0-9])(?:[\w./-]|,(?=[0-9]))*")
_NAMES = frozenset(("số", "ngày", "tháng", "năm", "điều", "khoản"))
_LONGEST_NAME = len(" khoản ")
_COUNTED = re.compile(r"[0-9]{1,3}(?:[.,][0-9]+)*")
# The word that a number counts is taken for one syllable; "14 thủ tục" keeps "14 thủ" together.
_UNIT = re.compile(r" [^\W\d_]+")


def nowrap_html(html: str) -> str:
    """Return text of HTML with its numbers kept together; HTML with tags in it as it is."""
    if "<" in html:
        return html
    parts: list[str] = []
    done = 0
    for start, end in _together(html):
        parts += (html[done:start], '<span class="cchc-number">', html[start:end], "</span>")
        done = end
    return "".join((*parts, html[done:])) if parts else html


@lru_cache(maxsize=4096, typed=True)
def nowrap(text: str) -> str:
    """Return a text, escaped where anything was put into it, with its numbers kept together. The filter of templates.

    Pages near each other show the same titles.
    """
    if not _DIGIT.search(text):
        return text
    escaped = str(escape(text))
    kept = nowrap_html(escaped)
    return text if kept is escaped else Markup(kept)  # noqa: S704 - escaped above


def _together(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where: a number with what it is of, or with the thing counted, or a number with a hyphen."""
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        before = text[max(0, start - _LONGEST_NAME) : start]
        word = before[before.rfind(" ", 0, -1) + 1 :].lstrip("(“")
        if word[-1:] == " " and word[:-1].lower() in _NAMES:
            yield start - len(word), end
        elif _COUNTED.fullmatch(text, start, end) and (unit := _UNIT.match(text, end)):
            yield start, unit.end()
        elif "-" in number[0]:
            yield start, end
