"""Views of the pages of this room."""

from dataclasses import dataclass

from cchc.pages.shared_views import Card, Head, Link, LinkGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView:
    """The search page; `index` is the address of the index's root, `groups` are the indexes for readers without scripts."""

    head: Head
    index: str
    groups: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSearchView:
    """The file by which a browser asks this site; `description` says what is searched."""

    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A cell of the calendar: 0 outside the month; `url` where the day has items, `label` says how many."""

    number: int = 0
    url: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarView:
    """A month: its weeks from Monday, the nearest months that have items, and what was posted."""

    head: Head
    caption: str
    weekdays: tuple[str, ...]
    weeks: tuple[tuple[CalendarDay, ...], ...]
    previous: Link | None
    next: Link | None
    cards: tuple[Card, ...]
