"""Values of a header as lines of YAML that the reader gives back as they were."""

import re
from collections.abc import Iterator, Mapping, Sequence
from json import dumps
from typing import Final

HeaderValue = str | Sequence["HeaderValue"] | Mapping[str, "HeaderValue"]
"""A line of text, a list, or a group of keys."""

_PLAIN: Final = re.compile(r"\w(?:[\w ,.()/–-]|:(?=\S))*", re.UNICODE)
"""Text that YAML takes as it is."""

_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null"})
"""Text that other readers of YAML take for something else."""

_WIDEST: Final = 100
"""Letters of a list that stands on the line of its key."""


def header_lines(key: str, value: HeaderValue) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    match value:
        case str():
            yield f"{key}: {scalar(value)}"
        case Mapping():
            yield f"{key}:"
            for inner, given in value.items():
                yield from (f"  {line}" for line in header_lines(inner, given))
        case _:
            texts = [item for item in value if isinstance(item, str)]
            line = f"{key}: [{', '.join(map(_member, texts))}]"
            if len(texts) == len(value) and len(line) <= _WIDEST:
                yield line
                return
            yield f"{key}:"
            for item in value:
                yield from (f"  {line}" for line in _item_lines(item))


def scalar(text: str) -> str:
    """Return `text` as a YAML value: plain where that is safe, otherwise in double quotes, as JSON has them."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and not text.endswith(" "):
        return text
    return dumps(text, ensure_ascii=False)


def _member(text: str) -> str:
    written = scalar(text)
    return dumps(text, ensure_ascii=False) if "," in text else written


def _item_lines(item: HeaderValue) -> Iterator[str]:
    if isinstance(item, str):
        yield f"- {scalar(item)}"
        return
    pairs = item.items() if isinstance(item, Mapping) else ()
    lines = [line for key, value in pairs for line in header_lines(key, value)]
    for number, line in enumerate(lines):
        yield f"{'  ' if number else '- '}{line}"
