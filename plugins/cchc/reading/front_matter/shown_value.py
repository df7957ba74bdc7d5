"""A written value as messages quote it."""

from cchc.text.portable_names import visible


def shown(text: str) -> str:
    """Return the value on one line, at most 60 characters, in quotes."""
    line = visible(" ".join(text.split()))
    return f'"{line}"' if len(line) <= 60 else f'"{line[:59]}…"'
