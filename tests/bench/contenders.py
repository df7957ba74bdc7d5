"""Who is measured: this project, stock Pelican with and without its cache, and Hugo and Eleventy where they are installed.

Each gets the same bodies, titles, dates, tags and summaries with the header that it reads, and a command to run.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.corpus import DOCUMENTS, Article
from bench.results import APART, OURS

ROOT = Path(__file__).resolve().parents[2]
REGISTERED = 40
"""How many of the cited documents stand in the register of the measured site."""

HERE = Path(__file__).parent / "sites"

NO_SEARCH = "import cchc.discovery.search.search_page as page\npage.search_outputs = lambda site: iter(())\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """One generator, ready to run in `folder`; its pages come to `output`, `article` is where an article's file is.

    `remembers` says whether a second run can use what the first one left.
    """

    name: str
    folder: Path
    command: Sequence[str]
    output: Path
    remembers: bool
    article: str
    environment: dict[str, str] = field(default_factory=lambda: {**os.environ, "CI": "true"})

    def file(self, article: Article) -> Path:
        """The file of an article."""
        return self.folder / self.article.format(slug=article.slug, year=article.date.year)

    def clear(self, aside: Path) -> None:
        """Put what earlier runs made into the new folder `aside`, and wait until the disk has all that was written.

        Nothing is removed: for a minute after many files were, ext4 takes ten times as long to make new folders.
        """
        aside.mkdir(parents=True)
        for made in (self.output, self.folder / ".cache", self.folder / "cache", self.folder / "__pycache__"):
            if made.exists():
                made.rename(aside / made.name)
        os.sync()

    def pages(self) -> int:
        """How many HTML pages stand in the output."""
        return sum(1 for _ in self.output.rglob("*.html"))


def contenders(corpus: Sequence[Article], place: Path) -> list[Contender]:
    """Write the corpus once for each contender into folders below `place`."""
    found = [ours(corpus, place / "ours"), ours(corpus, place / "apart", searching=False)]
    found.append(_pelican(corpus, place / "pelican", cached=False))
    found.append(_pelican(corpus, place / "cached", cached=True))
    hugo, eleventy = _program("hugo"), _program("eleventy")
    found += [_hugo(corpus, place / "hugo", hugo)] if hugo else []
    found += [_eleventy(corpus, place / "eleventy", eleventy)] if eleventy else []
    return found


_ITEM = re.compile(r"/(ke-hoach|tin-tuc|bao-cao)/\d{4}/[\w-]+/")


def _program(name: str) -> str | None:
    """A program where `make bench` puts it (beside this Python, or among the packages of Node), else on the PATH."""
    places = os.pathsep.join((str(Path(sys.executable).parent), str(Path(__file__).parent / "node/node_modules/.bin")))
    return shutil.which(name, path=places) or shutil.which(name)


def ours(corpus: Iterable[Article], folder: Path, *, searching: bool = True) -> Contender:
    """This project; where it is not `searching`, without the search index, which no other generator makes."""
    for name in ("trang", "tep", "du-lieu"):
        shutil.copytree(ROOT / "content" / name, folder / "content" / name, dirs_exist_ok=True)
    for name in ("site.yaml", "logo.svg"):
        shutil.copy(ROOT / "content" / name, folder / "content" / name)
    for file in (folder / "content" / "site.yaml", *(folder / "content" / "trang").glob("*.md")):
        text = file.read_text(encoding="utf-8")
        text = _ITEM.sub(r"/\1/", text)  # items of the demonstration are not there
        file.write_text(text if searching else text.replace("/tim-kiem/", "/so-do/"), encoding="utf-8")
    for number, cited in enumerate(DOCUMENTS[:REGISTERED]):
        file = folder / "content" / "van-ban" / f"van-ban-{number}.md"
        lines = [f"title: Văn bản thứ {number + 1} để đo", f"number: {cited.number}", f"issued: {cited.issued}"]
        issuer = cited.issuer.replace("UBND tỉnh", "UBND tỉnh Lam Giang")
        _write(file, [*lines, f"issuer: {issuer}"], "Văn bản dùng để đo tốc độ.\n")
    contender = Contender(
        name=OURS if searching else APART,
        folder=folder,
        command=[sys.executable, "-m", "cchc", "build", "-s", "conf.py"],
        output=folder / "output",
        remembers=True,
        article="content/tin-tuc/{year}/{slug}.md",
        environment={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
    )
    (folder / "conf.py").write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
        f"PATH, OUTPUT_PATH, CACHE_PATH = ({str(folder / 'content')!r}, {str(folder / 'output')!r}, {str(folder / '.cache')!r})\n"
        + ("" if searching else NO_SEARCH),
        encoding="utf-8",
    )
    for one in corpus:
        keys = [*_common(one), f"date: {one.date:%Y-%m-%d %H:%M}", f"area: {one.area}", f"tags: [{_quoted(one.tags)}]"]
        _write(contender.file(one), keys, one.body)
    return contender


def _pelican(corpus: Iterable[Article], folder: Path, *, cached: bool) -> Contender:
    """Pelican as `pelican-quickstart` sets it up, its default theme included."""
    contender = Contender(
        name="Pelican, cached" if cached else "Pelican",
        folder=folder,
        command=[sys.executable, "-m", "pelican", "content", "-s", "conf.py", "-o", "output"],
        output=folder / "output",
        remembers=cached,
        article="content/{slug}.md",
    )
    for one in corpus:
        lines = [
            f"Title: {one.title}",
            f"Date: {one.date:%Y-%m-%d %H:%M}",
            f"Slug: {one.slug}",
            f"Category: {one.area}",
        ]
        text = "\n".join([*lines, f"Tags: {', '.join(one.tags)}", f"Summary: {one.summary}", "", one.body])
        _save(contender.file(one), text)
    _save(
        folder / "conf.py",
        (HERE / "pelican.py").read_text(encoding="utf-8")
        + ("LOAD_CONTENT_CACHE = CACHE_CONTENT = True\n" if cached else ""),
    )
    return contender


def _hugo(corpus: Iterable[Article], folder: Path, program: str) -> Contender:
    contender = Contender(
        name="Hugo",
        folder=folder,
        command=[program, "--quiet", "--cacheDir", str(folder / "cache")],
        output=folder / "public",
        remembers=False,
        article="content/tin-tuc/{slug}.md",
    )
    shutil.copytree(HERE / "hugo", folder)
    for one in corpus:
        keys = [*_common(one), f"date: {one.date:%Y-%m-%dT%H:%M:00+07:00}", f"areas: [{one.area}]"]
        _write(contender.file(one), [*keys, f"tags: [{_quoted(one.tags)}]"], one.body)
    return contender


def _eleventy(corpus: Iterable[Article], folder: Path, program: str) -> Contender:
    contender = Contender(
        name="Eleventy",
        folder=folder,
        command=[program, "--quiet"],
        output=folder / "_site",
        remembers=False,
        article="tin-tuc/{slug}.md",
    )
    shutil.copytree(HERE / "eleventy", folder)
    for one in corpus:
        keys = [*_common(one), f"date: {one.date:%Y-%m-%dT%H:%M:00+07:00}", f"tags: [{_quoted(('tin', *one.tags))}]"]
        _write(contender.file(one), [*keys, f"area: {one.area}", "layout: single.njk"], one.body)
    return contender


def _common(one: Article) -> list[str]:
    return [f'title: "{one.title}"', f"slug: {one.slug}", f'summary: "{one.summary}"']


def _quoted(values: Iterable[str]) -> str:
    return ", ".join(f'"{value}"' for value in values)


def _write(file: Path, keys: Iterable[str], body: str) -> None:
    _save(file, "\n".join(["---", *keys, "---", "", body]))


def _save(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
