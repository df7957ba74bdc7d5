"""A header of plain lines without the YAML parser: `key: value`, `key: "value"`, `key: [a, "b"]`.

Most headers are nothing else. Any other line, an empty value, a sign that means something to YAML at its place, a key
that comes twice: the whole header is left to the parser. The tree and every place in it are the parser's own.
"""

import re
from collections.abc import Sequence
from typing import Final

from cchc.reading.front_matter.yaml_tree import LARGEST, LONGEST, Node, YamlMapping, YamlScalar, YamlSequence
from cchc.reading.source_text import Spot

_ITEM: Final = r"""(?:"[^"\\]*"|[^\W_](?:[^\[\]{},:#?"]*[^\[\]{},:#?"\s])?)"""
_LIST: Final = re.compile(rf"\[ *{_ITEM}(?: *, *{_ITEM})* *\]")
_ITEMS: Final = re.compile(_ITEM)


def plain_header(lines: Sequence[str], offset: int) -> YamlMapping | None:
    """Return the keys of a clean header that begins in line `offset` of its file, or None where the parser has to say."""
    if sum(map(len, lines)) + len(lines) > LONGEST:
        return None
    items: dict[str, tuple[YamlScalar, Node]] = {}
    size = 1
    for number, line in enumerate(lines, offset):
        key, _, rest = line.rstrip(" ").partition(": ")
        value = rest.lstrip(" ")
        if not value or key in items or not key.isidentifier() or not key.isascii() or not line.isprintable():
            return None
        column = len(key) + 2 + len(rest) - len(value)
        node = _node(value, number, column)
        if node is None:
            return None
        items[key] = (YamlScalar(Spot(number, 0, len(key)), key), node)
        size += 1 + node.size
    if not items or size > LARGEST:
        return None
    return YamlMapping(Spot(offset, 0, len(lines[0].rstrip())), items, size)


def _node(value: str, line: int, column: int) -> Node | None:
    first = value[0]
    if first.isalnum():
        if ": " in value or " #" in value or value[-1] == ":":
            return None
        return YamlScalar(Spot(line, column, len(value)), value)
    if first == '"':
        text = value[1:-1]
        if len(value) < 2 or value[-1] != '"' or '"' in text or "\\" in text:
            return None
        return YamlScalar(Spot(line, column, len(value)), text)
    if _LIST.fullmatch(value) is None:
        return None
    found: list[Node] = [
        YamlScalar(Spot(line, column + item.start(), len(item[0])), item[0].strip('"'))
        for item in _ITEMS.finditer(value)
    ]
    return YamlSequence(Spot(line, column, 1), found, 1 + len(found))
