"""Data that every page of this room needs, computed once for all of them."""

from dataclasses import dataclass, replace
from functools import cached_property

from cchc.pages.entry import Entry
from cchc.pages.facets import Facet, marked
from cchc.pages.shared_views import Alternate, Head, Link, LinkGroup
from cchc.plans.lineage import SeriesNeighbours, neighbours
from cchc.plans.plan_groups import facets, groups_of
from cchc.plans.plans_protocols import PlansSite
from cchc.plans.tasks import PlanTask, plan_tasks
from cchc.records.record import OfficialRecord, Plan
from cchc.records.section_addresses import PLANS

ABOVE = Link(title=Plan.kind.label, url=PLANS)
"""The step of the breadcrumb between home and every page of this room."""


@dataclass(frozen=True)
class PlansContext:
    """One site's plans, laid out."""

    site: PlansSite

    @cached_property
    def facets(self) -> tuple[Facet[Entry[Plan]], ...]:
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
        data: tuple[Alternate, ...] = (),
    ) -> Head:
        """The head of the page at `url`; `data` are the same facts for machines."""
        head = self.site.heads.head(title, url, description=description, crumbs=above)
        return replace(head, data=data, feeds=self.site.feeds_of(url))
