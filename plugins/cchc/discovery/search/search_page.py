"""Search: its page and its index."""

from collections.abc import Iterator

from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.discovery.discovery_views import OpenSearchView, SearchView
from cchc.discovery.search.search_documents import search_documents
from cchc.discovery.search.search_files import index_files, index_root
from cchc.discovery.search.search_groups import blocks, groups
from cchc.engine.cache.digest import digest_of
from cchc.engine.outputs.output import Output, Page
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Link, LinkGroup
from cchc.records import interface_words as words
from cchc.records.section_addresses import AREAS, CALENDAR, FILES, OPEN_SEARCH, SEARCH, TREE

TITLE = words.SEARCH
DESCRIPTION = "Tìm tin, kế hoạch, báo cáo, văn bản và chữ trong tệp đính kèm, có dấu hoặc không dấu."


def search_outputs(site: DiscoverySite) -> Iterator[Output]:
    """Yield the search page and every file of the index."""
    made = tuple(blocks(tuple(groups(tuple(search_documents(site))))))
    root = index_root(site, made)
    address = f"/{root.path}?v={digest_of(root.content)[:10]}"
    head = site.heads.head(
        TITLE,
        SEARCH,
        description=DESCRIPTION,
    )
    view = SearchView(head=head, index=address, groups=tuple(_indexes(site)))
    yield Page(path=output_path(SEARCH), template="search.html", view=view)
    yield Page(path=output_path(OPEN_SEARCH), template="opensearch.xml", view=OpenSearchView(description=DESCRIPTION))
    yield root
    yield from index_files(site, made)


def _indexes(site: DiscoverySite) -> Iterator[LinkGroup]:
    """Yield the indexes that lead everywhere without a script."""
    kinds = [kind for kind in site.kinds if kind.has_list]
    yield LinkGroup(title=words.BY_KIND, links=tuple(Link(title=kind.label, url=kind.address) for kind in kinds))
    used = {area for entry in site.listed for area in entry.record.areas}
    areas = tuple(Link(title=name, url=f"{AREAS}{area}/") for area, name in site.area_names.items() if area in used)
    if areas:
        yield LinkGroup(title=words.BY_AREA, links=areas)
    yield LinkGroup(
        title="Theo cách khác",
        links=(
            Link(title=words.BY_DAY, url=CALENDAR),
            Link(title=words.ATTACHED_FILES, url=FILES),
            Link(title=words.TREE, url=TREE),
        ),
    )
