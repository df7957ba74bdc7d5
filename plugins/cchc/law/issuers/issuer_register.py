"""The register of issuers: a written name, an id or a symbol code → who it is, and who took its work over.

The centre is listed in `data/issuers.toml`; local_issuers.py derives the rest.
"""

from dataclasses import dataclass
from datetime import date
from functools import cache

from cchc.law.issuers.issuer import Issuer, IssuerResolution, KnownIssuer
from cchc.law.issuers.issuer_names import Level, Place, collapse, name_key, without_term, without_title
from cchc.law.issuers.issuer_rows import BodyRow, load_rows
from cchc.law.issuers.local_issuers import issuer_in, organ_with_key, provinces_named, resolve_local


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuers:
    """The register. Build it with `load_issuers()`."""

    bodies: tuple[Issuer, ...]
    by_name: dict[str, Issuer]
    persons: frozenset[str] = frozenset()
    """Ids of offices after which the office holder's name may follow."""

    def resolve(self, name: str, *, citing: Issuer | None = None, on: date | None = None) -> IssuerResolution:
        """Return what `name` stands for in a text of `citing` written on the day `on`.

        "UBND tỉnh" is that of the citing agency's own province; the head of an organ stands for the organ; central
        bodies joined by "và", a comma or a dash are one joint issuer; an unknown name gets a stable id.

        >>> match load_issuers().resolve("Chủ tịch UBND tỉnh Thái Bình"):
        ...     case KnownIssuer(issuer=issuer):
        ...         issuer.id
        'ubnd-tinh-thai-binh'
        """
        written = collapse(name)
        if body := self._body(written):
            return KnownIssuer(issuer=body)
        for joint in _ways_to_split(written):
            members = [body for part in joint if (body := self._body(part))]
            if len(members) == len(joint):
                return KnownIssuer(issuer=_joint(written, members))
        return resolve_local(written, citing, on)

    def find(self, issuer_id: str) -> Issuer | None:
        """Return the listed issuer with this id, or None; local issuers are not listed."""
        return next((body for body in self.bodies if body.id == issuer_id), None)

    def successors(self, issuer: Issuer) -> tuple[Issuer, ...]:
        """Return who holds an issuer's work today, as far as the register knows; empty where it goes on itself.

        The province's succession comes before the department's: Sở Giao thông vận tải of Thái Bình → Sở Xây dựng of
        Hưng Yên (Nghị quyết số 202/2025/QH15, Nghị định số 45/2025/NĐ-CP).
        """
        heirs = self._heirs(issuer)
        return tuple(dict.fromkeys(last for heir in heirs for last in (self.successors(heir) or (heir,))))

    def _heirs(self, issuer: Issuer) -> tuple[Issuer, ...]:
        if issuer.level is Level.CENTRE:
            return tuple(heir for issuer_id in issuer.succeeded_by if (heir := self.find(issuer_id)))
        organ = organ_with_key(issuer.organ)
        row = next(iter(provinces_named(issuer.places[-1].name)), None)
        if organ is None or row is None or issuer.level is not Level.PROVINCE:
            return ()
        if row.succeeded_by:
            heirs = [heir for heir in load_rows().provinces if heir.id in row.succeeded_by]
            moved = [organ_with_key("thanh-uy" if heir.city else "tinh-uy") if organ.party else organ for heir in heirs]
            return tuple(
                issuer_in(new, (Place(mark=heir.mark, name=heir.name),), row=heir)
                for new, heir in zip(moved, heirs, strict=True)
                if new
            )
        departments = {department.id: department for department in load_rows().departments}
        merged = departments[organ.key].succeeded_by if organ.key in departments else ()
        return tuple(issuer_in(new, issuer.places, row=row) for key in merged if (new := organ_with_key(key)))

    def _body(self, written: str) -> Issuer | None:
        for name in (written, without_term(written), without_title(without_term(written))):
            if found := self.by_name.get(name_key(name)):
                return found
        words = written.split()
        for cut in range(len(words) - 1, 0, -1):
            found = self.by_name.get(name_key(" ".join(words[:cut])))
            if found and found.id in self.persons and all(word[0].isupper() for word in words[cut:]):
                return found
        return None


@cache
def load_issuers() -> Issuers:
    """Return the register as the data file has it."""
    rows = load_rows().bodies
    bodies = tuple(_of_row(row) for row in rows)
    return Issuers(
        bodies=bodies,
        by_name={
            name_key(name): body for row, body in zip(rows, bodies, strict=True) for name in (row.name, *row.aliases)
        },
        persons=frozenset(row.id for row in rows if row.person),
    )


def _of_row(row: BodyRow) -> Issuer:
    return Issuer(
        id=row.id,
        name=row.name,
        level=Level.CENTRE,
        organ=row.id,
        codes=row.codes,
        numbering=row.numbering,
        party=row.party,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        succeeded_by=row.succeeded_by,
        source=row.source,
    )


def _ways_to_split(written: str) -> list[list[str]]:
    """Return the ways to cut a name into the names of a joint issuer's members."""
    ways = [[part for piece in written.split(" và ") for part in piece.split(mark)] for mark in (", ", " - ", "\0")]
    return [[collapse(part) for part in way] for way in ways if len(way) > 1]


def _joint(written: str, members: list[Issuer]) -> Issuer:
    ids = tuple(sorted(member.id for member in members))
    return Issuer(
        id="--".join(ids),
        name=written,
        level=Level.CENTRE,
        organ="--".join(ids),
        codes=tuple(code for member in members for code in member.codes),
        members=ids,
    )
