"""The language of a file by its letters and most frequent words; what its metadata say is often that of the program.

Word and scanners write `en-US` into Vietnamese documents, so a language is told to readers only where the text bears it out.
"""

import re
from types import MappingProxyType
from typing import Final

VIETNAMESE: Final = "vi"
_SAMPLE: Final = 20_000
"""Characters looked at, from the start."""
_FEWEST_LETTERS: Final = 20
_FEWEST_WORDS: Final = 20
_LETTER: Final = re.compile(r"[^\W\d_]")
# Letters that no other language in use here has; of Vietnamese prose they are about a sixth. Text without any marks
# (typed so, or in an old encoding) is not recognised.
_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_VIETNAMESE_SHARE: Final = 0.03
_SCRIPTS: Final = MappingProxyType(
    {
        "ja": re.compile("[\u3041-\u30ff]"),
        "ko": re.compile("[\uac00-\ud7a3]"),
        "km": re.compile("[\u1780-\u17d3]"),
        "lo": re.compile("[\u0e81-\u0ec6]"),
        "zh": re.compile("[\u4e00-\u9fff]"),
    }
)
"""Letters of a script; Japanese mixes its own with Chinese ones, so it is asked first."""
_SCRIPT_SHARE: Final = 0.15
# Function words make up a quarter of English and French prose; a table of names has few, and stays without a language.
_WORDS: Final = MappingProxyType(
    {
        "en": frozenset(
            [
                "the",
                "of",
                "and",
                "to",
                "in",
                "for",
                "is",
                "on",
                "by",
                "with",
                "that",
                "as",
                "be",
                "are",
                "from",
                "shall",
                "or",
                "this",
                "at",
            ]
        ),
        "fr": frozenset(
            [
                "le",
                "la",
                "les",
                "de",
                "des",
                "du",
                "et",
                "en",
                "un",
                "une",
                "est",
                "pour",
                "dans",
                "par",
                "sur",
                "au",
                "aux",
                "que",
                "qui",
            ]
        ),
    }
)
_WORD_SHARE: Final = 0.12


def language_of(text: str, told: str) -> str:
    """Return the language of `text` as a subtag (BCP 47), "" where nothing tells; `told` stands if it says the same or Vietnamese."""
    found = _found(text[:_SAMPLE])
    primary = told.lower().partition("-")[0]
    return told if primary == (found or VIETNAMESE) else found


def _found(sample: str) -> str:
    letters = len(_LETTER.findall(sample))
    if letters < _FEWEST_LETTERS:
        return ""
    if len(_VIETNAMESE.findall(sample)) > _VIETNAMESE_SHARE * letters:
        return VIETNAMESE
    for language, script in _SCRIPTS.items():
        if len(script.findall(sample)) > _SCRIPT_SHARE * letters:
            return language
    words = sample.lower().split()
    shares = {language: sum(word in known for word in words) for language, known in _WORDS.items()}
    best = max(shares, key=shares.__getitem__)
    return best if len(words) >= _FEWEST_WORDS and shares[best] > _WORD_SHARE * len(words) else ""
