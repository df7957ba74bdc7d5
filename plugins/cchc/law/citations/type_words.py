"""Which type word governs a number: directly before it, with a qualifier between, or at the head of a list."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.issuer_phrases import issuer_at
from cchc.law.citations.number_scan import NumberToken
from cchc.law.citations.symbols import is_issuer_code, is_type_code
from cchc.law.lexicon import ADMINISTRATIVE, GENERIC, NAMED, NORMATIVE, PARTY, WITHOUT_CODE
from cchc.text.fold import fold, fold_composed

_TABLES: Final = (ADMINISTRATIVE, WITHOUT_CODE, NORMATIVE, PARTY, GENERIC)
NAMES: Final = {fold(name): name for table in _TABLES for name, _ in table} | {"ban thoa thuan": "Bản thỏa thuận"}
"""Folded type word → canonical name."""
CODES: Final = {
    name: frozenset(code.upper() for table in _TABLES for other, code in table if other == name and code)
    for name in NAMES.values()
}
"""Canonical name → its codes in capitals."""
_SHORT: Final = {
    "qđ": "Quyết định", "nđ": "Nghị định", "tt": "Thông tư", "nq": "Nghị quyết", "ct": "Chỉ thị", "kh": "Kế hoạch",
    "cv": "Công văn", "ttlt": "Thông tư liên tịch", "nqlt": "Nghị quyết liên tịch", "tb": "Thông báo", "kl": "Kết luận",
    "hd": "Hướng dẫn", "ctr": "Chương trình", "ttr": "Tờ trình", "bc": "Báo cáo", "cđ": "Công điện", "vbhn": "Văn bản hợp nhất",
}  # fmt: skip
_BY_LAST: Final = {
    last: tuple(sorted((word for word in NAMES if word.split()[-1] == last), key=len, reverse=True))
    for last in {word.split()[-1] for word in NAMES}
}
_OPENERS: Final = "(\"'“”‘[-–:;,.…>^|/"
_OCR: Final = re.compile(r"^ngh[l1] ")
_CONTRACTS: Final = frozenset({"Hợp đồng", "Giấy ủy quyền", "Bản ghi nhớ", "Bản thỏa thuận", "Dự án"})
# Only orders of 1945 and 1946 have a single letter behind the number ("Sắc lệnh số 22-C").
_LETTERED: Final = "Sắc lệnh"
_CODELESS: Final = frozenset({"Công văn"})
_PLAIN: Final = {
    last: tuple(
        (name.lower(), name, CODES[name], name in _CODELESS)
        for name in sorted(set(NAMES.values()) - _CONTRACTS, key=len, reverse=True)
        if name.lower().split()[-1] == last
    )
    for last in {name.lower().split()[-1] for name in NAMES.values()}
}
"""Last word of a type word in small letters → the words that end so, longest first: words, name, codes, any code."""
_WORDS: Final = sorted(NAMES, key=len, reverse=True)
_ANY: Final = re.compile(
    r"(?<![\w])(?:" + "|".join(word.replace("nghi ", "ngh[il1] ").replace(" ", r"\s+") for word in _WORDS) + r")(?!\w)"
)
_SO: Final = re.compile(r"(?<!\w)s[o06]?\s*[:.]?\s*$|(?<!\w)s[o06]?$")
_LAST_WORDS: Final = re.compile(r"(\w+)(\s+)(\w+)(?:(\s+)(\w+)(\s+)(\w+))?\s*$")
_BLOCKERS: Final = re.compile(
    r"(?<!\w)(?:theo|tai|can cu|ngay|nam|va|cac|nhung|duoc|thi|cho|kem|so|de|la|nay|tren|sau|co|mau|phu luc|giay phep)(?!\w)"
)
_NOT_DOCUMENTS: Final = re.compile(
    r"(?:mau|to khai|bieu|bieu mau|giay phep|giay chung nhan|ban an|ma so|ma|no\.?|tai khoan|dien thoai|ho so|phieu)\s*(?:\(?so)?\s*[:.]?\s*$"
)
_PLURAL: Final = re.compile(r"(?:cac|nhung|hai|ba|02|03)\s+$")
_OF: Final = re.compile(r"\s+c[ủùú]a\s+", re.IGNORECASE)
_CLOSE: Final = 30
_NEAR: Final = 48
_WINDOW: Final = 170
_HEAD_WINDOW: Final = 420


class Governed(NamedTuple):
    """How a number is governed: the mention begins at `start`; `type` is None if no type word governs.

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
    for phrase, name, codes, codeless in _PLAIN.get(before[before.rfind(" ") + 1 :], ()):
        if (token.code in codes or codeless) and before.endswith(phrase) and len(token.symbol) > 1:
            begin = len(before) - len(phrase)
            return (low + begin, name) if begin > 0 and not before[begin - 1].isalpha() else None
    return None


def governing_type(text: str, token: NumberToken, floor: int) -> Governed | None:
    """Return how `token` is governed, or None if its surroundings show that it names no document.

    EBNF: mention = [ type word, [ qualifier ] ], [ "số", [ ":" ] ], number ;
    qualifier = words | "của", issuer ; list = [ "các" ], type word, [ "của", issuer ], [ ":" ], mention, { mention }.
    `floor` is the end of the mention before, which no type word may cross.
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
        return Governed(start=low + begin, type=name, own=True)
    if len(token.symbol) == 1:
        return None
    if _NOT_DOCUMENTS.search(before[max(0, edge - 30) : edge] + ("so" if so else "")):
        return None
    if _is_letterhead(text, start, token.end, has_so=bool(so)):
        return None
    low = max(floor, token.start - _WINDOW)
    before = fold_composed(text[low : token.start])
    qualified = _qualified(before, start - low, text, low, token, has_so=bool(so))
    if qualified:
        return qualified
    return Governed(start=start, type=None, own=False) if token.known else None


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
        if said == phrase or _OCR.sub("nghi ", said) == phrase:
            begin = _find_back(tail, said)
            return _compound(tail, begin, NAMES[phrase], token)
    begin = len(tail) - len(last)
    name = _SHORT.get(text[low + begin : low + len(tail)].lower())
    if name and (token.code in CODES[name] or name == "Công văn"):
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
    if token.code in CODES[name]:
        return begin, name
    words = tail[max(0, begin - 24) : begin].split()
    for count in (3, 2):
        head = NAMES.get(" ".join(words[-count:]))
        if head and token.code in CODES[head]:
            return _find_back(tail[:begin].rstrip(), " ".join(words[-count:])), head
    return begin, name


def _qualified(before: str, edge: int, text: str, low: int, token: NumberToken, *, has_so: bool) -> Governed | None:
    """Return the type word with words between it and the number, as head of the mention or of its list."""
    sentence = max(before.rfind(". ", 0, edge), before.rfind("\n\n", 0, edge), before.rfind(";", 0, edge)) + 1
    fallback: Governed | None = None
    for match in reversed(list(_ANY.finditer(before, sentence, edge))):
        name = NAMES[" ".join(re.sub(r"^ngh[l1]", "nghi", match.group()).split())]
        gap = before[match.end() : edge]
        fits = fitting(name, token)
        plural = bool(_PLURAL.search(before, max(0, match.start() - 6), match.start()))
        issuer = _issuer_between(text, low + match.end(), low + edge)
        if plural and (fits or (name == "Văn bản" and issuer and gap.rstrip().endswith(":"))):
            return Governed(start=low + edge, type=name, own=False, head=low + match.start(), issuer=issuer)
        if issuer and has_so and not gap.rstrip().endswith((":", "(")):
            return Governed(start=low + match.start(), type=name, own=True, issuer=issuer)
        if re.search(r"[.:()\"“”!?0-9]", gap) or _BLOCKERS.search(gap):
            continue
        size = len(gap.split())
        if size <= (8 if has_so else 2) and (fits or name in {"Văn bản", "Công văn"}) and name not in _CONTRACTS:
            return Governed(start=low + match.start(), type=name, own=True)
        if size <= 2 and has_so and fallback is None and name not in _CONTRACTS:
            fallback = Governed(start=low + match.start(), type=name, own=True)
    return fallback


def head_of_list(text: str, token: NumberToken, start: int) -> Governed | None:
    """Return the government of the nearest plural type word before `start`, in the same sentence, that the number's code fits."""
    low = max(0, start - _HEAD_WINDOW)
    before = fold_composed(text[low:start])
    sentence = max(before.rfind(". "), before.rfind("\n\n")) + 1
    for match in reversed(list(_ANY.finditer(before, sentence))):
        name = NAMES[" ".join(re.sub(r"^ngh[l1]", "nghi", match.group()).split())]
        if fitting(name, token) and _PLURAL.search(before, max(0, match.start() - 6), match.start()):
            issuer = _issuer_after(text, low + match.end())
            return Governed(start=start, type=name, own=False, head=low + match.start(), issuer=issuer)
    return None


def fitting(name: str, token: NumberToken) -> bool:
    """Tell whether the number's symbol is one that documents of type `name` carry."""
    if token.code in CODES[name]:
        return True
    if name in NAMED or name == "Nghị quyết":
        return token.code.startswith(("QH", "UBTVQH"))
    return name in {"Công văn", "Văn bản"} and not is_type_code(token.code)


def _official(token: NumberToken, name: str) -> bool:
    """Tell whether a contract or power of attorney carries its own code and a state issuer's."""
    parts = re.split(r"[-/@]", token.symbol)
    return token.code in CODES[name] and len(parts) > 1 and is_issuer_code(parts[1])


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
