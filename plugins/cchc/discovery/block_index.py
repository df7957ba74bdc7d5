"""The inverted index of a block: which passages hold each syllable, each pair of syllables and each number.

A line of a shard is `term=passages` or `term=passages=titles`: `titles` are the passages (always the first of a
result) whose title holds the term, or for a number those whose own number it is. Terms keep their tone marks; a shard is chosen by the folded term, so
that all marked forms of a word lie in one.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from zlib import crc32

from cchc.discovery.blocks import Block
from cchc.discovery.found import FILE_KIND, Found, passages
from cchc.discovery.number_terms import number_terms
from cchc.discovery.postings import encode
from cchc.discovery.syllables import syllables
from cchc.text.fold import fold

TextOf = Callable[[str], str]


def text_of_result(found: Found, body_text: TextOf, file_text: TextOf) -> str:
    """The text of a result, from where its kind keeps it."""
    if not found.body:
        return ""
    return file_text(found.body) if found.kind == FILE_KIND else body_text(found.body)


def index_block(block: Block, body_text: TextOf, file_text: TextOf) -> Sequence[str]:
    """The shards of a block's index, in order."""
    texts: defaultdict[str, list[int]] = defaultdict(list)
    titles: defaultdict[str, list[int]] = defaultdict(list)
    number = 0
    for found in block.results:
        for term in _terms(f"{found.type} {found.title}") | number_terms(found.number):
            titles[term].append(number)
        for part, passage in enumerate(passages(found, text_of_result(found, body_text, file_text))):
            terms = _terms(passage) | number_terms(passage)
            if part == 0:
                terms |= _terms(found.extra) | _terms(found.number)
            for term in terms:
                texts[term].append(number)
            number += 1
    shards: list[list[str]] = [[] for _ in range(block.shards)]
    for term in sorted(texts.keys() | titles.keys()):
        line = f"{term}={encode(texts.get(term, ()))}"
        if term in titles:
            line += f"={encode(titles[term])}"
        shards[shard_of(term, block.shards)].append(line)
    return ["|".join(lines) for lines in shards]


def shard_of(term: str, shards: int) -> int:
    """The number of the shard that holds a term; numbers of one serial lie together, whatever their symbols."""
    key = term.partition("/")[0] if term.startswith("#") else fold(term)
    return crc32(key.encode()) & (shards - 1)


def _terms(text: str) -> set[str]:
    words = syllables(text)
    return {*words, *(f"{one} {next_}" for one, next_ in pairwise(words))}
