"""Every page of the site: those that the site itself makes, beside those that the rooms gave.

Pages of items come one by one. What lists and names them follows from their surroundings, and comes in bundles: an edit
within a body leaves all of it as it stands.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from cchc.engine.outputs.output import Data, Given, LazyPage, Output, OutputGroup, Page, output_group
from cchc.figures.charts import data_outputs
from cchc.pages.data_files import CARDS, FieldFile, field_files
from cchc.pages.index_pages import Listing
from cchc.pages.shared_views import Link
from cchc.plans.plan_groups import plan_groups
from cchc.records import interface_words as words
from cchc.records.record import Item
from cchc.records.section_addresses import DATA, PLANS, SITEMAP, STATISTICS
from cchc.site.content_kind import ContentKind
from cchc.site.kind_registry import content_kinds
from cchc.site.model import SiteModel
from cchc.site.pages import open_data
from cchc.site.pages.feedback_pages import QUESTIONS
from cchc.site.pages.feeds import JSON_FEEDS, feed_pages
from cchc.site.pages.home_page import home_page, not_found_page, tree_page
from cchc.site.pages.home_views import TreeNode
from cchc.site.pages.item_pages import item_pages
from cchc.site.pages.list_pages import NEWEST, bucket_links, faces, list_pages, taxonomy_listings
from cchc.site.pages.open_data import open_data_outputs
from cchc.site.pages.redirect_pages import redirect_pages
from cchc.site.pages.share_card_files import share_files
from cchc.site.pages.sitemap_pages import robots, sitemap_pages
from cchc.site.pages.statistics import TITLE, YEARS, statistics_outputs

DATASETS = (CARDS, QUESTIONS, YEARS, JSON_FEEDS)
"""The kinds of data files that the site makes itself."""


def compose(model: SiteModel, from_rooms: Iterable[Given], *, siteurl: str = "") -> Iterator[Given]:
    """Yield every output of the site; `siteurl` is the published address without its last slash, or empty."""
    given = [
        *_items(model),
        output_group("lists", (model.fingerprint,), partial(_lists, model)),
        *sorted(from_rooms, key=lambda one: one.name if isinstance(one, OutputGroup) else one.path),
    ]
    yield from given
    told = [part for one in given if not isinstance(one, LazyPage) for part in _told(one)]
    yield output_group("indexes", (model.fingerprint, siteurl, *told), partial(_indexes, model, given, siteurl))


def opened(given: Iterable[Given]) -> Iterator[Output]:
    """Yield outputs, those in bundles too."""
    for one in given:
        yield from one.make() if isinstance(one, OutputGroup) else (one,)


def _told(given: Given) -> tuple[str, ...]:
    """What indexes of the whole site show of something that is no page of an item."""
    match given:
        case OutputGroup(name=name, key=key):
            return name, *key
        case Page(path=path, template=template):
            return path, template
        case Data(path=path, title=title, fields=fields, payload=payload):
            return path, title, fields, repr(payload) if isinstance(payload, FieldFile) else ""
        case _:
            return ()


def _indexes(model: SiteModel, given: Iterable[Given], siteurl: str) -> Iterator[Output]:
    """Yield what names everything else: the tree, the list of data, the sitemap, robots.txt."""
    others = [*opened(given)]
    outputs = [*others, tree_page(model, _index_nodes(model))]
    outputs += open_data_outputs(model, tuple(outputs))
    yield from outputs[len(others) :]
    yield from sitemap_pages(model, (output for output in outputs if isinstance(output, Page | LazyPage)))
    yield robots(f"{siteurl}{SITEMAP}" if siteurl else "")


def _items(model: SiteModel) -> Iterator[Output]:
    """Yield the page of every item, and what else may show more of items than others know of them."""
    for kind in content_kinds():
        yield from item_pages(model, kind)
    yield from data_outputs(model.tables, (entry.record for entry in model.entries))
    yield from share_files(model)


def _lists(model: SiteModel) -> Iterator[Output]:
    """Yield home, lists, feeds and whatever else follows from the surroundings of items."""
    yield home_page(model)
    yield not_found_page(model)
    for kind in content_kinds():
        yield from _kind_lists(model, kind)
    for listing in taxonomy_listings(model):
        yield from list_pages(model, listing)
    yield from statistics_outputs(model)
    yield from feed_pages(model)
    yield from redirect_pages(model)
    yield from field_files(DATASETS)


def _kind_lists(model: SiteModel, shown: ContentKind[Item]) -> Iterator[Output]:
    """Yield the lists of a kind: its own, or one of all its items."""
    kind = shown.record.kind
    if shown.lists is not None:
        yield from shown.lists(model)
    elif kind.has_list:
        entries = model.by_kind.get(kind, ())
        listing = Listing(url=kind.address, title=kind.label, items=faces(entries), order=NEWEST, intro=shown.intro)
        yield from list_pages(model, listing)


def _index_nodes(model: SiteModel) -> tuple[TreeNode, ...]:
    """The nodes of the site tree that are indexes, not items."""
    plans = tuple(
        TreeNode(link=Link(title=group.title), children=tuple(TreeNode(link=link) for link in group.links))
        for group in plan_groups(model)
    )
    return (
        TreeNode(link=Link(title="Mục lục kế hoạch", url=PLANS), children=plans),
        TreeNode(
            link=Link(title=words.AREA), children=tuple(TreeNode(link=link) for link in bucket_links(model.areas))
        ),
        TreeNode(link=Link(title=TITLE, url=STATISTICS)),
        TreeNode(link=Link(title=words.TAG), children=tuple(TreeNode(link=link) for link in bucket_links(model.tags))),
        TreeNode(link=Link(title=open_data.TITLE, url=DATA)),
    )
