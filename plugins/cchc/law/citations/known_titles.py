"""Titles of laws that are known: where one that stands in a text ends, as texts really write it.

Titles are matched word by word without tone marks and case. Three liberties are taken: abbreviations inside a title
("HĐND"), two words run together, and one word with a single wrong letter.
"""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from cchc.law.lexicon import LEXICON
from cchc.text.fold import fold, fold_composed

WORD: Final = re.compile(r"[^\W_]+(?:[/&][^\W_]+)*|\S")
"""A word of a title, or a mark."""

_LIMIT: Final = 400
_LONGEST_SYLLABLE: Final = 6
# Abbreviations met inside titles, folded, and the folded words they stand for. Any other abbreviation of a part of a
# title is missed; one of the whole title ("Luật BVMT") is known by its initials.
_SPELLED: Final = {
    fold(short): tuple(fold(full.replace(",", "")).split()) for short, full in LEXICON.abbreviations.items()
}


class _Trie(dict[str, "_Trie"]):
    """Words of titles, folded; the key "" marks the end of a title."""


def known_end(text: str, pos: int, key: str) -> int | None:
    """Return the end of the longest known title that begins after `pos` of `text`, None if none does.

    `key` is the kind whose titles count: "code", "law" or "ordinance".
    """
    node = _known(key)
    end = None
    count = 0
    slipped = comma = False
    for match in WORD.finditer(text, pos, pos + _LIMIT):
        word = match.group()
        if word == ",":
            comma = True
            continue
        folded = _fold_word(word)
        following = node.get(folded)
        if following is None and count:
            if folded == "va":  # where the title has a comma
                continue
            if comma and "va" in node:  # and the other way round
                following = node["va"].get(folded)
        comma = False
        if following is None:
            following = _step(node, folded)
        if following is None and count > 1 and not slipped:
            # A slip counts only if the title goes on behind it as it should.
            node, slipped = _slip(node, folded) or _Trie(), True
            count += 1
            continue
        if following is None:
            break
        node = following
        count += 1
        if "" in node and (count > 1 or node[""].get(word.lower()) is not None or word.isupper()):
            end = match.end()
    return end


@lru_cache(maxsize=1 << 12)  # titles are made of few words
def _fold_word(word: str) -> str:
    return fold_composed(word)


def _step(node: _Trie, word: str) -> _Trie | None:
    """Return where a folded word that titles do not hold leads in them: spelled out, or two words run together."""
    spelled = _SPELLED.get(word)
    if spelled:
        at: _Trie | None = node
        for part in spelled:
            at = at.get(part) if at is not None else None
        return at
    if _LONGEST_SYLLABLE < len(word) <= 2 * _LONGEST_SYLLABLE:
        for size in range(2, len(word) - 1):
            first = node.get(word[:size])
            second = first.get(word[size:]) if first is not None else None
            if second is not None:
                return second
    return None


def _slip(node: _Trie, word: str) -> _Trie | None:
    """Return where the one word leads that differs from `word` in a single letter, None if there is none or several."""
    alike = [
        following
        for other, following in node.items()
        if len(other) == len(word) > 2 and sum(a != b for a, b in zip(other, word, strict=True)) == 1
    ]
    return alike[0] if len(alike) == 1 else None


def code_initials() -> frozenset[str]:
    """Return the initials of the codes' titles, in capitals ("DS", "TTHS")."""
    return frozenset(_initials(_title_words(title)).upper() for title in _titles()["code"])


@cache
def _titles() -> dict[str, list[str]]:
    return tomllib.loads(files("cchc.law").joinpath("data", "titles.toml").read_text(encoding="utf-8"))


def _initials(title: list[str]) -> str:
    return "".join(word[0] for word in title if word != "các")


def _title_words(title: str) -> list[str]:
    return [word for word in WORD.findall(title.lower()) if word != ","]


@cache
def _known(key: str) -> _Trie:
    """Return the known titles of one kind ("code", "law", "ordinance"), and their initials, as a word trie.

    A title of one word also holds its own spelling, since folding would confuse it ("Dược", "được").
    """
    root = _Trie()
    data = _titles()
    for title in (*data[key], *(data["code"] if key == "law" else ())):
        parts = _title_words(title)
        initials = _initials(parts)
        for spelling in (parts, [initials] if len(initials) > 2 else []):
            node = root
            for word in spelling:
                node = node.setdefault(fold_composed(word), _Trie())
            if spelling:
                node.setdefault("", _Trie())[spelling[-1]] = _Trie()
    return root
