"""Repairs of a header: quotes that YAML needs, the case of keys and choices, the order of keys.

A repair is made only where it takes a problem away and brings none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cchc.authoring.mending.file_lines import FileLines
from cchc.law.documents.document_number import respelt
from cchc.reading.front_matter.header import split
from cchc.reading.front_matter.yaml_hints import quoted, whole_value
from cchc.reading.front_matter.yaml_tree import YamlMapping
from cchc.records import header_rules, value_rules
from cchc.records.diagnostic import Diagnostic
from cchc.records.field import Field
from cchc.records.record_kind import RecordKind

MOST_ROUNDS: Final = 200
"""Repairs of one header: one is made at a time, since YAML tells of one mistake at a time."""

QUOTED: Final = frozenset({header_rules.SYNTAX.code, header_rules.CUT_VALUE.code, header_rules.WRONG_TYPE.code})
"""Problems that quotes may solve."""

_VALUE: Final = re.compile(r"(\s*(?:- )?(?:[A-Za-z_]+:[ \t]+|(?<=- )))(\S.*?)(\s*)")
_STARTS: Final = frozenset("'\"[{|>#")
"""Signs with which a value begins that is more than plain text."""


def quotes_mended(line: str) -> Iterator[str]:
    """Yield what may be meant by a line whose value YAML does not take for text, the likeliest first; no word is changed."""
    if (whole := whole_value(line)) and whole != line.strip():
        yield line[: len(line) - len(line.lstrip())] + whole
    match = _VALUE.fullmatch(line)
    if match is not None and match[2][0] not in _STARTS:
        yield f"{match[1]}{quoted(match[2])}{match[3]}"


def value_mended(problem: Diagnostic, kind: RecordKind) -> str:
    """Return the right spelling of the key or value that a problem is about; empty where only its words can tell."""
    written = problem.source[problem.column - 1 : problem.column - 1 + problem.length]
    if problem.code == value_rules.BAD_NUMBER.code:
        return respelt(written)
    if problem.code == header_rules.UNKNOWN_KEY.code:
        return written.lower() if written.lower() in set(_keys(kind.fields)) else ""
    if problem.code == value_rules.NOT_A_CHOICE.code:
        meant = {value for value in _choices(kind.fields) if value.casefold() == written.casefold()}
        return meant.pop() if len(meant) == 1 else ""
    if problem.code == header_rules.BAD_SLUG.code:
        return written.lower() if re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", written.lower()) else ""
    return ""


def in_order(file: FileLines, kind: RecordKind) -> FileLines:
    """Return the file with the keys of its header in the order of the kind's table; a comment stays above its key.

    A header that cannot be read, or whose values refer to each other, stays as it is.
    """
    source = file.source("")
    parts = split(source)
    header = parts.header
    if (
        header is None
        or not header.items
        or parts.problems
        or _refers(source.lines[parts.fence.line + 1 : parts.body - 1])
    ):
        return file
    blocks = list(_blocks(header, source.lines, parts.fence.line + 1, parts.body - 1))
    order = {field.key: number for number, field in enumerate(kind.fields)}
    sorted_blocks = sorted(blocks, key=lambda block: order.get(block[0], len(order)))
    if sorted_blocks == blocks:
        return file
    numbers = [number for _, lines in sorted_blocks for number in lines]
    places = [number for _, lines in blocks for number in lines]
    lines = list(file.lines)
    for place, number in zip(places, numbers, strict=True):
        lines[place] = file.lines[number]  # the end of a line belongs to its place
    return replace(file, lines=tuple(lines))


def _blocks(header: YamlMapping, lines: Sequence[str], first: int, end: int) -> Iterator[tuple[str, range]]:
    """Yield each key with the numbers of its lines, comments and blank lines above it included; what follows the last key's value is left out."""
    starts = sorted((key.spot.line, name) for name, (key, _) in header.items.items())
    begin = first
    for (line, name), following in zip(starts, [*starts[1:], None], strict=True):
        stop = end if following is None else following[0]
        while stop > line + 1 and _is_apart(lines[stop - 1]):
            stop -= 1
        yield name, range(begin, stop)
        begin = stop


def _is_apart(line: str) -> bool:
    """Whether a line is no part of the value above it: blank, or a comment at the margin."""
    return not line.strip() or line.startswith("#")


def _refers(lines: Sequence[str]) -> bool:
    return any(re.search(r"(?:^|[\s:\[{,-])[&*]\w", line) for line in lines)


def _keys(fields: Sequence[Field]) -> Iterator[str]:
    for field in fields:
        yield field.key
        yield from _keys(field.fields)


def _choices(fields: Sequence[Field]) -> Iterator[str]:
    for field in fields:
        yield from (value for value, _ in field.choices)
        yield from _choices(field.fields)
