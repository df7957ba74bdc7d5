"""No page leads to a file or an anchor that is not there, and a build says so of what editors wrote."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from kit.building import Built, build_here, open_doors

SITES = Path(__file__).parents[1] / "sites"
WHOLE = sorted(path.name for path in SITES.iterdir() if (path / "content").is_dir() and path.name != "search")
"""Sites that are all there: the attachments of `search` are made by its own tests."""
_LINK = re.compile(r'<[a-z][^<>]*?\s(?:href|src|action|poster|data-url)="([^"]*)"')
_NAME = re.compile(r'<[a-z][^<>]*?\s(?:id|name)="([^"]*)"')
HEAD = """name: Cải cách hành chính
agency:
  name: Sở Xây dựng tỉnh Thử Nghiệm
"""
NEWS = "---\ntitle: {}\ndate: {}\n---\n\n{}\n"


@cache
def _names(page: Path) -> frozenset[str]:
    return frozenset(map(unescape, _NAME.findall(page.read_text(encoding="utf-8"))))


def _dead(output: Path, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Each address on a page that leads nowhere; those of the site may begin with `prefix`."""
    for page in sorted(output.rglob("*.html")):
        for written in map(unescape, _LINK.findall(page.read_text(encoding="utf-8"))):
            parts = urlsplit(written)
            if parts.scheme or parts.netloc:
                continue
            path = unquote(parts.path)
            base = output if path.startswith("/") else page.parent
            found = base / path.removeprefix(prefix).lstrip("/") if path else page
            found = found / "index.html" if found.is_dir() else found
            if not found.is_file() or (
                parts.fragment and found.suffix == ".html" and unquote(parts.fragment) not in _names(found)
            ):
                yield page.relative_to(output).as_posix(), written


def test_the_demonstration_leads_nowhere_in_vain(demo: Built, published: Built) -> None:
    assert [*_dead(demo.output)] == []
    assert [*_dead(published.output, "/cchc")] == []


@pytest.mark.parametrize("name", WHOLE)
def test_no_small_site_leads_anywhere_in_vain(name: str, tmp_path: Path) -> None:
    open_doors()
    built = build_here(SITES / name / "content", tmp_path)

    assert built.status == 0, built.messages
    assert [*_dead(built.output)] == []


def _said(place: Path, files: dict[str, str], *, publish: bool = False) -> tuple[Built, list[tuple[str, ...]]]:
    """What a build of a site says of its addresses: place, code, hint."""
    for path, text in {"site.yaml": HEAD, **files}.items():
        file = place / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    open_doors()
    built = build_here(place / "content", place, publish=publish)
    found = re.findall(r"^content/(\S+): (CC\d+) .*\n(?:    .*\n)*?    Gợi ý: (.*)\.$", built.messages, re.MULTILINE)
    return built, found


A = "tin-tuc/2026/a.md"
B = NEWS.format("Bài b", "2026-03-05", "## Kết quả\n\n1. Một\n2. Hai\n\n## Nội dung\n\nCó.[^1]\n\n[^1]: Lời.")
DRAFT = "---\ntitle: Nháp\ndate: 2026-03-05\nstatus: draft\n---\n\nChữ\n"


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("/tin-tuc/2025/b/", "CC506", "viết /tin-tuc/2026/b/"),
        ("/tin-tuc/2026/b", "CC506", "viết /tin-tuc/2026/b/"),
        ("b.html", "CC506", "viết /tin-tuc/2026/b/"),
        ("../gioi-thieu.html", "CC506", ""),
        ("2026/khong-co/", "CC506", ""),
        ("/ke-hoac/", "CC506", "viết /ke-hoach/"),
        ("/the/khong-co/?x=1", "CC506", ""),
        ("/mau.docx", "CC506", ""),
        ("#khoan-9", "CC507", ""),
        ("#ket-qa", "CC507", "phần gần nhất là #ket-qua: viết #ket-qua"),
        ("#kết-quả", "CC507", "phần gần nhất là #ket-qua: viết #ket-qua"),
        ("#tep", "CC507", ""),
        ("#can-cu", "CC507", ""),
        ("#", "CC507", ""),
        ("b.md#ket-qa", "CC507", "phần gần nhất là #ket-qua: viết b.md#ket-qua"),
        ("/tin-tuc/2026/b/#khoan-3", "CC507", ""),
        ("../b/?x=1#Ket-Qua", "CC507", "phần gần nhất là #ket-qua: viết ../b/?x=1#ket-qua"),
        ("/tin-tuc/#khong-co", "CC507", ""),
    ],
)
def test_a_link_to_what_is_not_made_is_told_at_its_place(written: str, code: str, hint: str, tmp_path: Path) -> None:
    text = NEWS.format("Bài a", "2026-03-05", f"Xem [ở đây]({written}).\n\n## Kết quả\n\n1. Một\n2. Hai")
    built, said = _said(tmp_path, {A: text, "tin-tuc/2026/b.md": B})

    assert built.status == 1
    ((place, told, hinted),) = said
    assert (place, told) == (f"{A}:6:13", code)
    assert hint in hinted
    if hinted.rpartition("viết ")[0] and hint:
        meant = text.replace(f"({written})", f"({hinted.rpartition('viết ')[2]})")
        built, said = _said(tmp_path, {A: meant})
        assert (built.status, said) == (0, [])


@pytest.mark.parametrize(
    "written",
    [
        "/",
        "/tin-tuc/2026/b/",
        "/tin-tuc/2026/b/index.html",
        "../b/#ket-qua",
        "b.md?in=1#khoan-2",
        "b.md#muc-ket-qua",
        "b.md#fn:1",
        "b.md#noi-dung",
        "/tim-kiem/?q=x",
        "/sitemap.xml",
        "/cu/1.html",
        "#ket-qua",
        "#muc-ket-qua",
        "#khoan-1",
        "#top",
        "#noi-dung",
        "/tin-tuc/#danh-sach",
    ],
)
def test_a_link_to_what_is_made_is_in_order(written: str, tmp_path: Path) -> None:
    text = NEWS.format("Bài a", "2026-03-05", f"Xem [ở đây]({written}).\n\n## Kết quả\n\n1. Một\n2. Hai")
    old = B.replace("date:", "redirect_from: [/cu/1.html]\ndate:")
    built, said = _said(tmp_path, {A: text, "tin-tuc/2026/b.md": old})

    assert (built.status, said) == (0, [])
    assert [*_dead(built.output)] in ([], [("tin-tuc/2026/a/index.html", "#top")])


def test_a_link_to_an_item_that_is_not_shown_is_plain_text_on_its_page(tmp_path: Path) -> None:
    links = "[một](c.md) [hai](/tin-tuc/2026/c/) <a href='../c/'>ba</a>"
    built, said = _said(tmp_path, {A: NEWS.format("Bài a", "2026-03-05", links), "tin-tuc/2026/c.md": DRAFT})

    assert (built.status, [code for _, code, _ in said]) == (0, ["CC502"] * 3)
    assert "<p>một hai ba</p>" in (built.output / "tin-tuc/2026/a/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("menu:\n  - title: Trang\n    url: /khong-co/", "CC506"),
        ("links:\n  - title: Trang\n    url: /tin-tuc", "CC506"),
        ("notices:\n  - text: Trang\n    url: /tin-tuc/2026/c/", "CC506"),
        ("menu:\n  - title: Trang\n    url: /tin-tuc/2026/b/#khong-co", "CC507"),
    ],
)
def test_an_address_of_the_frame_is_told_at_its_line(line: str, code: str, tmp_path: Path) -> None:
    files = {"site.yaml": f"{HEAD}{line}\n", "tin-tuc/2026/b.md": B, "tin-tuc/2026/c.md": DRAFT}
    built, said = _said(tmp_path, files)

    assert built.status == 1
    assert [(place, told) for place, told, _ in said] == [("site.yaml:6:10", code)]


OWNER = """  parent: Ủy ban nhân dân tỉnh Thử Nghiệm
  address: Số 1 đường Thử
  phone: 0000 000 000
  email: so@thu.example
responsible:
  name: Nguyễn Văn Thử
"""


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("[ở đây](https://so.vidu.gov.vn/cchc/khong-co/)", "CC506"),
        ("[ở đây](http://so.vidu.gov.vn/cchc/tin-tuc/2026/b)", "CC506"),
        ("[ở đây](HTTPS://SO.Vidu.gov.vn/cchc/ke-hoac/?x=1)", "CC506"),
        ("[ở đây](https://so.vidu.gov.vn/cchc/tin-tuc/2026/b/#khong-co)", "CC507"),
        ("[ở đây](https://so.vidu.gov.vn/cchc/mau.docx)", "CC506"),
        ("<a href='https://so.vidu.gov.vn/cchc/khong-co/'>ở đây</a>", "CC506"),
        ("<https://so.vidu.gov.vn/cchc/khong-co/>", "CC506"),
        ("[ở đây][a]\n\n[a]: https://so.vidu.gov.vn/cchc/khong-co/", "CC506"),
        ("[ở đây](https://so.vidu.gov.vn/cchc/tin-tuc/2026/b/#ket-qua)", ""),
        ("[ở đây](https://so.vidu.gov.vn/cchc/tin-tuc/2026/b/index.html)", ""),
        ("[ở đây](https://so.vidu.gov.vn/cchc)", ""),
        ("[ở đây](https://so.vidu.gov.vn/cchc/#top)", ""),
        ("[ở đây](https://so.vidu.gov.vn/)", ""),
        ("[ở đây](https://so.vidu.gov.vn/cchc-cu/khong-co/)", ""),
        ("[ở đây](https://www.so.vidu.gov.vn/cchc/khong-co/)", ""),
        ("[ở đây](https://noi-khac.vn/?u=https://so.vidu.gov.vn/cchc/khong-co/)", ""),
    ],
)
def test_a_full_address_of_the_site_itself_is_looked_at_like_any_other(written: str, code: str, tmp_path: Path) -> None:
    files = {"site.yaml": HEAD + OWNER, A: NEWS.format("Bài a", "2026-03-05", f"Xem {written}"), "tin-tuc/2026/b.md": B}
    built, said = _said(tmp_path, files, publish=True)

    assert built.status == (1 if code else 0)
    assert [told for _, told, _ in said] == ([code] if code else [])
    if "](" in written and code:
        assert said[0][0] == f"{A}:6:13"


@pytest.mark.parametrize("old", ["/ke-hoach/", "/tim-kiem", "/index.html", "/404.html", "/TIN-TUC/"])
def test_an_old_address_of_a_page_of_the_system_is_told_at_its_line(old: str, tmp_path: Path) -> None:
    text = NEWS.format("Bài a", "2026-03-05", "Chữ.").replace("date:", f"redirect_from: {old}\ntags: [một]\ndate:")
    built, said = _said(tmp_path, {A: text, "tin-tuc/2026/b.md": NEWS.format("B", "2026-03-05", "Chữ.")})

    assert built.status == 1
    assert [(place, told) for place, told, _ in said] == [(f"{A}:3:16", "CC590")]


def test_an_item_with_errors_is_the_only_thing_told_of_it(tmp_path: Path) -> None:
    files = {
        A: NEWS.format("Bài a", "2026-03-05", "[b](/tin-tuc/2026/b/)"),
        "tin-tuc/2026/b.md": B.replace("title", "titel"),
    }
    _, said = _said(tmp_path, files)

    assert {code for _, code, _ in said} & {"CC506", "CC507"} == set()
