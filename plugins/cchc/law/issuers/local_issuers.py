"""Issuers of provinces, districts and communes, derived from names: no list of them is kept.

An organ (committee, council, Party committee, department) and a place make an issuer, whether or not the place is
registered. What is relative ("UBND tỉnh", "Sở Nội vụ") belongs to the places of the agency whose text it is.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from cchc.law.issuers.issuer import AmbiguousIssuer, Issuer, IssuerResolution, KnownIssuer, UnknownIssuer
from cchc.law.issuers.issuer_names import MARKS, Level, Place, collapse, name_key, take_apart
from cchc.law.issuers.issuer_rows import Numbering, ProvinceRow, load_rows
from cchc.text.fold import slug

_PARTY: Final = {"tỉnh": "tinh-uy", "thành phố": "thanh-uy", "huyện": "huyen-uy", "quận": "quan-uy", "thị xã": "thi-uy"}
_PARTY_NAMES: Final = {
    "tinh-uy": ("Tỉnh ủy", "TU", "tỉnh"),
    "thanh-uy": ("Thành ủy", "TU", "thành phố"),
    "huyen-uy": ("Huyện ủy", "HU", "huyện"),
    "quan-uy": ("Quận ủy", "QU", "quận"),
    "thi-uy": ("Thị ủy", "TU", "thị xã"),
    "dang-uy": ("Đảng ủy", "ĐU", ""),
}
# Committees of the Party by folded names: the committee itself, also by the organ that acts for it; the Party of a place,
# whose mark tells the level; a body of a committee ("Ban Tuyên giáo Tỉnh ủy").
_COMMITTEE: Final = r"(?:(?:ban chap hanh|ban thuong vu|thuong truc|bch|btv) )?"
_PARTY_COMMITTEE: Final = re.compile(rf"{_COMMITTEE}(tinh|thanh|huyen|quan|thi|dang) uy")
_PARTY_BODY: Final = re.compile(rf"{_COMMITTEE}dang bo")
_BODY_OF_PARTY: Final = re.compile(r".* (tinh|thanh|huyen|quan|thi) uy")


@dataclass(frozen=True, slots=True, kw_only=True)
class Organ:
    """An issuer apart from its place. `mark` is the place's mark where the organ itself tells it."""

    key: str
    name: str
    codes: tuple[str, ...] = ()
    mark: str = ""
    registered: bool = True
    party: bool = False
    marked: bool = False
    """Whether the id names the place's mark, for organs that places of every level have."""


@lru_cache(maxsize=4096)  # a site's texts name the same few bodies
def resolve_local(written: str, citing: Issuer | None, on: date | None) -> IssuerResolution:
    """Return what a local issuer's name stands for in a text of `citing` written on the day `on`."""
    name = take_apart(written)
    organ_name, places = (name.organ, name.places) if name.places else _split_bare_place(name.organ)
    organ = organ_named(organ_name, places[0].mark if places else "")
    if places and places[-1].name:
        return _placed(written, organ, places, citing, on)
    if not organ_name or (not places and not organ.registered and not organ.mark):
        return UnknownIssuer(issuer=Issuer(id=slug(written), name=written, level=Level.CENTRE, organ=slug(written)))
    if not places and organ.marked:
        return AmbiguousIssuer(name=written)
    mark = places[-1].mark if places else organ.mark
    own = _own_places(mark, citing)
    if not own:
        return AmbiguousIssuer(name=written)
    row = next((row for row in provinces_named(own[-1].name) if row.mark == own[-1].mark), None)
    issuer = issuer_in(organ, (*places[:-1], *own), row=row)
    return KnownIssuer(issuer=issuer) if row and organ.registered else UnknownIssuer(issuer=issuer)


def issuer_in(organ: Organ, places: tuple[Place, ...], *, name: str = "", row: ProvinceRow | None = None) -> Issuer:
    """Make the issuer that an organ is in its places; `row` where the outermost is a registered province."""
    inner = places[0]
    level = Level.DISTRICT if inner.mark == "thành phố" and len(places) > 1 else inner.level
    marked = organ.marked or (level > Level.PROVINCE and not organ.party)
    words = (organ.key, inner.mark if marked else "", *(place.name for place in places))
    committee = organ.marked or organ.party
    return Issuer(
        id=slug(" ".join(words)),
        name=name or _full_name(organ, places),
        level=level,
        organ=organ.key,
        codes=organ.codes,
        places=places,
        parent=""
        if committee or not inner.mark
        else slug(" ".join(("ubnd", inner.mark, *(place.name for place in places)))),
        numbering=Numbering.TERM if organ.party else Numbering.YEAR,
        party=organ.party,
        valid_from=row.valid_from if row else None,
        valid_to=row.valid_to if row else None,
        source=row.source if row else "",
    )


def organ_named(name: str, mark: str = "") -> Organ:
    """Return the organ of a name; `mark` is that of the place behind it ("Đảng bộ" + "tỉnh" is the Tỉnh ủy)."""
    key = name_key(name)
    if found := _organs().get(key):
        return found
    if committee := _PARTY_COMMITTEE.fullmatch(key):
        return _party_committee(f"{committee[1]}-uy")
    if _PARTY_BODY.fullmatch(key) and mark:
        return _party_committee(_PARTY.get(mark, "dang-uy"))
    body = _BODY_OF_PARTY.fullmatch(key)
    return Organ(
        key=slug(name),
        name=name,
        registered=False,
        mark=_PARTY_NAMES[f"{body[1]}-uy"][2] if body else "",
        party=body is not None,
    )


@cache
def organ_with_key(key: str) -> Organ | None:
    """Return the registered organ with this key, or None."""
    if key in _PARTY_NAMES:
        return _party_committee(key)
    return next((organ for organ in _organs().values() if organ.key == key), None)


def _placed(
    written: str, organ: Organ, places: tuple[Place, ...], citing: Issuer | None, on: date | None
) -> IssuerResolution:
    """Resolve an organ whose places have names, the outermost province perhaps left out."""
    found = _readings(places, on)
    if not found and MARKS.get(places[-1].mark, Level.PROVINCE) > Level.PROVINCE:
        found = _completed_by(citing, places)
    if not found:
        return UnknownIssuer(issuer=issuer_in(organ, places, name="" if organ.registered else written))
    made = tuple(issuer_in(organ, reading, name="" if organ.registered else written, row=row) for reading, row in found)
    if len(made) > 1:
        return AmbiguousIssuer(name=written, candidates=made)
    return KnownIssuer(issuer=made[0]) if organ.registered else UnknownIssuer(issuer=made[0])


def _readings(places: tuple[Place, ...], on: date | None) -> list[tuple[tuple[Place, ...], ProvinceRow | None]]:
    """Return the ways to read places whose outermost is a registered province, with marks and names set right."""
    outer = places[-1]
    found: list[tuple[tuple[Place, ...], ProvinceRow | None]] = []
    for row in provinces_named(outer.name):
        official = Place(mark=row.mark, name=row.name)
        if outer.mark == "thành phố" and not row.city and not row.city_from:
            # a city that bears its province's name lies in it
            found.append(((*places[:-1], Place(mark="thành phố", name=row.name), official), row))
        elif outer.mark == "thành phố" and row.valid_from and not (on and row.stands(on)):
            found += [
                ((*places[:-1], official, Place(mark=old.mark, name=old.name)), old)
                for old in load_rows().provinces
                if row.id in old.succeeded_by
            ]
            if on is None:
                found.append(((*places[:-1], official), row))
        elif outer.mark in ("", row.mark) or (outer.mark == "thành phố" and row.city_from):
            found.append(((*places[:-1], official), row))
    return found


def _completed_by(
    citing: Issuer | None, places: tuple[Place, ...]
) -> list[tuple[tuple[Place, ...], ProvinceRow | None]]:
    """Return a district's or commune's full places where they are the citing agency's own."""
    own = citing.places if citing else ()
    wanted = [(place.mark, name_key(place.name)) for place in places]
    for start in range(len(own)):
        if [(place.mark, name_key(place.name)) for place in own[start : start + len(places)]] == wanted:
            row = next(iter(provinces_named(own[-1].name)), None)
            return [(own[start:], row)]
    return []


def _own_places(mark: str, citing: Issuer | None) -> tuple[Place, ...]:
    """Return the citing agency's places from the one with this mark outwards; no mark means its province."""
    own = citing.places if citing else ()
    for start, place in enumerate(own):
        last = start == len(own) - 1
        if place.mark == mark and mark:
            return own[start:]
        if last and place.level is Level.PROVINCE and not mark:
            return own[start:]
        if last and not place.mark and mark in ("tỉnh", "thành phố"):
            return (Place(mark=mark, name=place.name),)
    return ()


def provinces_named(name: str) -> tuple[ProvinceRow, ...]:
    """Return the provinces of this name or alias, past and present."""
    return _provinces().get(name_key(name), ())


def _split_bare_place(name: str) -> tuple[str, tuple[Place, ...]]:
    """Split "Sở Xây dựng Thái Bình": the longest registered province decides, else the longest registered organ."""
    words = collapse(name).split()
    if name_key(name) in _organs():
        return name, ()
    for cut in range(1, len(words)):
        if provinces_named(" ".join(words[cut:])):
            return " ".join(words[:cut]).strip(" ,-–"), (Place(mark="", name=" ".join(words[cut:])),)
    for cut in range(len(words) - 1, 0, -1):
        if name_key(" ".join(words[:cut])) in _organs():
            return " ".join(words[:cut]), (Place(mark="", name=" ".join(words[cut:]).strip(" ,-–")),)
    return name, ()


def _full_name(organ: Organ, places: tuple[Place, ...]) -> str:
    inner = places[0].name if organ.party and organ.mark else str(places[0])
    return f"{organ.name} {', '.join((inner, *map(str, places[1:])))}"


def _party_committee(key: str) -> Organ:
    name, code, mark = _PARTY_NAMES[key]
    return Organ(key=key, name=name, codes=(code,), mark=mark, party=True, marked=not mark)


@cache
def _provinces() -> dict[str, tuple[ProvinceRow, ...]]:
    found: dict[str, tuple[ProvinceRow, ...]] = {}
    for row in load_rows().provinces:
        for key in {name_key(name) for name in (row.name, *row.aliases)}:
            found[key] = (*found.get(key, ()), row)
    return found


@cache
def _organs() -> dict[str, Organ]:
    rows = load_rows()
    found: dict[str, Organ] = {}
    for row in rows.organs:
        organ = Organ(key=row.key, name=row.name, codes=row.codes, marked=True)
        found |= {name_key(name): organ for name in (row.name, *row.aliases)}
    for department in rows.departments:
        organ = Organ(key=department.id, name=department.name, codes=department.codes)
        found |= {name_key(name): organ for name in (department.name, *department.aliases)}
    return found
