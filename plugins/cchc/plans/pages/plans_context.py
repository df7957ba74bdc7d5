"""What every page of this room needs, computed once for all of them."""

from dataclasses import dataclass, replace
from functools import cached_property

from cchc.pages.entry import Entry
from cchc.pages.shared_views import Head, Link, LinkGroup
from cchc.plans.lineage import SeriesNeighbours, neighbours
from cchc.plans.plan_groups import ROOT, Facet, facets, groups_of, marked
from cchc.plans.plans_protocols import PlansSite
from cchc.plans.tasks import PlanTask, plan_tasks
from cchc.records.record import OfficialRecord

ABOVE = Link(title="Kế hoạch", url=ROOT)
"""The step of the breadcrumb between home and every page of this room."""


@dataclass(frozen=True)
class PlansContext:
    """One site's plans, laid out."""

    site: PlansSite

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """Every index."""
        return facets(self.site)

    @cached_property
    def neighbours(self) -> dict[str, SeriesNeighbours]:
        """The plans before and after each plan of a series, by address."""
        return dict(neighbours(self.site.plans))

    @cached_property
    def tasks(self) -> tuple[PlanTask, ...]:
        """Every task of plans that hold, by due day."""
        return plan_tasks(self.site.plans, self.site.today)

    @cached_property
    def entries(self) -> tuple[Entry[OfficialRecord], ...]:
        """Plans and reports."""
        return (*self.site.plans, *self.site.reports)

    @cached_property
    def _groups(self) -> tuple[LinkGroup, ...]:
        return groups_of(self.facets)

    def boards(self, current: str) -> tuple[Link, ...]:
        """Links to the pages that look at all plans at once."""
        return self.groups(current)[0].links

    def groups(self, current: str) -> tuple[LinkGroup, ...]:
        """Links to every index and board; `current` is the page they stand on."""
        return marked(self._groups, current)

    def head(
        self,
        title: str,
        url: str,
        *,
        description: str,
        above: tuple[Link, ...] = (ABOVE,),
        data: tuple[tuple[str, str], ...] = (),
    ) -> Head:
        """The head of the page at `url`; `data` are (name, address) of the same facts for machines."""
        head = self.site.heads.head(title, url, description=description, crumbs=above)
        links = tuple(Link(title=name, url=address) for name, address in data)
        return replace(head, data=links, feeds=self.site.feeds_of(url))


def beside(url: str) -> tuple[tuple[str, str], ...]:
    """Names and addresses of the JSON and the CSV beside the page at `url`."""
    return ("JSON", f"{url}index.json"), ("CSV", f"{url}index.csv")
