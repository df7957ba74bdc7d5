"""Links that editors wrote to other items, as addresses of their pages."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import unquote, urljoin

from cchc.engine.outputs.body_views import Target
from cchc.reading.markdown.page_ids import HEADING_PREFIX, is_page_id
from cchc.reading.reading_result import BodyHeading, LinkTarget, Reading
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.rule import Rule
from cchc.site.checks.site_rules import NO_SUCH_FILE, UNSEEN_TARGET
from cchc.site.model import visible
from cchc.site.urls import address
from cchc.text.fold import slug

Resolved = Target | Diagnostic

_WRITTEN: Final = re.compile(r"([^?#]*)([^#]*)(?:#(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkPlaces:
    """The destinations that links may have.

    `pages` are addresses by path below the content folder, `headings` those of bodies by address; `hidden` are the files whose items are not on the site now, `hidden_pages` the addresses that they will have.
    """

    pages: Mapping[str, str]
    headings: Mapping[str, Sequence[BodyHeading]]
    hidden: frozenset[str]
    hidden_pages: frozenset[str]

    @classmethod
    def of(cls, readings: Iterable[Reading], now: datetime) -> "LinkPlaces":
        """Return the places of a site at `now`."""
        pages: dict[str, str] = {}
        headings: dict[str, Sequence[BodyHeading]] = {}
        hidden: dict[str, str] = {}
        for reading in readings:
            record = reading.record
            if record is None or not visible(record, now):
                hidden[reading.path] = address(record) if record is not None else ""
                continue
            url = pages[reading.path] = address(record)
            if reading.body is not None and reading.body.headings:
                headings[url] = reading.body.headings
        return cls(
            pages=pages,
            headings=headings,
            hidden=frozenset(hidden),
            hidden_pages=frozenset(hidden.values()) - {"", *pages.values()},
        )

    def unseen(self, url: str) -> bool:
        """Return whether the page of an item that is not shown would stand at `url`."""
        return bool(self.hidden_pages) and f"{url.removesuffix('index.html').rstrip('/')}/" in self.hidden_pages


def page_links(item: Item, targets: Sequence[LinkTarget], places: LinkPlaces) -> Iterator[Resolved]:
    """Yield where each link of `item` to a Markdown file leads, or why it leads nowhere.

    A link to an item that is not shown now stays as text, with a warning. One that names a heading as people do leads to it,
    though a part of every page has that name.
    """
    own = places.pages[item.path]
    for target in targets:
        if target.image:
            continue
        written, query, fragment = _parts(target.written)
        path = unquote(written)
        if path.lower().endswith(".md"):
            file = _content_path(path, posixpath.dirname(item.path))
            if file not in places.pages and file not in places.hidden:
                yield _problem(item, target, NO_SUCH_FILE, "không có tệp này", "kiểm tra tên tệp và thư mục")
                continue
            unseen, url = file in places.hidden, places.pages.get(file, "")
        else:
            url = unquote(urljoin(own, written)) if path else own
            unseen = places.unseen(url)
        if unseen:
            yield Target(written=target.written, url="")
            hint = "chữ được giữ, liên kết được bỏ"
            yield _problem(item, target, UNSEEN_TARGET, "mục này hiện không có trên trang", hint)
            continue
        anchor = _anchor(unquote(fragment), places.headings.get(url, ()))
        if path.lower().endswith(".md") or anchor != unquote(fragment):
            step = "" if url == own and not path else url + query
            yield Target(written=target.written, url=step + (f"#{anchor or fragment}" if fragment else ""))


def _parts(written: str) -> tuple[str, str, str]:
    """Return path, query (with its sign) and fragment of an address; a `#` in the name of a Markdown file belongs to the path."""
    found = _WRITTEN.fullmatch(written)
    path = found[1] if found is not None else written
    if found is None or (unquote(written).lower().endswith(".md") and not unquote(path).lower().endswith(".md")):
        return written, "", ""  # "Phụ lục #2.md"
    return path, found[2], found[3] or ""


def _anchor(fragment: str, headings: Sequence[BodyHeading]) -> str:
    """Return the id of the heading that a fragment names; the fragment itself where it names none, or no part of the page."""
    if fragment and is_page_id(fragment):
        own = f"{HEADING_PREFIX}{fragment}"
        return next(
            (heading.id for heading in headings if own in (heading.id, f"{HEADING_PREFIX}{slug(heading.text)}")),
            fragment,
        )
    return fragment


def _content_path(written: str, folder: str) -> str:
    """The path under the content folder that a link means: from the root of the content, or beside the item."""
    if written.startswith("/"):
        return written.lstrip("/").removeprefix("content/")
    return posixpath.normpath(posixpath.join(folder, written))


def _problem(item: Item, target: LinkTarget, rule: Rule, what: str, hint: str) -> Diagnostic:
    return rule.problem(f'liên kết "{target.written}": {what}', hint, path=f"content/{item.path}", place=target.place)
