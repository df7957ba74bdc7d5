"""What the demonstration site says of the law: links, force at two dates, the register, what nobody registered."""

import csv
import io
import json
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from cchc.law.citations.find import find
from kit.building import Built

SEEDS = {
    "ke-hoach/2021/1136-kh-sxd": (),
    "ke-hoach/2021/4322-kh-sxd": (),
    "ke-hoach/2017/36-kh-ubnd-sop-cop": (
        "30c/NQ-CP",
        "01-CTr/TU",
        "Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2015-2020",
    ),
    "ke-hoach/2020/so-ngoai-vu-tien-giang": ("53/KH-UBND", "438/KH-UBND"),
    "ke-hoach/2022/so-xay-dung-thai-binh": (
        "15/KH-UBND",
        "76/NQ-CP",
        "61/2018/NĐ-CP",
        "107/2021/NĐ-CP",
        "3373/QĐ-UBND",
        "2726/QĐ-UBND",
        "Quyết định của UBND tỉnh phê duyệt Kế hoạch cải cách hành chính tỉnh giai đoạn 2021-2025",
        "Kế hoạch cải cách hành chính tỉnh Thái Bình năm 2022",
    ),
}
"""What the five real plans cite, numbered or not."""


@cache
def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _text(demo: Built, address: str) -> str:
    return " ".join(_soup(demo.output / address / "index.html").get_text(" ").split())


def _basis(demo: Built, address: str) -> list[Tag]:
    return list(_soup(demo.output / address / "index.html").select(".cchc-basis-list__item"))


@pytest.mark.parametrize(("address", "cited"), SEEDS.items(), ids=SEEDS.keys())
def test_what_a_real_plan_cites_is_linked_or_listed_as_unknown(
    demo: Built, address: str, cited: tuple[str, ...]
) -> None:
    unknown = _text(demo, "van-ban/chua-xac-dinh")
    items = _basis(demo, address)
    for document in cited:
        rows = [each for each in items if document in each.get_text(" ")]
        assert rows
        assert any(row.find("a") is not None for row in rows) or document in unknown


def test_a_decree_shows_what_amended_and_what_replaced_it(demo: Built) -> None:
    text = _text(demo, "van-ban/61-2018-nd-cp")

    assert "Hết hiệu lực" in text
    assert "Được sửa đổi, bổ sung bởi Nghị định số 107/2021/NĐ-CP" in text
    assert "Được thay thế bởi Nghị định số 118/2025/NĐ-CP" in text
    assert "rà soát đến ngày" in text


def test_a_plan_warns_that_its_basis_was_replaced_and_says_that_it_held_then(demo: Built) -> None:
    (item,) = [
        each for each in _basis(demo, "ke-hoach/2022/so-xay-dung-thai-binh") if "61/2018/NĐ-CP," in each.get_text()
    ]
    text = " ".join(item.get_text(" ").split())

    assert "Hết hiệu lực" in text
    assert "Đã được thay thế bởi Nghị định số 118/2025/NĐ-CP từ ngày 01/7/2025" in text
    assert "Đã hết hiệu lực khi được viện dẫn" not in text


def test_bases_stand_in_the_legal_order(demo: Built) -> None:
    texts = [item.get_text(" ").split()[0:2] for item in _basis(demo, "ke-hoach/2022/so-xay-dung-thai-binh")]
    kinds = [" ".join(words) for words in texts]

    assert kinds.index("Nghị định") < kinds.index("Quyết định") < kinds.index("Kế hoạch")


def test_a_document_lists_the_pages_that_cite_it_with_the_words_around(demo: Built) -> None:
    soup = _soup(demo.output / "van-ban" / "61-2018-nd-cp" / "index.html")
    links = [str(link.get("href")) for link in soup.select(".cchc-cited-in a")]
    snippets = [quote.get_text() for quote in soup.select(".cchc-cited-in q")]

    assert any("so-xay-dung-thai-binh" in href for href in links)
    assert any("61/2018/NĐ-CP" in snippet for snippet in snippets)


def test_citation_links_wrap_the_citation_and_nothing_else(demo: Built) -> None:
    woven = [
        link
        for page in (demo.output / "ke-hoach").glob("*/*/index.html")
        for link in _soup(page).select(".cchc-prose a.cchc-citation, .cchc-prose a.cchc-citation-ended")
    ]

    assert len(woven) > 20
    for link in woven:
        words = link.get_text()
        (citation,) = find(words)
        assert (citation.start, citation.end) == (0, len(words))


def test_no_link_stands_in_a_heading_a_link_or_code(demo: Built) -> None:
    for page in demo.output.rglob("*.html"):
        assert _soup(page).select("h2 a.cchc-citation, h3 a.cchc-citation, a a, code a") == []


def test_register_and_citations_are_given_to_machines(demo: Built) -> None:
    folder = demo.output / "van-ban"
    register = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    table = list(csv.DictReader(io.StringIO((folder / "index.csv").read_text(encoding="utf-8-sig"))))
    graph = json.loads((folder / "vien-dan.json").read_text(encoding="utf-8"))

    assert len(register) == len(table)
    (decree,) = [row for row in register if row["number"] == "61/2018/NĐ-CP"]
    assert (decree["force"], decree["issued"], decree["kind"]) == ("hết hiệu lực", "2018-04-23", "Nghị định")
    edges = {(edge["source"].rsplit("/", 2)[-2], edge["relation"], edge["number"]) for edge in graph}
    assert ("107-2021-nd-cp", "amends", "61/2018/NĐ-CP") in edges
    assert ("118-2025-nd-cp", "replaces", "61/2018/NĐ-CP") in edges


def test_a_document_describes_itself_as_legislation(demo: Built) -> None:
    script = _soup(demo.output / "van-ban" / "61-2018-nd-cp" / "index.html").select_one(
        'script[type="application/ld+json"]'
    )
    assert script is not None
    (legislation,) = [each for each in json.loads(script.get_text())["@graph"] if each["@type"] == "Legislation"]

    assert legislation["legislationIdentifier"] == "61/2018/NĐ-CP"
    assert legislation["legislationLegalForce"] == "https://schema.org/NotInForce"
    assert legislation["legislationDate"] == "2018-04-23"
    assert legislation["@id"].endswith("/van-ban/61-2018-nd-cp/")


def test_every_registered_document_is_reached_by_kind_issuer_and_year(demo: Built) -> None:
    folder = demo.output / "van-ban"
    listed = {
        str(link["href"]).rstrip("/").removesuffix("/index.html").rsplit("/", 1)[-1]
        for index in (*folder.glob("loai/*/**/index.html"), *folder.glob("nam/*/**/index.html"))
        for link in _soup(index).select("th a")
    }
    pages = {path.parent.name for path in folder.glob("*/index.html") if "-" in path.parent.name}
    pages -= {"chua-xac-dinh", *(path.parent.name for path in folder.glob("trang-*/index.html"))}

    assert pages - listed == set()
