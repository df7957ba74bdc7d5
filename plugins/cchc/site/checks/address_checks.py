"""Addresses of the site that editors wrote, in bodies and in `site.yaml`, against what a build makes."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

from cchc.pages.entry import Entry
from cchc.pages.page_paths import output_path
from cchc.reading.markdown.page_ids import HEADING_PREFIX
from cchc.reading.reading_result import LinkTarget
from cchc.records.diagnostic import Diagnostic
from cchc.records.record import Item
from cchc.records.section_addresses import THEME
from cchc.records.site_info import MenuLink, Notice, SiteInfo
from cchc.records.source_positions import SourcePosition
from cchc.site.checks.site_rules import DEAD_ADDRESS, DEAD_ANCHOR
from cchc.text.fold import slug

_MOST_GUESSES: Final = 20
"""Problems for which a near name is looked for: comparing an address with all those of a large site takes a tenth of a second."""

_EMPTY: Final = ("", "#")
_NO_PLACE: Final = "ghi địa chỉ vào liên kết, hoặc bỏ liên kết, giữ chữ"
_ELSEWHERE: Final = "kiểm tra lại địa chỉ, viết tên tệp .md của bài hoặc tên tệp cạnh bài; hoặc bỏ liên kết, giữ chữ"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSite:
    """The outputs of a build: the paths of all, and of a page its anchors.

    `has_anchor(path, name)` tells whether a page has an anchor, `anchors_of(path)` gives those of its body. `unseen` are addresses
    of items that are not shown now, `unread` names of files with errors: nobody knows where their pages will stand. `home` is the
    address where the site is published, empty where nobody knows.
    """

    paths: Collection[str]
    unseen: Collection[str]
    unread: Collection[str]
    has_anchor: Callable[[str, str], bool]
    anchors_of: Callable[[str], Sequence[str]]
    home: str = ""

    def own(self, written: str) -> str:
        """Return the site-root path that a full address has on this site; nothing where it leads to another site.

        Letter case of the host and the scheme make no difference.
        """
        home, parts = urlsplit(self.home), urlsplit(written)
        if not home.netloc or parts.netloc.lower().rstrip(".") != home.netloc.lower():
            return ""
        path = parts.path or "/"
        if path == home.path:
            path = f"{home.path}/"
        if not path.startswith(f"{home.path}/"):
            return ""
        return urlunsplit(("", "", path.removeprefix(home.path), parts.query, parts.fragment))


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is wrong with an address: nothing stands at `address`, its page has no anchor `fragment`, or there is none at all."""

    address: str
    fragment: str = ""


def link_problems(entries: Iterable[Entry[Item]], made: MadeSite) -> Iterator[Diagnostic]:
    """Yield an error for each link of a body that leads to no output, or to no anchor of its page."""
    guesses = _Guesses(made)
    host = urlsplit(made.home).netloc.lower()
    for entry in entries:
        for target in entry.body.web_targets if host else ():
            url = made.own(target.written) if host in target.written.lower() else ""
            if url and (fault := _fault(url, made)) is not None:
                yield guesses.problem(target.written, fault, f"content/{entry.record.path}", target.place)
        if entry.body.targets:
            leads = {target.written: target.url for target in entry.targets}
            for target in entry.body.targets:
                url = _led(entry, target, leads)
                fault = _fault(url, made) if url else None
                if url and target.written in _EMPTY:
                    fault = _Fault(entry.url)
                if fault is not None:
                    yield guesses.problem(target.written, fault, f"content/{entry.record.path}", target.place)


def site_problems(
    info: SiteInfo, made: MadeSite, places: Callable[[], Mapping[str, SourcePosition]], path: str
) -> Iterator[Diagnostic]:
    """Yield an error for each address of the file `path`, `site.yaml`, that leads nowhere; `places` gives those of its keys."""
    guesses = _Guesses(made)
    groups: dict[str, Sequence[MenuLink | Notice]] = {"menu": info.menu, "links": info.links, "notices": info.notices}
    for group, links in groups.items():
        for number, link in enumerate(links):
            url = link.url if link.url.startswith("/") else made.own(link.url)
            if url and (fault := _fault(url, made)) is not None:
                key = f"{group}.{number}"
                known = places()
                yield guesses.problem(link.url, fault, path, known.get(f"{key}.url") or known.get(key))


def _led(entry: Entry[Item], target: LinkTarget, leads: Mapping[str, str]) -> str:
    """Return where a link leads from the page of `entry`; nothing where that is told elsewhere, or it is no link now."""
    if target.image:
        return ""
    url = leads.get(target.written)
    if url is None and unquote(urlsplit(target.written).path).lower().endswith(".md"):
        return ""
    return "" if url == "" else urljoin(entry.url, url or target.written)


def _fault(url: str, made: MadeSite) -> _Fault | None:
    parts = urlsplit(url)
    address, fragment = unquote(parts.path), unquote(parts.fragment)
    path = output_path(address)
    if f"/{path}".startswith(THEME):  # files of the theme, which no editor has a reason to name
        return None
    if path not in made.paths:
        return None if _last_step(address) in made.unread else _Fault(address)
    if not path.endswith(".html") or fragment == "top" or fragment.startswith(":~:"):
        return None
    return _Fault(address, fragment) if fragment and not made.has_anchor(path, fragment) else None


class _Guesses:
    """Words on faults, with what was probably meant."""

    def __init__(self, made: MadeSite) -> None:
        self._made = made
        self._asked = 0
        self._addresses: dict[str, list[str]] = {}

    def problem(self, written: str, fault: _Fault, path: str, place: SourcePosition | None) -> Diagnostic:
        """Return the problem of an address at its place."""
        output = output_path(fault.address)
        if output not in self._made.paths:
            if fault.address in self._made.unseen:
                message = f'liên kết "{written}": mục này hiện không có trên trang'
                return DEAD_ADDRESS.problem(message, "bỏ liên kết này cho đến khi mục ấy hiện", path=path, place=place)
            near = self._address(fault.address)
            hint = f"viết {near}" if near else _ELSEWHERE
            return DEAD_ADDRESS.problem(
                f'liên kết "{written}": trang không có địa chỉ này', hint, path=path, place=place
            )
        if not fault.fragment:
            return DEAD_ANCHOR.problem(f'liên kết "{written}" không có địa chỉ', _NO_PLACE, path=path, place=place)
        names = self._made.anchors_of(output)
        near = self._anchor(fault.fragment, names)
        hint = "bỏ phần từ dấu # trở đi, hoặc đặt đề mục có tên ấy"
        if near:
            hint = f"phần gần nhất là #{near}: viết {written.partition('#')[0]}#{near}"
        message = f'liên kết "{written}": trang được liên kết không có phần "#{fault.fragment}"'
        return DEAD_ANCHOR.problem(message, hint, path=path, place=place)

    def _address(self, address: str) -> str:
        """Return the address that was probably meant: one with the same last step, else one that is written nearly so."""
        self._asked += 1
        if self._asked > _MOST_GUESSES:
            return ""
        if not self._addresses:
            for path in sorted(self._made.paths):
                url = "/" + path.removesuffix("index.html")
                if url.endswith("/"):
                    self._addresses.setdefault(_last_step(url), []).append(url)
        same = self._addresses.get(_last_step(address), [])
        others = [] if same else [each for group in self._addresses.values() for each in group]
        match = get_close_matches(address, same or others, n=1, cutoff=0 if same else 0.75)
        return match[0] if match else ""

    def _anchor(self, fragment: str, names: Sequence[str]) -> str:
        """Return the anchor that was probably meant, the plainest first."""
        meant = slug(fragment)
        shown = sorted(names, key=lambda name: (name.startswith(HEADING_PREFIX), len(name)))
        if meant in shown:
            return meant
        if f"{HEADING_PREFIX}{meant}" in shown:
            return f"{HEADING_PREFIX}{meant}"
        match = get_close_matches(meant, shown, n=1, cutoff=0.6)
        return match[0] if match else ""


def file_step(path: str) -> str:
    """Return the last step that the page of a file probably has."""
    return _last_step(f"/{path.removesuffix('/index.md')}")


def _last_step(address: str) -> str:
    """Return the name of a page, as its file or folder has it."""
    return slug(address.removesuffix("index.html").rstrip("/").rpartition("/")[2].partition(".")[0])
