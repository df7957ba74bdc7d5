"""A plan beside the one before it in its line: what was kept, added and dropped.

1. Sections are the headings of the body. Their numbering, and years named in them, are left aside; what then reads
   the same is kept, and so are headings that share most of their words.
2. The legal basis is what the site lists as căn cứ of each plan; a document is the same where its page is.
3. Tasks are matched like sections, by their titles.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Basis
from cchc.plans.plan_words import same_words
from cchc.records.record import Plan
from cchc.records.record_parts import Task, TaskState

ALIKE = 0.6
"""Share of common words from which two texts are taken for the same one reworded."""

# Roman or Arabic numbers, or one letter, with a point, a bracket or a stroke: "II.", "1.2.", "a)", "Phần III –".
_NUMBERING = re.compile(r"(?:(?:phan|chuong|muc|dieu)\s+)?(?:[ivxlc]+|\d+(?:\.\d+)*|[a-z])\s*[.):/–-]\s*")
_YEARS = re.compile(r"\b(?:nam |giai doan )?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\b")
_WORD = re.compile(r"\w+")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTask(Generic[T]):
    """Something that both years have: as it was and as it is."""

    before: T
    now: T


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Generic[T]):
    """The difference of a list from one year to the next, in the order of the later year, then of the earlier."""

    kept: tuple[KeptTask[T], ...]
    added: tuple[T, ...]
    dropped: tuple[T, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanComparison:
    """A plan and the one before it."""

    now: Entry[Plan]
    before: Entry[Plan]
    sections: Difference[str]
    basis: Difference[Basis]
    tasks: Difference[Task]

    @property
    def carried(self) -> tuple[Task, ...]:
        """Tasks that the year before left undone and that stand in the plan again."""
        return tuple(pair.now for pair in self.tasks.kept if not _settled(pair.before))

    @property
    def left(self) -> tuple[Task, ...]:
        """Tasks that the year before left undone and that are not in the plan."""
        return tuple(task for task in self.tasks.dropped if not _settled(task))


def compare(
    now: Entry[Plan], before: Entry[Plan], basis_now: Sequence[Basis], basis_before: Sequence[Basis]
) -> PlanComparison:
    """Compare a plan with the one before it."""
    return PlanComparison(
        now=now,
        before=before,
        sections=difference(_headings(before), _headings(now)),
        basis=_basis(basis_before, basis_now),
        tasks=_tasks(before.record.tasks, now.record.tasks),
    )


def difference(before: Sequence[str], now: Sequence[str]) -> Difference[str]:
    """Return the difference of two lists of titles; equal ones are matched first, then those alike, each at most once."""
    pairs = match([title_key(text) for text in before], [title_key(text) for text in now])
    return _split(before, now, pairs)


def title_key(text: str) -> str:
    """Return a title without its numbering and its years, for comparison: "II. Nhiệm vụ năm 2021" → "nhiem vu"."""
    plain = same_words(text)
    numbering = _NUMBERING.match(plain)
    rest = plain[numbering.end() :] if numbering else plain
    return " ".join(_WORD.findall(_YEARS.sub(" ", rest))) or plain


def match(before: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    """Pair keys of two lists: index in `now` → index in `before`."""
    free: dict[str, list[int]] = {}
    for index, key in enumerate(before):
        free.setdefault(key, []).append(index)
    pairs = {index: free[key].pop(0) for index, key in enumerate(now) if free.get(key)}
    words = {index: frozenset(before[index].split()) for same in free.values() for index in same}
    for index, key in enumerate(now):
        if index not in pairs and words:
            wanted = frozenset(key.split())
            best = max(words, key=lambda other: (_share(words[other], wanted), -other))
            if _share(words[best], wanted) >= ALIKE:
                pairs[index] = best
                del words[best]
    return pairs


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _split(before: Sequence[T], now: Sequence[T], pairs: dict[int, int]) -> Difference[T]:
    used = set(pairs.values())
    return Difference(
        kept=tuple(KeptTask(before=before[pairs[index]], now=item) for index, item in enumerate(now) if index in pairs),
        added=tuple(item for index, item in enumerate(now) if index not in pairs),
        dropped=tuple(item for index, item in enumerate(before) if index not in used),
    )


def _headings(plan: Entry[Plan]) -> tuple[str, ...]:
    return tuple(heading.text for heading in plan.body.headings)


def _tasks(before: Sequence[Task], now: Sequence[Task]) -> Difference[Task]:
    pairs = match([title_key(task.title) for task in before], [title_key(task.title) for task in now])
    return _split(before, now, pairs)


def _settled(task: Task) -> bool:
    return task.state in {TaskState.DONE, TaskState.DROPPED}


def _basis(before: Sequence[Basis], now: Sequence[Basis]) -> Difference[Basis]:
    then = {_document(row): row for row in before}
    today = {_document(row): row for row in now}
    return Difference(
        kept=tuple(KeptTask(before=then[key], now=row) for key, row in today.items() if key in then),
        added=tuple(row for key, row in today.items() if key not in then),
        dropped=tuple(row for key, row in then.items() if key not in today),
    )


def _document(row: Basis) -> str:
    """What makes two căn cứ the same document: its page, else how it is written."""
    return row.url or same_words(row.text)
