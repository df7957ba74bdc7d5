"""Signs at the beginning of a line: an item of a list, a part of an official text, a rule, a fence.

Lists are those of Markdown and those of official texts (Annex I of Decree 30/2020/NĐ-CP): numbers, letters `a)`, `đ)`,
dashes, plus signs, and the bullets that word processors leave. Only `1.` makes an HTML number; every other sign stays in the
text as written.
"""

import re
from typing import Final, NamedTuple

BULLETS: Final = "-+*•·▪●◦‣–—\uf0b7\uf0a7"
"""Signs of items without a number; the last two are Word's own."""
WORD_BULLETS: Final = "o§Øüvq"
_DASHES: Final = "-–—"
_BULLET: Final = re.compile(rf"([{re.escape(BULLETS)}])(?:[ \t]+|$)")
_NUMBER: Final = re.compile(r"([0-9]{1,9})\.(?:[ \t]+|$)")
_TIGHT: Final = re.compile(r"(?:([-+•–])|([0-9]{1,3})\.)(?=[^\W\d_])")
"""A sign right before its word."""
_WHOLE_WORD: Final = re.compile(r"[^\W\d_]{2,}[,;.:]?(?:[ \t]|$)")
"""A word of small letters that a sign may stand right before; file names and addresses are none."""
# Numbers of several steps (1.2.), with a bracket or slash, points ("a1)"), letters with a bracket, round brackets. A letter
# with a full stop needs a blank, so that "a.m" and initials of names are words. Capitals need a bracket, and `I)`, `V)`, `X)` are
# roman numbers: a list that goes on from `H)` to `I)` is divided there.
_LETTERED: Final = re.compile(
    r"(?:(?P<many>[0-9]{1,3}(?:\.[0-9]{1,3})+\.|[0-9]{1,2}(?:\.[0-9]{1,2})+(?=[ \t]+[^\W\d_]))"
    r"|(?P<one>[0-9]{1,3}\)|[0-9]{1,3}/(?=[ \t])|0[0-9]\.)"
    r"|(?P<point>[a-zđ](?:\.?[0-9]{1,2}){1,2}[).](?=[ \t]))"
    r"|(?P<letter>[a-zđ]\)|[a-zđ]\.(?=[ \t]))"
    r"|(?P<capital>[A-HJ-UWYZĐ]\))"
    r"|(?P<round>\((?:[0-9]{1,2}|[a-zđ]|[ivx]{1,4})\)))(?:[ \t]+|$|(?=[^\W\d_]))"
)
_ENDS: Final = frozenset(").")
_RANKS: Final = {"number": 0, "one": 1, "many": 2, "letter": 3, "capital": 3, "point": 4, "round": 5, "bullet": 6}

_BLANK: Final = frozenset(["", " ", "\t"])
_SIGNS_AROUND: Final = "()./"
_BULLET_RANK: Final = _RANKS["bullet"]
_KINDS: Final = {"+": "+", "*": "*", **dict.fromkeys(_DASHES, "-")}

RULE: Final = re.compile(r"([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_FENCE_SETTING: Final = r"""(?:\{[^`{}]*\}|[A-Za-z_-]+=(?:"[^"`]*"|'[^'`]*'|[^\s`"'{}=]+)|--?[a-z]+)"""
FENCE: Final = re.compile(
    rf"(`{{3,}}|~{{3,}})[ \t]*(?:(?:[A-Za-z0-9_+#.,:/-]+|{_FENCE_SETTING})(?:[ \t]+{_FENCE_SETTING}){{0,5}})?[ \t]*$"
)
"""A fence; after it may stand what programs that colour code want, which readers do not see. Sentences may not."""
HEADING: Final = re.compile(r"(#{1,6})(?:[ \t]+|(?<=##)(?=[^#\s]))([^ \t].*)")
CLOSING_HASHES: Final = re.compile(r"[ \t]+#+[ \t]*$")
ANCHOR: Final = re.compile(r"[ \t]*\{:?[ \t]*#([^\s{}]+)[ \t]*\}$")


class Marker(NamedTuple):
    """The sign of an item: its kind (two signs of one kind make one list), its rank, and where the text begins.

    `value` is the number that HTML is to show. `shown` is where the text begins that readers see; it is before `text` where
    the sign stays in the text. `number` is the number or letter without the signs around it.
    """

    kind: str
    rank: int
    value: int
    text: int
    shown: int
    number: str = ""


def marker(line: str) -> Marker | None:
    """Return the sign of an item that `line` begins with (no blank before it), or None."""
    first = line[0]
    if first in BULLETS:
        if line[1:2] == " " and line[2:3] not in _BLANK and line[3:4] not in _ENDS:
            return _PLAIN[first]
        found = _BULLET.match(line)
        if found is None:
            tight = _TIGHT.match(line)
            return _bullet(first, 1) if tight is not None and _may_be_tight(line, 1) else None
        start = found.end()
        if first in _DASHES and line[start + 1 : start + 2] in _ENDS:
            letter = _LETTERED.match(line, start)
            if letter is not None and letter["letter"]:
                return Marker("letter", _RANKS["letter"], 0, letter.end(), start, letter["letter"][0])
        return _bullet(first, start)
    if "0" <= first <= "9":
        number = _NUMBER.match(line)
        if number is not None and not _leading_zero(number[1]):
            return Marker("number", 0, int(number[1]), number.end(), number.end(), number[1])
        tight = _TIGHT.match(line)
        if tight is not None and _may_be_tight(line, tight.end()) and not _leading_zero(tight[2]):
            return Marker("number", 0, int(tight[2]), tight.end(), tight.end(), tight[2])
    found = _LETTERED.match(line)
    if found is None or not found.lastgroup:
        return None
    group = found.lastgroup
    if group == "many" and found[group][-1] != "." and not line[found.end() : found.end() + 1].isupper():
        return None  # a decimal number
    kind = f"{group}{found[group].strip('.').count('.')}" if group == "many" else group
    shown = "" if group in {"point", "capital"} else found[group].strip(_SIGNS_AROUND)
    return Marker(kind, _RANKS[group], 0, found.end(), 0, shown)


def word_bullet(line: str, *, listed: bool) -> Marker | None:
    """Return the bullet that a word processor wrote as a letter of another font: `o`, `§`, `Ø`, `ü`, `v`, `q`; or None.

    Before a tab it is one; `o` is too before a blank where a list stands above (`listed`).
    """
    if line[0] not in WORD_BULLETS or not (line[1:2] == "\t" or (listed and line.startswith("o "))):
        return None
    text = len(line) - len(line[1:].lstrip(" \t"))
    return Marker(line[0], _RANKS["bullet"], 0, text, text)


def _may_be_tight(line: str, start: int) -> bool:
    """Return whether a sign may stand right before the word at `start`."""
    return line[start].isupper() or _WHOLE_WORD.match(line, start) is not None


def _bullet(sign: str, text: int) -> Marker:
    return Marker(_KINDS.get(sign, "•"), _BULLET_RANK, 0, text, text)


def _leading_zero(digits: str) -> bool:
    """Return whether HTML could not show these digits as written."""
    return len(digits) > 1 and digits[0] == "0"


def columns(indent: str) -> int:
    """Return how wide the blanks before a line are; a tab goes to the next fourth column."""
    return len(indent.expandtabs(4)) if "\t" in indent else len(indent)


_PLAIN: Final = {sign: _bullet(sign, 2) for sign in BULLETS}
"""The items that begin with a bullet and one blank."""
