"""Numbers as Vietnamese readers expect them."""

from decimal import Decimal


def written(value: Decimal | int, decimals: int = 0) -> str:
    """A number with points between thousands, and with so many decimals after a comma.

    >>> written(Decimal("1240"), 0), written(Decimal("-82.4"), 2)
    ('1.240', '−82,40')
    """
    text = f"{value:,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    return text.replace("-", "−")
