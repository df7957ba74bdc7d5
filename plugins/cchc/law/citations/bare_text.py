"""Text without diacritics: the words of citations get theirs back, letter for letter, so that all else can read it.

Only words that citations are made of are known: types, issuers, dates, relations. A syllable that several of them share
("so", "nam", "bo") is told by what follows; any other word stays as it is.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from cchc.law.citations.issuer_words import NAME_NOUNS, PAIR_STOPS
from cchc.law.issuers.issuer_rows import load_rows
from cchc.law.lexicon import LEXICON
from cchc.law.word_patterns import any_of
from cchc.text.fold import fold

_ACCENTED: Final = re.compile("[À-ÖØ-öø-ỹ]")
# Syllables that are these words only before a figure or a name; anywhere else they are others' ("so với", "bỏ", "Nam").
_BEFORE: Final = (
    (re.compile(r"(?<!\w)([Ss])o(?=\s*:?\s*[0-9])"), "ố"),
    (re.compile(r"(?<!\w)([Nn])am(?=\s+[0-9]{4})"), "ăm"),
    (re.compile(r"(?<!\w)([Tt])hang(?=\s+[0-9])"), "háng"),
    (re.compile(r"(?<!\w)([Nn])gay(?=\s+[0-9])"), "gày"),
    (re.compile(r"(?<!\w)(S)o(?=\s+[A-Z])"), "ở"),
    (re.compile(r"(?<!\w)(B)o(?=\s+[A-Z])"), "ộ"),
    (re.compile(r"(?<!\w)([QN])D(?=[ -][A-Z]|\s+(?:số\s+)?[0-9])"), "Đ"),
)
_TOLD_BY_NEXT: Final = frozenset({"so", "nam", "thang", "ngay", "bo"})
_LETTER: Final = {"đ": "d", "Đ": "D"}


def is_bare(text: str) -> bool:
    """Tell whether `text`, normalised, bears no diacritics at all."""
    return not _ACCENTED.search(text)


def accented(text: str) -> str:
    """Return bare `text` with the diacritics of the words of citations, as long as before.

    >>> accented("Can cu Nghi dinh so 61/2018/ND-CP ngay 23 thang 4 nam 2018 cua Chinh phu")
    'Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ'
    """
    phrases = _phrases()
    text = _pattern().sub(lambda match: _written(match.group(), phrases), text)
    for syllable, rest in _BEFORE:
        text = syllable.sub(rf"\g<1>{rest}", text)
    return text


def bare(said: str | None) -> str | None:
    """Return what was read in an accented text as the bare one writes it."""
    if said is None:
        return None
    letters = unicodedata.normalize("NFD", "".join(_LETTER.get(letter, letter) for letter in said))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _phrases() -> dict[str, str]:
    """Folded phrase → the phrase in small letters; names of bodies win over single words."""
    rows = load_rows()
    said = [*LEXICON.bare, *NAME_NOUNS]
    said += PAIR_STOPS
    said += (row.word for row in LEXICON.types)
    said += (name for name in (*LEXICON.issuers.authorities, *LEXICON.issuers.bodies) if "[" not in name)
    said += (name for body in rows.bodies for name in (body.name, *body.aliases))
    said += (name for department in rows.departments for name in (department.name, *department.aliases))
    found: dict[str, str] = {}
    for phrase in said:
        small = phrase.lower()
        if fold(small) != small and fold(small) not in _TOLD_BY_NEXT:
            found.setdefault(fold(small), small)
    return found


@cache
def _pattern() -> re.Pattern[str]:
    phrases = [re.sub(r"[^\w\s,]", lambda mark: re.escape(mark.group()), phrase) for phrase in _phrases()]
    return re.compile(rf"(?<![\w/-])(?:{any_of(phrases)})(?![^\W_]|[/-])", re.IGNORECASE)


def _written(found: str, phrases: dict[str, str]) -> str:
    """Return the phrase that `found` means, with its blanks and capitals."""
    phrase = iter(phrases.get(" ".join(found.lower().split()), found))
    written = []
    for letter in found:
        if letter.isspace():
            written.append(letter)
            continue
        meant = next((other for other in phrase if not other.isspace()), letter)
        written.append(meant.upper() if letter.isupper() else meant)
    return "".join(written)
