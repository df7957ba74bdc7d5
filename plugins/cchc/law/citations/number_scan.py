"""Separators and digits first: every số ký hiệu that a text could hold, before any word is looked at.

A number with a symbol has digits before a slash or a hyphen, and both are rare in prose. Searching the text for the
separators finds the candidates; everything dearer happens around them only. All repetitions are bounded, so the work
is linear. Possessive quantifiers stand at single signs only: before Python 3.11.5 those at groups match too little.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from cchc.law.documents.symbols import is_issuer_code, is_type_code, repair
from cchc.law.lexicon import LEXICON


class NumberToken(NamedTuple):
    """A candidate: `text[start:end]` reads as `digits` [/ `year`] and `symbol` (repaired).

    `known` tells that the symbol's codes are those of documents, so that no type word is needed; `code` is the first
    code in capitals ("NĐ" of "NĐ-CP"), `issuer_code` what follows it.
    """

    start: int
    end: int
    digits: str
    year: str | None
    joint: str
    symbol: str
    known: bool
    code: str
    issuer_code: str

    @property
    def number(self) -> str:
        """The whole số ký hiệu, e.g. "61/2018/NĐ-CP", "21-KL/TW"."""
        head = f"{self.digits}/{self.year}" if self.year else self.digits
        return f"{head}{self.joint}{self.symbol}"


_HYPHEN: Final = "‐‑‒–—−\\-"
_SLASH: Final = "/⁄∕／"
_HYPHENS: Final = frozenset("-‐‑‒–—−")
_MARKS: Final = "/-⁄∕／‐‑‒–—−"
_DIGITS: Final = "0123456789"

# Between the parts of a symbol: one blank or line break at most at either side, since a dash with more of them is
# punctuation; a full stop only between capitals ("QĐ.UBND"). Three blanks in a scanned text end the symbol too early.
_SEPARATOR: Final = rf"(?:[ \t]?\n?[{_HYPHEN}{_SLASH}@][ \t]?\n?|(?<=[A-ZĐ])\.(?=[A-ZĐ]{{2}}))"
# Letters of codes, in any case since prose is lower-cased as a whole; no accent but those that codes have ("SNgV").
_PART: Final = r"[A-Za-zĐđÂâÊêÔôƠơƯư&]{1,24}+[0-9]{0,2}+(?!\w)"
# Party codes that stand behind the digits without their hyphen ("21 KL/TW").
_PARTY_CODES: Final = sorted(
    {
        spelling
        for row in LEXICON.types
        if row.party_code and not row.needs_hyphen
        for spelling in (row.party_code, row.party_code.upper())
    }
)
_PARTY_CODE: Final = rf"(?:{'|'.join(_PARTY_CODES)})"
# A year counts between digits and symbol only. A blank for the mark before the symbol is read behind a year, if
# capitals follow ("158 2025 NĐ CP"), or before a Party code; anywhere else it is what divides two words.
_NUMBER: Final = re.compile(
    rf"""
    (?P<digits> [0-9]{{1,6}}+ (?>(?:\.[0-9]{{1,3}})?) )
    (?>(?P<letter> [a-zđA-ZĐ] (?=[ ]?[{_HYPHEN}{_SLASH}]) )?)
    (?>(?: [ ]?[{_SLASH} ][ ]? (?P<year> (?:19|20)[0-9]{{2}} ) )?)
    (?P<joint>
        [ ]?\n?[{_SLASH}{_HYPHEN}][ ]?\n?
      | [ ]?(?={_PARTY_CODE}[ ]?/)
      | (?<=[0-9]{{4}})[ ](?=[A-ZĐ]{{2,6}}[ -][A-ZĐ])
    )
    (?P<symbol> {_PART} (?:[ ](?=[A-ZĐ]){_PART})? (?:{_SEPARATOR}{_PART}){{0,7}} )
    """,
    re.VERBOSE,
)
_CENTURIES: Final = ("19", "20")  # a digit behind the separator begins a year; else it is a date, a fraction, a range
# Looked for backwards from a mark: what a Party symbol without hyphen, or a number without any mark, has before it.
_PARTY_BEFORE: Final = re.compile(rf"[0-9]{{1,6}}[a-zđ]?[ ]?{_PARTY_CODE}[ ]?$")
_PARTY_ENDS: Final = frozenset(code[-1] for code in _PARTY_CODES)
_SPACED: Final = re.compile(r"[0-9]{1,5} 20[0-9]{2} [A-ZĐ]")
_GAP: Final = re.compile(rf"\s*[{_HYPHEN}{_SLASH}@.]\s*|\s+")
# Judgements are numbered like documents ("12/2020/DS-ST", "05/2019/HS-GĐT"): levels of trial stand last.
_TRIAL: Final = frozenset({"ST", "PT", "GĐT", "TT1"})


def numbers(text: str) -> list[NumberToken]:
    """Return every candidate of `text` (normalised), in order, without overlap.

    EBNF: number = digits, [ letter ], [ "/", year ], joint, symbol ;
    digits = digit, { digit }, [ ".", digit, { digit } ] ; joint = "/" | "-".
    One space or line break may stand at one side of a separator; a hyphen with spaces at both sides separates
    only a type code from an issuer.
    """
    found: list[NumberToken] = []
    reached = 0
    for at in _marks(text):
        if at < reached:
            continue
        start = _start(text, at)
        if start is None or start < reached or not _begins_a_number(text, start):
            continue
        match = _NUMBER.match(text, start)
        token = _token(match) if match else None
        if token is not None:
            found.append(token)
            reached = token.end
    return found


def _marks(text: str) -> list[int]:
    """Return where a separator stands behind digits or may, or the blank before a year: all found at the speed of memory."""
    found: list[int] = []
    for mark in _MARKS:
        at = text.find(mark, 1)
        while at > 0:
            if text[at - 1] in _DIGITS or text[at - 2] in _DIGITS or mark == "/":
                found.append(at)
            at = text.find(mark, at + 1)
    at = text.find(" 20")
    while at >= 0:
        if text[at + 5 : at + 6] == " ":
            found.append(at)
        at = text.find(" 20", at + 1)
    found.sort()
    return found


def _start(text: str, at: int) -> int | None:
    """Return where the digits begin that stand before the mark at `at`, or before a lone type code there."""
    mark, before = text[at], text[at - 1]
    if mark == " ":
        spaced = _SPACED.search(text, max(0, at - 6), at + 9)
        return spaced.start() if spaced else None
    if before in _DIGITS or (at > 1 and text[at - 2] in _DIGITS):
        if not text[at + 1 : at + 2].isdigit() or (text[at + 1 : at + 3] in _CENTURIES and mark in _SLASH):
            return _digits_start(text, at)
    elif mark == "/" and before in _PARTY_ENDS:
        spaced = _PARTY_BEFORE.search(text, max(0, at - 12), at)
        return spaced.start() if spaced else None
    return None


def _digits_start(text: str, end: int) -> int:
    """Return where the digits that end before `end` begin, past one blank or letter and a decimal point."""
    pos = end - 1 if text[end - 1].isdigit() else end - 2
    low = end - 12 if end > 12 else 0
    while pos > low:
        before = text[pos - 1]
        if before not in _DIGITS and not before.isdigit() and not (before == "." and text[pos - 2].isdigit()):
            break
        pos -= 1
    return pos


def _begins_a_number(text: str, start: int) -> bool:
    """Tell whether a digit at `start` begins a number rather than goes on a word, a date or an address."""
    if start == 0:
        return True
    before = text[start - 1]
    if before.isspace():
        return True
    if before.isalnum():
        return text[max(0, start - 3) : start].lower().split()[-1] in {"số", "só", "so", "s"}
    if before in _HYPHENS:
        return start == 1 or text[start - 2].isspace()
    return before not in "/._" and not (before in ",:" and text[start - 2 : start - 1].isdigit())


def _token(match: re.Match[str]) -> NumberToken | None:
    digits, letter, year, joint, raw = match.groups()
    read = _read_symbol(raw, has_year=year is not None)
    if read is None:
        return None
    symbol, length, known, code, issuer_code = read
    mark = joint.strip() or ("/" if year else "-")
    return NumberToken(
        match.start(),
        match.end() - len(raw) + length,
        digits + letter if letter else digits,
        year,
        "/" if mark in _SLASH else "-",
        symbol,
        known,
        code,
        issuer_code,
    )  # by position, in the order of the fields: twice as fast as by name, once for every number


@lru_cache(maxsize=4096)
def _read_symbol(raw: str, *, has_year: bool) -> tuple[str, int, bool, str, str] | None:
    """Return the repaired symbol that begins `raw`, its length in `raw`, whether its codes are known, first code, rest."""
    kept, length = _trim(raw)
    symbol = repair(kept.replace("KV ", "KV"), has_year=has_year)
    parts = _GAP.split(symbol)
    if parts[-1].upper() in _TRIAL or (len(parts) == 1 and len(parts[0]) < 2 and (has_year or not parts[0].isupper())):
        return None
    issuer = symbol[len(parts[0]) + 1 :] or symbol
    return symbol, length, _is_known(parts, has_year=has_year), parts[0].upper(), issuer


def _trim(raw: str) -> tuple[str, int]:
    """Cut `raw` where a blank turns out to be punctuation; return it and its length."""
    last = 0
    for gap in _GAP.finditer(raw):
        mark = gap.group()
        if mark.isspace() or (mark[0].isspace() and mark[-1].isspace()):
            following = _GAP.split(raw[gap.end() :], maxsplit=1)[0]
            if not (last == 0 and _goes_on(raw[: gap.start()], mark, following)):
                return raw[: gap.start()], gap.start()
        last = gap.end()
    return raw, len(raw)


def _goes_on(first: str, mark: str, following: str) -> bool:
    """Tell whether the symbol goes on behind a blank: with an issuer, past a line's end, or with the figure of an area."""
    if is_type_code(first):
        wrapped = "\n" in mark and not mark.isspace() and following.isupper() and len(following) > 1
        return wrapped or is_issuer_code(repair(following, has_year=False))
    return first == "KV" and not following.strip("IVX")


def _is_known(parts: list[str], *, has_year: bool) -> bool:
    first = parts[0].upper()
    if is_type_code(first) and len(parts) > 1:
        return is_issuer_code(parts[1]) or len(parts[1]) > 2
    if has_year:
        return bool(re.fullmatch(r"(?:QH|UBTVQH)[0-9]{1,2}", first))
    return parts[0] in LEXICON.issuers.codes and len(parts) > 1
