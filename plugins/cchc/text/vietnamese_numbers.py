"""Numbers as Vietnamese readers expect them: points between thousands, a decimal comma."""

from decimal import Decimal
from typing import Final

_SIGNS: Final = str.maketrans({",": ".", ".": ",", "-": "−"})


def number_text(value: Decimal | float, decimals: int = 0) -> str:
    """Return a number with exactly `decimals` digits after the comma, rounded half to even.

    >>> number_text(10000), number_text(Decimal("-82.4"), 2)
    ('10.000', '−82,40')
    """
    return f"{value:,.{decimals}f}".translate(_SIGNS)


def rounded_text(value: Decimal | float, decimals: int = 1) -> str:
    """Return a number with at most `decimals` digits after the comma: a whole number has none.

    >>> rounded_text(3.04), rounded_text(12.25)
    ('3', '12,2')
    """
    text = number_text(value, decimals)
    return text.rstrip("0").removesuffix(",") if "," in text else text
