"""Proposals as front matter: the keys in the order of the field table, with a remark above each value to be looked at."""

import re
from collections.abc import Iterator, Sequence
from json import dumps
from typing import Final

from cchc.importing.layout.proposal import Proposal, Value
from cchc.records.field import Field

LOOK: Final = "xem lại"
"""How the remark at an uncertain value begins."""
_PLAIN: Final = re.compile(r"[^\W_](?:[\w ,.()/–-]*[\w.)])?|[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")
_WORDS: Final = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_NEEDS_QUOTES: Final = re.compile(r"\s#|:\s|:$")


def front_matter(fields: Sequence[Field], proposals: Sequence[Proposal], attachments: Sequence[str]) -> str:
    """Return the header between its `---` lines; a required key that has no value says so."""
    known = {proposal.key: proposal for proposal in proposals}
    lines: list[str] = []
    for field in fields:
        if field.key == "attachments" and attachments:
            lines += ["attachments:", *(f"  - {yaml_scalar(name)}" for name in attachments)]
        elif (proposal := known.get(field.key)) is not None:
            lines += [] if proposal.certain else [f"# {LOOK}: {proposal.how}"]
            lines += _lines(field.key, proposal.value)
        elif field.required:
            lines.append(f"{field.key}:  # bắt buộc: {field.label}; không thấy trong tệp")
    return "\n".join(["---", *lines, "---", ""])


def yaml_scalar(text: str) -> str:
    """Return text as a YAML value: plain where that is safe, otherwise in double quotes.

    >>> yaml_scalar("Sở Xây dựng"), yaml_scalar("Lưu: VT"), yaml_scalar("2026-Q1")
    ('Sở Xây dựng', '"Lưu: VT"', '2026-Q1')
    """
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and not _NEEDS_QUOTES.search(text):
        return text
    return dumps(text, ensure_ascii=False)


def _lines(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {yaml_scalar(value)}"
        return
    yield f"{key}:"
    for entry in value:
        if isinstance(entry, str):
            yield f"  - {yaml_scalar(entry)}"
        elif isinstance(entry[0], str):
            yield f"  {entry[0]}: {yaml_scalar(str(entry[1]))}"
        else:
            for number, pair in enumerate(entry):
                yield f"  {'-' if not number else ' '} {pair[0]}: {yaml_scalar(str(pair[1]))}"
