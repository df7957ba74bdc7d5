"""Parts of an issuer's name: an organ, and the places it belongs to, from the smallest to the largest."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import zip_longest
from typing import Final

from cchc.text.fold import fold, nfc


class Level(IntEnum):
    """The level of a body; the number orders them."""

    CENTRE = 1
    PROVINCE = 2
    DISTRICT = 3
    COMMUNE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place as named: its mark ("huyện"; empty when none is written) and its proper name (empty when relative)."""

    mark: str
    name: str

    @property
    def level(self) -> Level:
        """The level its mark stands for; a city counts as a province, and only its neighbours can tell otherwise."""
        return MARKS.get(self.mark, Level.PROVINCE)

    def __str__(self) -> str:
        return f"{self.mark} {self.name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuerName:
    """A name taken apart. `organ` keeps its writing; `places` go from the smallest to the largest."""

    organ: str
    places: tuple[Place, ...]


MARKS: Final = {
    "tỉnh": Level.PROVINCE,
    "thành phố": Level.PROVINCE,
    "huyện": Level.DISTRICT,
    "quận": Level.DISTRICT,
    "thị xã": Level.DISTRICT,
    "xã": Level.COMMUNE,
    "phường": Level.COMMUNE,
    "thị trấn": Level.COMMUNE,
    "đặc khu": Level.COMMUNE,
}
"""The words that stand before a place's name, and the level of each."""

# The title of an organ's head, folded: it signs in the organ's own series. Only titles before an organ are dropped, for
# "Thủ tướng" and "Chủ tịch nước" are issuers themselves.
_OFFICE: Final = re.compile(
    r"""
    (?:pho[ ])? (?: (?-x:chu tich|bo truong|thu truong|tong giam doc|giam doc|truong ban|chanh|cuc truong|bi thu) ) \s+
    (?= (?: (?-x:uy ban|ubnd|hoi dong|hdnd|bo|so|ban|cuc|van phong|thanh tra|tinh uy|thanh uy|huyen uy) ) \b )
    """,
    re.VERBOSE,
)
# The term of office and what follows it, folded.
_TERM: Final = re.compile(r"[, ]+\(?(?:khoa (?:[ivxlc]+|\d+)|nhiem ky \d)\b.*$")
_SAIGON: Final = re.compile(r"\btp\.? ?hcm\b", re.IGNORECASE)
# A mark of a place. "xã hội" and "tỉnh ủy" are parts of organs' names; another name that begins with such a word ("Báo
# Xã luận") is taken apart in error.
_MARK: Final = re.compile(
    r"""
    (?: (?<=[ ,]) | ^ )
    (?: ( (?-x:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|tp) ) (?![\w&.]) | tp\. )
    (?! [ ]hội\b | [ ][ủu][ỷyỳ]\b )
    """,
    re.VERBOSE,
)
# A committee of the Party names its place without a mark: "Tỉnh ủy Lam Giang".
_PARTY_ORGAN: Final = re.compile(r"(?:.* )?(?:tinh|thanh|huyen|quan|thi|dang) uy(?= |$)")


def collapse(name: str) -> str:
    """Return a name in NFC with single spaces and no punctuation at its ends."""
    return " ".join(nfc(name).split()).strip(" ,.;:")


@lru_cache(maxsize=1 << 13)  # a site's texts name the same few bodies
def name_key(name: str) -> str:
    """Return what is equal for all writings of one name: no tones, no case, one kind of dash and space."""
    return " ".join(re.sub(r"[^a-z0-9&]+", " ", fold(name)).split())


def without_term(name: str) -> str:
    """Drop a closing term of office: "Bộ Chính trị khóa XIII", "Quốc hội khóa XI, kỳ họp thứ 4"."""
    match = _TERM.search(fold(name))
    return name[: match.start()] if match else name


def without_title(name: str) -> str:
    """Drop the titles before an organ: "Chủ tịch UBND tỉnh" is the committee's own numbering series."""
    while title := _OFFICE.match(fold(name)):
        name = name[title.end() :]
    return name


def take_apart(name: str) -> IssuerName:
    """Take an issuer's name apart; a name without any mark of place comes back as an organ alone.

    EBNF: issuer name = [ office ], organ, [ place, { ",", place } ], [ term ] ;
    office = "Chủ tịch" | "Giám đốc" | "Bộ trưởng" | ? another head ? ;
    place = mark, [ ? proper name ? ] ; mark = "tỉnh" | "thành phố" | "huyện" | "xã" | ? another mark ? ;
    office and term are dropped.

    >>> take_apart("Chủ tịch UBND huyện Sốp Cộp, tỉnh Sơn La").organ
    'UBND'
    >>> [str(place) for place in take_apart("UBND huyện Sốp Cộp, tỉnh Sơn La").places]
    ['huyện Sốp Cộp', 'tỉnh Sơn La']
    """
    plain = without_title(without_term(_SAIGON.sub("thành phố Hồ Chí Minh", collapse(name))))
    party = _PARTY_ORGAN.match(fold(plain))
    start = party.end() if party else 0
    marks = list(_MARK.finditer(plain.lower(), start))
    head = plain[: marks[0].start()] if marks else plain
    organ, bare = (head[:start], head[start:]) if party else (head, "")
    places = [Place(mark="", name=bare.strip(" ,-–"))] if bare.strip(" ,-–") else []
    for mark, after in zip_longest(marks, marks[1:]):
        written = plain[mark.end() : after.start() if after else None].strip(" ,-–.")
        word = "thành phố" if mark[0].startswith("tp") else mark[1]
        places.append(Place(mark=word, name=written))
    return IssuerName(organ=organ.strip(" ,-–"), places=tuple(places))
