"""The force of a document on a day: pure, from its own dates and from what other documents do to it.

Dates that nobody recorded give "chưa rõ" rather than a guess. Sources: Luật Ban hành văn bản quy phạm pháp luật
số 64/2025/QH15 (effect, partial loss of effect, suspension); NĐ 30/2020/NĐ-CP for administrative documents, which take
effect when issued.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from cchc.law.documents.registry import RegisteredDocument
from cchc.law.documents.relations import Edge, Predicate, Relations
from cchc.text import vietnamese_dates


class ForceStatus(StrEnum):
    """The force of a document; the value is what readers see."""

    NOT_YET = "chưa có hiệu lực"
    IN_FORCE = "còn hiệu lực"
    PARTLY = "hết hiệu lực một phần"
    EXPIRED = "hết hiệu lực"
    AMENDED = "còn hiệu lực, đã được sửa đổi"
    SUSPENDED = "bị đình chỉ"
    CORRECTED = "còn hiệu lực, đã được đính chính"
    FINISHED = "đã kết thúc"
    UNKNOWN = "chưa rõ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """A document's status on one day: since when, by which relations, which parts, and when a person last checked."""

    status: ForceStatus
    since: date | None = None
    by: tuple[Edge, ...] = ()
    parts: tuple[str, ...] = ()
    reviewed: date | None = None

    @property
    def holds(self) -> bool:
        """Whether the document may be relied on, at least in part."""
        return self.status in (ForceStatus.IN_FORCE, ForceStatus.PARTLY, ForceStatus.AMENDED, ForceStatus.CORRECTED)


def force_at(document: RegisteredDocument, relations: Relations, on: date) -> Force:
    """Return the force of a document on the day `on`.

    The weightiest state wins: ended, finished with its period, unclear, suspended, partly ended, amended, corrected.
    """
    acting = [edge for edge in relations.incoming(document.id) if _acts(edge, on)]
    ends = [edge for edge in acting if edge.predicate in (Predicate.REPLACES, Predicate.REPEALS) and not edge.part]
    dated = [edge for edge in ends if edge.since]
    days = [edge.since for edge in dated if edge.since]
    if document.expired and document.expired <= on:
        days.append(document.expired)
    if days:
        first = min(days)
        return _force(document, ForceStatus.EXPIRED, [edge for edge in dated if edge.since == first], first)
    start = document.takes_effect
    if start and on < start:
        return _force(document, ForceStatus.NOT_YET, [], start)
    if document.last_day and document.last_day < on:
        return _force(document, ForceStatus.FINISHED, [], document.last_day)
    if ends or start is None:
        before = document.issued is not None and on < document.issued
        return _force(
            document, ForceStatus.NOT_YET if before else ForceStatus.UNKNOWN, ends, document.issued if before else None
        )
    for status, predicates, partial in (
        (ForceStatus.SUSPENDED, (Predicate.SUSPENDS,), False),
        (ForceStatus.PARTLY, (Predicate.REPLACES, Predicate.REPEALS), True),
        (ForceStatus.AMENDED, (Predicate.AMENDS,), False),
        (ForceStatus.CORRECTED, (Predicate.CORRECTS,), False),
    ):
        edges = [edge for edge in acting if edge.predicate in predicates and (edge.part or not partial)]
        if edges:
            known = [edge.since for edge in edges if edge.since]
            return _force(document, status, edges, max(known) if known else None)
    return _force(document, ForceStatus.IN_FORCE, [], start)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forces:
    """The force of the documents of one register on many days, worked out once for all days between two that matter."""

    relations: Relations
    _turns: dict[str, list[date]] = field(default_factory=dict)
    _known: dict[tuple[str, int], Force] = field(default_factory=dict)

    def at(self, document: RegisteredDocument, on: date) -> Force:
        """Return `force_at` of a document on a day."""
        turns = self._turns.get(document.id)
        if turns is None:
            turns = self._turns[document.id] = self._days(document)
        key = (document.id, bisect_right(turns, on))
        force = self._known.get(key)
        if force is None:
            force = self._known[key] = force_at(document, self.relations, on)
        return force

    def _days(self, document: RegisteredDocument) -> list[date]:
        """Return the days on which the force of a document may turn."""
        acting = (edge.since or edge.not_before for edge in self.relations.incoming(document.id))
        over = document.last_day + timedelta(days=1) if document.last_day else None
        return sorted(day for day in (document.issued, document.takes_effect, document.expired, over, *acting) if day)


def sentence(force: Force, name_of: Callable[[str], str]) -> str:
    """Return what readers are told, without a closing stop: "đã được thay thế bởi Nghị định … từ ngày 01/7/2025".

    Relations of different days are told with the day of each.
    `name_of` gives the readable name of a document's id.
    """
    since = f" từ ngày {vietnamese_dates.day(force.since)}" if force.since else ""
    names = ", ".join(dict.fromkeys(name_of(edge.source) for edge in force.by))
    each = names + since
    if len({edge.since for edge in force.by}) > 1:
        each = ", ".join(dict.fromkeys(f"{name_of(edge.source)}{_from(edge)}" for edge in sorted(force.by, key=_turn)))
    parts = f" ({'; '.join(force.parts)})" if force.parts else ""
    predicate = force.by[0].predicate if force.by else None
    match force.status:
        case ForceStatus.NOT_YET | ForceStatus.IN_FORCE:
            return f"{force.status}{since}"
        case ForceStatus.EXPIRED if predicate:
            return f"đã {predicate.reverse} {names}{since}"
        case ForceStatus.EXPIRED:
            return f"đã hết hiệu lực{since}"
        case ForceStatus.UNKNOWN if predicate:
            return f"{predicate.reverse} {names}, chưa rõ từ ngày nào"
        case ForceStatus.UNKNOWN:
            return "chưa rõ hiệu lực: chưa ghi ngày có hiệu lực"
        case ForceStatus.PARTLY:
            return (
                f"hết hiệu lực một phần{parts}{since}, do {names}"
                if each == names + since
                else f"hết hiệu lực một phần{parts}, do {each}"
            )
        case ForceStatus.FINISHED:
            return f"đã kết thúc{f' ngày {vietnamese_dates.day(force.since)}' if force.since else ''}"
        case ForceStatus.AMENDED | ForceStatus.CORRECTED | ForceStatus.SUSPENDED:
            verb = predicate.reverse if predicate else str(force.status)
            told = f"{names}{parts}{since}" if each == names + since else f"{each}{parts}"
            return f"{'' if verb.startswith('bị') else 'đã '}{verb} {told}"


def _from(edge: Edge) -> str:
    return f" từ ngày {vietnamese_dates.day(edge.since)}" if edge.since else " (chưa rõ từ ngày nào)"


def _turn(edge: Edge) -> date:
    return edge.since or edge.not_before or date.max


def _acts(edge: Edge, on: date) -> bool:
    """Return whether an edge has, or may have, effect on a day."""
    if edge.since is not None:
        return edge.since <= on
    return edge.not_before is None or edge.not_before <= on


def _force(document: RegisteredDocument, status: ForceStatus, by: list[Edge], since: date | None) -> Force:
    return Force(
        status=status,
        since=since,
        by=tuple(by),
        parts=tuple(dict.fromkeys(edge.part for edge in by if edge.part)),
        reviewed=document.reviewed,
    )
