"""Every page of the demonstration site is valid, complete, and leads nowhere that does not exist."""

import json
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urldefrag

import html5lib
import pytest
from bs4 import BeautifulSoup, Tag

from kit.building import Built

NOT_ERRORS = {"invalid-character-in-attribute-name"}
EMBEDDED = "nhung"


@cache
def _soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def _pages(demo: Built) -> list[Path]:
    """Every whole page; what other sites embed is a part of theirs."""
    return sorted(path for path in demo.output.rglob("*.html") if path.relative_to(demo.output).parts[0] != EMBEDDED)


def test_every_page_parses_without_an_error(demo: Built) -> None:
    problems = []
    for page in _pages(demo):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(page.read_bytes())
        problems += [
            f"{page.relative_to(demo.output)}: {error}" for error in parser.errors if error[1] not in NOT_ERRORS
        ]
    assert problems == []


def test_every_page_has_title_description_language_and_one_main_heading(demo: Built) -> None:
    lacking = []
    for page in _pages(demo):
        soup = _soup(page)
        description = soup.find("meta", attrs={"name": "description"})
        complete = (
            soup.html is not None
            and soup.html.get("lang") == "vi"
            and soup.title is not None
            and soup.title.get_text(strip=True)
            and isinstance(description, Tag)
            and description.get("content")
            and len(soup.find_all("h1")) == 1
        )
        if not complete:
            lacking.append(page.relative_to(demo.output).as_posix())
    assert lacking == []


def test_ids_are_unique_and_aria_points_at_them(demo: Built) -> None:
    problems = []
    for page in _pages(demo):
        soup = _soup(page)
        ids = Counter(str(tag["id"]) for tag in soup.select("[id]"))
        problems += [f"{page}: id {name} {count} lần" for name, count in ids.items() if count > 1]
        for attribute in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
            for tag in soup.select(f"[{attribute}]"):
                problems += [f"{page}: {attribute}={name}" for name in str(tag[attribute]).split() if name not in ids]
    assert problems == []


def test_headings_never_skip_a_level(demo: Built) -> None:
    skipped = []
    for page in _pages(demo):
        levels = [int(tag.name[1]) for tag in _soup(page).find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
        if any(after > before + 1 for before, after in pairwise(levels)):
            skipped.append(f"{page.relative_to(demo.output)}: {levels}")
    assert skipped == []


def test_pictures_have_a_text_and_a_size(demo: Built) -> None:
    lacking = [
        f"{page.relative_to(demo.output)}: {image}"
        for page in _pages(demo)
        for image in _soup(page).find_all("img")
        if image.get("alt") is None or not image.get("width") or not image.get("height")
    ]
    assert lacking == []


def test_no_internal_link_is_broken(demo: Built) -> None:
    broken = []
    for page in _pages(demo):
        for tag in _soup(page).find_all(["a", "link", "img", "script", "source", "form"]):
            for attribute in ("href", "src", "action"):
                address = tag.get(attribute)
                if isinstance(address, str) and _is_internal(address) and not _exists(demo, page, address):
                    broken.append(f"{page.relative_to(demo.output)} → {address}")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere_and_no_script_is_inline(demo: Built) -> None:
    foreign = []
    for page in _pages(demo):
        for tag in _soup(page).find_all(["script", "img", "link", "iframe", "source", "style"]):
            loaded = tag.get("src") or (tag.get("href") if "stylesheet" in (tag.get("rel") or []) else None)
            inline = tag.name == "style" or (tag.name == "script" and not tag.get("src") and tag.get("type") is None)
            if inline or (isinstance(loaded, str) and "//" in loaded):
                foreign.append(f"{page.relative_to(demo.output)}: {str(tag)[:80]}")
    assert foreign == []


def test_structured_data_is_json(demo: Built) -> None:
    for page in _pages(demo):
        for tag in _soup(page).find_all("script", type="application/ld+json"):
            assert json.loads(tag.get_text())


@pytest.mark.parametrize(
    "element", ["DC.title", "DC.creator", "DC.date", "DC.description", "DC.publisher", "DC.identifier"]
)
def test_articles_and_documents_carry_the_mandatory_metadata(demo: Built, element: str) -> None:
    """The elements that TT 24/2011/TT-BTTTT Điều 5 makes mandatory are on every news item, plan and document."""
    lacking = []
    for folder in ("tin-tuc", "ke-hoach", "van-ban", "bao-cao"):
        for page in (demo.output / folder).glob("*/*/index.html"):
            meta = _soup(page).find("meta", attrs={"name": element})
            if page.parts[-3].isdigit() and not (isinstance(meta, Tag) and meta.get("content")):
                lacking.append(page.relative_to(demo.output).as_posix())
    assert lacking == []


def _is_internal(address: str) -> bool:
    return not address.startswith(("http:", "https:", "mailto:", "tel:", "data:", "//"))


def _exists(demo: Built, page: Path, address: str) -> bool:
    path, fragment = urldefrag(address)
    target = page if not path else (page.parent / unquote(path.split("?")[0])).resolve()
    if target.is_dir():
        target /= "index.html"
    if not target.is_file() or not target.is_relative_to(demo.output.resolve()):
        return False
    return not fragment or target.suffix != ".html" or _soup(target).find(id=unquote(fragment)) is not None
