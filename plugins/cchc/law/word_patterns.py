"""Patterns made of words: phrases that any white space may divide, and alternatives that are tried fast."""

from collections import defaultdict
from collections.abc import Iterable


def spelled(phrases: str) -> str:
    r"""Return a pattern for a phrase, or for several divided by `|`: each blank stands for any white space.

    Operators of regular expressions keep their meaning, so that words may be optional.

    >>> spelled("thay thế(?: cho)?|bãi bỏ")
    'thay\\s+thế(?:\\s+cho)?|bãi\\s+bỏ'
    """
    return phrases.replace(" ", r"\s+")


def any_of(phrases: Iterable[str]) -> str:
    r"""Return a pattern for the longest of `phrases` that a text begins with, which looks at the first letter first.

    Letters in brackets are met for one another.

    >>> any_of(["bộ", "ban", "bộ trưởng", "sở"])
    'b(?:ộ\\s+trưởng|an|ộ)|s(?:ở)'
    """
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for phrase in sorted(set(phrases), key=lambda phrase: (-phrase.count(" "), -len(phrase), phrase)):
        first = phrase[: phrase.index("]") + 1] if phrase.startswith("[") else phrase[0]
        by_first[first].append(spelled(phrase[len(first) :].replace(", ", r"\s*,\s*")))
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in sorted(by_first.items()))


def words(text: str) -> frozenset[str]:
    """Return the set of the words of `text`: a word list that reads as one."""
    return frozenset(text.split())


def by_letter(text: str) -> dict[str, tuple[str, ...]]:
    """Return the words of `text` by their first letters, to ask what a stretch of text begins with."""
    listed = text.split()
    return {
        letter: tuple(word for word in listed if word[0] == letter) for letter in sorted({word[0] for word in listed})
    }
