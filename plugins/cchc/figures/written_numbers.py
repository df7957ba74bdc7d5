"""Numbers as people write them in tables: the Vietnamese way (`1.080`, `82,45`) or the other (`1,080`, `82.45`)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_MINUS: Final = re.compile(r"^[−–]\s?(?=\d)")
_PLUS: Final = re.compile(r"^\+\s?(?=\d)")
_SPACES: Final = re.compile(r"(?<=\d)\s(?=\d{3}\b)|\s+(?=%$)")
_PERCENT: Final = re.compile(r"%$")
MISSING: Final = frozenset({"", "-", "–", "—", "…", "...", "x", "X"})
"""What stands where there is no figure (Thông tư of statistics use "-" and "…")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Custom:
    """A way of writing numbers: the mark of decimals, and the pattern of a number written so."""

    decimals: str
    pattern: re.Pattern[str]


def _custom(decimals: str, groups: str) -> Custom:
    point, group = re.escape(decimals), re.escape(groups)
    return Custom(decimals=decimals, pattern=re.compile(rf"-?(?:[1-9]\d{{0,2}}(?:{group}\d{{3}})+|\d+)(?:{point}\d+)?"))


VIETNAMESE: Final = _custom(",", ".")
OTHER: Final = _custom(".", ",")


def is_missing(cell: str) -> bool:
    """Return whether a cell says that there is no figure."""
    return cell.strip() in MISSING


def custom_of(cells: Iterable[str], *, excel: bool) -> Custom:
    """The way in which all these cells are written; `excel` where nothing tells: the file is as Excel in Vietnam writes it.

    >>> custom_of(["82,45", "1.080"], excel=False).decimals, custom_of(["2021", "82.45"], excel=True).decimals
    (',', '.')
    """
    plain = [_plain(cell) for cell in cells]
    vietnamese = sum(bool(VIETNAMESE.pattern.fullmatch(cell)) for cell in plain)
    other = sum(bool(OTHER.pattern.fullmatch(cell)) for cell in plain)
    if vietnamese == other:
        return VIETNAMESE if excel else OTHER
    return VIETNAMESE if vietnamese > other else OTHER


def is_doubtful(cell: str) -> bool:
    """Return whether a cell is a number in both ways, and another one in each: `1.080`."""
    plain = _plain(cell)
    return not plain.lstrip("-").isdecimal() and all(one.pattern.fullmatch(plain) for one in (VIETNAMESE, OTHER))


def is_number(cell: str) -> bool:
    """Return whether a cell is a number in one of the ways."""
    return any(read_number(cell, one) is not None for one in (VIETNAMESE, OTHER))


def has_three_decimals(cell: str, custom: Custom) -> bool:
    """Return whether a cell is a number with three decimals and nothing else: `0,805`, while `1,080` may be grouped."""
    value = read_number(cell, custom)
    return value is not None and value.as_tuple().exponent == -3 and not is_doubtful(cell)


def read_number(cell: str, custom: Custom) -> Decimal | None:
    """The number in a cell, a percent sign apart; None where it is none."""
    plain = _plain(cell)
    if len(plain) > LONGEST or not custom.pattern.fullmatch(plain):
        return None
    groups = "." if custom.decimals == "," else ","
    return Decimal(plain.replace(groups, "").replace(custom.decimals, "."))


LONGEST: Final = 24
"""Letters of a number; longer ones are no figures that anyone reads."""


def _plain(cell: str) -> str:
    """A cell without spaces between groups, percent sign, plus sign, and other forms of the minus sign."""
    text = _SPACES.sub("", cell.strip())
    return _PLUS.sub("", _MINUS.sub("-", _PERCENT.sub("", text)))
