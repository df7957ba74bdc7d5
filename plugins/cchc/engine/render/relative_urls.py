"""Site-root paths made into addresses that work where the site will stand.

Views and templates write `/ke-hoach/2021/x/`. One pass over each finished page makes them relative:

    local     `../../ke-hoach/2021/x/index.html`   opens from disk, under any server and sub-path
    publish   `../../ke-hoach/2021/x/`             clean; at a domain root and under any sub-path

404.html is shown at any depth: when publishing, its addresses start with the path of SITEURL instead.
What has no page to be relative to (feeds, sitemap, canonical links, JSON-LD, tables for machines) is absolute.

A page is well-formed when it comes here: values stand in double quotes, with `"`, `<`, `>` escaped in them, as
autoescaping and the sanitiser leave them.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal
from urllib.parse import urlsplit

LOCAL_SITE = "http://localhost:8000"
"""Where absolute addresses of a local build lead: the preview server's own address."""

ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data", "cite", "data-url", "xlink:href")
"""Attributes that hold one address; a refreshing `meta` has one in its content."""

SETS = ("srcset", "imagesrcset")
"""Attributes that hold several addresses, the first of which is of the site if any is."""


def _named(names: Iterable[str]) -> str:
    """What tells that one of `names` stands before `="/`."""
    return "|".join(rf'(?<=[ \n\t]{name}="/)' for name in names)


_SITE_ADDRESS = re.compile(
    rf'="/(?!/)(?:(?:{_named(ATTRIBUTES)})([^"<>]*)|(?:{_named(SETS)})([^"<>]*))"(?=[^<>]*>)'.encode()
)
"""What follows an attribute's name where its value begins with one slash, within a tag: text has its `<` and `>` escaped.

Begins with plain signs, which are searched for much faster than names, and in bytes faster than in letters.
"""

KEPT = 50_000
"""Relative addresses remembered at once, for each way to the root."""

# Where the path ends; `&#` begins an entity, not a fragment.
_TAIL = re.compile(r"\?|(?<!&)#")
_CANDIDATE = re.compile(r"(^|,)(\s*)/(?!/)([^\s,]*)")
_REFRESHING = 'http-equiv="refresh"'
_EARLY = 1_024
"""Letters at the start of a page among which it says that it leads elsewhere, if it does."""

_REFRESH = re.compile(r'(<meta\b[^<>]*\scontent="\d+;\s*url=)/(?!/)([^"]*)', re.IGNORECASE)
_JSON_PATH = re.compile(r'"/(?<![^:,[]"/)((?:[a-z0-9#][^"\\\s]*)?)"(?![^],}])')
"""A string of compact JSON, no key, that is a site-root path: a quote within a string has a backslash before it."""

_SITE_PATH = re.compile(r"/(?:[a-z0-9#]\S*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The form in which addresses are written. `site` is SITEURL without a final slash, required when publishing."""

    mode: Literal["local", "publish"] = "local"
    site: str = LOCAL_SITE

    def __post_init__(self) -> None:
        """Raise ValueError for a site address that is not one: absolute addresses could not be made from it."""
        parts = urlsplit(self.site)
        if parts.scheme not in {"http", "https"} or not parts.netloc or self.site.endswith("/"):
            raise ValueError(f"SITEURL must be like https://example.vn or https://example.vn/cchc, not {self.site!r}")

    @property
    def key(self) -> str:
        """The part of a digest that differs between two forms of addresses."""
        return f"{self.mode} {self.site}"

    @property
    def published_site(self) -> str:
        """The address that the site is published at; empty for a local build."""
        return self.site if self.mode == "publish" else ""

    def absolute(self, address: str) -> str:
        """The full address of a site-root path; any other address as it is."""
        return self.site + address if address.startswith("/") and not address.startswith("//") else address

    def public(self, address: str) -> str:
        """The address that others can open: full when publishing; a local build has none and leaves it as it is."""
        return self.absolute(address) if self.mode == "publish" else address

    def absolute_json(self, text: str) -> str:
        """Compact JSON text with every string that is a site-root path made absolute, keys excepted; safe within a `script`."""
        return _JSON_PATH.sub(lambda match: f'"{self.site}/{match[1]}"', text).replace("<", "\\u003c")

    def absolute_cell(self, text: str) -> str:
        """The text of a table's cell: a site-root path (`/`, `/tep/a.pdf`) made absolute, anything else as it is."""
        return self.site + text if text[:1] == "/" and _SITE_PATH.fullmatch(text) else text

    def relative(self, html: str, path: str) -> bytes:
        """The bytes of a finished page that stands at `path` of the output, its site-root addresses made relative; linear.

        Only attribute values of tags are touched, never text.
        """
        prefix, index = self._base(path), "index.html" if self.mode == "local" else ""
        if _REFRESHING in html[:_EARLY]:
            html = _REFRESH.sub(lambda match: match[1] + _relative(match[2], prefix, index), html)
        parts = _SITE_ADDRESS.split(html.encode())
        parts[1::3] = map(_values(_relative, prefix, index).__getitem__, parts[1::3])
        parts[2::3] = map(_values(_relatives, prefix, index).__getitem__, parts[2::3])
        return b"".join(parts)

    def _base(self, path: str) -> str:
        """What leads from a page to the root of the site."""
        if path == "404.html" and self.mode == "publish":
            return urlsplit(self.site).path + "/"
        return "../" * path.count("/") or "./"


class _Values(dict[bytes | None, bytes]):
    """The values of attributes by what follows the slash of their address, made when first asked for; nothing for None."""

    def __init__(self, made: Callable[[str, str, str], str], prefix: str, index: str) -> None:
        """Have values `made` for pages from which `prefix` leads to the root."""
        super().__init__({None: b""})
        self._made = made
        self._prefix = prefix
        self._index = index

    def __missing__(self, rest: bytes) -> bytes:
        """Make a value, and remember it."""
        if len(self) >= KEPT:
            self.clear()
            self[None] = b""
        made = self[rest] = f'="{self._made(rest.decode(), self._prefix, self._index)}"'.encode()
        return made


_values = lru_cache(maxsize=64)(_Values)
"""What is remembered of each depth."""


def _relative(rest: str, prefix: str, index: str) -> str:
    """The address of `/` + `rest` from a page from which `prefix` leads to the root."""
    tail = _TAIL.search(rest)
    cut = tail.start() if tail else len(rest)
    target = rest[:cut]
    return f"{prefix}{target}{index if not target or target.endswith('/') else ''}{rest[cut:]}"


def _relatives(rest: str, prefix: str, index: str) -> str:
    """The same for several addresses, each with its width or density."""
    return _CANDIDATE.sub(lambda one: one[1] + one[2] + _relative(one[3], prefix, index), f"/{rest}")
