"""Search: its page and its index."""

from collections.abc import Iterator

from cchc.build.digest import digest_of
from cchc.build.page import Output, Page
from cchc.build.views import Group, Link
from cchc.discovery.found import everything_found
from cchc.discovery.groups import blocks, groups
from cchc.discovery.needs import DiscoverySite
from cchc.discovery.search_files import index_files, index_root
from cchc.discovery.views import SearchView
from cchc.records.record import Kind

URL = "/tim-kiem/"
TITLE = "Tìm kiếm"


def search_outputs(site: DiscoverySite) -> Iterator[Output]:
    """Yield the search page and every file of the index."""
    made = tuple(blocks(tuple(groups(tuple(everything_found(site))))))
    root = index_root(site, made)
    address = f"/{root.path}?v={digest_of(root.content)[:10]}"
    head = site.heads.head(
        TITLE, URL, description="Tìm tin, kế hoạch, báo cáo, văn bản và chữ trong tệp đính kèm, có dấu hoặc không dấu."
    )
    view = SearchView(head=head, index=address, groups=tuple(_indexes(site)))
    yield Page(path="tim-kiem/index.html", template="search.html", view=view)
    yield root
    yield from index_files(site, made)


def _indexes(site: DiscoverySite) -> Iterator[Group]:
    """Yield the indexes that lead everywhere without a script."""
    kinds = [kind for kind in Kind if kind is not Kind.STANDING]
    yield Group(title="Theo loại", links=tuple(Link(title=site.kind_names[kind], url=f"/{kind}/") for kind in kinds))
    used = {area for entry in site.listed for area in entry.record.areas}
    areas = tuple(Link(title=name, url=f"/linh-vuc/{area}/") for area, name in site.area_names.items() if area in used)
    if areas:
        yield Group(title="Theo lĩnh vực", links=areas)
    yield Group(
        title="Theo cách khác",
        links=(
            Link(title="Tin theo ngày", url="/lich/"),
            Link(title="Tệp đính kèm", url="/tep/"),
            Link(title="Sơ đồ trang", url="/so-do/"),
        ),
    )
