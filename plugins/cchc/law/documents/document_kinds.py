"""Kinds of documents: name, code, address, place in the legal order, and which kinds a number can belong to.

Names and codes come from the lexicon, the order of documents in a legal basis from `data/kinds.toml`.
"""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from cchc.law.documents.document_number import NumberParts, parse_number
from cchc.law.lexicon import LEXICON
from cchc.text.fold import fold, slug

AFTER_LAW: Final = 100
"""Rank of the first administrative document; smaller ranks are the normative order of the law."""
AFTER_STATE: Final = 200
"""Rank of Party documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKind:
    """A kind of document.

    `id` is the ASCII part of its addresses (`van-ban/loai/nghi-dinh/`), `name` the type word. `codes` stand in state
    symbols, `party_codes` in Party symbols. `named`: cited by title (laws). `normative` and `administrative` may both
    hold: a Nghị quyết or Quyết định is either.
    """

    id: str
    name: str
    codes: tuple[str, ...] = ()
    party_codes: tuple[str, ...] = ()
    normative: bool = False
    administrative: bool = False
    named: bool = False

    @property
    def party(self) -> bool:
        """Whether no state body issues this kind."""
        return bool(self.party_codes) and not self.codes


@cache
def kinds() -> tuple[DocumentKind, ...]:
    """Every kind, normative ones first, then administrative, Party and copies, each once."""
    return tuple(
        DocumentKind(
            id=slug(row.word),
            name=row.word,
            codes=(
                *((row.code,) if row.code else ()),
                *(other.code for other in LEXICON.codes if other.word == row.word and other.in_numbers),
            ),
            party_codes=(row.party_code,) if row.party_code else (),
            normative=row.normative,
            administrative=row.administrative,
            named=row.named,
        )
        for row in LEXICON.types
        if row.is_kind or row.copy
    )


@lru_cache(maxsize=1024)
def kind_named(name: str) -> DocumentKind | None:
    """Return the kind whose type word is `name`, whatever its case, tones or qualifier ("Chương trình hành động").

    >>> (kind := kind_named("KẾ HOẠCH")) and kind.id
    'ke-hoach'
    """
    words = " ".join(fold(name).split())
    best = [key for key in _by_name() if words == key or words.startswith(f"{key} ")]
    return _by_name()[max(best, key=len)] if best else None


@lru_cache(maxsize=4096)
def kinds_of_number(number: str) -> tuple[DocumentKind, ...]:
    """Return every kind that a number can belong to; empty where the symbol says nothing (`163a/CT`, `137/CP`).

    A law's number may be a code's or a resolution's; `191-QĐ/TW` may be Quyết định or Quy định.

    >>> [kind.name for kind in kinds_of_number("50/2014/QH13")]
    ['Luật', 'Bộ luật', 'Nghị quyết']
    """
    parts = parse_number(number)
    return () if parts is None else tuple(_by_name()[fold(name)] for name in _candidates(parts))


def kind_of_number(number: str) -> DocumentKind | None:
    """Return the one kind that a number can belong to, or None where there is none or more than one.

    >>> (kind := kind_of_number("61/2018/NĐ-CP")) and kind.name
    'Nghị định'
    """
    match kinds_of_number(number):
        case (only,):
            return only
        case _:
            return None


@lru_cache(maxsize=4096)
def legal_rank(kind: DocumentKind | None, number: str = "") -> int:
    """Return the place in the legal order, 1 the highest; documents of unknown kind stand after all others.

    Source of the order: Luật số 64/2025/QH15 Điều 4, then NĐ 30/2020/NĐ-CP Điều 7, then the Party.
    """
    parts = parse_number(number) if number else None
    names = list(_by_name())
    if kind is None:
        return AFTER_STATE + len(names)
    if kind.party or (parts is not None and parts.party):
        return AFTER_STATE + names.index(fold(kind.name))
    issuers = {code.rstrip("0123456789") for code in parts.issuers} if parts else set()
    for rank, (name, asked) in enumerate(_ranks(), start=1):
        if name == kind.name and (not asked or not issuers.isdisjoint(asked)):
            return rank
    return AFTER_LAW + names.index(fold(kind.name))


@cache
def _ranks() -> tuple[tuple[str, frozenset[str]], ...]:
    data = tomllib.loads(files("cchc.law").joinpath("data", "kinds.toml").read_text(encoding="utf-8"))
    return tuple((row["kind"], frozenset(row.get("issuers", []))) for row in data["rank"])


@cache
def _by_name() -> dict[str, DocumentKind]:
    return {fold(kind.name): kind for kind in kinds()}


def _candidates(parts: NumberParts) -> tuple[str, ...]:
    """Names of the kinds that a parsed number can belong to."""
    if parts.legislature is not None and parts.code is None:
        return ("Luật", "Bộ luật", "Nghị quyết") if parts.issuers == ("QH",) else ("Pháp lệnh", "Nghị quyết")
    if parts.code is None:
        # a lone issuer without unit is the old order form (137/CP), whose type stands only in the text
        return ("Công văn",) if len(parts.issuers) > 1 else ()
    if parts.party:
        return tuple(row.word for row in LEXICON.types if row.party_code == parts.code)
    if parts.code == "SL":
        return ("Sao lục",) if parts.issuers and parts.issuers[0] != "ĐUHC" else ("Sắc lệnh",)
    if not parts.issuers:
        return ()
    if parts.code == "CT" and not _issues_directives(parts.issuers[0]):
        return ("Chỉ thị", "Công văn")  # CT is also the symbol of tax offices: 5680/CT-CS
    return tuple(kind.name for kind in kinds() if parts.code in kind.codes)


def _issues_directives(code: str) -> bool:
    return code.startswith(("B", "UB", "TTg", "CP", "VKS", "TANDTC", "S"))
