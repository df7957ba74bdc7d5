"""The issuer of a cited document, as far as its name, its symbol and the agency that cites tell."""

from datetime import date
from typing import Final

from cchc.law.citation import NumberedCitation
from cchc.law.documents.document_number import parse_number
from cchc.law.issuers.issuer import AmbiguousIssuer, Issuer, issuer_of
from cchc.law.issuers.issuer_names import Level, name_key
from cchc.law.issuers.issuer_register import Issuers

_OF_PROVINCE: Final = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "TU": "Ban Chấp hành Đảng bộ"}
"""Symbol codes that serve every province, and the organ each stands for."""


def cited_issuers(
    citation: NumberedCitation, issuers: Issuers, citing: Issuer | None, day: date | None, on: date | None
) -> tuple[frozenset[str], Issuer | None]:
    """Return the ids that the issuer may have, and the issuer where there is one.

    A local number without issuer belongs to the citing agency's own place, by the symbol's code.
    """
    if citation.issuer and citing is not None and _means_itself(citation.issuer, citing):
        issuer: Issuer | None = citing
    elif citation.issuer:
        resolution = issuers.resolve(citation.issuer, citing=citing, on=day or on)
        if isinstance(resolution, AmbiguousIssuer):
            return frozenset(issuer.id for issuer in resolution.candidates), None
        issuer = issuer_of(resolution)
    else:
        issuer = _by_symbol(citation.number, issuers, citing)
    return (frozenset((issuer.id,)) if issuer else frozenset()), issuer


def _means_itself(written: str, citing: Issuer) -> bool:
    """Return whether an agency speaks of itself by its first word alone: "Sở", or "Giám đốc Sở", of a Sở Xây dựng."""
    words = name_key(written).removeprefix("giam doc ").split()
    return len(words) == 1 and name_key(citing.name).split()[0] == words[0]


def _by_symbol(number: str, issuers: Issuers, citing: Issuer | None) -> Issuer | None:
    """Return the issuer that a local symbol means without saying whose: the citing agency, or its own province's."""
    parts = parse_number(number)
    code = parts.issuers[0] if parts and parts.issuers else ""
    if citing is None or not code:
        return None
    if code in citing.codes:
        return citing
    if citing.level is Level.PROVINCE and code in _OF_PROVINCE:
        return issuer_of(issuers.resolve(f"{_OF_PROVINCE[code]} {citing.places[-1].mark}".strip(), citing=citing))
    return None
