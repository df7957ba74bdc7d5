"""The inverted index of a block: which passages hold each syllable, each pair of syllables and each number.

A line of a shard is `term=passages` or `term=passages=titles`: `titles` are the passages (always the first of a
result) whose title holds the term, or for a number those whose own number it is. Terms keep their tone marks; a shard
is chosen by the folded term, so that all marked forms of a word lie in one.

This is the costliest step of a build, so terms are whole numbers until they are written.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from operator import add
from typing import Final
from zlib import crc32

from cchc.discovery.blocks import Block
from cchc.discovery.found import FILE_KIND, Found, passages
from cchc.discovery.number_terms import number_terms
from cchc.discovery.postings import encode
from cchc.discovery.syllables import SYLLABLE, one_spelling
from cchc.text.fold import fold, nfc

TextOf = Callable[[str], str]

_ROOM: Final = 1 << 20
"""More than there are different words in a block."""


def text_of_result(found: Found, body_text: TextOf, file_text: TextOf) -> str:
    """The text of a result, from where its kind keeps it."""
    if not found.body:
        return ""
    return file_text(found.body) if found.kind == FILE_KIND else body_text(found.body)


def index_block(block: Block, body_text: TextOf, file_text: TextOf) -> Sequence[str]:
    """The shards of a block's index, in order."""
    words = _Words()
    texts, titles = _Postings(words), _Postings(words)
    number = 0
    for found in block.results:
        titles.add(number, f"{found.type} {found.title}", found.number)
        first = f"{found.extra}\n{found.number}\n"
        for passage in passages(found, text_of_result(found, body_text, file_text)):
            texts.add(number, first + passage, passage)
            first = ""
            number += 1
    titled = dict(titles.lists())
    shards: list[list[str]] = [[] for _ in range(block.shards)]
    for term, passages_ in texts.lists():
        name, key = words.named(term)
        title = titled.pop(term, "")
        shards[key & (block.shards - 1)].append(f"{name}={passages_}={title}" if title else f"{name}={passages_}")
    for term, title in titled.items():
        name, key = words.named(term)
        shards[key & (block.shards - 1)].append(f"{name}=={title}")
    return ["|".join(sorted(lines)) for lines in shards]


class _Words(dict[str, int]):
    """Word as written → its place among all words as kept, from 1; filled as words are met.

    Numbers of documents have places too. A term is a place, or for a pair the first place times `_ROOM` plus the second.
    """

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[str, int] = {}
        self._names = [""]
        self._folded = [b""]

    def __missing__(self, word: str) -> int:
        kept = word if word[0] == "#" else one_spelling(word)
        place = self._kept.get(kept)
        if place is None:
            place = self._kept[kept] = len(self._names)
            self._names.append(kept)
            self._folded.append((kept.partition("/")[0] if kept[0] == "#" else fold(kept)).encode())
        self[word] = place
        return place

    def named(self, term: int) -> tuple[str, int]:
        """The term in words, and the check sum by which it finds its shard."""
        first, second = divmod(term, _ROOM)
        if not first:
            return self._names[second], crc32(self._folded[second])
        key = crc32(self._folded[second], crc32(self._folded[first] + b" "))
        return f"{self._names[first]} {self._names[second]}", key


class _Postings:
    """Which passages hold which terms."""

    def __init__(self, words: _Words) -> None:
        self._words = words
        self._all: defaultdict[int, list[int]] = defaultdict(list)

    def add(self, passage: int, text: str, numbers: str) -> None:
        """Note the words of `text` and the document numbers in `numbers`; passages come in order, each once."""
        row = [*map(self._words.__getitem__, SYLLABLE.findall(nfc(text).lower()))]
        terms = {*row, *map(add, map(_ROOM.__mul__, row), row[1:])}
        terms.update(map(self._words.__getitem__, number_terms(numbers)))
        found = self._all
        for term in terms:
            found[term].append(passage)

    def lists(self) -> Iterator[tuple[int, str]]:
        """Yield every term with its passages."""
        for term, numbers in self._all.items():
            yield term, encode(numbers)
