"""Measures of drawings, and how much text has room in them on the narrowest screen."""

from typing import Final

NARROWEST: Final = 19
"""Width of a drawing on a screen of 320 px, in em of its text."""
LETTER: Final = 0.56
"""Width of a letter or figure, in em."""


def em(value: float) -> str:
    """A measure down the drawing."""
    return f"{round(value, 2):g}em"


def percent(value: float) -> str:
    """A measure across the drawing."""
    return f"{round(value, 2):g}%"


def width_of(text: str) -> float:
    """About how wide a text is, in em, with a gap to the next one."""
    return LETTER * (len(text) + 1)


def fitting(longest: str, share: float) -> int:
    """Return how many texts of this length have room side by side, the outer ones centred on the ends of so much of the width."""
    return int(share * NARROWEST / width_of(longest)) + 1
