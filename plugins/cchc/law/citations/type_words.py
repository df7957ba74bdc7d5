"""The type word that governs a number: directly before it, with a qualifier between, or at the head of a list."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from cchc.law.citations.issuer_phrases import issuer_at
from cchc.law.citations.number_scan import NumberToken
from cchc.law.documents.symbols import is_issuer_code, is_type_code
from cchc.law.lexicon import LEXICON
from cchc.law.word_patterns import spelled
from cchc.text.fold import fold, fold_composed

_TYPES: Final = tuple(row for row in LEXICON.types if not row.copy)
_LETTER: Final = "Công văn"
_ANY_DOCUMENT: Final = "Văn bản"
_NAMES: Final = {fold(row.word): row.word for row in _TYPES}
"""Folded type word → the type word."""
_CODES: Final = {
    row.word: frozenset(code.upper() for code in (*row.codes, *LEXICON.further_codes(row.word))) for row in _TYPES
}
"""Type word → its codes in capitals."""
_SHORT: Final = {code.lower(): row.word for row in reversed(_TYPES) if row.short for code in row.codes[:1]}
"""Code in small letters, as prose writes it for the word ("QĐ số 12/QĐ-UBND") → the type word, normative ones first."""
_NAMED: Final = frozenset(row.word for row in _TYPES if row.named)
_CONTRACTS: Final = frozenset(row.word for row in _TYPES if row.contract)
# Only orders of 1945 and 1946 have a single letter behind the number ("Sắc lệnh số 22-C").
_LETTERED: Final = "Sắc lệnh"


def _by_last_word(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return type words by their last word, the longest first."""
    longest_first = sorted(names, key=len, reverse=True)
    lasts = {name.split()[-1] for name in longest_first}
    return {last: tuple(name for name in longest_first if name.split()[-1] == last) for last in lasts}


_BY_LAST: Final = _by_last_word(_NAMES)
_PLAIN: Final = {
    last: tuple((word, _NAMES[fold(word)]) for word in words)
    for last, words in _by_last_word(word.lower() for word in _CODES if word not in _CONTRACTS).items()
}
"""Last word of a type word in small letters → the words that end so, longest first, each with the type word."""

# A type word anywhere in folded text, with the letter that scanning takes for i ("Nghl định"). Other slips are missed.
_TYPE_WORDS: Final = spelled("|".join(sorted(_NAMES, key=len, reverse=True)).replace("nghi ", "ngh[il1] "))
_TYPE_WORD: Final = re.compile(rf"(?<!\w)(?: {_TYPE_WORDS} )(?!\w)", re.VERBOSE)
_SCANNED: Final = re.compile(r"^ngh[l1] ")
# "số" before a number, folded, also misspelt, misread or doubled ("s6", "so:", "s.", "số số"), at the end of what stands
# before.
_SO: Final = re.compile(r"(?<!\w)(?:so\s+)?s[o06]?\s*[:.]?\s*$|(?<!\w)s[o06]?$")
# Signs that may stick to a type word in front. Others are taken for letters of it, so that the word is missed.
_OPENERS: Final = "(\"'“”‘[-–:;,.…>^|/"
# Words that a qualifier between type word and number does not hold: behind one of them another phrase has begun
# ("Quyết định được ban hành kèm theo số …"). A subject without any of them is taken for a qualifier, if it is short.
_NOT_QUALIFIER: Final = re.compile(
    r"""
    (?<!\w)
    (?: theo | tai | can[ ]cu | ngay | nam | va | cac | nhung | duoc | thi | cho | kem | so | de | la | nay | tren | sau | co
      | mau | phu[ ]luc | giay[ ]phep )
    (?!\w)
    """,
    re.VERBOSE,
)
# What has numbers of its own and is no document of an authority: forms, licences, judgements, accounts, telephones.
_NOT_DOCUMENT: Final = re.compile(
    r"""
    (?: mau | to[ ]khai | bieu | bieu[ ]mau | giay[ ]phep | giay[ ]chung[ ]nhan | ban[ ]an | ma[ ]so | ma | no\.? | tai[ ]khoan
      | dien[ ]thoai | ho[ ]so | phieu ) \s* (?:\(?so)? \s*[:.]?\s* $
    """,
    re.VERBOSE,
)
# "các" or a count makes a type word the head of a list; other counts ("bốn Quyết định") are missed.
_PLURAL: Final = re.compile(r"(?:cac|nhung|hai|ba|02|03)\s+$")
_OF: Final = re.compile(r"\s+c[ủùú]a\s+", re.IGNORECASE)
_NOT_GAP: Final = re.compile(r"[.:()\"“”!?0-9]")
_CLOSE: Final = 30
_NEAR: Final = 48
_WINDOW: Final = 170
_HEAD_WINDOW: Final = 420
"""How far before a number its type word is looked for: directly, behind slips, with a qualifier, as head of a list."""
_QUALIFIER: Final = 8
_QUALIFIER_WITHOUT_SO: Final = 2
"""Most words of a qualifier, and of one that no "số" follows."""


class GovernedNumber(NamedTuple):
    """A number with the type word that governs it: the mention begins at `start`; `type` is None if there is none.

    `own` tells that the type word stands in the mention; otherwise `head` is where the list's type word begins.
    `issuer` is the span of an issuer between type word and number.
    """

    start: int
    type: str | None
    own: bool
    head: int | None = None
    issuer: tuple[int, int] | None = None


def plainly(lower: str, token: NumberToken, floor: int) -> tuple[int, str] | None:
    """Return where the type word directly before begins, and its name: written well, borne out by the number's code.

    The commonest case, told without folding. `lower` is the text in lower case, the rest as for `governing_type`.
    """
    low = max(floor, token.start - _CLOSE)
    before = lower[low : token.start].rstrip(" \t\n:.")
    if before.endswith("số"):
        before = before[:-2].rstrip()
    for phrase, name in _PLAIN.get(before[before.rfind(" ") + 1 :], ()):
        if before.endswith(phrase) and (token.code in _CODES[name] or name == _LETTER) and len(token.symbol) > 1:
            begin = len(before) - len(phrase)
            return (low + begin, name) if begin > 0 and not before[begin - 1].isalpha() else None
    return None


def governing_type(text: str, token: NumberToken, floor: int) -> GovernedNumber | None:
    """Return how `token` is governed, or None if its surroundings show that it names no document.

    EBNF: governed number = [ type word, [ qualifier ] ], [ so, [ ":" ] ], number ; so = "số" ;
    qualifier = ? words ? | "của", issuer ;
    list = [ plural ], type word, [ "của", issuer ], [ ":" ], mention, { mention } ; plural = "các" | "những" | ? count ?.

    Args:
        text: normalised text.
        token: the number.
        floor: the end of the mention before, which no type word may cross.
    """
    low = max(floor, token.start - _NEAR)
    before = fold_composed(text[low : token.start])
    so = _SO.search(before, max(0, len(before) - 8))
    edge = so.start() if so else len(before)
    start = low + edge
    direct = _direct(before, edge, text, low, token)
    if direct:
        begin, name = direct
        if name in _CONTRACTS and not _official(token, name):
            return None
        if len(token.symbol) == 1 and name != _LETTERED:
            return None
        return GovernedNumber(start=low + begin, type=name, own=True)
    if len(token.symbol) == 1:
        return None
    if _NOT_DOCUMENT.search(before[max(0, edge - 30) : edge] + ("so" if so else "")):
        return None
    if _is_letterhead(text, start, token.end, has_so=bool(so)):
        return None
    low = max(floor, token.start - _WINDOW)
    before = fold_composed(text[low : token.start])
    qualified = _qualified(before, start - low, text, low, token, has_so=bool(so))
    if qualified:
        return qualified
    return GovernedNumber(start=start, type=None, own=False) if token.known else None


def _direct(before: str, edge: int, text: str, low: int, token: NumberToken) -> tuple[int, str] | None:
    """Return where the type word directly before "số" begins, and its name."""
    tail = before[:edge].rstrip()
    words = tail.rsplit(None, 4)[-4:]
    if not words:
        return None
    last = words[-1].lstrip(_OPENERS)
    for phrase in _BY_LAST.get(last, ()):
        size = phrase.count(" ") + 1
        said = " ".join(words[-size:]).lstrip(_OPENERS)
        if said == phrase or _SCANNED.sub("nghi ", said) == phrase:
            begin = _find_back(tail, said)
            return _compound(tail, begin, _NAMES[phrase], token)
    begin = len(tail) - len(last)
    name = _SHORT.get(text[low + begin : low + len(tail)].lower())
    if name and (token.code in _CODES[name] or name == _LETTER):
        return begin, name
    return None


def _find_back(tail: str, phrase: str) -> int:
    """Return where `phrase`, whose blanks may be line breaks in `tail`, begins at the end of `tail`."""
    begin = len(tail)
    for word in reversed(phrase.split()):
        begin = tail.rindex(word, 0, begin)
    return begin


def _compound(tail: str, begin: int, name: str, token: NumberToken) -> tuple[int, str]:
    """Prefer the head of a compound ("Thông báo kết luận") whose code the number carries."""
    if token.code in _CODES[name]:
        return begin, name
    words = tail[max(0, begin - 24) : begin].split()
    for count in (3, 2):
        head = _NAMES.get(" ".join(words[-count:]).lstrip(_OPENERS))
        if head and token.code in _CODES[head]:
            return _find_back(tail[:begin].rstrip(), " ".join(words[-count:]).lstrip(_OPENERS)), head
    return begin, name


def _qualified(
    before: str, edge: int, text: str, low: int, token: NumberToken, *, has_so: bool
) -> GovernedNumber | None:
    """Return the type word with words between it and the number, as head of the mention or of its list."""
    sentence = max(before.rfind(". ", 0, edge), before.rfind("\n\n", 0, edge), before.rfind(";", 0, edge)) + 1
    fallback: GovernedNumber | None = None
    for match in reversed(list(_TYPE_WORD.finditer(before, sentence, edge))):
        name = _named(match)
        gap = before[match.end() : edge]
        fits = fitting(name, token)
        plural = bool(_PLURAL.search(before, max(0, match.start() - 6), match.start()))
        issuer = _issuer_between(text, low + match.end(), low + edge)
        if plural and (fits or (name == _ANY_DOCUMENT and issuer and gap.rstrip().endswith(":"))):
            return GovernedNumber(start=low + edge, type=name, own=False, head=low + match.start(), issuer=issuer)
        if issuer and has_so and not gap.rstrip().endswith((":", "(")):
            return GovernedNumber(start=low + match.start(), type=name, own=True, issuer=issuer)
        if name in _CONTRACTS or _NOT_GAP.search(gap) or _NOT_QUALIFIER.search(gap):
            continue
        size = len(gap.split())
        if size <= (_QUALIFIER if has_so else _QUALIFIER_WITHOUT_SO) and (fits or name in {_ANY_DOCUMENT, _LETTER}):
            return GovernedNumber(start=low + match.start(), type=name, own=True)
        if size <= _QUALIFIER_WITHOUT_SO and has_so and fallback is None:
            fallback = GovernedNumber(start=low + match.start(), type=name, own=True)
    return fallback


def _named(match: re.Match[str]) -> str:
    """Return the type word that `_TYPE_WORD` matched."""
    return _NAMES[_SCANNED.sub("nghi ", " ".join(match.group().split()))]


def head_of_list(text: str, token: NumberToken, start: int) -> GovernedNumber | None:
    """Return how the nearest plural type word before `start`, in the same sentence, governs a number whose code it fits."""
    low = max(0, start - _HEAD_WINDOW)
    before = fold_composed(text[low:start])
    sentence = max(before.rfind(". "), before.rfind("\n\n")) + 1
    for match in reversed(list(_TYPE_WORD.finditer(before, sentence))):
        name = _named(match)
        if fitting(name, token) and _PLURAL.search(before, max(0, match.start() - 6), match.start()):
            issuer = _issuer_after(text, low + match.end())
            return GovernedNumber(start=start, type=name, own=False, head=low + match.start(), issuer=issuer)
    return None


def fitting(name: str, token: NumberToken) -> bool:
    """Tell whether the number's symbol is one that documents of type `name` carry."""
    if token.code in _CODES[name]:
        return True
    if name in _NAMED or name == "Nghị quyết":
        return token.code.startswith(("QH", "UBTVQH"))
    return name in {_LETTER, _ANY_DOCUMENT} and not is_type_code(token.code)


def _official(token: NumberToken, name: str) -> bool:
    """Tell whether a contract or power of attorney carries its own code and a state issuer's."""
    parts = re.split(r"[-/@]", token.symbol)
    return token.code in _CODES[name] and len(parts) > 1 and is_issuer_code(parts[1])


def _issuer_between(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the issuer that alone stands between a type word and the number."""
    issuer = _issuer_after(text, start)
    if issuer is None or issuer[1] > end:
        return None
    return issuer if text[issuer[1] : end].strip() in {"", ":", "("} else None


def _issuer_after(text: str, pos: int) -> tuple[int, int] | None:
    link = _OF.match(text, pos)
    end = issuer_at(text, link.end()) if link else None
    return (link.end(), end) if link and end else None


def _is_letterhead(text: str, start: int, end: int, *, has_so: bool) -> bool:
    """Tell whether the number stands alone on its line as the document's own ("Số: 175/NQ-CP")."""
    if not has_so or ":" not in text[start:end][:6]:
        return False
    line = text.rfind("\n", 0, start) + 1
    after = text[end : end + 3]
    previous = text[max(0, line - 40) : line].rstrip()
    return (
        not text[line:start].strip(" |")
        and (not after.strip(" ") or after.lstrip(" ").startswith(("\n", "|")))
        and not previous.endswith(":")
    )
