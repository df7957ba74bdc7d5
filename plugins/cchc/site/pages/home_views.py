"""Views of the pages where readers start, and where lost ones are helped: home, the site tree, 404."""

from dataclasses import dataclass

from cchc.pages.shared_views import Badge, Card, Head, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class DueView:
    """A task that is due soon or overdue, on the home page."""

    title: str
    due: str
    owner: str
    state: Badge
    plan: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView:
    """The home page."""

    head: Head
    featured: tuple[Card, ...]
    news: tuple[Card, ...]
    plans_year: str
    plans: tuple[Card, ...]
    due: tuple[DueView, ...]
    areas: tuple[Link, ...]
    years: tuple[Link, ...]
    figures: tuple[Link, ...]
    """Where figures stand: standing pages with charts, and the page of all figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeNode:
    """A node of the site tree."""

    link: Link
    children: tuple["TreeNode", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeView:
    """The site tree for people (TT 32/2017/TT-BTTTT Điều 16.4b)."""

    head: Head
    nodes: tuple[TreeNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView:
    """404: what happened, where to go."""

    head: Head
    news: tuple[Card, ...]
    links: tuple[Link, ...]
