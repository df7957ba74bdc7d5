"""What came of all runs, and the medians and paired ratios that are reported."""

from dataclasses import dataclass, field
from statistics import median
from typing import Literal

from bench.measure import Measure

Task = Literal["cold", "unchanged", "edit"]
TASKS: tuple[Task, ...] = ("cold", "unchanged", "edit")

OURS = "cchc"
APART = "cchc, search apart"


@dataclass(slots=True, kw_only=True)
class Results:
    """Measures by size, contender and task, one for each run; pages by size and contender."""

    measures: dict[tuple[int, str, Task], list[Measure]] = field(default_factory=dict)
    pages: dict[tuple[int, str], int] = field(default_factory=dict)

    def add(self, size: int, name: str, task: Task, measure: Measure) -> None:
        """Note one run."""
        self.measures.setdefault((size, name, task), []).append(measure)

    @property
    def sizes(self) -> list[int]:
        """Sizes measured, smallest first."""
        return sorted({size for size, _, _ in self.measures})

    @property
    def names(self) -> list[str]:
        """Contenders, in the order they were first measured."""
        return list(dict.fromkeys(name for _, name, _ in self.measures))

    def of(self, size: int, name: str, task: Task) -> Measure | None:
        """The medians of a task; None where it was not measured."""
        runs = self.measures.get((size, name, task))
        if runs is None:
            return None
        return Measure(
            wall=median(run.wall for run in runs),
            cpu=median(run.cpu for run in runs),
            memory=median(run.memory for run in runs),
        )

    def ratio(self, size: int, task: Task, other: str, own: str = OURS) -> float | None:
        """Our seconds over another's for the same need, run by run, and of these the median.

        Who remembers nothing between builds answers an edit with a full build.
        """
        ours = self.measures.get((size, own, task), [])
        theirs = self.measures.get((size, other, task)) or self.measures.get((size, other, "cold"), [])
        pairs = [one.wall / two.wall for one, two in zip(ours, theirs, strict=False)]
        return median(pairs) if pairs else None
