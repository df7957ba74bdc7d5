"""References back: "Nghị định này", "Kế hoạch nêu trên", and the mention they go back to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cchc.law.citation import Citation
from cchc.law.citations.type_words import NAMES
from cchc.text.fold import fold
from cchc.text.spans import Span, normalise

_BACK: Final = re.compile(
    r"(?<!\w)(?P<type>"
    + "|".join(name.replace(" ", r"\s+") for name in sorted(set(NAMES.values()), key=len, reverse=True))
    + r")(?:\s+(?:số\s+)?(?P<digits>[0-9]{1,4})(?![0-9]|\s?[/\-–.]\s?\w))?(?P<mark>\s+(?:này|trên|nêu\s+trên|nói\s+trên|đó|kể\s+trên))?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Antecedent:
    """One reference back: `surface` is `text[start:end]`, `type` the canonical type name.

    `citation` is the mention it goes back to, None where no mention before has that type (and number): then
    "Nghị định này" is the document that speaks.
    """

    start: int
    end: int
    surface: str
    type: str
    citation: Citation | None


def antecedents(text: str, citations: Sequence[Citation]) -> tuple[Antecedent, ...]:
    """Return the references back of `text`, each with the nearest earlier of `citations` (from `find`) that it means.

    EBNF: back = type word, ( "này" | [ "nêu" | "nói" ], "trên" | "đó" ) | type word, [ "số" ], digits ;
    a reference with digits ("Nghị định 61") goes back to the mention of that type whose number begins with them.
    """
    normal, offsets = normalise(text)
    found: list[Antecedent] = []
    latest: dict[tuple[str, str | None], Citation] = {}
    upcoming = 0
    for match in _BACK.finditer(normal):
        span = offsets.source_span(Span(start=match.start(), end=match.end()))
        while upcoming < len(citations) and citations[upcoming].end <= span.start:
            one = citations[upcoming]
            if one.type:
                latest[one.type, None] = one
                latest[one.type, _digits(one.number)] = one
            upcoming += 1
        inside = upcoming < len(citations) and citations[upcoming].start < span.end
        if inside or not (match["mark"] or match["digits"]):
            continue
        kind = NAMES[" ".join(fold(match["type"]).split())]
        citation = latest.get((kind, match["digits"]))
        if citation is None and match["digits"]:
            continue
        surface = text[span.start : span.end]
        found.append(Antecedent(start=span.start, end=span.end, surface=surface, type=kind, citation=citation))
    return tuple(found)


def _digits(number: str | None) -> str | None:
    match = re.match("[0-9]+", number or "")
    return match.group() if match else None
