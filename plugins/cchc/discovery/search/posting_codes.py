"""The place of a passage in its group as text: one, two or four letters that tell their own end.

The alphabet needs no escape within a JavaScript string and leaves space, `!`, `|` and `=` to separate what holds places.
"""

from typing import Final

ALPHABET: Final = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) not in "\\|=")
"""89 letters."""
SHORT: Final = 80
"""Places below this take one letter."""
_BASE: Final = len(ALPHABET)
_MEDIUM: Final = SHORT + (_BASE - 1 - SHORT) * _BASE
MOST: Final = _MEDIUM + _BASE**3
"""Places that can be written."""


def letters(place: int) -> str:
    """The letters of a place. Raises ValueError for one that no letters can hold."""
    if not 0 <= place < MOST:
        raise ValueError(f"place {place} in a group")
    if place < SHORT:
        return ALPHABET[place]
    if place < _MEDIUM:
        high, low = divmod(place - SHORT, _BASE)
        return ALPHABET[SHORT + high] + ALPHABET[low]
    high, rest = divmod(place - _MEDIUM, _BASE * _BASE)
    middle, low = divmod(rest, _BASE)
    return ALPHABET[-1] + ALPHABET[high] + ALPHABET[middle] + ALPHABET[low]
