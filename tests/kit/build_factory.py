"""Small sites for tests of the build room: two templates, views of our own, bodies put in by hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from cchc.engine.cache.store import FileKey, Store, StoredBody, StoredReading, with_store
from cchc.engine.outputs.output import Given, LazyPage, Page
from cchc.engine.outputs.shared_views import Body, Link
from cchc.engine.render.relative_urls import Addresses
from cchc.engine.render.renderer import Look
from cchc.engine.workers.pool import Pool, Serial
from cchc.engine.workers.progress import Silent
from cchc.engine.write.output_writer import BuildResult, write

TEMPLATES = {
    "base.html": '<!DOCTYPE html>\n<title>{{ view.title }}</title>\n{% include "foot.html" %}{% block main %}{% endblock %}\n',
    "foot.html": '<p><a href="/">{{ site.name }}</a></p>\n',
    "links.html": '{% macro links(all) %}{% for link in all %}<a href="{{ link.url }}">{{ link.title }}</a>\n{% endfor %}{% endmacro %}',
    "article.html": '{% extends "base.html" %}{% from "links.html" import links %}'
    "{% block main %}<h1>{{ view.title }}</h1>\n{{ body(view.body) }}{{ links(view.others) }}{% endblock %}",
}


NO_BODY = Body(digest="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """`site` of the templates."""

    name: str = "Sở Thử nghiệm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """`view` of article.html."""

    title: str
    body: Body = NO_BODY
    others: tuple[Link, ...] = ()


def article(path: str, title: str = "Tin", html: str = "", *others: Link) -> Page:
    """A page at `path` that shows a title, a body and links."""
    body = Body(digest=sha256(html.encode()).hexdigest() if html else "")
    return Page(path=path, template="article.html", view=Article(title=title, body=body, others=others))


def later(page: Page, key: str) -> LazyPage:
    """A page that need not be made while its key stays."""
    return LazyPage(path=page.path, template=page.template, key=(key,), make=lambda: page)


def put_bodies(store: Store, bodies: Iterable[str]) -> None:
    """Store bodies as reading would."""
    stored = [StoredBody(digest=sha256(html.encode()).hexdigest(), html=html.encode(), text=b"") for html in bodies]
    key = FileKey(size=0, mtime_ns=0, inode=0, seen_ns=0)
    store.put_readings("v", [StoredReading(body.digest, "", body.digest, key, b"") for body in stored], stored)


def write_templates(folder: Path, templates: Mapping[str, str] = TEMPLATES) -> Path:
    """A folder that holds exactly these templates."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in templates.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@dataclass(slots=True, kw_only=True)
class Place:
    """A folder with templates, a cache and an output; everything a build needs."""

    folder: Path
    site: Site = Site()
    code: str = "1"
    addresses: Addresses = field(default_factory=Addresses)
    pool: Pool = field(default_factory=Serial)
    templates: Mapping[str, str] | None = None

    @property
    def output(self) -> Path:
        """The output folder."""
        return self.folder / "output"

    @property
    def cache(self) -> Path:
        """The cache folder."""
        return self.folder / "cache"

    def look(self) -> Look:
        """How pages look here."""
        folder = write_templates(self.folder / "templates", TEMPLATES if self.templates is None else self.templates)
        return Look(folders=(str(folder),), code=self.code, site=self.site, addresses=self.addresses)

    def build(self, outputs: Sequence[Given], bodies: Iterable[str] = ()) -> BuildResult:
        """Build into the output folder, once more on an empty store where it proves damaged."""
        self.folder.mkdir(exist_ok=True)

        def work(store: Store) -> BuildResult:
            put_bodies(store, bodies)
            return write(outputs, output=self.output, store=store, look=self.look(), pool=self.pool, progress=Silent())

        return with_store(self.cache, work)


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every file below a folder with its bytes, every folder with None, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
    }
