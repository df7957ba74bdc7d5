"""Words and pairs of neighbouring words as whole numbers, made in bulk.

A term has 52 bits: 12 that choose a shard, 24 that tell it from others there, and two times 8 for the marks of its
first and second word, of which 5 are used. All but the marks follow from the folded words, so that every marked form of a pair lies in one
place and a reader may type with or without marks. What the browser does with a query is the same:
`theme/static/js/search_query.js`.

This is the costliest step of a build, so a text goes through few steps, each over all of it at once: split at white
space; a row of bytes, 16 for each word (as first and as second of a pair), remembered by the word as written; the row
shifted by a word and laid over itself, which is every pair.
"""

import sys
from array import array
from base64 import b64encode
from typing import Final
from unicodedata import normalize
from zlib import crc32

from cchc.discovery.search.posting_codes import ALPHABET
from cchc.discovery.search.syllables import SYLLABLE, one_spelling
from cchc.text.fold import fold, nfc

BITS: Final = 52
SHARD_BITS: Final = 12
"""The highest bits of a term; a block with fewer shards uses the highest of them."""
_MARKS: Final = 8
_MARK_LETTERS: Final = ALPHABET[:32].encode().ljust(256, b"?")
IN_TITLE: Final = 0x1A3C96 << 2 * _MARKS
"""Laid over the terms of a title, which so are terms of their own in the same shard."""

_FIRST: Final = (0x9E3779B1, 0x85EBCA77)
_SECOND: Final = (0xC2B2AE3D, 0x27D4EB2F)
_WORD: Final = 16
_AROUND: Final = '.,;:!?()[]"“”…'
"""Signs around words that need no closer look."""
_TONES: Final = "\u0300\u0309\u0303\u0301\u0323"


class Words(dict[str, bytes]):
    """Text between white space, as written → 16 bytes for each word in it, filled as texts are met."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, bytes] = {}
        self.folded: dict[int, str] = {}
        """The folded word of each term that is one word."""

    def terms(self, text: str) -> tuple[set[int], set[int]]:
        """The terms of the words of a text, and those of its pairs."""
        row = b"".join(map(self.__getitem__, text.split()))
        number = int.from_bytes(row, "little")
        pairs = (number ^ (number >> (_WORD + _WORD // 2) * 8)).to_bytes(len(row), "little")
        return {*_numbers(row)[::2]}, {*_numbers(pairs)[:-2:2]}

    def __missing__(self, written: str) -> bytes:
        row = self._known.get(written.strip(_AROUND).lower())
        if row is None:
            words = SYLLABLE.findall(nfc(written).lower())
            row = b"".join([self._known.get(word) or self._word(word) for word in words])
        self[written] = row
        return row

    def _word(self, word: str) -> bytes:
        kept = one_spelling(word)
        folded = fold(kept)
        check, marks = crc32(folded.encode()), marks_of(kept, folded)
        first = _spread(check, _FIRST) << 2 * _MARKS | marks << _MARKS
        second = _spread(check, _SECOND) << 2 * _MARKS | marks
        self.folded[first] = folded
        row = self._known[word] = first.to_bytes(8, "little") + second.to_bytes(8, "little")
        return row


def marks_of(word: str, folded: str) -> int:
    """Five bits for the marks of a word: its tone, and four classes of what else tells it from the folded word; 0 for none.

    >>> marks_of("nghị", "nghi"), marks_of("nghỉ", "nghi"), marks_of("dan", "dan")
    (5, 2, 0)
    """
    if word == folded:
        return 0
    letters = [_LETTERS[letter] for letter in word]
    shape = "".join([kept for _, kept in letters])
    tone = max([tone for tone, _ in letters])
    return tone + (len(_TONES) + 1) * (0 if shape == folded else 1 + crc32(shape.encode()) % 4)


class _Letters(dict[str, tuple[int, str]]):
    """Letter → the number of its tone, 0 for none, and the letter without it, in its parts; filled as letters are met."""

    def __missing__(self, letter: str) -> tuple[int, str]:
        parts = normalize("NFD", letter)
        tone = max(_TONES.find(part) + 1 for part in parts)
        found = self[letter] = tone, "".join([part for part in parts if part not in _TONES])
        return found


_LETTERS: Final = _Letters()


def written(terms: list[int]) -> tuple[str, str]:
    """Terms as text, but for their shards: four letters for each of base64, low byte first, and two for its marks.

    >>> written([(7 << 24 | 0x030201) << 16 | 5 << 8])
    ('AQID', '(#')
    """
    numbers = array("Q", terms)
    if sys.byteorder == "big":
        numbers.byteswap()
    row = numbers.tobytes()
    keys, marks = bytearray(3 * len(terms)), bytearray(2 * len(terms))
    keys[::3], keys[1::3], keys[2::3] = row[2::8], row[3::8], row[4::8]
    marks[::2], marks[1::2] = row[1::8], row[::8]
    return b64encode(keys).decode(), marks.translate(_MARK_LETTERS).decode()


def _spread(check: int, by: tuple[int, int]) -> int:
    """36 bits of a check sum of 32."""
    high = (check * by[0] & 0xFFFFFFFF) >> 20
    return high << 24 | ((check ^ check >> 15) * by[1] & 0xFFFFFFFF) >> 8


def _numbers(row: bytes) -> "array[int]":
    """A row of bytes as numbers of 64 bits."""
    numbers = array("Q")
    numbers.frombytes(row)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
