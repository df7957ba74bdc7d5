"""One normal form, and what is derived from it letter by letter: folding, order, slugs.

1. `nfc` repairs look-alikes and composes: everything else here starts from its result.
2. `fold` takes tone, accent, case and the bar of đ away, one code point for one.
3. `sort_key` orders as a Vietnamese dictionary does; `slug` makes an address of a title.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Final

LONGEST_STEP: Final = 200
"""Letters that one step of an address may have: file systems allow 255, of which some go to endings and marks."""

LONGEST_NAME: Final = 80
"""Letters of a text whose folding is worth remembering; whole bodies are not."""

LOOK_ALIKES: Final = {
    0x00D0: "Đ",  # Icelandic eth, met in converted Word files
    0x0189: "Đ",  # African D
    0x00F0: "đ",  # small eth
    0x0256: "đ",  # d with tail
    0x01A2: "Ư",  # gha, which older fonts of Times New Roman show as Ư
    0x01A3: "ư",  # small gha
}
"""Letters that look like Đ or Ư and are not: code point → the letter that was meant."""

_LOOK_ALIKE: Final = tuple(map(chr, LOOK_ALIKES))

# Python sorts a run of combining marks in quadratic time, so longer runs are composed piece by piece.
# The class holds every mark above Latin; symbols that fall into it stand alone and may be cut anywhere.
_LONG_RUN: Final = re.compile(r"[^\w\s\x00-\u02ff]{65,}")
_PIECE: Final = 64
# A run that long covers one letter of every 64, so most texts are cleared by looking at those alone.
_SAMPLED: Final = re.compile(r"[^\w\s\x00-\u02ff]")

_LETTER_RANK: Final = {"ă": "a\x7e", "â": "a\x7f", "đ": "d\x7e", "ê": "e\x7e", "ô": "o\x7e", "ơ": "o\x7f", "ư": "u\x7e"}
_TONE_RANK: Final = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")


def nfc(text: str) -> str:
    """Return `text` composed (Unicode NFC) with look-alike letters repaired, in linear time.

    Runs of more than 64 combining marks, which no language writes, are composed piece by piece.

    >>> nfc("Ðường")
    'Đường'
    """
    if text.isascii():
        return text
    if any(map(text.__contains__, _LOOK_ALIKE)):  # one letter is found at the speed of memory, a class of them is not
        text = text.translate(LOOK_ALIKES)
    if _SAMPLED.search(text[::_PIECE]) and _LONG_RUN.search(text):
        return "".join(unicodedata.normalize("NFC", piece) for piece in _pieces(text))
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """Return `nfc(text)` in lower case without tones, accents and the bar of đ, code point for code point.

    `len(fold(text)) == len(nfc(text))`, so that an offset in one is an offset in the other.

    >>> fold("Nghị định của Đảng uỷ")
    'nghi dinh cua dang uy'
    """
    return _fold_name(text) if len(text) <= LONGEST_NAME else fold_composed(nfc(text))


@lru_cache(maxsize=1 << 15)
def _fold_name(text: str) -> str:
    """`fold` of a short text, remembered: names of agencies, tags and titles come again and again."""
    return fold_composed(nfc(text))


def fold_composed(text: str) -> str:
    """Return `fold(text)` of a text that is already in the form of `nfc`."""
    return "".join([_FOLDED[char] for char in text])


def sort_key(text: str) -> tuple[str, str, str]:
    """Return the key that puts names in Vietnamese order: letters first, then tones, then case.

    Letters go a ă â b c d đ e ê … o ô ơ … u ư; tones go level, huyền, hỏi, ngã, sắc, nặng.

    >>> sorted(["Đà Nẵng", "Dương", "Ân", "Ăn", "An", "Án"], key=sort_key)
    ['An', 'Án', 'Ăn', 'Ân', 'Dương', 'Đà Nẵng']
    """
    composed = nfc(text)
    ranked = [_RANKED[char] for char in composed]
    return "".join([letter for letter, _ in ranked]), "".join([tone for _, tone in ranked]), composed


def slug(text: str) -> str:
    """Return `text` as an address part: ASCII lower-case words and digits joined by single hyphens.

    >>> slug("Nghị định số 61/2018/NĐ-CP")
    'nghi-dinh-so-61-2018-nd-cp'
    """
    return _NOT_SLUG.sub("-", fold(text)).strip("-")


def _pieces(text: str) -> list[str]:
    """Cut `text` so that no piece holds a long run of combining marks."""
    cuts = [0]
    for run in _LONG_RUN.finditer(text):
        cuts.extend(range(run.start() + _PIECE, run.end(), _PIECE))
    cuts.append(len(text))
    return [text[start:end] for start, end in pairwise(cuts)]


def _fold_letter(char: str) -> str:
    base = unicodedata.normalize("NFD", char)
    if len(base) > 1 and all(map(unicodedata.combining, base[1:])):
        char = base[0]
    lower = char.lower()
    if lower == "đ":
        return "d"
    return lower if len(lower) == 1 else char


def _rank_letter(char: str) -> tuple[str, str]:
    tone, letter = "0", ""
    for part in unicodedata.normalize("NFD", char.lower()):
        if part in _TONE_RANK:
            tone = _TONE_RANK[part]
        else:
            letter += part
    letter = unicodedata.normalize("NFC", letter)
    return _LETTER_RANK.get(letter, letter), tone


class _Folded(dict[str, str]):
    """Letter → folded letter, filled as letters are met."""

    def __missing__(self, char: str) -> str:
        folded = self[char] = _fold_letter(char)
        return folded


class _Ranked(dict[str, tuple[str, str]]):
    """Letter → (rank of the letter, rank of its tone), filled as letters are met."""

    def __missing__(self, char: str) -> tuple[str, str]:
        ranked = self[char] = _rank_letter(char)
        return ranked


_FOLDED: Final = _Folded()
_RANKED: Final = _Ranked()
