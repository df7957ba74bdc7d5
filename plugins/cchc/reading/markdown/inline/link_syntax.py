"""Destinations behind the words of a link: `(address "title")`, `[name]`, or nothing."""

import re
from typing import Final, NamedTuple

from cchc.reading.markdown.addresses import plain_address

_STEP: Final = r"[^()\s\\]++|\\."
_INNERMOST: Final = rf"\((?:{_STEP}|[ ])*\)"
_WITHIN: Final = rf"\((?:{_STEP}|[ ]|\((?:{_STEP}|[ ]|{_INNERMOST})*\))*\)"
"""Brackets within an address, up to three within each other."""
_SPACES: Final = r"""[ ]+(?![ "'(])(?=[^ )\n])"""
_REST: Final = re.compile(
    rf"""\([ \t]*\n?[ \t]*(?:<((?:[^<>\n\\]++|\\.)*)>|((?:{_STEP}|{_WITHIN}|{_SPACES})*))"""
    r"""(?:(?:[ \t]+|[ \t]*\n[ \t]*)("(?:[^"\\]++|\\.)*"|'(?:[^'\\]++|\\.)*'))?[ \t]*\n?[ \t]*\)""",
    re.DOTALL,
)
_NAME: Final = re.compile(r"\[([^\[\]]{0,200})\]")


class Destination(NamedTuple):
    """The destination of a link: an address and a title, or a name that a line of the body defines; `end` is where it ends."""

    end: int
    address: str = ""
    title: str = ""
    at: int = 0
    until: int = 0
    """Where the address is written, from `at` on."""
    name: str | None = None


def destination(text: str, start: int) -> Destination | None:
    """Return what stands at `start`, right after `]`, as the rest of a link, or None."""
    if text.startswith("(", start):
        found = _REST.match(text, start)
        if found is not None:
            group = 1 if found[1] is not None else 2
            return Destination(
                found.end(), plain_address(found[group]), plain_address((found[3] or "")[1:-1]), *found.span(group)
            )
    elif text.startswith("[", start) and (named := _NAME.match(text, start)) is not None:
        return Destination(named.end(), name=named[1])
    return None
