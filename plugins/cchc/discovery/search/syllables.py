"""What a word is for search: a run of letters and digits, in lower case, with its tone mark where one spelling puts it.

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


def one_spelling(syllable: str) -> str:
    """A lower-case syllable in NFC with its tone mark where the older spelling has it; `qu` is a consonant and stays.

    >>> one_spelling("hoà"), one_spelling("uỷ"), one_spelling("quý")
    ('hòa', 'ủy', 'quý')
    """
    ending = _LATE_TONES.get(syllable[-2:])
    if ending is None or syllable[-3:-2] == "q":
        return syllable
    return syllable[:-2] + ending
