"""Document numbers as terms of the search index: `#76//nq.cp`, `#61/2018/nd.cp`.

A term is the serial without leading zeros, the year that stands in the number or nothing, and the groups of letters of
the symbol, folded, with points between. So every way of typing a number meets the same term.
"""

import re
from collections.abc import Iterator
from typing import Final

from cchc.text.fold import fold

_NUMBER: Final = re.compile(
    r"([0-9]{1,6})([a-zđ]?)\s?[/–-]\s?(?:((?:19|20)\d\d)\s?[/–-]\s?)?"
    r"([^\W\d_][\w&]{0,11}(?:[/–-][^\W_][\w&]{0,11}){0,4})"
)
_NOT_LETTER: Final = re.compile(r"[^a-z0-9]+")


def number_terms(text: str) -> set[str]:
    """The terms of all document numbers in a text; dates and amounts are none, for they have no letters.

    >>> sorted(number_terms("Nghị quyết số 76/NQ-CP; Nghị định 61/2018/NĐ-CP; 01-CTr/TU; ngày 15/7/2021"))
    ['#1//ctr.tu', '#61/2018/nd.cp', '#76//nq.cp']
    """
    return {
        f"#{match[1].lstrip('0') or '0'}{match[2]}/{match[3] or ''}/{_NOT_LETTER.sub('.', fold(match[4])).strip('.')}"
        for line in _lines(text)
        for match in _NUMBER.finditer(line)
        if _stands_alone(line[match.start() - 1 : match.start()])
    }


def _lines(text: str) -> Iterator[str]:
    """The lines that may hold a number, in lower case; a line broken at a separator is one with the next."""
    for separator in "/–-":
        text = text.replace(f"{separator}\n", f"{separator} ").replace(f"\n{separator}", f" {separator}")
    return (line.lower() for line in text.split("\n") if "/" in line or "-" in line or "–" in line)


def symbol_codes(number: str) -> set[str]:
    """The letter groups of a number's symbol, folded: what a reader may type beside the serial.

    >>> sorted(symbol_codes("86/SNV-CCHC&PC"))
    ['cchc', 'pc', 'snv']
    """
    return {group for group in re.findall(r"[a-z]+", fold(number)) if len(group) > 1}


def _stands_alone(before: str) -> bool:
    """Return whether a number may begin after this letter: not within a word, a date or another number."""
    return not before.isalnum() and before not in {"/", ".", "-", "_"}
