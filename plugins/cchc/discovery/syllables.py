"""How text becomes words for search: syllables in lower case, with tone marks where one spelling puts them.

The script in the reader's browser (`theme/static/js/search_query.js`) does the same to a query; the tables of
`tests/cases/search` hold both to one result.
"""

import re
from typing import Final

from cchc.text.fold import nfc

SYLLABLE: Final = re.compile(r"[^\W_]+")
_LATE_TONES: Final = dict(
    zip(
        ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"),
        ("òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"),
        strict=True,
    )
)
"""Endings on which two spellings are in use (hoà, hòa): the one read → the one kept."""


def syllables(text: str) -> list[str]:
    """The words of a text in order: runs of letters and digits, lower case, NFC, tones in one place.

    >>> syllables("Uỷ ban Hoà Bình, số 76/NQ-CP")
    ['ủy', 'ban', 'hòa', 'bình', 'số', '76', 'nq', 'cp']
    """
    return [_KNOWN[word] for word in SYLLABLE.findall(nfc(text).lower())]


def _one_spelling(syllable: str) -> str:
    """The syllable with its tone mark where the older spelling has it; `qu` is a consonant and stays."""
    ending = _LATE_TONES.get(syllable[-2:])
    if ending is None or syllable[-3:-2] == "q":
        return syllable
    return syllable[:-2] + ending


class _Known(dict[str, str]):
    """Syllable as written → as kept, filled as syllables are met."""

    def __missing__(self, syllable: str) -> str:
        kept = self[syllable] = _one_spelling(syllable)
        return kept


_KNOWN: Final = _Known()
