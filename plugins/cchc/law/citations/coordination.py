"""What coordinated mentions share: a closing "của X", a date behind the last of two."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.leading_attribution import LeadingAttribution
from cchc.law.citations.mentions import Mention

# What joins two members of one coordination; anything else between them, even a description, ends it.
_JOINER: Final = re.compile(
    r"\s*(?:\[[^\]\n]{1,15}\])*\s*(?P<joiner>,|;|và|hoặc|,\s*và)\s*(?:các\s+|những\s+)?", re.IGNORECASE
)
_YEAR: Final = re.compile(r"/((?:19|20)[0-9]{2})/")


class Read(NamedTuple):
    """A mention with what was read around it: `base` before its pinpoint, `tail` behind date and issuer.

    `anchor` is where relations look from: `base`, or the type word at the head of its list; `lead` what stands there.
    """

    mention: Mention
    base: int
    anchor: int
    tail: int
    date: str | None
    issuer: tuple[int, int] | None
    pinpoint: str | None
    lead: LeadingAttribution


def share(text: str, reads: list[Read]) -> list[Read]:
    """Return `reads` with issuers and dates handed backwards through uninterrupted coordination.

    EBNF: coordination = mention, [ date ], { ( "," | "và" | "hoặc" ), mention, [ date ] }, "của", issuer ;
    a semicolon joins members of a list without type words of their own only.
    """
    shared = list(reads)
    for i in range(len(shared) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        join = _JOINER.fullmatch(text, one.tail, following.base)
        if join is None or (join["joiner"] == ";" and following.mention.own_type):
            continue
        if one.date is None and one.tail == one.mention.end and _datable(one, following):
            one = one._replace(date=following.date)
        if one.issuer is None and _closed_by_issuer(following) and _alike(one, following):
            one = one._replace(issuer=following.issuer)
        shared[i] = one
    return shared


def _closed_by_issuer(one: Read) -> bool:
    """Tell whether the issuer of a mention stands behind it, where it can close a list."""
    return one.issuer is not None and one.issuer[0] >= one.mention.end


def _alike(one: Read, other: Read) -> bool:
    """Tell whether two numbers come from the same body and are written alike: same issuer codes, both dated or none."""
    a, b = one.mention, other.mention
    if a.number is None or b.number is None or a.issuer_code != b.issuer_code:
        return False
    return (one.date is None) == (other.date is None)


def _datable(one: Read, other: Read) -> bool:
    """Tell whether a full date behind `other` is that of `one` too: the year in its number does not speak against it."""
    number = one.mention.number
    if other.date is None or len(other.date) != 10 or number is None or other.mention.own_type:
        return False
    if one.mention.issuer_code != other.mention.issuer_code:
        return False
    year = _YEAR.search(number)
    return year is None or year[1] == other.date[:4]
