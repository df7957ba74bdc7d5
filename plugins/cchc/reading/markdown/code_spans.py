"""Stretches of code within a text: between two runs of backticks of one length."""

import re
from bisect import bisect_left
from typing import Final

_RUN: Final = re.compile("`+")


class Backticks:
    """The runs of backticks of one text, to be asked for partners in any order. Linear in the text."""

    def __init__(self, text: str) -> None:
        self._runs: dict[int, list[int]] = {}
        for run in _RUN.finditer(text):
            self._runs.setdefault(run.end() - run.start(), []).append(run.start())

    def partner(self, end: int, length: int) -> int | None:
        """Return where the run begins that closes one of `length` that ends at `end`, or None."""
        runs = self._runs.get(length, ())
        number = bisect_left(runs, end)
        return runs[number] if number < len(runs) else None


def code_spans(text: str) -> list[tuple[int, int]]:
    """Return start and end of each stretch of code in `text`, backticks included."""
    ticks = Backticks(text)
    spans = []
    reached = 0
    while (run := _RUN.search(text, reached)) is not None:
        start, end = run.span()
        start += is_escaped(text, start)
        partner = ticks.partner(end, end - start) if end > start else None
        if partner is None:
            reached = end
        else:
            reached = partner + end - start
            spans.append((start, reached))
    return spans


def is_escaped(text: str, at: int) -> bool:
    """Return whether the sign at `at` has a backslash before it that is not itself escaped."""
    first = at
    while first and text[first - 1] == "\\":
        first -= 1
    return (at - first) % 2 == 1
