"""What every kind of page says of itself to machines, as it is published: none of it missing, all of it true."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from kit.building import ADDRESS, ROOT, Built

LIST = ("BreadcrumbList",)
KINDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "trang chủ": ("index.html", ("GovernmentOrganization", "WebSite")),
    "tin": ("tin-tuc/[0-9]*/*/index.html", ("NewsArticle", *LIST)),
    "kế hoạch": ("ke-hoach/[0-9]*/*/index.html", ("DigitalDocument", *LIST)),
    "so sánh kế hoạch": ("ke-hoach/[0-9]*/*/so-sanh/index.html", LIST),
    "báo cáo": ("bao-cao/[0-9]*/*/index.html", ("Report", *LIST)),
    "văn bản": ("van-ban/*[0-9]*/index.html", ("Legislation", *LIST)),
    "phản ánh": ("phan-anh/[0-9]*/*/index.html", ("QAPage", *LIST)),
    "trang": ("gioi-thieu/index.html", ("WebPage", *LIST)),
    "danh sách": ("tin-tuc/index.html", LIST),
    "danh sách, trang sau": ("**/trang-[0-9]*/index.html", LIST),
    "lĩnh vực": ("linh-vuc/*/index.html", LIST),
    "từ khóa": ("the/*/index.html", LIST),
    "danh sách kế hoạch": ("ke-hoach/index.html", LIST),
    "danh sách báo cáo": ("bao-cao/index.html", LIST),
    "danh sách phản ánh": ("phan-anh/index.html", LIST),
    "phản ánh theo năm, trạng thái": ("phan-anh/[a-z]*/*/index.html", LIST),
    "kế hoạch theo năm, giai đoạn, cơ quan, chuỗi": ("ke-hoach/[a-z]*/*/index.html", LIST),
    "ma trận, tra cứu, sổ đăng kịp thời": ("ke-hoach/[a-z]*/index.html", LIST),
    "nhiệm vụ": ("ke-hoach/nhiem-vu/*/*/index.html", LIST),
    "sổ văn bản": ("van-ban/index.html", LIST),
    "văn bản theo loại, cơ quan, năm": ("van-ban/[cln]*/*/index.html", LIST),
    "văn bản chưa xác định": ("van-ban/chua-xac-dinh/index.html", LIST),
    "sổ tệp": ("tep/index.html", LIST),
    "tệp theo loại, năm, mục": ("tep/[clmn]*/*/index.html", LIST),
    "tra cứu tệp": ("tep/tra-cuu/index.html", LIST),
    "dữ liệu và nguồn cấp tin": ("du-lieu/index.html", ("DataCatalog", *LIST)),
    "thống kê": ("du-lieu/[a-z]*/index.html", LIST),
    "lịch": ("lich/index.html", LIST),
    "lịch năm": ("lich/[0-9]*/index.html", LIST),
    "lịch tháng": ("lich/[0-9]*/[0-9]*/index.html", LIST),
    "lịch ngày": ("lich/[0-9]*/[0-9]*/[0-9]*/index.html", LIST),
    "tìm kiếm": ("tim-kiem/index.html", LIST),
    "sơ đồ": ("so-do/index.html", LIST),
    "không tìm thấy": ("404.html", LIST),
}
"""Each kind of page: where such pages stand, and what their JSON-LD must describe."""

DUBLIN_CORE = ("title", "creator", "date", "description", "publisher", "identifier", "language")
"""The mandatory elements of TT 24/2011/TT-BTTTT Điều 5, and the language."""

OPEN_GRAPH = ("title", "description", "type", "url", "image", "image:width", "image:height", "image:alt", "site_name")

REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Answer": ("text", "url"),
    "BreadcrumbList": ("itemListElement",),
    "DataCatalog": ("name", "description", "url", "publisher"),
    "DigitalDocument": ("name", "url"),
    "EntryPoint": ("urlTemplate",),
    "GovernmentOrganization": ("name",),
    "Legislation": ("@id", "name"),
    "ListItem": ("position", "name", "item"),
    "MediaObject": ("contentUrl", "contentSize", "encodingFormat", "sha256"),
    "NewsArticle": (
        *(
            "headline",
            "image",
            "datePublished",
            "dateModified",
            "author",
            "publisher",
            "description",
            "inLanguage",
            "url",
        ),
    ),
    "Person": ("name",),
    "QAPage": ("mainEntity",),
    "Question": ("name", "text", "answerCount"),
    "Report": ("headline", "datePublished", "author", "publisher", "url"),
    "SearchAction": ("target", "query-input"),
    "WebPage": ("name", "url", "publisher"),
    "WebSite": ("name", "url", "publisher", "potentialAction"),
}
"""The properties without which an object of a type says nothing (schema.org; for the rich ones, what search engines ask)."""

KIND = pytest.mark.parametrize("kind", KINDS)


def pages(published: Built, kind: str) -> list[Path]:
    later = "trang-" in KINDS[kind][0]
    found = sorted(page for page in published.output.glob(KINDS[kind][0]) if later or not _is_later(page))
    assert found, kind
    return found


def _is_later(page: Path) -> bool:
    """Whether it is a further page of a list."""
    return re.fullmatch(r"trang-\d+", page.parent.name) is not None


@cache
def soup(page: Path) -> BeautifulSoup:
    """The head of a page."""
    return BeautifulSoup(page.read_text(encoding="utf-8").partition("</head>")[0], "html.parser")


@cache
def metas(page: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meta in soup(page).find_all("meta"):
        found.setdefault(str(meta.get("name") or meta.get("property")), []).append(str(meta.get("content")))
    return found


def address(published: Built, page: Path) -> str:
    return f"{ADDRESS}/{page.relative_to(published.output).as_posix().removesuffix('index.html')}"


def redirects(page: Path) -> bool:
    return soup(page).find("meta", attrs={"http-equiv": "refresh"}) is not None


def objects(value: object) -> Iterator[Mapping[str, object]]:
    """Every object within a JSON-LD value."""
    match value:
        case dict():
            if "@type" in value:
                yield value
            for inner in value.values():
                yield from objects(inner)
        case list():
            for inner in value:
                yield from objects(inner)


def graph(page: Path) -> list[Mapping[str, object]]:
    (script,) = soup(page).find_all("script", type="application/ld+json")
    data = json.loads(script.get_text())
    assert data["@context"] == "https://schema.org"
    return list(data["@graph"])


@KIND
def test_a_page_has_one_title_one_description_and_its_own_address(published: Built, kind: str) -> None:
    for page in pages(published, kind):
        canonical = [str(link["href"]) for link in soup(page).find_all("link", rel="canonical")]
        title = soup(page).title
        assert title is not None
        assert title.get_text(strip=True)
        assert canonical == [address(published, page)]
        assert [len(text) > 0 for text in metas(page)["description"]] == [True]


@KIND
def test_no_mandatory_element_of_dublin_core_is_empty(published: Built, kind: str) -> None:
    for page in pages(published, kind):
        core = {name: metas(page)[f"DC.{name}"] for name in DUBLIN_CORE}
        assert [name for name, values in core.items() if len(values) != 1 or not values[0].strip()] == []
        assert core["identifier"] == [address(published, page)]
        date.fromisoformat(core["date"][0][:10])


@KIND
def test_open_graph_is_complete_and_its_picture_is_what_it_says(published: Built, kind: str) -> None:
    for page in pages(published, kind):
        said = {name: metas(page)[f"og:{name}"] for name in OPEN_GRAPH}
        assert [name for name, values in said.items() if len(values) != 1 or not values[0].strip()] == []
        assert said["url"] == [address(published, page)]
        assert (metas(page)["og:locale"], metas(page)["twitter:card"]) == (["vi_VN"], ["summary_large_image"])
        assert said["image"][0].startswith(f"{ADDRESS}/")
        with Image.open(published.output / said["image"][0].removeprefix(f"{ADDRESS}/")) as picture:
            assert picture.size == (int(said["image:width"][0]), int(said["image:height"][0]))


@KIND
def test_json_ld_describes_the_page_with_all_that_its_types_need(published: Built, kind: str) -> None:
    for page in pages(published, kind):
        described = graph(page)
        assert tuple(str(one["@type"]) for one in described) == KINDS[kind][1]
        for one in objects(described):
            lacking = [name for name in REQUIRED[str(one["@type"])] if one.get(name) in (None, "", [], {})]
            assert lacking == [], (page, one)


@KIND
def test_addresses_and_dates_in_json_ld_are_whole(published: Built, kind: str) -> None:
    for page in pages(published, kind):
        for one in objects(graph(page)):
            for name in ("@id", "url", "item", "image", "contentUrl", "thumbnailUrl"):
                if isinstance(value := one.get(name), str):
                    assert urlsplit(value).scheme == "https", (page, name, value)
            for name in ("datePublished", "dateModified", "legislationDate"):
                if isinstance(value := one.get(name), str):
                    datetime.fromisoformat(value)


def test_every_page_belongs_to_a_kind_of_this_table(published: Built) -> None:
    """A page of a new kind needs a line of its own above."""
    known = {page for kind in KINDS for page in pages(published, kind)}
    standing = {published.output / file.stem / "index.html" for file in (ROOT / "content" / "trang").glob("*.md")}
    whole = {page for page in published.output.rglob("*.html") if page.parent.name != "nhung" and not redirects(page)}
    assert {page.relative_to(published.output).as_posix() for page in whole - known - standing} == set()


def test_the_breadcrumb_leads_from_home_to_the_page_itself(published: Built) -> None:
    for kind in ("tin", "kế hoạch", "văn bản", "lịch ngày", "danh sách"):
        for page in pages(published, kind):
            steps = graph(page)[-1]["itemListElement"]
            assert isinstance(steps, list)
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert (steps[0]["item"], steps[-1]["item"]) == (f"{ADDRESS}/", address(published, page))


def test_a_local_build_makes_no_cards_and_names_no_picture_but_an_items_own(demo: Built) -> None:
    assert list(demo.output.rglob("anh-chia-se.png")) == []
    named = {image for page in demo.output.rglob("*.html") for image in metas(page).get("og:image", [])}
    assert named
    assert {image for image in named if "/tep/" not in image} == set()
