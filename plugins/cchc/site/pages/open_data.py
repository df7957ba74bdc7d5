"""`/du-lieu/`: every feed and table of the site on one page, with what re-users need to know, and the same as JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Annotated

from cchc.engine.outputs.output import Data, Output, Page
from cchc.pages.columns import DataColumn
from cchc.pages.data_files import FIELD_FILES, Dataset, FieldFile, alternates, field_files, json_file
from cchc.pages.json_ld import breadcrumbs, json_ld
from cchc.pages.page_paths import output_path
from cchc.pages.shared_views import Head, Link
from cchc.records import interface_words as words
from cchc.records.record_kind import RecordKind
from cchc.records.section_addresses import AREAS, CALENDAR, DATA, FILES, NEWEST_FRAGMENT, TAGS
from cchc.site.item_views import DataGroup, OpenDataView
from cchc.site.model import SiteModel
from cchc.text.fold import sort_key

BESIDE = f"{DATA}index"
TITLE = words.OPEN_DATA
MOST_ROWS = 100
"""Tables of one group that the page names; of a larger group it names the first, and the JSON all."""

GROUPS = (
    (DATA, "Số liệu của biểu đồ"),
    (FILES, words.ATTACHED_FILES),
    (AREAS, words.AREA),
    (TAGS, words.TAG),
    (CALENDAR, "Lịch"),
)
"""(First step of an address, what the group of tables below it is called), after those of the kinds of content."""

FEED_GROUPS = (
    ("co-quan-", words.BY_ISSUER),
    ("linh-vuc-", words.BY_AREA),
    ("chuoi-", words.BY_SERIES),
    ("loai-", "Theo loại văn bản"),
)
"""(Beginning of a feed's name, what such feeds are called); all others are of a kind of item, or of the whole site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedData:
    """A feed: what it is about, the page it belongs to, its addresses."""

    title: Annotated[str, DataColumn("Tên", "nguồn tin nói về gì")]
    page: Annotated[str, DataColumn("Trang", "địa chỉ đầy đủ của trang có nguồn tin", "uri")]
    atom: Annotated[str, DataColumn("Atom", "địa chỉ của nguồn tin dạng Atom", "uri")]
    json_feed: Annotated[str, DataColumn("JSON Feed", "địa chỉ của nguồn tin dạng JSON Feed", "uri")]
    json_fields: Annotated[str, DataColumn("Giải thích JSON", "địa chỉ của tệp giải thích trường của JSON Feed", "uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableData:
    """A table: what it holds, its addresses and those of what its fields mean, empty where it has no such form."""

    title: Annotated[str, DataColumn("Tên", "bảng có gì")]
    json: Annotated[str, DataColumn("JSON", "địa chỉ của bản JSON; trống khi không có", "uri")]
    csv: Annotated[str, DataColumn("CSV", "địa chỉ của bản CSV; trống khi không có", "uri")]
    json_fields: Annotated[str, DataColumn("Giải thích JSON", "địa chỉ của tệp giải thích trường của bản JSON", "uri")]
    csv_fields: Annotated[str, DataColumn("Giải thích CSV", "địa chỉ của tệp giải thích cột của bản CSV", "uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFileData:
    """A file that explains fields: of what kind of data, and where it stands."""

    title: Annotated[str, DataColumn("Tên", "loại tệp dữ liệu được giải thích")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ của tệp giải thích", "uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueData:
    """`/du-lieu/index.json`."""

    title: Annotated[str, DataColumn("Tên", "tên của danh mục này")]
    url: Annotated[str, DataColumn("Địa chỉ", "địa chỉ đầy đủ của trang", "uri")]
    publisher: Annotated[str, DataColumn("Cơ quan", "cơ quan chủ quản trang")]
    license: Annotated[str, DataColumn("Giấy phép", "điều kiện dùng lại")]
    fragment: Annotated[str, DataColumn("Đoạn nhúng", "địa chỉ của đoạn HTML để nhúng vào trang khác", "uri")]
    feeds: Annotated[tuple[FeedData, ...], DataColumn("Nguồn tin", "mọi nguồn tin của trang")]
    tables: Annotated[tuple[TableData, ...], DataColumn("Bảng dữ liệu", "mọi bảng dữ liệu của trang")]
    fields: Annotated[
        tuple[FieldFileData, ...], DataColumn("Giải thích", "mọi tệp giải thích trường của các bảng và nguồn tin")
    ]


CATALOGUE = Dataset(name="nguon-tin-va-du-lieu", title="Danh mục dữ liệu và nguồn cấp tin", row=CatalogueData, rows="")


def open_data_outputs(model: SiteModel, outputs: Iterable[Output]) -> Iterator[Output]:
    """Yield the page, its JSON and what the fields of that mean; `outputs` are those of the site, which the page lists."""
    own = tuple(field_files((CATALOGUE, FIELD_FILES)))
    data = [output for output in (*outputs, *own) if isinstance(output, Data)]
    explained = tuple(sorted(_explained(data), key=lambda file: sort_key(file.title)))
    feeds = tuple(_feeds(model, data))
    tables = tuple(_tables(one for one in data if one.title and not isinstance(one.payload, FieldFile)))
    description = "Nguồn cấp tin Atom và JSON Feed, bảng dữ liệu JSON và CSV, đoạn HTML để nhúng vào trang khác."
    view = OpenDataView(
        head=_head(model, description),
        fragment=NEWEST_FRAGMENT,
        feeds=tuple(_feed_groups(feeds)),
        groups=tuple(_groups(tables, model.kinds)),
        fields=explained,
    )
    yield Page(path=output_path(DATA), template="open_data.html", view=view)
    payload = CatalogueData(
        title=TITLE,
        url=DATA,
        publisher=model.info.agency.name,
        license=model.info.license,
        fragment=NEWEST_FRAGMENT,
        feeds=feeds,
        tables=tables,
        fields=tuple(FieldFileData(title=file.title, url=file.url) for file in explained),
    )
    yield json_file(CATALOGUE, BESIDE, TITLE, payload)
    yield from own


def _head(model: SiteModel, description: str) -> Head:
    """The head, which describes the page as a catalogue of data."""
    info = model.info
    head = model.heads.head(TITLE, DATA, description=description)
    catalogue = {
        "@type": "DataCatalog",
        "@id": DATA,
        "name": f"{TITLE} – {info.name}",
        "description": description,
        "url": DATA,
        "inLanguage": "vi",
        "publisher": {"@type": "GovernmentOrganization", "name": info.agency.name},
        **({"license": info.license} if info.license else {}),
    }
    return replace(
        head, structured=json_ld(catalogue, breadcrumbs(head.crumbs)), data=alternates(BESIDE, TITLE, csv=False)
    )


def _explained(data: Iterable[Data]) -> Iterator[FieldFile]:
    """Yield what explains the fields of data."""
    for one in data:
        if isinstance(one.payload, FieldFile):
            yield one.payload


def _feeds(model: SiteModel, data: Iterable[Data]) -> Iterator[FeedData]:
    """Yield every feed."""
    fields = {f"/{one.path}": one.fields for one in data if not one.title}
    for feed in model.feeds:
        yield FeedData(
            title=feed.about,
            page=feed.page,
            atom=feed.atom,
            json_feed=feed.json,
            json_fields=fields.get(feed.json, ""),
        )


def _tables(data: Iterable[Data]) -> Iterator[TableData]:
    """Yield tables by address, JSON and CSV of one name together."""
    found: dict[str, dict[str, Data]] = {}
    for one in data:
        found.setdefault(one.path.rsplit(".", 1)[0], {})[one.format] = one
    for stem in sorted(found):
        forms = found[stem]
        addresses = {form: f"/{one.path}" for form, one in forms.items()}
        fields = {form: one.fields for form, one in forms.items()}
        yield TableData(
            title=next(iter(forms.values())).title,
            json=addresses.get("json", ""),
            csv=addresses.get("csv", ""),
            json_fields=fields.get("json", ""),
            csv_fields=fields.get("csv", ""),
        )


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


def _groups(tables: Iterable[TableData], kinds: Iterable[RecordKind]) -> Iterator[DataGroup]:
    """Yield tables by their first folder; every folder that has tables is that of a kind or in `GROUPS`."""
    below: dict[str, list[TableData]] = {}
    for table in tables:
        below.setdefault(f"/{(table.json or table.csv).split('/', 2)[1]}/", []).append(table)
    for section, title in (*((kind.address, kind.label) for kind in kinds), *GROUPS):
        if found := below.get(section):
            rows = tuple(_table_row(table) for table in found[:MOST_ROWS])
            yield DataGroup(title=title, rows=rows, more=len(found) - len(rows))


def _table_row(table: TableData) -> tuple[Link, ...]:
    forms = (Link(title="JSON", url=table.json), Link(title="CSV", url=table.csv))
    return (Link(title=table.title), *(form for form in forms if form.url))
