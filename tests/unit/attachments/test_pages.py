from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from cchc.attachments.listing.register_pages import MOST_ROWS, ROWS, register_pages
from cchc.attachments.listing.register_views import FileRow
from cchc.engine.outputs.output import Data, Page
from cchc.pages.entry import Entry, EntryFile
from cchc.pages.list_views import ListView, LookupView
from cchc.pages.page_metadata import MetadataViews
from cchc.pages.shared_views import FileLink
from cchc.reading.reading_result import BodyFacts
from cchc.records.record import RECORDS, Item, News, StaticPage
from cchc.records.record_kind import RecordKind

HEADS = MetadataViews(site="Trang", agency="Sở")
FIRST = datetime(2024, 3, 4, 5)


def file(name: str, kind: str = "PDF", *, note: str = "", text: int = 9) -> EntryFile:
    link = FileLink(title=f"Tệp {name}", url=f"/tep/2026/a/{name}", download=name, label=kind, type=kind, note=note)
    return EntryFile(origin=name, link=link, digest=name, size=1_000_000, text_length=text)


def entry(record: Item, *files: EntryFile) -> Entry[Item]:
    return Entry(record=record, url=f"/{record.slug}/", body=BodyFacts(digest=""), files=files)


def news(slug: str, year: int) -> News:
    return News(path=f"tin-tuc/{slug}.md", slug=slug, title=f"Tin {slug}", date=FIRST.replace(year=year))


@dataclass(frozen=True, kw_only=True)
class Site:
    """As much of a site as this room needs."""

    listed: tuple[Entry[Item], ...]
    heads: MetadataViews = HEADS
    fingerprint: str = ""
    kinds: tuple[RecordKind, ...] = tuple(record.kind for record in RECORDS)


SITE = Site(
    listed=(
        entry(news("b", 2026), file("1.pdf"), file("2.docx", "Word")),
        entry(news("a", 2024), file("3.pdf", note="Bản quét."), file("4.zip", "ZIP", text=0)),
        entry(StaticPage(path="trang/c.md", slug="c", title="Trang"), file("5.pdf")),
    )
)
"""Five files, of which the last has no day."""


def pages(site: Site) -> dict[str, ListView[FileRow] | LookupView[FileRow]]:
    found = (output for output in register_pages(site) if isinstance(output, Page))
    return {
        page.path.removesuffix("index.html"): page.shown
        for page in found
        if isinstance(page.shown, ListView | LookupView)
    }


def names(view: ListView[FileRow] | LookupView[FileRow]) -> list[str]:
    return [row.download for row in view.rows]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("tep/", ["1.pdf", "2.docx", "3.pdf", "4.zip", "5.pdf"]),
        ("tep/tra-cuu/", ["1.pdf", "2.docx", "3.pdf", "4.zip", "5.pdf"]),
        ("tep/loai/pdf/", ["1.pdf", "3.pdf", "5.pdf"]),
        ("tep/loai/word/", ["2.docx"]),
        ("tep/loai/zip/", ["4.zip"]),
        ("tep/nam/2026/", ["1.pdf", "2.docx"]),
        ("tep/nam/2024/", ["3.pdf", "4.zip"]),
        ("tep/muc/tin-tuc/", ["1.pdf", "2.docx", "3.pdf", "4.zip"]),
        ("tep/muc/trang/", ["5.pdf"]),
        ("tep/chu/co-chu/", ["1.pdf", "2.docx", "5.pdf"]),
        ("tep/chu/ban-quet/", ["3.pdf"]),
        ("tep/chu/khac/", ["4.zip"]),
    ],
)
def test_a_list_has_the_files_of_its_value_newest_item_first(address: str, expected: list[str]) -> None:
    assert names(pages(SITE)[address]) == expected


def test_every_list_is_linked_with_its_count_from_every_page() -> None:
    made = pages(SITE)
    for view in made.values():
        linked = {link.url.removeprefix("/"): link.note for group in view.groups for link in group.links}
        assert linked.keys() == made.keys()
        assert all(note == str(len(made[url].rows)) for url, note in linked.items() if note)
        assert [link.url for group in view.groups for link in group.links if link.current] == [view.head.path]


def test_filters_offer_every_value_with_its_count() -> None:
    view = pages(SITE)["tep/tra-cuu/"]
    assert isinstance(view, LookupView)
    offered = {f"{group.key}:{option.value}": option.count for group in view.filters for option in group.options}
    counted: dict[str, int] = {}
    for row in view.rows:
        for token in row.facets.split():
            counted[token] = counted.get(token, 0) + 1
    assert offered == counted
    assert [option.value for option in view.filters[1].options] == ["2026", "2024"]


def test_every_list_stands_beside_as_json_and_the_whole_as_csv() -> None:
    data = {
        output.path: output
        for output in register_pages(SITE)
        if isinstance(output, Data) and output.path.startswith("tep/")
    }
    assert {f"{path}index.json" for path in pages(SITE) if path != "tep/tra-cuu/"} | {"tep/index.csv"} == data.keys()
    table = data["tep/index.csv"]
    assert isinstance(table.payload, tuple)
    assert len(table.payload) == 5
    assert table.header[:2] == ("Địa chỉ tệp", "Tên tệp")
    assert [getattr(table.payload[0], column) for column in table.columns[:2]] == ["/tep/2026/a/1.pdf", "1.pdf"]


def test_a_site_without_files_has_an_empty_register() -> None:
    made = pages(Site(listed=()))
    assert made.keys() == {"tep/", "tep/tra-cuu/"}
    assert all(not view.rows for view in made.values())


def many() -> Iterator[Entry[Item]]:
    for number in range(MOST_ROWS + 1):
        record = News(path=f"{number}.md", slug=str(number), title="Tin", date=FIRST - timedelta(hours=number))
        yield entry(record, file(f"{number}.pdf"))


def test_a_long_register_is_cut_into_pages_and_its_newest_files_are_filtered() -> None:
    made = pages(Site(listed=tuple(many())))
    first, lookup = made["tep/"], made["tep/tra-cuu/"]
    assert len(first.rows) == ROWS
    assert names(made["tep/trang-2/"])[0] == f"{ROWS}.pdf"
    assert names(lookup) == [f"{number}.pdf" for number in range(MOST_ROWS)]
    assert lookup.intro.startswith("2.000 tệp mới nhất trong 2.001 tệp")
    assert isinstance(lookup, LookupView)
    assert next(group for group in lookup.filters if group.key == "loai").options[0].count == MOST_ROWS
