"""Words of search: runs of letters and digits, in lower case, in one of their spellings.

The script in the reader's browser (`theme/static/js/search_query.js`) does the same to a query; the tables of
`tests/cases/search` hold both to one result.
"""

import re
from typing import Final

SYLLABLE: Final = re.compile(r"[^\W_]+")
_LATE_TONES: Final = dict(
    zip(
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"),
        strict=True,
    )
)
"""Endings on which two spellings are in use (hoà, hòa): the one read → the one kept."""
_LONG_I: Final = dict(zip("yỳýỷỹỵ", "iìíỉĩị", strict=True))
_VOWELS: Final = frozenset("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệioòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự")
_HORNLESS: Final = "ƣ"
"""A letter (oi) that PDF files give for ư."""


def one_spelling(syllable: str) -> str:
    """A lower-case syllable in NFC as all its spellings are known to the index.

    The tone mark stands where the older spelling has it; y that is the whole rhyme is i (kỹ, kĩ; quý, quí); a figure has no
    zeros before it. So a few syllables that differ in nothing but y and i ("ly", "li") are one, which costs little.

    >>> one_spelling("hoà"), one_spelling("uỷ"), one_spelling("quý"), one_spelling("kỹ"), one_spelling("05")
    ('hòa', 'ủy', 'quí', 'kĩ', '5')
    """
    if syllable[:1] == "0" and syllable.isdigit():
        return syllable.lstrip("0") or "0"
    if _HORNLESS in syllable:
        syllable = syllable.replace(_HORNLESS, "ư")
    last = _LONG_I.get(syllable[-1:])
    if last and (syllable[-2:-1] not in _VOWELS or syllable[-3:-1] == "qu"):
        return syllable[:-1] + last
    ending = _LATE_TONES.get(syllable[-2:])
    if ending is None or syllable[-3:-2] == "q":
        return syllable
    return syllable[:-2] + ending
