"""Capitals to the usual form: "SỞ XÂY DỰNG TỈNH LAM GIANG" → "Sở Xây dựng tỉnh Lam Giang".

Names come from the register of issuers, the site's own agency, and the document itself, which writes the same names in its sentences.
Words of none of these become small; what follows a mark of place is a name.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final

from cchc.law.issuers.issuer_names import MARKS
from cchc.law.issuers.issuer_rows import BodyRow, DepartmentRow, OrganRow, load_rows
from cchc.law.lexicon import LEXICON

_WORD: Final = re.compile(r"[^\W_]+(?:[.&-][^\W_]+)*")
_LONGEST: Final = 9
"""Words of the longest name that is looked for."""
_SHORT_FORMS: Final = ("UBND", "HĐND", "CCHC", "TTHC", "CBCCVC", "CBCC", "CNTT", "TCVN", "ISO", "VNeID", "PAR", "SIPAS", "DDCI", "PCI",
                       "PAPI", "KSTTHC", "HTX", "TP", "VBQPPL", "AI", "ASXH", "PCTN", "GRDP", "FDI", "ODA")  # fmt: skip
_OFFICES: Final = (
    "Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch", "Bộ trưởng", "Thứ trưởng", "Cục trưởng", "Phó Cục trưởng", "Tổng Giám đốc",
    "Chánh Văn phòng", "Phó Chánh Văn phòng", "Chánh Thanh tra", "Phó Chánh Thanh tra", "Trưởng phòng", "Phó Trưởng phòng", "Trưởng ban",
    "Phó Trưởng ban", "Vụ trưởng", "Hiệu trưởng", "Phó Hiệu trưởng", "Viện trưởng", "Phó Viện trưởng", "Bí thư", "Phó Bí thư",
    "Chi cục trưởng", "Phó Chi cục trưởng", "Tổng Cục trưởng", "Thủ tướng", "Phó Thủ tướng", "Chánh án", "Tổng Thư ký", "Trưởng đoàn",
    "Ủy ban nhân dân", "Hội đồng nhân dân", "Văn phòng", "Ban Thường vụ", "Ban Giám đốc", "Ủy ban Mặt trận Tổ quốc Việt Nam", "Nhà nước",
    "Việt Nam", "Chính phủ", "Quốc hội", "Đảng",
)  # fmt: skip


class Casing:
    """Knows how names are written; `texts` are sentences of the document, `names` those of the site."""

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        self._names = dict(_register())
        self._names |= {_key(_words(name)): _words(name) for name in names if name}
        self._learned = _learned(texts)

    def usual(self, text: str, *, name: bool = False, first: bool = True) -> str:
        """Return a text of capitals in its usual form; `name` tells that it is an agency's name, `first` that it begins a sentence."""
        found = list(_WORD.finditer(text))
        words = [match[0] for match in found]
        forms: list[str] = []
        at = 0
        placed = 0
        while at < len(words):
            known = self._known(words, at)
            if known:
                forms += known
                at += len(known)
                placed = 2 if known[-1].lower() in {"tỉnh", "huyện", "xã", "phường", "quận"} else 0
                continue
            word = words[at]
            lower = word.lower()
            if placed:
                forms.append(word.capitalize())
                placed -= 1
            elif not any(char.isalpha() for char in word) or any(char.isdigit() for char in word):
                forms.append(word)
            elif name and at == 0:
                forms.append(lower.capitalize())
            else:
                forms.append(lower)
            pair = f"{words[at - 1].lower()} {lower}" if at else ""
            if lower in MARKS or pair in MARKS:
                placed = 3 if name else 2
            at += 1
        made = list(text)
        for match, form in zip(found, forms, strict=True):
            made[match.start() : match.end()] = form
        done = "".join(made)
        return done[:1].upper() + done[1:] if first else done

    def _known(self, words: list[str], at: int) -> tuple[str, ...]:
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            key = _key(words[at : at + length])
            if (form := self._names.get(key) or self._learned.get(key)) is not None:
                return form
        return ()


def _words(text: str) -> tuple[str, ...]:
    return tuple(match[0] for match in _WORD.finditer(text))


def _key(words: Iterable[str]) -> str:
    return " ".join(words).lower()


@cache
def _register() -> dict[str, tuple[str, ...]]:
    rows = load_rows()
    names: list[str] = [*_SHORT_FORMS, *_OFFICES]
    named: tuple[BodyRow | OrganRow | DepartmentRow, ...] = (*rows.bodies, *rows.organs, *rows.departments)
    for row in named:
        names += (row.name, *row.aliases)
    names += (place.name for place in rows.provinces)
    return {_key(_words(name)): _words(name) for name in names if _words(name)}


def _learned(texts: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return words in capitals that follow each other within sentences of the document, by their small letters.

    The first word of a sentence says nothing, and one word alone only where it is a short form ("Chính phủ" makes no "Chính" of others). "Sở Xây dựng" has a small word within; the register knows such names.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    for text in texts:
        if text.isupper():
            continue
        name: list[str] = []
        end = 0
        for word in _WORD.finditer(text):
            gap = text[end : word.start()]
            end = word.end()
            capital = word[0][:1].isupper() and word.start() > 0 and not _begins_sentence(gap)
            if name and not (capital and gap == " "):
                counts[tuple(name)] += 1
                name = []
            if capital:
                name.append(word[0])
        if name:
            counts[tuple(name)] += 1
    names = [
        words for words, _ in sorted(counts.items(), key=lambda each: each[1]) if len(words) > 1 or words[0].isupper()
    ]
    return {_key(words): words for words in names}


def _begins_sentence(gap: str) -> bool:
    """Whether what stands between two words ends a sentence, or opens one in quotes, after a colon or a dash."""
    return any(sign in gap for sign in '.!?:;"“”–—\n') or gap.strip() in {"-", "+"}


@cache
def kind_words() -> dict[str, str]:
    """Return the words for kinds of documents by their capitals: "KẾ HOẠCH" → "Kế hoạch"."""
    return {row.word.upper(): row.word for row in LEXICON.types if row.is_kind}
