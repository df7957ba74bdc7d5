"""The number and symbol of a document (số, ký hiệu): one spelling, its parts, and when two spellings are one.

Forms: NĐ 30/2020/NĐ-CP Phụ lục I mục II.3; Luật Ban hành văn bản QPPL; Hướng dẫn 36-HD/VPTW for the Party.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from cchc.law.issuers.issuer_rows import load_rows
from cchc.law.lexicon import LEXICON
from cchc.text.fold import fold, nfc

_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-") | dict.fromkeys("⁄∕／", "/"))
_NUMBER: Final = re.compile(
    r"""
    (?P<serial> \d+(?:\.\d+)*[a-zđ]? )
    (?: / (?P<year> (?:19|20)\d\d ) (?=[/-]) )?
    (?P<separator> [/-] )
    (?P<symbol> [^\W\d_][\w&@.]* (?: [/-] [^\W_][\w&@.]* )* )
    """,
    re.VERBOSE,
)
_LEGISLATURE: Final = re.compile(r"(?P<body>QH|UBTVQH|HĐND)(?P<term>\d{1,2})")
# Codes behind which a slash is right in numbers of the state: joint texts of several bodies, and orders of 1945.
_SLASHED: Final = frozenset({"SL", "NQLT", "TTLT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberParts:
    """A number taken apart. `written` is its one spelling; `issuers` are the codes after the type code.

    `code` is None where no type code stands (công văn, laws); `legislature` is that of Quốc hội or its
    committee; `party` is True for the hyphen-first form of the Party and of mass organisations.
    """

    written: str
    serial: str
    year: int | None
    code: str | None
    issuers: tuple[str, ...]
    legislature: int | None
    party: bool


@lru_cache(maxsize=4096)  # pages repeat the same few numbers
def normalise_number(text: str) -> str:
    """Return the one spelling of a number: NFC, no white space, plain `-` and `/`, official capitals, đ restored.

    Leading zeros, dots and wrong years stay: the number is what the text says. Text that is no number comes
    back in NFC without white space.

    >>> normalise_number("61 / 2018 / nđ – cp"), normalise_number("01-Ctr/TU"), normalise_number("1722/QD-TTG")
    ('61/2018/NĐ-CP', '01-CTr/TU', '1722/QĐ-TTg')
    """
    plain = "".join(nfc(text).translate(_DASHES).split())
    match = _NUMBER.fullmatch(plain.lower())
    if match is None:
        return plain
    head = plain[: match.start("symbol")].lower()
    pieces = [_official(piece) for piece in re.split(r"([/-])", plain[match.start("symbol") :])]
    if head.endswith("/") and len(pieces) == 3 and pieces[0] in type_codes() - _SLASHED:
        pieces[1] = "-"  # a slash between code and issuer is a slip in state numbers
    return head + "".join(pieces)


def respelt(written: str) -> str:
    """Return the official spelling of a number where only case, đ, signs and blanks differ; "" where more does, or it is none.

    >>> respelt("61 / 2018/nd-cp"), respelt("số 61")
    ('61/2018/NĐ-CP', '')
    """
    number = normalise_number(written)
    return number if parse_number(number) is not None and _letters(number) == _letters(written) else ""


def _letters(text: str) -> str:
    """Return the letters and figures of a number, folded: what no slip of case, blank or sign changes."""
    return "".join(char for char in fold(text) if char.isalnum())


@lru_cache(maxsize=4096)
def parse_number(text: str) -> NumberParts | None:
    """Take a number apart, or return None where `text` is none.

    EBNF: document number = serial, [ "/", year ], ( "/" | "-" ), ( legislature | [ code ], { ( "-" | "/" ), issuer code } ) ;
    serial = digits, { ".", digits }, [ letter ] ; legislature = ( "QH" | "UBTVQH" ), digits ;
    serials are 61, 02110, 30c, 66.4; legislatures QH15, UBTVQH11.

    >>> parts = parse_number("02/2018/NQ-HĐTP")
    >>> parts and (parts.serial, parts.year, parts.code, parts.issuers)
    ('02', 2018, 'NQ', ('HĐTP',))
    """
    written = normalise_number(text)
    match = _NUMBER.fullmatch(written)
    if match is None:
        match = _NUMBER.fullmatch(written.lower())
        if match is None:
            return None
    units = re.split(r"[/-]", written[match.start("symbol") :])
    year = match["year"]
    code = units.pop(0) if units[0] in type_codes() else None
    legislature = None
    if units and (term := _LEGISLATURE.fullmatch(units[0])) and term["body"] != "HĐND":
        units[0] = term["body"]
        legislature = int(term["term"])
    return NumberParts(
        written=written,
        serial=match["serial"],
        year=int(year) if year else None,
        code=code,
        issuers=tuple(units),
        legislature=legislature,
        party=match["separator"] == "-" and year is None and (len(units) > 0 or code in _party_codes()),
    )


@lru_cache(maxsize=1 << 14)
def number_key(text: str) -> str:
    """Return what is equal for all spellings of one number: no leading zeros, one separator, no `&`, no case.

    Đ is kept apart from D, for ĐA (đề án) and DA (dự án) are two types.

    >>> number_key("09/2025/NĐ-CP") == number_key("9/2025/nđ/cp")
    True
    """
    key = normalise_number(text).lower().replace("&", "").replace("/", "-")
    return key.lstrip("0") or key


@cache
def type_codes() -> frozenset[str]:
    """Every code that may stand first in a symbol as a type."""
    listed = [code for row in LEXICON.types for code in row.codes]
    return frozenset([*listed, *(row.code for row in LEXICON.codes if row.in_numbers)])


@cache
def central_codes() -> dict[str, str]:
    """Symbol code → id of the central body that signs with it."""
    return {code: row.id for row in load_rows().bodies for code in row.codes}


@lru_cache(maxsize=4096)  # symbols are few, whatever the numbers before them
def _official(piece: str) -> str:
    """One code in its official spelling; codes run together or without đ are restored where only one reading exists."""
    folded = fold(piece)
    if folded in ("/", "-") or piece.isdigit():
        return piece
    if (known := _spellings().get(piece.lower())) is not None:
        return known
    if (known := _without_d().get(folded)) is not None and "đ" not in piece.lower():
        return known
    for code in type_codes():
        rest = piece[len(code) :].lower()
        if fold(code) == folded[: len(code)] and rest in ("cp", "ttg", "ubnd"):
            return f"{_official(piece[: len(code)])}-{_spellings()[rest]}"
    return piece if piece != piece.lower() and not piece.isascii() else _mixed(piece)


def _mixed(piece: str) -> str:
    """An unknown code: capitals, unless it is written in mixed case as some sub-units are (`SNgV`)."""
    return piece if piece != piece.lower() and piece != piece.upper() else piece.upper()


@cache
def _spellings() -> dict[str, str]:
    """Code in lower case → official spelling."""
    rows = load_rows()
    listed = [
        code
        for codes in (
            *(body.codes for body in rows.bodies),
            *(organ.codes for organ in rows.organs),
            *(department.codes for department in rows.departments),
        )
        for code in codes
    ]
    return {code.lower(): code for code in (*listed, *type_codes(), "TU", "HU", "QU", "ĐU")}


@cache
def _without_d() -> dict[str, str]:
    """Folded code → official spelling, where the folded form is not itself a code and has one reading."""
    readings: dict[str, set[str]] = {}
    for lower, code in _spellings().items():
        readings.setdefault(fold(lower), set()).add(code)
    return {
        folded: next(iter(codes))
        for folded, codes in readings.items()
        if len(codes) == 1 and folded not in _spellings() and len(folded) > 1
    }


@cache
def _party_codes() -> frozenset[str]:
    return frozenset(row.party_code for row in LEXICON.types if row.party_code)
