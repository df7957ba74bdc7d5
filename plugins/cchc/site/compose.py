"""Every page of the site: those that the site itself makes, beside those that the rooms gave.

Pages of items come one by one. What lists and names them follows from their surroundings, and comes in bundles: an edit
within a body leaves all of it as it stands.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from cchc.build.page import Bundle, Data, Given, Later, Output, Page, bundle
from cchc.build.views import Link
from cchc.discovery.calendar_years import calendar_groups
from cchc.figures.charts import data_outputs
from cchc.plans.grouping import plan_groups
from cchc.records.record import Kind
from cchc.site import open_data
from cchc.site.documents import document_pages
from cchc.site.feedback import feedback_lists, feedback_pages
from cchc.site.feeds import feed_pages
from cchc.site.home import home_page, not_found_page, tree_page
from cchc.site.home_views import TreeNode
from cchc.site.labels import KIND_NAMES
from cchc.site.lists import NEWEST, Listing, area_links, list_pages, tag_links, taxonomy_listings
from cchc.site.model import SiteModel
from cchc.site.news import news_pages, standing_pages
from cchc.site.numbered import plan_pages, report_pages
from cchc.site.open_data import open_data_outputs
from cchc.site.redirects import redirect_pages
from cchc.site.share_files import share_files
from cchc.site.sitemap import robots, sitemap_pages
from cchc.site.statistics import ROOT, TITLE, statistics_outputs


def compose(model: SiteModel, from_rooms: Iterable[Given], *, siteurl: str = "") -> Iterator[Given]:
    """Yield every output of the site; `siteurl` is the published address without its last slash, or empty."""
    given = [
        *_items(model),
        bundle("lists", (model.surroundings,), partial(_lists, model)),
        *sorted(from_rooms, key=lambda one: one.name if isinstance(one, Bundle) else one.path),
    ]
    yield from given
    told = [part for one in given if not isinstance(one, Later) for part in _told(one)]
    yield bundle("indexes", (model.surroundings, siteurl, *told), partial(_indexes, model, given, siteurl))


def opened(given: Iterable[Given]) -> Iterator[Output]:
    """Yield outputs, those in bundles too."""
    for one in given:
        yield from one.make() if isinstance(one, Bundle) else (one,)


def _told(given: Given) -> tuple[str, ...]:
    """What indexes of the whole site show of something that is no page of an item."""
    match given:
        case Bundle(name=name, key=key):
            return name, *key
        case Page(path=path, template=template):
            return path, template
        case Data(path=path, title=title):
            return path, title
        case _:
            return ()


def _indexes(model: SiteModel, given: Iterable[Given], siteurl: str) -> Iterator[Output]:
    """Yield what names everything else: the tree, the list of data, the sitemap, robots.txt."""
    others = [*opened(given)]
    outputs = [*others, tree_page(model, _index_nodes(model))]
    outputs += open_data_outputs(model, tuple(outputs))
    yield from outputs[len(others) :]
    yield from sitemap_pages(model, (output for output in outputs if isinstance(output, Page | Later)))
    yield robots(f"{siteurl}/sitemap.xml" if siteurl else "")


def _items(model: SiteModel) -> Iterator[Output]:
    """Yield the page of every item, and what else may show more of items than others know of them."""
    yield from news_pages(model)
    yield from plan_pages(model)
    yield from report_pages(model)
    yield from document_pages(model)
    yield from feedback_pages(model)
    yield from standing_pages(model)
    yield from data_outputs(model.tables, (entry.record for entry in model.entries))
    yield from share_files(model)


def _lists(model: SiteModel) -> Iterator[Output]:
    """Yield home, lists, feeds and whatever else follows from the surroundings of items."""
    yield home_page(model)
    yield not_found_page(model)
    for listing in (*_kind_listings(model), *taxonomy_listings(model)):
        yield from list_pages(model, listing)
    yield from feedback_lists(model)
    yield from statistics_outputs(model)
    yield from feed_pages(model)
    yield from redirect_pages(model)


def _kind_listings(model: SiteModel) -> Iterator[Listing]:
    """Yield the list of news, plans and reports; pinned news come first."""
    by_date = calendar_groups(model)
    news = sorted(model.news, key=lambda entry: not entry.record.featured)
    plans = plan_groups(model)
    listings = (
        (Kind.NEWS, news, "Tin ghim trước, sau đó mới nhất trước", "Tin về công tác cải cách hành chính.", by_date),
        (Kind.PLAN, model.plans, NEWEST, "Kế hoạch theo năm, giai đoạn, cơ quan và chuỗi.", plans),
        (Kind.REPORT, model.reports, NEWEST, "Báo cáo thực hiện kế hoạch theo quý, sáu tháng và năm.", ()),
    )
    for kind, entries, order, intro, groups in listings:
        yield Listing(url=f"/{kind}/", title=KIND_NAMES[kind], entries=entries, order=order, intro=intro, groups=groups)


def _index_nodes(model: SiteModel) -> tuple[TreeNode, ...]:
    """The nodes of the site tree that are indexes, not items."""
    plans = tuple(
        TreeNode(link=Link(title=group.title), children=tuple(TreeNode(link=link) for link in group.links))
        for group in plan_groups(model)
    )
    return (
        TreeNode(link=Link(title="Mục lục kế hoạch", url="/ke-hoach/"), children=plans),
        TreeNode(link=Link(title="Lĩnh vực"), children=tuple(TreeNode(link=link) for link in area_links(model))),
        TreeNode(link=Link(title=TITLE, url=ROOT)),
        TreeNode(link=Link(title="Từ khóa"), children=tuple(TreeNode(link=link) for link in tag_links(model))),
        TreeNode(link=Link(title=open_data.TITLE, url=open_data.URL)),
    )
