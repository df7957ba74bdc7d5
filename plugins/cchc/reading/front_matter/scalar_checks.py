"""Values without quotes of which YAML takes something else than an editor wrote."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from yaml.events import ScalarEvent

from cchc.reading.front_matter.yaml_hints import quoted
from cchc.reading.source_text import SourceText, Spot
from cchc.records import header_rules
from cchc.records.diagnostic import Diagnostic, Severity

_COMMENT: Final = re.compile(r"[ \t]+(#.+)")
_DASH: Final = re.compile(r"[ \t]*(-)([^\s-].*)")


def check_scalar(event: ScalarEvent, source: SourceText, offset: int) -> Iterator[Diagnostic]:
    """Yield what is amiss with a value; the lines of its marks are counted from line `offset` of the source."""
    start, end = event.start_mark, event.end_mark
    if event.style or start is None or end is None or not event.value:
        return
    first, last = Spot(start.line + offset, start.column), Spot(end.line + offset, end.column)
    yield from _cut(source, first, last)
    if "-" in event.value:
        yield from _items(source, first, last)


def _cut(source: SourceText, start: Spot, end: Spot) -> Iterator[Diagnostic]:
    """Tell of a value that ends at a sign `#`: what stands behind it is a comment to YAML."""
    line = source.lines[end.line]
    cut = _COMMENT.match(line, end.column)
    if cut is None:
        return
    place = Spot(end.line, cut.start(1), len(line.rstrip()) - cut.start(1))
    hint = "viết cả giá trị trên một dòng, trong dấu nháy kép"
    if start.line == end.line:
        hint = f"viết {line[: start.column].strip()} {quoted(line[start.column :].rstrip())}"
    problem = source.diagnostic(header_rules.CUT_VALUE, place, f'"{cut[1].rstrip()}" bị bỏ khỏi giá trị', hint)
    if cut[1][1:2].isspace():  # as comments are written
        hint = f"nếu là ghi chú thì để ở một dòng riêng; nếu không thì {hint}"
        problem = replace(problem, severity=Severity.WARNING, hint=hint)
    yield problem


def _items(source: SourceText, start: Spot, end: Spot) -> Iterator[Diagnostic]:
    """Tell of items of a list that YAML takes for text, since no blank stands behind their dashes."""
    for number in range(start.line, end.line + 1):
        found = _DASH.match(source.lines[number])
        if found is not None and (number > start.line or found.start(1) == start.column):
            spot = source.rest_of_line(number, found.start(1))
            message = 'sau dấu "-" đầu dòng phải có một dấu cách'
            yield source.diagnostic(header_rules.SYNTAX, spot, message, f"viết - {found[2].rstrip()}")
