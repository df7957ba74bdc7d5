"""The likely name for a written issuer: a registered name with a slip of one or two letters, or a code in its place.

A name that the register knows by any spelling is never doubted. Of other names the organ and the outermost place are
compared apart, so that a slip in either is found for every province.
It would miss a slip in the first letter, and one in the name of a commune or district, of which there is no list.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from cchc.law.issuers.issuer import Issuer, UnknownIssuer
from cchc.law.issuers.issuer_names import Place, collapse, name_key, take_apart
from cchc.law.issuers.issuer_register import load_issuers
from cchc.law.issuers.issuer_rows import BodyRow, DepartmentRow, OrganRow, load_rows
from cchc.law.issuers.local_issuers import organ_named, provinces_named

_SHORTEST: Final = 6
"""Letters of the shortest name in which a slip is looked for; shorter ones are too like each other."""
_TWO_SLIPS: Final = 9
"""Letters from which on a name may differ by two."""


def likely_name(written: str, known: Iterable[str], own: Issuer | None) -> str:
    """Return the issuer that `written` is likely to mean, or "" where nothing speaks against it.

    `known` are full names that the site itself gives (its agency, the agency above); `own` is its agency.

    >>> likely_name("Sở Xây dựn tỉnh Thái Bình", (), None)
    'Sở Xây dựng tỉnh Thái Bình'
    """
    name = collapse(written)
    key = name_key(name)
    names = [collapse(each) for each in known if each]
    if not isinstance(load_issuers().resolve(name, citing=own), UnknownIssuer):
        return ""
    if any(name_key(each) == key for each in names):
        return ""
    if body := _central_codes().get(name.upper()):
        return body
    for each in (*names, *_body_names()):
        if _is_slip(_bare(name), _bare(each)):
            return each
    parts = take_apart(name)
    places = parts.places or ((own.places if own else ()) if parts.organ.upper() in _codes() else ())
    organ = _likely_organ(parts.organ)
    place = _likely_place(parts.places[-1], own) if parts.places else None
    if not organ and place is None:
        return ""
    shown = (*places[:-1], place) if place else places
    return " ".join([organ or parts.organ, ", ".join(map(str, shown))]).strip()


def _likely_organ(organ: str) -> str:
    """Return the registered organ that is one slip or a code away; "" for one that is registered."""
    if organ_named(organ).registered or organ_named(organ).party:
        return ""
    if found := _codes().get(organ.upper()):
        return found
    if organ.isupper() and (shuffled := [name for code, name in _codes().items() if sorted(code) == sorted(organ)]):
        return shuffled[0]
    return next((each for each in _organ_names() if _is_slip(organ, each)), "")


def _likely_place(place: Place, own: Issuer | None) -> Place | None:
    """Return the province that is one slip away from an unknown one, the agency's own before others."""
    if place.mark not in ("tỉnh", "thành phố") or not place.name or provinces_named(place.name):
        return None
    mine = [one for one in (own.places if own else ()) if one.mark == place.mark]
    if any(name_key(one.name) == name_key(place.name) for one in mine):
        return None
    rows = [Place(mark=row.mark, name=row.name) for row in load_rows().provinces if row.mark == place.mark]
    return next((one for one in (*mine, *rows) if _is_slip(place.name, one.name)), None)


def _bare(name: str) -> str:
    """A name without the marks of a province, which many leave out."""
    return name.replace(" tỉnh ", " ").replace(" thành phố ", " ")


def _is_slip(written: str, right: str) -> bool:
    """Tell whether `written` is `right` with one wrong, missing, extra or swapped letter; two in a long name."""
    one, other = name_key(written), name_key(right)
    if one == other or min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return False
    if any(char.isdigit() for char in one + other):
        return False  # "Chi cục 1" and "Chi cục 2" are two
    most = 2 if len(other) >= _TWO_SLIPS else 1
    return abs(len(one) - len(other)) <= most and _distance(one, other) <= most


def _distance(one: str, other: str) -> int:
    """Count the edits between two words; two neighbours in each other's place are one edit."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        now = [i]
        for j, right in enumerate(other, 1):
            cost = min(row[j] + 1, now[-1] + 1, row[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
    return row[-1]


@cache
def _codes() -> dict[str, str]:
    """Code in capitals → the organ that signs with it; of two, the one that the register names first."""
    rows = load_rows()
    organs: tuple[OrganRow | DepartmentRow, ...] = (*rows.organs, *rows.departments)
    return _by_code(organs)


@cache
def _central_codes() -> dict[str, str]:
    """Code in capitals → the central body that signs with it."""
    return _by_code(load_rows().bodies)


def _by_code(rows: Iterable[BodyRow | OrganRow | DepartmentRow]) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        for code in row.codes:
            found.setdefault(code.upper(), row.name)
    return found


@cache
def _body_names() -> tuple[str, ...]:
    return tuple(row.name for row in load_rows().bodies)


@cache
def _organ_names() -> tuple[str, ...]:
    rows = load_rows()
    return (*(row.name for row in rows.organs), *(row.name for row in rows.departments))
