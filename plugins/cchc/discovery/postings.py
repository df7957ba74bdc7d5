"""Lists of rising numbers as short text: the gap to the number before, in one, two or four letters.

The alphabet needs no escape within a JavaScript string and leaves `|` and `=` to separate what holds the lists.
"""

from collections.abc import Sequence
from functools import lru_cache
from operator import sub
from typing import Final

ALPHABET: Final = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) not in "\\|=")
"""89 letters."""
SHORT: Final = 60
"""Gaps below this take one letter."""
_BASE: Final = len(ALPHABET)
_MEDIUM: Final = SHORT + (_BASE - 1 - SHORT) * _BASE
_LONGEST: Final = _MEDIUM + _BASE**3


def encode(numbers: Sequence[int]) -> str:
    """The text of rising numbers from 0. Raises ValueError for a gap that no text can hold (over 700,000)."""
    if len(numbers) == 1:
        return gap(numbers[0])
    return "".join([gap(numbers[0]), *map(_step, map(sub, numbers[1:], numbers))]) if numbers else ""


@lru_cache(maxsize=16_384)
def gap(size: int) -> str:
    """The letters of one gap."""
    if size < SHORT:
        return ALPHABET[size]
    if size < _MEDIUM:
        high, low = divmod(size - SHORT, _BASE)
        return ALPHABET[SHORT + high] + ALPHABET[low]
    if size >= _LONGEST:
        raise ValueError(f"gap of {size} in a list of numbers")
    high, rest = divmod(size - _MEDIUM, _BASE * _BASE)
    middle, low = divmod(rest, _BASE)
    return ALPHABET[-1] + ALPHABET[high] + ALPHABET[middle] + ALPHABET[low]


@lru_cache(maxsize=16_384)
def _step(distance: int) -> str:
    """The letters of the gap between two numbers; neighbours have a gap of 0."""
    if distance < 1:
        raise ValueError("numbers must rise")
    return gap(distance - 1)
