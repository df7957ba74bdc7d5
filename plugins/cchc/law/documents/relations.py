"""Relations between documents: one direction is stored, the other derived; facts and proposals are told apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cchc.law.citation import Citation
from cchc.text.fold import fold


class Predicate(StrEnum):
    """The act of the source upon the target; the value is the front matter key."""

    AMENDS = "amends"
    REPLACES = "replaces"
    REPEALS = "repeals"
    SUSPENDS = "suspends"
    CORRECTS = "corrects"
    GUIDES = "guides"
    DETAILS = "details"
    CONSOLIDATES = "consolidates"
    BASIS = "basis"

    @property
    def forward(self) -> str:
        """The phrase from source to target: "sửa đổi, bổ sung"."""
        return _PHRASES[self][0]

    @property
    def reverse(self) -> str:
        """The phrase from target to source: "được sửa đổi, bổ sung bởi"."""
        return _PHRASES[self][1]


_PHRASES: Final = {
    Predicate.AMENDS: ("sửa đổi, bổ sung", "được sửa đổi, bổ sung bởi"),
    Predicate.REPLACES: ("thay thế", "được thay thế bởi"),
    Predicate.REPEALS: ("bãi bỏ", "bị bãi bỏ bởi"),
    Predicate.SUSPENDS: ("đình chỉ việc thi hành", "bị đình chỉ việc thi hành bởi"),
    Predicate.CORRECTS: ("đính chính", "được đính chính bởi"),
    Predicate.GUIDES: ("hướng dẫn thi hành", "được hướng dẫn thi hành bởi"),
    Predicate.DETAILS: ("quy định chi tiết", "được quy định chi tiết bởi"),
    Predicate.CONSOLIDATES: ("hợp nhất", "được hợp nhất tại"),
    Predicate.BASIS: ("căn cứ", "là căn cứ của"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationTarget:
    """A document named in front matter, and for relations the part concerned and the day it takes effect."""

    number: str
    issued: date | None = None
    year: int | None = None
    issuer: str = ""
    part: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """`source` acts on `target` (ids of registered documents), or on `part` of it ("khoản 2 Điều 5").

    `since` is the day it takes effect, None where nobody knows; `not_before` is the source's day of issue, before which
    it surely had no effect. A `proposal` was read out of prose and holds only once an editor takes it over.
    """

    source: str
    predicate: Predicate
    target: str
    part: str = ""
    since: date | None = None
    not_before: date | None = None
    proposal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """The graph of facts, readable both ways. Build it with `relations_of`."""

    by_source: dict[str, tuple[Edge, ...]]
    by_target: dict[str, tuple[Edge, ...]]

    def outgoing(self, document: str) -> tuple[Edge, ...]:
        """Return what a document does to others, in the order declared."""
        return self.by_source.get(document, ())

    def incoming(self, document: str) -> tuple[Edge, ...]:
        """Return what others do to a document, in the order declared."""
        return self.by_target.get(document, ())


def relations_of(edges: Iterable[Edge]) -> Relations:
    """Return the graph of edges, each once, proposals left out."""
    by_source: dict[str, list[Edge]] = {}
    by_target: dict[str, list[Edge]] = {}
    for edge in dict.fromkeys(edges):
        if not edge.proposal:
            by_source.setdefault(edge.source, []).append(edge)
            by_target.setdefault(edge.target, []).append(edge)
    return Relations(
        by_source={key: tuple(value) for key, value in by_source.items()},
        by_target={key: tuple(value) for key, value in by_target.items()},
    )


_PROPOSED: Final = {
    "amends": (Predicate.AMENDS, ("sua doi", "bo sung", "dieu chinh", "dinh chinh")),
    "replaces": (Predicate.REPLACES, ("thay the", "thay cho")),
    "repeals": (Predicate.REPEALS, ("bai bo", "huy bo", "thu hoi", "het hieu luc")),
    "guides": (Predicate.GUIDES, ("huong dan", "quy dinh chi tiet")),
    "basis": (Predicate.BASIS, ("can cu",)),
}
_SENTENCE_ENDS: Final = (";", "\n", ". ")


def proposals(text: str, mentions: Sequence[tuple[Citation, str | None]], own: str | None) -> tuple[Edge, ...]:
    """Return the relations that prose states between registered documents, for an editor to take over.

    `mentions` are the text's citations in order, each with the id it resolved to; `own` is the id of the text's own
    document. The document cited before in the same sentence acts where the trigger stands between the two; a list
    goes on with the actor of its first member; else the text's own document acts.
    """
    found: list[Edge] = []
    actor: str | None = own
    before: tuple[Citation, str | None] | None = None
    for citation, target in mentions:
        between = text[before[0].end : citation.start] if before else ""
        apart = before is None or any(end in between for end in _SENTENCE_ENDS)
        if apart:
            actor = own
        if citation.relation in _PROPOSED:
            predicate, triggers = _PROPOSED[citation.relation]
            if before and not apart and predicate is not Predicate.BASIS and any(t in fold(between) for t in triggers):
                actor = before[1]
            if citation.inverse and before and target and before[1] and not apart:
                found.append(Edge(source=target, predicate=predicate, target=before[1], proposal=True))
            elif not citation.inverse and actor and target and actor != target:
                found.append(Edge(source=actor, predicate=predicate, target=target, proposal=True))
        before = (citation, target)
    return tuple(dict.fromkeys(found))
