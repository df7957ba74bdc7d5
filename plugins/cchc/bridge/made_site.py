"""The outputs of a build before they are made: paths of all outputs, and anchors of pages."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property, partial
from html import unescape
from typing import Final, NamedTuple

from cchc.bridge.settings.project_settings import Settings
from cchc.bridge.settings.site_look import site_look
from cchc.bridge.settings.theme_errors import THEME_ERRORS
from cchc.bridge.site_files import SiteFiles
from cchc.bridge.versions import whole_code
from cchc.engine.cache.digest import digest_of
from cchc.engine.cache.store import Store
from cchc.engine.content.content_files import known_file
from cchc.engine.outputs.output import Given, LazyPage, OutputGroup, Page
from cchc.engine.render.renderer import Renderer
from cchc.engine.render.template_set import COMPILED
from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.reading.markdown.page_ids import HEADING_PREFIX, is_page_id
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.site_info import SITE_FILE
from cchc.records.source_positions import SourcePosition
from cchc.site.checks.address_checks import MadeSite, file_step, link_problems, site_problems
from cchc.site.layout import layout
from cchc.site.model import SiteModel
from cchc.site.urls import old_address_problems

GROUPS: Final = "output paths"
"""The area of the store that holds the paths of each group of outputs, by its name: groups are made only where they changed."""

_ID: Final = re.compile(r'<[^<>]*?\sid="([^"]*)"')


class OtherItems(NamedTuple):
    """Items without a page: the addresses that hidden ones will have, and the files that have errors."""

    hidden: frozenset[str]
    unread: tuple[str, ...]


class Anchors:
    """The anchors of pages: those of bodies by their HTML, those of the page around it by rendering it."""

    def __init__(
        self,
        entries: Iterable[Entry[Item]],
        given: Iterable[Given],
        html: Callable[[str], str],
        render: Callable[[Page], bytes],
    ) -> None:
        """Take what gives a body's HTML by its digest, and what renders a page. Nothing is read before it is asked for."""
        self._entries = entries
        self._given = given
        self._html = html
        self._render = render
        self._bodies: dict[str, tuple[str, ...]] = {}
        self._whole: dict[str, frozenset[str]] = {}

    @cached_property
    def _by_path(self) -> dict[str, Entry[Item]]:
        return {output_path(entry.url): entry for entry in self._entries}

    @cached_property
    def _pages(self) -> dict[str, Page | LazyPage]:
        return {one.path: one for one in self._given if isinstance(one, Page | LazyPage)}

    def of(self, path: str) -> tuple[str, ...]:
        """Return the anchors of the body on a page."""
        known = self._bodies.get(path)
        if known is None:
            entry = self._by_path.get(path)
            html = self._html(entry.body.digest) if entry is not None and entry.body.digest else ""
            known = self._bodies[path] = tuple([unescape(name) for name in _ID.findall(html)])
        return known

    def has(self, path: str, name: str) -> bool:
        """Return whether a page has an anchor. Of lists, every name that a part of a page may have is believed.

        The page of an item is rendered to know, but for its list of files, which is often linked to.
        """
        entry, page = self._by_path.get(path), self._pages.get(path)
        part = is_page_id(name)
        if entry is not None and not part and _has_heading(entry, name):
            return True  # nearly every link
        if name in self.of(path):
            return True
        if not part:
            return False
        if entry is None or page is None:
            return True
        if name == "tep":
            return bool(entry.files)
        return name in self._ids(page)

    def _ids(self, page: Page | LazyPage) -> frozenset[str]:
        """Return all ids of a page; a theme that does not work has none, which is told where the site is rendered."""
        known = self._whole.get(page.path)
        if known is None:
            try:
                html = self._render(page.make() if isinstance(page, LazyPage) else page).decode()
            except THEME_ERRORS:
                html = ""
            known = self._whole[page.path] = frozenset([unescape(name) for name in _ID.findall(html)])
        return known


def _has_heading(entry: Entry[Item], name: str) -> bool:
    """Return whether a heading of the body has the anchor `name`, its own or the plain one beside it."""
    own = f"{HEADING_PREFIX}{name}"
    return any(heading.id in (name, own) for heading in entry.body.headings)


def broken_links(
    model: SiteModel, given: Sequence[Given], files: SiteFiles, settings: Settings, store: Store, others: OtherItems
) -> Iterator[Diagnostic]:
    """Yield the problem of each address that editors wrote to this site and that leads to nothing that a build makes."""
    anchors = Anchors(model.entries, given, store.html, partial(_rendered, model, settings, store))
    visible = {entry.record.path for entry in model.entries}
    copied = [one.path for path, held in files.held.items() if path in visible for one in held]
    every = [*copied, *_paths(given, store)]
    made = MadeSite(
        paths=frozenset(every),
        unseen=others.hidden,
        unread=frozenset(map(file_step, others.unread)),
        has_anchor=anchors.has,
        anchors_of=anchors.of,
        home=settings.home,
    )
    yield from link_problems(model.entries, made)
    counted = Counter([path.lower() for path in every])
    if len(counted) < len(every):
        yield from old_address_problems([(entry.record, entry.url) for entry in model.entries], counted)
    if isinstance(data := known_file(settings.content, SITE_FILE), bytes):
        places = cache(partial(_site_places, data))
        yield from site_problems(model.info, made, places, f"{settings.content.name}/{SITE_FILE}")


def _site_places(data: bytes) -> dict[str, SourcePosition]:
    """Return where the values of `site.yaml` stand."""
    from cchc.reading.reader import site_places  # noqa: PLC0415 - parsing costs more than a build that finds nothing new

    return site_places(data)


def _rendered(model: SiteModel, settings: Settings, store: Store, page: Page) -> bytes:
    """Return a page as it will be, but for names of the theme's files."""
    look = site_look(settings, layout(model.info, settings.now, logo="", styles=(), scripts=()))
    return Renderer(look, store.html, store.folder / COMPILED).render(page)


def _paths(given: Iterable[Given], store: Store) -> Iterator[str]:
    """Yield the path of every output."""
    known = store.facts(GROUPS)
    fresh: dict[str, str] = {}
    names: set[str] = set()
    for one in given:
        if not isinstance(one, OutputGroup):
            yield one.path
            continue
        names.add(one.name)
        digest = digest_of(whole_code().encode(), *[part.encode("utf-8", "surrogatepass") for part in one.key])
        before, *paths = known.get(one.name, "").split("\n")
        if before != digest:
            paths = [output.path for output in one.make()]
            fresh[one.name] = "\n".join([digest, *paths])
        yield from paths
    if fresh or known.keys() - names:
        store.put_facts(GROUPS, fresh, forget=known.keys() - names)
