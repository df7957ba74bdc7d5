"""`/du-lieu/`: every feed and table of the site on one page, with what re-users need to know, and the same as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.json_ld import breadcrumbs, json_ld
from cchc.pages.shared_views import Link, Row
from cchc.site.item_views import DataGroup, OpenDataView
from cchc.site.model import SiteModel
from cchc.site.pages.data_fields import FIELDS
from cchc.site.site_labels import KIND_NAMES

URL = "/du-lieu/"
TITLE = "Nguồn tin và dữ liệu"
FRAGMENT = "/nhung/tin-moi.html"
MOST_ROWS = 100
"""Tables of one group that the page names; of a larger group it names the first, and the JSON all."""

GROUPS = (
    *((kind.value, name) for kind, name in KIND_NAMES.items()),
    ("du-lieu", "Số liệu của biểu đồ"),
    ("tep", "Tệp đính kèm"),
    ("linh-vuc", "Lĩnh vực"),
    ("the", "Từ khóa"),
    ("lich", "Lịch"),
)
"""(First folder of an address, what the group of tables below it is called), in the order of the page."""


FEED_GROUPS = (
    ("co-quan-", "Theo cơ quan"),
    ("linh-vuc-", "Theo lĩnh vực"),
    ("chuoi-", "Theo chuỗi kế hoạch"),
    ("loai-", "Theo loại văn bản"),
)
"""(Beginning of a feed's name, what such feeds are called); all others are of a kind of item, or of the whole site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedData:
    """A feed: what it is about, the page it belongs to, its addresses."""

    title: str
    page: str
    atom: str
    json_feed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableData:
    """A table: what it holds and its addresses, empty where it has no such form."""

    title: str
    json: str
    csv: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldData:
    """A field of JSON tables and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueData:
    """`/du-lieu/index.json`."""

    title: str
    url: str
    publisher: str
    license: str
    fragment: str
    feeds: tuple[FeedData, ...]
    tables: tuple[TableData, ...]
    fields: tuple[FieldData, ...]


def open_data_outputs(model: SiteModel, outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the page and its JSON; `outputs` are those of the site, of which tables with a title are listed."""
    feeds = tuple(
        FeedData(title=feed.about, page=feed.page, atom=feed.atom, json_feed=feed.json) for feed in model.feeds
    )
    tables = tuple(_tables(output for output in outputs if isinstance(output, Data) and output.title))
    info = model.info
    description = "Nguồn tin Atom và JSON Feed, bảng dữ liệu JSON và CSV, đoạn HTML để nhúng vào trang khác."
    head = model.heads.head(TITLE, URL, description=description)
    catalogue = {
        "@type": "DataCatalog",
        "@id": URL,
        "name": f"{TITLE} – {info.name}",
        "description": description,
        "url": URL,
        "inLanguage": "vi",
        "publisher": {"@type": "GovernmentOrganization", "name": info.agency.name},
        **({"license": info.license} if info.license else {}),
    }
    data = f"{URL}index.json"
    head = replace(
        head,
        structured=json_ld(catalogue, breadcrumbs(head.crumbs)),
        data=(Link(title=f"{TITLE} (JSON)", url=data),),
    )
    view = OpenDataView(
        head=head,
        fragment=FRAGMENT,
        feeds=tuple(_feed_groups(feeds)),
        groups=tuple(_groups(tables)),
        fields=tuple(Row(label=name, values=(Link(title=meaning),)) for name, meaning in FIELDS),
    )
    yield Page(path=f"{URL.removeprefix('/')}index.html", template="open_data.html", view=view)
    payload = CatalogueData(
        title=head.title,
        url=URL,
        publisher=info.agency.name,
        license=info.license,
        fragment=FRAGMENT,
        feeds=feeds,
        tables=tables,
        fields=tuple(FieldData(name=name, meaning=meaning) for name, meaning in FIELDS),
    )
    yield Data(path=data.removeprefix("/"), format="json", title=TITLE, payload=payload)


def _tables(data: Iterable[Data]) -> Iterator[TableData]:
    """Yield tables by address, JSON and CSV of one name together."""
    found: dict[str, dict[str, Data]] = {}
    for one in data:
        found.setdefault(one.path.rsplit(".", 1)[0], {})[one.format] = one
    for stem in sorted(found):
        forms = found[stem]
        addresses = {form: f"/{one.path}" for form, one in forms.items()}
        title = next(iter(forms.values())).title
        yield TableData(title=title, json=addresses.get("json", ""), csv=addresses.get("csv", ""))


def _feed_groups(feeds: Iterable[FeedData]) -> Iterator[DataGroup]:
    """Yield feeds by what they are about: the whole site and kinds of items first."""
    rows: dict[str, list[tuple[Link, ...]]] = {}
    for feed in feeds:
        name = feed.atom.rpartition("/")[2]
        title = next((title for start, title in FEED_GROUPS if name.startswith(start)), "Toàn trang và theo loại")
        rows.setdefault(title, []).append(_feed_row(feed))
    for title, found in rows.items():
        yield DataGroup(title=title, rows=tuple(found))


def _feed_row(feed: FeedData) -> tuple[Link, ...]:
    return (
        Link(title=feed.title if feed.page != "/" else "Mọi mục của trang", url=feed.page),
        Link(title="Atom", url=feed.atom),
        Link(title="JSON Feed", url=feed.json_feed),
    )


def _groups(tables: Iterable[TableData]) -> Iterator[DataGroup]:
    """Yield tables by their first folder; every folder that has tables is in `GROUPS`."""
    below: dict[str, list[TableData]] = {}
    for table in tables:
        below.setdefault((table.json or table.csv).split("/", 2)[1], []).append(table)
    for folder, title in GROUPS:
        if found := below.get(folder):
            rows = tuple(_table_row(table) for table in found[:MOST_ROWS])
            yield DataGroup(title=title, rows=rows, more=len(found) - len(rows))


def _table_row(table: TableData) -> tuple[Link, ...]:
    forms = (Link(title="JSON", url=table.json), Link(title="CSV", url=table.csv))
    return (Link(title=table.title), *(form for form in forms if form.url))
