"""The parts of the site model that this room uses, and nothing more."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from cchc.pages.entry import Entry
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import Alternate, Basis
from cchc.records.record import Plan, Report


class PlanLaw(Protocol):
    """The law behind one page, as the site knows it."""

    @property
    def basis(self) -> tuple[Basis, ...]:
        """The documents that the page rests on, in legal order."""


class PlanLaws(Protocol):
    """The law behind each page by its file's path."""

    def get(self, path: str, /) -> PlanLaw | None:
        """Return the law of one page; None where it cites nothing."""


class PlansSite(Protocol):
    """The site model as plans see it: listed entries only, in any order."""

    @property
    def plans(self) -> tuple[Entry[Plan], ...]:
        """Every listed plan."""

    @property
    def reports(self) -> tuple[Entry[Report], ...]:
        """Every listed report."""

    @property
    def fingerprint(self) -> str:
        """A digest that lists of items follow from; words within the body of a news article leave it as it is."""

    @property
    def today(self) -> date:
        """The day of the build: the one input from which overdue and open follow."""

    @property
    def heads(self) -> MetadataViews:
        """The maker of every page's metadata."""

    @property
    def page_size(self) -> int:
        """Rows on one page of a list."""

    @property
    def limit_days(self) -> int:
        """Working days from issue to posting within which a document is to be posted (Luật Tiếp cận thông tin 104/2016/QH13 Điều 18.4)."""

    @property
    def holiday_swaps(self) -> tuple[tuple[date, bool], ...]:
        """Days that the yearly decisions on public holidays changed: (day, whether it is a working day)."""

    @property
    def series_names(self) -> Mapping[str, str]:
        """Series id → its name for readers."""

    @property
    def area_names(self) -> Mapping[str, str]:
        """Reform area id → its name for readers."""

    @property
    def law(self) -> PlanLaws:
        """The law behind each page."""

    def feeds_of(self, page: str) -> tuple[Alternate, ...]:
        """The feeds that belong to the page at a site-root path."""
