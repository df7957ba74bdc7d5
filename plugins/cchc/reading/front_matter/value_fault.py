"""A value that cannot be typed: what is wrong with it, before anyone knows where it stands."""

from dataclasses import dataclass

from cchc.records.diagnostic_code import Code
from cchc.text.portable_names import visible


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The problem of one written value. `message` and `hint` are Vietnamese."""

    code: Code
    message: str
    hint: str = ""


def shown(text: str) -> str:
    """The value as messages quote it: on one line, at most 60 characters."""
    line = visible(" ".join(text.split()))
    return f'"{line}"' if len(line) <= 60 else f'"{line[:59]}…"'
