"""Separators and digits first: every số ký hiệu that a text could hold, before any word is looked at.

A number with a symbol has digits before a slash or a hyphen, and both are rare in prose. Searching the text for the
separators finds the candidates; everything dearer happens around them only. All repetitions are bounded, so the work
is linear. Possessive quantifiers stand at single signs only: before Python 3.11.5 those at groups match too little.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from cchc.law.citations.symbols import is_issuer_code, is_type_code, repair
from cchc.law.lexicon import ISSUER_CODES


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


_DASH: Final = "‐‑‒–—−\\-"
_HYPHENS: Final = frozenset("-‐‑‒–—−")
_SLASH: Final = "/⁄∕／"
_SEP: Final = rf"(?:[ \t]?\n?[{_DASH}{_SLASH}@][ \t]?\n?|(?<=[A-ZĐ])\.(?=[A-ZĐ]{{2}}))"
_PART: Final = r"[A-Za-zĐđÂâÊêÔôƠơƯư&]{1,24}+[0-9]{0,2}+(?!\w)"
_PARTY_CODE: Final = r"(?:NQ|CT|KL|QĐ|QC|HD|KH|TB|CTr|CTR|BC|TTr|CV|ĐA)[ ]?/"
_NUMBER: Final = re.compile(
    rf"(?P<digits>[0-9]{{1,6}}+(?>(?:\.[0-9]{{1,3}})?))(?>(?P<letter>[a-zđA-ZĐ](?=[ ]?[{_DASH}{_SLASH}]))?)"
    rf"(?>(?:[ ]?[{_SLASH} ][ ]?(?P<year>(?:19|20)[0-9]{{2}}))?)"
    rf"(?P<joint>[ ]?\n?[{_SLASH}{_DASH}][ ]?\n?|[ ]?(?={_PARTY_CODE})|(?<=[0-9]{{4}})[ ](?=[A-ZĐ]{{2,6}}[ -][A-ZĐ]))"
    rf"(?P<symbol>{_PART}(?:[ ](?=[A-ZĐ]){_PART})?(?:{_SEP}{_PART}){{0,7}})"
)
_DIGITS: Final = "0123456789"
_CENTURIES: Final = ("19", "20")  # a digit behind the separator begins a year; else it is a date, a fraction, a range
_MARKS: Final = "/-⁄∕／‐‑‒–—−"
_PARTY_BEFORE: Final = re.compile(r"[0-9]{1,6}[a-zđ]?[ ]?(?:NQ|CT|KL|QĐ|QC|HD|KH|TB|CTr|CTR|BC|TTr|CV|ĐA)[ ]?$")
_SPACED: Final = re.compile(r"[0-9]{1,5} 20[0-9]{2} [A-ZĐ]")
_GAPS: Final = re.compile(rf"\s*[{_DASH}{_SLASH}@.]\s*|\s+")
_TRIAL: Final = frozenset({"ST", "PT", "GĐT", "TT1"})


def numbers(text: str) -> list[NumberToken]:
    """Return every candidate of `text` (normalised), in order, without overlap.

    EBNF: number = digits, [ letter ], [ "/", year ], ( "/" | "-" ), symbol ;
    digits = digit, { digit }, [ ".", digit, { digit } ] ; symbol = part, { ( "-" | "/" | "@" | "." ), part }.
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
    elif mark == "/" and before.isupper():
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
    symbol = repair(kept, has_year=has_year)
    parts = _GAPS.split(symbol)
    if parts[-1].upper() in _TRIAL or (len(parts) == 1 and len(parts[0]) < 2 and (has_year or not parts[0].isupper())):
        return None
    issuer = symbol[len(parts[0]) + 1 :] or symbol
    return symbol, length, _is_known(parts, has_year=has_year), parts[0].upper(), issuer


def _trim(raw: str) -> tuple[str, int]:
    """Cut `raw` where a blank turns out to be punctuation; return it and its length."""
    last = 0
    for gap in _GAPS.finditer(raw):
        mark = gap.group()
        if mark.isspace() or (mark[0].isspace() and mark[-1].isspace()):
            following = _GAPS.split(raw[gap.end() :], maxsplit=1)[0]
            if not (
                last == 0 and is_type_code(raw[: gap.start()]) and is_issuer_code(repair(following, has_year=False))
            ):
                return raw[: gap.start()], gap.start()
        last = gap.end()
    return raw, len(raw)


def _is_known(parts: list[str], *, has_year: bool) -> bool:
    first = parts[0].upper()
    if is_type_code(first) and len(parts) > 1:
        return is_issuer_code(parts[1]) or len(parts[1]) > 2
    if has_year:
        return bool(re.fullmatch(r"(?:QH|UBTVQH)[0-9]{1,2}", first))
    return parts[0] in ISSUER_CODES and len(parts) > 1
