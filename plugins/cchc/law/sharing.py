"""What coordinated mentions share: a closing "của X", a date behind the last of two."""

import re
from dataclasses import dataclass, replace
from typing import Final

from cchc.law.mentions import Mention

_JOIN: Final = re.compile(
    r"\s*(?:\[[^\]\n]{1,15}\])*\s*(?P<mark>,|;|và|hoặc|,\s*và)\s*(?:các\s+|những\s+)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A mention with what was read around it: `base` before its pinpoint, `tail` behind date and issuer."""

    mention: Mention
    base: int
    tail: int
    date: str | None
    issuer: tuple[int, int] | None
    pinpoint: str | None


def share(text: str, reads: list[Read]) -> list[Read]:
    """Return `reads` with issuers and dates handed backwards through uninterrupted coordination.

    EBNF: coordination = mention, [ date ], { ( "," | "và" | "hoặc" ), mention, [ date ] }, "của", issuer.
    A semicolon joins members of a list without type words of their own only.
    """
    shared = list(reads)
    for i in range(len(shared) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        join = _JOIN.fullmatch(text, one.tail, following.base)
        if join is None:
            continue
        bare = not following.mention.own_type
        if join["mark"] == ";" and not bare:
            continue
        if (
            one.issuer is None
            and following.issuer is not None
            and following.issuer[0] >= following.mention.end
            and _alike(one, following)
        ):
            one = replace(one, issuer=following.issuer)
        if (
            one.date is None
            and following.date
            and len(following.date) == 10
            and one.tail == one.mention.end
            and _datable(one, following)
        ):
            one = replace(one, date=following.date)
        shared[i] = one
    return shared


def _alike(one: Read, other: Read) -> bool:
    """Tell whether two numbers come from the same body: the same issuer codes in the symbol."""
    a, b = one.mention, other.mention
    if a.number is None or b.number is None:
        return False
    return a.issuer_code == b.issuer_code


def _datable(one: Read, other: Read) -> bool:
    """Tell whether a date behind `other` can be that of `one` too: the year in its number does not speak against it."""
    number = one.mention.number
    if number is None or not _alike(one, other) or other.date is None or other.mention.own_type:
        return False
    year = re.search(r"/((?:19|20)[0-9]{2})/", number)
    return year is None or year[1] == other.date[:4]
