"""A body that issues documents, as a value, and what a written name of one can turn out to be."""

from dataclasses import dataclass
from datetime import date

from cchc.law.issuers.issuer_names import Level, Place
from cchc.law.issuers.issuer_rows import Numbering
from cchc.text.fold import slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuer:
    """A body that numbers documents in one series; equal ids mean the same body.

    `id` is the ASCII part of its address (`so-xay-dung-tay-ninh`), `organ` the part that says what it is
    (`so-xay-dung`). `places` go from the smallest to the largest and are empty for the centre. `codes` are its symbols
    (`SXD`). `members` are the ids of the parts of a joint issuer. `parent` is an issuer's id.
    """

    id: str
    name: str
    level: Level
    organ: str
    codes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    parent: str = ""
    numbering: Numbering = Numbering.YEAR
    party: bool = False
    valid_from: date | None = None
    valid_to: date | None = None
    succeeded_by: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    source: str = ""

    @property
    def place(self) -> str:
        """Its places as one part of an address (`sop-cop-son-la`); empty for the centre."""
        return "-".join(slug(place.name) for place in self.places)

    @property
    def province(self) -> str:
        """The id of its province, registered or not; empty for the centre and where no province is known."""
        return slug(self.places[-1].name) if self.places and self.places[-1].level is Level.PROVINCE else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIssuer:
    """The name stands for this issuer, whose organ and place the register knows."""

    issuer: Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbiguousIssuer:
    """The name may stand for several issuers; no candidates when it is relative and nobody says to whom."""

    name: str
    candidates: tuple[Issuer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownIssuer:
    """The register does not know the name; `issuer` has a stable id, the written name and what can be read off it."""

    issuer: Issuer


IssuerResolution = KnownIssuer | AmbiguousIssuer | UnknownIssuer
"""What a written issuer turns out to be."""


def issuer_of(resolution: IssuerResolution) -> Issuer | None:
    """Return the one issuer of a resolution, registered or not; None where several are possible."""
    match resolution:
        case KnownIssuer(issuer=issuer) | UnknownIssuer(issuer=issuer):
            return issuer
        case AmbiguousIssuer():
            return None
