"""The symbol of a document (ký hiệu): which letters are codes, and how a damaged symbol is repaired.

Symbols are written in capitals but for TTg, CTr, TTr, TrS and QyĐ. What prose loses is put back here: the bar of Đ
(`ND-CP`), the separator (`NĐCP`), the hyphen written as a dash, and the case of a lower-cased text.
"""

import re
from functools import lru_cache
from typing import Final

from cchc.law.lexicon import ADMINISTRATIVE, COPIES, ISSUER_CODES, NORMATIVE, PARTY

TYPE_CODES: Final = frozenset(
    code.upper() for table in (ADMINISTRATIVE, COPIES, NORMATIVE, PARTY) for _, code in table if code
) | {"TTLN", "QCPH", "CTPH", "BCTĐ", "CV", "QT", "VBHN", "NQLT", "CTHĐ", "KHHĐ", "KHLT", "HDLT", "TBKL"}
"""Type codes in capitals, with the compound ones met beside Phụ lục III (TTLN thông tư liên ngành, …)."""

_MIXED: Final = {"TTG": "TTg", "CTR": "CTr", "TTR": "TTr", "TRS": "TrS", "QYĐ": "QyĐ", "QYD": "QyĐ"}
_BARRED: Final = {code.replace("Đ", "D"): code for code in sorted(ISSUER_CODES | TYPE_CODES) if "Đ" in code}
_PLAIN: Final = frozenset(code for code in ISSUER_CODES | TYPE_CODES if "Đ" not in code)
# An issuer that no table can list: the assembly's term, a ministry, a department, a committee, a Party body.
_ISSUER_SHAPE: Final = re.compile(
    r"(?:QH|UBTVQH|HĐND|UBTVQHK)[0-9]{1,2}|(?:B|S|C|TC|VP|UB|BCĐ|BQL|TTr?|HĐ|P|CC|TT)[A-ZĐ&]{1,10}|[A-ZĐ&]{2,12}(?:TW|TU|VN|UBND|HĐND)"
)
# Type codes that stand before a ministry's or department's code even where the hyphen is lost ("TTrSNV").
_FUSING: Final = frozenset({"QĐ", "TTr", "CTr", "KH", "TB", "BC", "HD"})
_LOCAL: Final = re.compile(r"[SB][A-ZĐ&]{2,9}")
_SEPARATOR: Final = re.compile(r"\s*[-‐-―−﹘﹣－/⁄∕／@.]\s*|\s+")
_SLASHES: Final = frozenset("/⁄∕／")


def is_type_code(part: str) -> bool:
    """Tell whether `part` (capitals) is a code of a type of document."""
    return part.upper() in TYPE_CODES


def is_issuer_code(part: str) -> bool:
    """Tell whether `part` (capitals) is, or has the shape of, the code of an issuing body."""
    upper = part.upper()
    return part in ISSUER_CODES or upper in ISSUER_CODES or upper == "TTG" or bool(_ISSUER_SHAPE.fullmatch(upper))


@lru_cache(maxsize=4096)
def repair(symbol: str, *, has_year: bool) -> str:
    """Return the symbol as its issuer writes it: no spaces, plain separators, codes restored.

    EBNF: symbol = part, { ("-" | "/" | "@"), part } ; part = capitals, [ digits ].

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
    if has_year and len(parts) == 2 and separators[0] == "/" and parts[0] in {"NĐ", "QĐ", "TT", "CT", "NQ"}:
        separators[0] = "-"
    out = parts[0]
    for mark, part in zip(separators, parts[1:], strict=True):
        out += mark + part
    return out


def _repair_part(part: str) -> str:
    """Return one code in its own case with its Đ."""
    upper = part.upper()
    if upper in _MIXED:
        return _MIXED[upper]
    if upper not in _PLAIN and upper in _BARRED:
        return _BARRED[upper]
    return upper


def _split_fused(part: str) -> str:
    """Return `NĐCP` as `NĐ-CP`: a type code and a listed issuer written without their hyphen."""
    if part.upper() in TYPE_CODES or part in ISSUER_CODES:
        return part
    for size in (2, 3, 4):
        code, issuer = _repair_part(part[:size]), _repair_part(part[size:])
        listed = issuer in ISSUER_CODES or (code in _FUSING and _LOCAL.fullmatch(issuer))
        if code.upper() in TYPE_CODES and len(issuer) > 1 and listed:
            return f"{code}-{issuer}"
    return part
