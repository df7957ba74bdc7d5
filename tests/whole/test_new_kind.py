"""A kind of content is added with one module and one template, and is everywhere that kinds are."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from bs4 import BeautifulSoup

from kit.building import DAY, ROOT

KIND = ROOT / "tests" / "kinds" / "hoi_dap"
TITLE = "Xin giấy phép xây dựng mất mấy ngày?"
PAGE = "hoi-dap/2026/cap-phep/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy of the package, the theme and the settings, to which one module and one template were added."""

    root: Path

    @property
    def output(self) -> Path:
        """Where the site is built."""
        return self.root / "output"

    def cchc(self, *arguments: str) -> str:
        """Run a command of the copy; return what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "cchc", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root / "plugins"), "SOURCE_DATE_EPOCH": str(DAY)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def text(self, path: str) -> str:
        """The text of a built file."""
        return (self.output / path).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    root = tmp_path_factory.mktemp("copy")
    compiled = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "plugins", root / "plugins", ignore=compiled)
    shutil.copytree(ROOT / "theme", root / "theme")
    shutil.copy(ROOT / "pelicanconf.py", root)
    shutil.copytree(KIND / "content", root / "content")
    shutil.copy(KIND / "hoi_dap.py", root / "plugins" / "cchc" / "site" / "kinds")
    shutil.copy(KIND / "hoi_dap.html", root / "theme" / "templates")
    made = Copy(root=root)
    made.cchc("build")
    return made


def test_an_item_has_its_page_in_its_own_template(copy: Copy) -> None:
    soup = BeautifulSoup(copy.text(f"{PAGE}index.html"), "html.parser")
    main = soup.main.get_text(" ", strip=True) if soup.main else ""
    assert TITLE in main
    assert "Đơn vị trả lời: Phòng Quản lý xây dựng" in main
    assert "Câu hỏi mới hơn" in main
    script = soup.find("script", type="application/ld+json")
    assert script is not None
    assert [one["@type"] for one in json.loads(script.text)["@graph"]] == ["QAPage", "BreadcrumbList"]


def test_the_kind_has_its_list_with_data_and_feed(copy: Copy) -> None:
    page = copy.text("hoi-dap/index.html")
    assert page.index("Nộp hồ sơ ở đâu?") < page.index(TITLE)
    assert "Những câu hỏi thường gặp." in page
    assert [item["label"] for item in json.loads(copy.text("hoi-dap/index.json"))["items"]] == ["Hỏi đáp", "Hỏi đáp"]
    assert copy.text("feeds/hoi-dap.atom.xml").count("<entry>") == 2
    assert len(json.loads(copy.text("feeds/hoi-dap.json"))["items"]) == 2


def test_the_kind_stands_in_sitemap_tree_calendar_and_statistics(copy: Copy) -> None:
    sitemap = copy.text("sitemap.xml")
    assert f"/{PAGE}</loc>" in sitemap
    assert "/hoi-dap/</loc>" in sitemap
    assert TITLE in copy.text("so-do/index.html")
    assert TITLE in copy.text("lich/2026/10/05/index.html")
    assert "Hỏi đáp" in copy.text("du-lieu/thong-ke/index.html")
    assert "Hỏi đáp" in copy.text("du-lieu/index.html")


def test_an_item_is_found_by_search(copy: Copy) -> None:
    folder = copy.output / "tim-kiem" / "chi-muc"
    assert '[\\"hoi-dap\\",\\"Hỏi đáp\\"]' in (folder / "goc.js").read_text(encoding="utf-8")
    cards = [path.read_text(encoding="utf-8") for path in (folder / "the").iterdir()]
    assert any(TITLE in text and f"/{PAGE}" in text for text in cards)
    assert " phep" in (folder / "chu.js").read_text(encoding="utf-8")


def test_every_internal_link_of_the_site_leads_to_a_file(copy: Copy) -> None:
    pages = [path for path in sorted(copy.output.rglob("*.html")) if path.parent.name != "nhung"]
    assert copy.output / PAGE / "index.html" in pages
    dead = []
    for page in pages:
        soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
        for tag in soup.select("[href], [src]"):
            path, fragment = urldefrag(str(tag.get("href") or tag.get("src")))
            if ":" in path.split("/")[0]:
                continue
            target = (page.parent / unquote(path.split("?")[0])).resolve() if path else page
            if not target.is_file() or (
                fragment and target.suffix == ".html" and f'id="{fragment}"' not in target.read_text(encoding="utf-8")
            ):
                dead.append(f"{page.relative_to(copy.output)}: {tag.get('href') or tag.get('src')}")
    assert dead == []


def test_every_address_of_the_sitemap_and_of_feeds_has_a_page(copy: Copy) -> None:
    machine = [
        copy.text("sitemap.xml"),
        *(copy.text(f"feeds/{path.name}") for path in (copy.output / "feeds").iterdir()),
    ]
    addresses = {found for text in machine for found in re.findall(r"https?://[^/\"<]+(/[^\"<]*/)[\"<]", text)}
    assert f"/{PAGE}" in addresses
    assert [url for url in sorted(addresses) if not (copy.output / url.lstrip("/") / "index.html").is_file()] == []


def test_a_new_file_of_the_kind_can_be_begun_and_built(copy: Copy) -> None:
    copy.cchc("new", "hoi-dap", "Ai trả lời câu hỏi của tôi?")
    file = copy.root / "content" / "hoi-dap" / "2026" / "ai-tra-loi-cau-hoi-cua-toi.md"
    written = file.read_text(encoding="utf-8")
    assert "# bắt buộc – đơn vị trả lời – ví dụ Văn phòng Sở\nunit:\n" in written

    file.write_text(re.sub(r"^unit:.*$", "unit: Văn phòng Sở", written, flags=re.MULTILINE), encoding="utf-8")
    copy.cchc("build")

    assert "Ai trả lời câu hỏi của tôi?" in copy.text("hoi-dap/index.html")


def test_the_keys_of_the_kind_are_documented(copy: Copy) -> None:
    keys = copy.cchc("explain", "--keys")
    assert "## Riêng cho hỏi đáp (`content/hoi-dap/`)" in keys
    assert "| **`unit`** | đơn vị trả lời | một dòng chữ | `Văn phòng Sở` |" in keys
