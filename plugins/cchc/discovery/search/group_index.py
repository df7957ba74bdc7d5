"""A group's part of the index: which of its passages hold each word, each pair of words and each document number.

It is cut into shards. A shard of words or of pairs is `keys!marks!places`: for each term four letters, by which it is found
without being decoded, two for the marks of its words, and the places that hold it, with spaces between. A shard of numbers
is `number=places` or `number=places=own` with spaces between, where `own` are results whose own number it is. A title's
places are those of the result's first passage.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import xor
from typing import TypeVar
from zlib import crc32

from cchc.discovery.search.number_terms import number_terms
from cchc.discovery.search.posting_codes import letters
from cchc.discovery.search.search_documents import FILE_KIND, SearchDocument, passages
from cchc.discovery.search.terms import BITS, IN_TITLE, Words, written

TextOf = Callable[[str], str]

T = TypeVar("T", int, str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indexed:
    """The shards of pairs, of words and of numbers, one after another, and the folded words that stand in the group, sorted."""

    shards: tuple[str, ...]
    words: tuple[str, ...]


def text_of_result(found: SearchDocument, body_text: TextOf, file_text: TextOf) -> str:
    """The text of a result, from where its kind keeps it."""
    if not found.body:
        return ""
    return file_text(found.body) if found.kind == FILE_KIND else body_text(found.body)


def index_group(
    results: Iterable[SearchDocument], *, words: Words, body_text: TextOf, file_text: TextOf, bits: Sequence[int]
) -> Indexed:
    """The part of the results in an index of 2 to the power of `bits` shards of pairs, of words and of numbers."""
    single: dict[int, str] = {}
    double: dict[int, str] = {}
    numbers: dict[str, str] = {}
    own: dict[str, str] = {}
    held: set[int] = set()
    place = 0
    for found in results:
        here = letters(place)
        ones, pairs = map(set.union, words.terms(f"{found.type} {found.title}"), words.terms(found.entitled))
        held |= ones
        _note(single, map(xor, ones, repeat(IN_TITLE)), here)
        _note(double, map(xor, pairs, repeat(IN_TITLE)), here)
        _note(own, number_terms(found.number), here)
        first = f"{found.extra}\n{found.number}\n"
        for passage in passages(found, text_of_result(found, body_text, file_text)):
            here = letters(place)
            ones, pairs = words.terms(first + passage)
            held |= ones
            _note(single, ones, here)
            _note(double, pairs, here)
            _note(numbers, number_terms(f"{found.title}\n{passage}" if first else passage), here)
            first = ""
            place += 1
    shards = (*_shards(double, bits[0]), *_shards(single, bits[1]), *_number_shards(numbers, own, bits[2]))
    return Indexed(shards=shards, words=tuple(sorted({words.folded[term] for term in held})))


def number_shard(name: str, bits: int) -> int:
    """The shard of a document number: that of its serial."""
    return crc32(name[1:].partition("/")[0].encode()) & ((1 << bits) - 1)


def _note(lists: dict[T, str], terms: Iterable[T], here: str) -> None:
    """Add a place to the lists of terms."""
    for term in terms:
        if term in lists:
            lists[term] += here
        else:
            lists[term] = here


def _shards(lists: dict[int, str], bits: int) -> Iterator[str]:
    """Yield the shards of terms."""
    terms = sorted(lists)
    places = [*map(lists.__getitem__, terms)]
    keys, marks = written(terms)
    cuts = [bisect_left(terms, shard << (BITS - bits)) for shard in range((1 << bits) + 1)]
    for start, end in pairwise(cuts):
        if end > start:
            yield f"{keys[4 * start : 4 * end]}!{marks[2 * start : 2 * end]}!{' '.join(places[start:end])}"
        else:
            yield ""


def _number_shards(numbers: dict[str, str], own: dict[str, str], bits: int) -> Sequence[str]:
    """The shards of document numbers."""
    shards: list[list[str]] = [[] for _ in range(1 << bits)]
    for name in sorted(numbers.keys() | own.keys()):
        line = f"{name}={numbers.get(name, '')}" + (f"={own[name]}" if name in own else "")
        shards[number_shard(name, bits)].append(line[1:])
    return [" ".join(lines) for lines in shards]
