"""The symbol of a document (ký hiệu): which letters are codes, and how a damaged symbol is repaired.

Symbols are written in capitals but for codes that the lexicon writes otherwise (TTg, CTr, QyĐ). What prose loses is
put back here: the bar of Đ (`ND-CP`), the separator (`NĐCP`), the hyphen written as a dash, the case of a lower-cased text.
"""

import re
from functools import lru_cache
from typing import Final

from cchc.law.lexicon import LEXICON

_TYPE_CODES: Final = frozenset(
    [code for row in LEXICON.types for code in row.codes] + [row.code for row in LEXICON.codes if row.in_prose]
)
_ISSUER_CODES: Final = LEXICON.issuers.codes
TYPE_CODES: Final = frozenset(code.upper() for code in _TYPE_CODES)
"""Type codes in capitals, with those met beside Phụ lục III (TTLN thông tư liên ngành, …)."""

_CODES: Final = _TYPE_CODES | _ISSUER_CODES
_CAPITALS: Final = {code.upper(): code for code in _CODES}
_OFFICIAL: Final = {spelling.replace("Đ", "D"): code for spelling, code in sorted(_CAPITALS.items())} | _CAPITALS
"""Code in capitals, also with its Đ as D where that is no other code → the code as it is written."""

# An issuer that no table can list: the assembly's term; a ministry, department, committee or office by its first
# letter; a body of the Party, a union, a committee by its last. It would miss a company or a school ("12/QĐ-EVN").
_ISSUER_SHAPE: Final = re.compile(
    r"""
    (?: QH | UBTVQH | HĐND | UBTVQHK ) [0-9]{1,2}
  | (?: B | S | C | TC | VP | UB | BCĐ | BQL | TTr? | HĐ | P | CC | TT ) [A-ZĐ&]{1,10}
  | [A-ZĐ&]{2,12} (?: TW | TU | VN | UBND | HĐND )
    """,
    re.VERBOSE,
)
# Type codes whose hyphen gets lost, and the ministry or department behind ("TTrSNV"). Of other codes too many words
# would come apart (CTSXD, NQBNV are not met; TTBVTV is a centre), so those stay as written.
_FUSED: Final = frozenset(row.code for row in LEXICON.types if row.fused)
_LOCAL: Final = re.compile(r"[SB][A-ZĐ&]{2,9}")
_SLASHED: Final = frozenset(row.code for row in LEXICON.types if row.slashed)
_SEPARATOR: Final = re.compile(r"\s*[-‐-―−﹘﹣－/⁄∕／@.]\s*|\s+")
_SLASHES: Final = frozenset("/⁄∕／")


def is_type_code(part: str) -> bool:
    """Tell whether `part` (capitals) is a code of a type of document."""
    return part.upper() in TYPE_CODES


def is_issuer_code(part: str) -> bool:
    """Tell whether `part`, as `repair` writes it, is or has the shape of the code of an issuing body."""
    return part in _ISSUER_CODES or bool(_ISSUER_SHAPE.fullmatch(part.upper()))


@lru_cache(maxsize=4096)
def repair(symbol: str, *, has_year: bool) -> str:
    """Return the symbol as its issuer writes it: no spaces, plain separators, codes restored.

    EBNF: symbol = part, { ( "-" | "/" | "@" | "." ), part } ; part = ? capitals ?, [ digits ].

    >>> repair("nd- cp", has_year=True), repair("QĐUBND", has_year=False), repair("NĐ/CP", has_year=True)
    ('NĐ-CP', 'QĐ-UBND', 'NĐ-CP')
    """
    parts: list[str] = []
    separators: list[str] = []
    end = 0
    for match in _SEPARATOR.finditer(symbol):
        parts.append(_repair_part(symbol[end : match.start()]))
        mark = match.group().strip()
        separators.append("/" if mark in _SLASHES and mark else "@" if mark == "@" else "-")
        end = match.end()
    parts.append(_repair_part(symbol[end:]))
    if len(parts) == 1:
        return _split_fused(parts[0])
    if has_year and len(parts) == 2 and separators[0] == "/" and parts[0] in _SLASHED:
        separators[0] = "-"
    out = parts[0]
    for mark, part in zip(separators, parts[1:], strict=True):
        out += mark + part
    return out


def _repair_part(part: str) -> str:
    """Return one code in its own case with its Đ."""
    upper = part.upper()
    return _OFFICIAL.get(upper, upper)


def _split_fused(part: str) -> str:
    """Return `NĐCP` as `NĐ-CP`: a type code and a listed issuer written without their hyphen."""
    if part.upper() in TYPE_CODES or part in _ISSUER_CODES:
        return part
    for size in (2, 3, 4):
        code, issuer = _repair_part(part[:size]), _repair_part(part[size:])
        listed = issuer in _ISSUER_CODES or (code in _FUSED and _LOCAL.fullmatch(issuer))
        if code.upper() in TYPE_CODES and len(issuer) > 1 and listed:
            return f"{code}-{issuer}"
    return part
