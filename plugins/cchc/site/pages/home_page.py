"""The home page, the site tree and 404: where readers start, and where lost ones are helped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from cchc.discovery.calendar.months import month_of
from cchc.discovery.item_json_ld import organization, website
from cchc.engine.outputs.output import Page
from cchc.pages.entry import Entry
from cchc.pages.json_ld import json_ld
from cchc.pages.page_paths import output_path
from cchc.pages.record_dates import last_updated
from cchc.pages.shared_views import Link
from cchc.plans.tasks import due_text, open_tasks, plan_tasks
from cchc.records import interface_words as words
from cchc.records.record import Document, Item, News, Plan
from cchc.records.section_addresses import BY_YEAR, NOT_FOUND, PLANS, STATISTICS, TREE, index_address
from cchc.site.cards import card
from cchc.site.content_kind import ContentKind
from cchc.site.kind_registry import content_kinds
from cchc.site.model import SiteModel
from cchc.site.pages.home_views import DueView, HomeView, NotFoundView, TreeNode, TreeView
from cchc.site.pages.list_pages import bucket_links

NEWS_SHOWN = 6
"""Featured items and news together."""
FEATURED_SHOWN = 2
DUE_SHOWN = 5
NEWS_IN_TREE = 400
"""News that the site tree still names one by one; beyond that it names months, for a page must not grow with the site."""
DUE_WITHIN = timedelta(days=60)


def home_page(model: SiteModel) -> Page:
    """The home page."""
    head = model.heads.head(
        model.info.name,
        "/",
        description=f"{model.info.name} của {model.info.agency.name}.",
        updated=last_updated(entry.record for entry in model.listed),
    )
    head = replace(
        head,
        crumbs=(),
        feeds=model.feeds_of("/"),
        structured=json_ld(organization(model.info), website(model.info)),
    )
    year, plans = _current_plans(model)
    featured = [entry for entry in model.listed if entry.record.featured]
    pinned = featured[:FEATURED_SHOWN]
    recent = [entry for entry in model.news if entry not in pinned]
    view = HomeView(
        head=head,
        featured=tuple(card(entry.face) for entry in pinned),
        news=tuple(card(entry.face) for entry in recent[: NEWS_SHOWN - len(pinned)]),
        plans_year=str(year) if plans else "",
        plans=tuple(card(entry.face) for entry in plans),
        due=tuple(_due(model)),
        areas=bucket_links(model.areas),
        years=tuple(Link(title=str(year), url=index_address(PLANS, BY_YEAR, year)) for year in _plan_years(model)),
        figures=tuple(_figures(model)) if model.listed else (),
    )
    return Page(path="index.html", template="home.html", view=view)


def _figures(model: SiteModel) -> Iterator[Link]:
    """Yield the standing pages that have charts, and the page of all figures."""
    for entry in model.standing:
        if entry.record.charts:
            yield Link(title=entry.record.title, url=entry.url)
    yield Link(title=words.STATISTICS, url=STATISTICS)


def _plan_years(model: SiteModel) -> list[int]:
    """The years that have plans of their own, the latest first; a plan for several years adds none."""
    return sorted({entry.record.period.start for entry in model.plans if _is_yearly(entry)}, reverse=True)


def _current_plans(model: SiteModel) -> tuple[int, Sequence[Entry[Plan]]]:
    """The latest year, not after this one, that own plans begin in, and the plans for it.

    The latest issued come first, and those for several years last.
    """
    own = [entry for entry in model.plans if model.is_own(entry)] or list(model.plans)
    years = {entry.record.period.start for entry in own if entry.record.period.start <= model.today.year}
    if not years:
        return 0, ()
    year = max(years)
    chosen = [entry for entry in own if entry.record.period.start <= year <= entry.record.period.end]
    latest = sorted(chosen, key=lambda entry: (entry.record.issued or date.min, entry.record.number), reverse=True)
    return year, sorted(latest, key=lambda entry: not _is_yearly(entry))


def _is_yearly(entry: Entry[Plan]) -> bool:
    return entry.record.period.start == entry.record.period.end


def _due(model: SiteModel) -> Iterator[DueView]:
    """Yield open tasks that are overdue or due soon, the earliest first."""
    last = model.today + DUE_WITHIN
    soon = (
        item for item in open_tasks(plan_tasks(model.plans, model.today)) if item.due is not None and item.due <= last
    )
    for item in islice(soon, DUE_SHOWN):
        record = item.plan.record
        yield DueView(
            title=item.task.title,
            due=due_text(item.task.due, item.due),
            owner=item.task.owner,
            state=item.state,
            plan=Link(title=record.title, url=item.plan.url, note=record.number),
        )


def not_found_page(model: SiteModel) -> Page:
    """404.html: what happened, and where to go from here."""
    head = replace(model.heads.head("Không tìm thấy trang", NOT_FOUND), noindex=True)
    links = (
        *(Link(title=kind.label, url=kind.address) for kind in (News.kind, Plan.kind, Document.kind)),
        Link(title=words.TREE, url=TREE),
    )
    view = NotFoundView(head=head, news=tuple(card(entry.face) for entry in model.news[:3]), links=links)
    return Page(path=output_path(NOT_FOUND), template="not_found.html", view=view)


def tree_page(model: SiteModel, indexes: Sequence[TreeNode]) -> Page:
    """The site tree: kinds with what is in them by year, indexes, and standing pages."""
    nodes = (
        TreeNode(link=Link(title=words.HOME, url="/")),
        *(_kind_node(model, kind) for kind in content_kinds() if kind.record.kind.has_list),
        *indexes,
        TreeNode(link=Link(title="Giới thiệu và thông tin chung"), children=_leaves(model.standing)),
    )
    view = TreeView(head=model.heads.head(words.TREE, TREE), nodes=nodes)
    return Page(path=output_path(TREE), template="tree.html", view=view)


def _kind_node(model: SiteModel, shown: ContentKind[Item]) -> TreeNode:
    """A kind with its items: by the year in their addresses, where these have one."""
    kind = shown.record.kind
    entries = model.by_kind.get(kind, ())
    years: dict[str, list[Entry[Item]]] = {}
    for entry in entries:
        steps = entry.url.strip("/").split("/")
        years.setdefault(steps[1] if len(steps) == 3 else "", []).append(entry)
    many = shown.is_long_in_tree and len(entries) > NEWS_IN_TREE
    if "" in years:
        children = _leaves(entries)
    else:
        children = tuple(
            TreeNode(link=Link(title=f"Năm {year}"), children=_months(years[year]) if many else _leaves(years[year]))
            for year in sorted(years, reverse=True)
        )
    link = Link(title=kind.label, url=kind.address, note=str(len(entries)))
    return TreeNode(link=link, children=children)


def _months(entries: Sequence[Entry[Item]]) -> tuple[TreeNode, ...]:
    """The months of a year that have news, the latest first, each with how many."""
    counts = Counter(month_of(entry.record.date.date()) for entry in entries if entry.record.date is not None)
    return tuple(
        TreeNode(link=Link(title=month.name.capitalize(), url=month.url, note=str(counts[month])))
        for month in sorted(counts, reverse=True)
    )


def _leaves(entries: Sequence[Entry[Item]]) -> tuple[TreeNode, ...]:
    return tuple(TreeNode(link=Link(title=entry.record.title, url=entry.url)) for entry in entries)
