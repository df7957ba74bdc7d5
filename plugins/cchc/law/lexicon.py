"""The words of legal Vietnamese, typed: types of documents with their codes, issuers' heads and codes, abbreviations.

Everything that recognises a word of the law reads `data/lexicon.toml` through these rows, so that a word is written
once; the file says what each column means and names its sources.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeWord:
    """A word that names a type of document, with the codes that stand for it in symbols (see the data file)."""

    word: str
    code: str = ""
    party_code: str = ""
    normative: bool = False
    administrative: bool = False
    copy: bool = False
    named: bool = False
    titles: str = ""
    short: bool = False
    unnumbered: bool = False
    contract: bool = False
    in_names: bool = False
    needs_hyphen: bool = False
    fused: bool = False
    slashed: bool = False
    example: str = ""
    party_example: str = ""

    @property
    def codes(self) -> tuple[str, ...]:
        """Its codes, that of the state first."""
        return tuple(dict.fromkeys(code for code in (self.code, self.party_code) if code))

    @property
    def is_kind(self) -> bool:
        """Whether documents of this type are issued; a copy is a form of one, "văn bản" any of them."""
        return self.normative or self.administrative or bool(self.party_code)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCode:
    """A code of symbols beside those of Phụ lục III, and the type word it stands for."""

    code: str
    word: str
    in_prose: bool = True
    in_numbers: bool = True
    example: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerWords:
    """The codes of issuers in symbols, and the words that begin their names: `authorities` first, then `bodies`."""

    codes: frozenset[str]
    authorities: tuple[str, ...]
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Everything the data file says. `bare` are words that get their diacritics back.

    `abbreviations` are those of titles of laws, `searched` those that readers type.
    """

    types: tuple[TypeWord, ...]
    codes: tuple[TypeCode, ...]
    issuers: IssuerWords
    bare: tuple[str, ...]
    abbreviations: dict[str, str]
    searched: dict[str, str]

    def further_codes(self, word: str) -> tuple[str, ...]:
        """Return the codes that stand for a type word beside its own."""
        return tuple(row.code for row in self.codes if row.word == word)


def load_lexicon() -> Lexicon:
    """Return the words of the data file.

    Raises:
        KeyError, TypeError: a table is missing, or a row has a column that no row has.
    """
    data = tomllib.loads(files("cchc.law").joinpath("data", "lexicon.toml").read_text(encoding="utf-8"))
    issuer, abbreviations = data["issuer"], data["abbreviations"]
    return Lexicon(
        types=tuple(TypeWord(**row) for row in data["type"]),
        codes=tuple(TypeCode(**row) for row in data["code"]),
        issuers=IssuerWords(
            codes=frozenset(issuer["codes"].split()),
            authorities=tuple(issuer["authorities"]),
            bodies=tuple(issuer["bodies"]),
        ),
        bare=tuple(" ".join(word.split()) for word in data["bare"]["words"].split(",")),
        abbreviations=abbreviations["readers"] | abbreviations["titles"],
        searched=abbreviations["readers"],
    )


LEXICON: Final = load_lexicon()
"""The lexicon, read when this module is imported: patterns are made of its words."""
