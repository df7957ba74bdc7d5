"""Whoever starts at the home page reaches every page by links alone, and every table as data."""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from bs4 import BeautifulSoup

from kit.building import Built


@cache
def _links(page: Path) -> frozenset[Path]:
    """The files that a page links to, JSON, CSV and feeds in its head included."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    found = set()
    for tag in soup.select("a[href], link[rel=alternate][href]"):
        path, _ = urldefrag(str(tag["href"]))
        if path and ":" not in path.split("/")[0]:
            target = (page.parent / unquote(path.split("?")[0])).resolve()
            found.add(target / "index.html" if target.is_dir() else target)
    return frozenset(found)


@pytest.fixture(scope="module")
def reached(demo: Built) -> frozenset[str]:
    """Everything reached from the home page, as paths below the output."""
    root = demo.output.resolve()
    seen = {root / "index.html"}
    waiting = list(seen)
    while waiting:
        page = waiting.pop()
        if page.suffix == ".html" and page.is_file():
            new = {link for link in _links(page) if link.is_relative_to(root)} - seen
            seen |= new
            waiting += new
    return frozenset(path.relative_to(root).as_posix() for path in seen)


def _refreshes(page: Path) -> bool:
    return b'http-equiv="refresh"' in page.read_bytes()


def test_every_page_is_reached_from_home(demo: Built, reached: frozenset[str]) -> None:
    pages = {
        path.relative_to(demo.output).as_posix()
        for path in demo.output.rglob("*.html")
        if path.parent.name != "nhung"
        and not _refreshes(path)
        and b'name="robots" content="noindex"' not in path.read_bytes()
    }
    hidden = {
        "tin-tuc/2025/" + path.parent.name + "/index.html"
        for path in demo.output.glob("tin-tuc/2025/*/index.html")
        if f"/{path.parent.name}/" not in (demo.output / "sitemap.xml").read_text(encoding="utf-8")
    }

    assert sorted(pages - reached - hidden) == []


@pytest.mark.parametrize("end", ["json", "csv", "atom.xml", "ics", "zip"])
def test_data_of_every_kind_is_reached_from_a_page(end: str, reached: frozenset[str]) -> None:
    assert [path for path in reached if path.endswith(f".{end}")]


def test_every_attachment_is_reached_from_a_page(demo: Built, reached: frozenset[str]) -> None:
    files = {
        path.relative_to(demo.output).as_posix()
        for path in (demo.output / "tep").rglob("*")
        if path.suffix in {".pdf", ".docx", ".xlsx", ".ods", ".zip"}
    }

    assert sorted(files - reached) == []
