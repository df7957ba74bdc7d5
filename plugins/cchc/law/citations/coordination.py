"""Attributes that the members of a list share: a closing "của X", the body before it, a date behind the last of two."""

import re
from typing import Final, NamedTuple

from cchc.law.citations.leading_attribution import LeadingAttribution
from cchc.law.citations.mentions import Mention
from cchc.law.documents.symbols import is_type_code

# What joins two members of one coordination; anything else between them, even a description, ends it.
_JOINER: Final = re.compile(
    r"\s*(?:\[[^\]\n]{1,15}\])*\s*(?P<joiner>,|;|và|hoặc|,\s*và)\s*(?:các\s+|những\s+)?", re.IGNORECASE
)
# The next document of a list whose body stands before it: behind a subject of at most 250 letters, which no sentence,
# bracket or colon ends. A subject that lists documents of the same body in passing is read as the list's own.
_DESCRIBED: Final = re.compile(
    r"""
    (?: [^.:()\[\]]{0,250}? [^\s.:;,()\[\]] )?? \s* (?: [,;] | (?<!\w)và(?!\w) | ,\s*và | ;\s*và )
    \s* (?:[-+•]\s*)? (?:các\s+|những\s+)?
    """,
    re.VERBOSE,
)
# Between laws that one body passed: the month of each may stand in brackets.
_UNDATED_JOINER: Final = re.compile(r"\s*(?:\([0-9][0-9/.\-]{2,9}\))?\s*(?:,|;|và)\s+")
_SAME_DAY: Final = re.compile(r"\s*,?\s*cùng\s+ngày")
_YEAR: Final = re.compile(r"/((?:19|20)[0-9]{2})/")
_SAME_BODY: Final = {"UB": "UBND", "CTUBND": "UBND", "CTHĐND": "HĐND"}
"""Codes that an office bears beside that of its body."""
_DIGITS: Final = "0123456789"


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
    """Return `reads` with issuers and dates handed through lists: backwards from a closing one, on from the one before.

    EBNF: coordination = mention, [ date ], { ( "," | "và" | "hoặc" ), mention, [ date ] }, "của", issuer |
    leading attribution, mention, { [ ? subject ? ], ( "," | ";" | "và" ), mention } ;
    a semicolon joins members of a closed list without type words of their own only. An issuer is shared by numbers
    whose symbols bear the code of one body, whatever else they bear: "05/CT-UBND" and "90/UBND-TH".
    """
    shared = list(reads)
    for i in range(len(shared) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        join = _JOINER.fullmatch(text, one.tail, following.base)
        if join is None or (join["joiner"] == ";" and following.mention.own_type):
            continue
        if one.date is None and one.tail == one.mention.end and _datable(text, one, following):
            one = one._replace(date=following.date)
        if one.issuer is None and _closed_by_issuer(following) and _alike(one, following):
            one = one._replace(issuer=following.issuer)
        shared[i] = one
    for i in range(1, len(shared)):
        before, one = shared[i - 1], shared[i]
        if one.issuer is None and before.issuer is not None and _goes_on(text, before, one):
            shared[i] = one._replace(issuer=before.issuer, lead=before.lead)
    return shared


def _closed_by_issuer(one: Read) -> bool:
    """Tell whether the issuer of a mention stands behind it, where it can close a list."""
    return one.issuer is not None and one.issuer[0] >= one.mention.end


def _goes_on(text: str, before: Read, one: Read) -> bool:
    """Tell whether `one` is the next of the documents that the body before the list issued."""
    if before.lead.issuer is None or before.issuer != before.lead.issuer:
        return False
    if before.mention.number is None or one.mention.number is None:
        laws = before.mention.number is one.mention.number is None
        return laws and _UNDATED_JOINER.fullmatch(text, before.tail, one.base) is not None
    return _body(before.mention) == _body(one.mention) and _DESCRIBED.fullmatch(text, before.tail, one.base) is not None


def _alike(one: Read, other: Read) -> bool:
    """Tell whether two numbers come from the same body and are written alike: one body's code, both dated or none."""
    a, b = one.mention, other.mention
    if a.number is None or b.number is None or _body(a) != _body(b):
        return False
    return (one.date is None) == (other.date is None)


def _body(mention: Mention) -> str:
    """Return the code of the body in the symbol: "UBND" of "CT-UBND", "UBND-TH" and "QĐ-CTUBND", "UBTVQH" of "UBTVQH13".

    A joint document bears the codes of all its bodies.
    """
    code = mention.code
    if is_type_code(code):
        code = mention.issuer_code if "LT" in code else mention.issuer_code.partition("-")[0]
    return _SAME_BODY.get(code, code.rstrip(_DIGITS))


def _datable(text: str, one: Read, other: Read) -> bool:
    """Tell whether a full date behind `other` is that of `one` too: the year in its number does not speak against it."""
    number = one.mention.number
    if other.date is None or len(other.date) != len("2025-01-31") or number is None:
        return False
    if other.mention.own_type and not _SAME_DAY.match(text, other.mention.end):
        return False
    if one.mention.issuer_code != other.mention.issuer_code:
        return False
    year = _YEAR.search(number)
    return year is None or year[1] == other.date[:4]
