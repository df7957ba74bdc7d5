"""What makes a feed valid: Atom as RFC 4287 has it, JSON Feed as its version 1.1. Each rule broken is one sentence."""

import json
import re
from collections.abc import Iterator
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d+)?(Z|[+-][0-2]\d:[0-5]\d)")
VERSION = "https://jsonfeed.org/version/1.1"


def atom_faults(content: bytes, address: str) -> list[str]:
    """What is wrong with an Atom feed that stands at `address`."""
    try:
        root = ET.fromstring(content)  # noqa: S314 - our own
    except ET.ParseError as error:
        return [f"not well-formed: {error}"]
    return [*_feed(root, address), *_entries(root)]


def _feed(root: ET.Element, address: str) -> Iterator[str]:
    if root.tag != f"{ATOM}feed":
        yield f"the root is {root.tag}"
    yield from _common(root, "feed")
    selves = [link.get("href") for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    if selves != [address]:
        yield f"self link {selves}, not {address}"
    if not root.findall(f"{ATOM}author") and not all(e.findall(f"{ATOM}author") for e in root.findall(f"{ATOM}entry")):
        yield "no author"
    known = {"author", "category", "entry", "id", "link", "rights", "title", "updated", "subtitle", "generator", "icon"}
    yield from (f"foreign element {child.tag}" for child in root if child.tag.removeprefix(ATOM) not in known)


def _entries(root: ET.Element) -> Iterator[str]:
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    if len(set(ids)) != len(ids):
        yield "two entries of one id"
    if entries and root.findtext(f"{ATOM}updated") != max(entry.findtext(f"{ATOM}updated") or "" for entry in entries):
        yield "the feed is not as new as its newest entry"
    for entry in entries:
        yield from _common(entry, "entry")
        if not entry.findtext(f"{ATOM}summary") and entry.find(f"{ATOM}content") is None:
            yield "an entry without summary or content"
        published, updated = entry.findtext(f"{ATOM}published") or "", entry.findtext(f"{ATOM}updated") or ""
        if not RFC3339.fullmatch(published) or updated < published:
            yield f"published {published}, updated {updated}"
        yield from ("a category without a term" for one in entry.findall(f"{ATOM}category") if not one.get("term"))


def _common(element: ET.Element, what: str) -> Iterator[str]:
    """What holds for feeds and entries alike."""
    for name in ("id", "title", "updated"):
        found = [child.text for child in element.findall(f"{ATOM}{name}")]
        if len(found) != 1 or not (found[0] or "").strip():
            yield f"{what}: {name} {found}"
    if not _is_whole(element.findtext(f"{ATOM}id") or ""):
        yield f"{what}: id is no full address"
    if not RFC3339.fullmatch(element.findtext(f"{ATOM}updated") or ""):
        yield f"{what}: updated is no RFC 3339 time"
    yield from (
        f"{what}: an author without a name"
        for one in element.findall(f"{ATOM}author")
        if not one.findtext(f"{ATOM}name")
    )
    links = element.findall(f"{ATOM}link")
    yield from (f"{what}: link {link.get('href')}" for link in links if not _is_whole(link.get("href") or ""))
    alternates = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel") in {None, "alternate"}]
    if len(alternates) != len(set(alternates)) or not alternates:
        yield f"{what}: alternates {alternates}"


def json_feed_faults(content: bytes, address: str) -> list[str]:
    """What is wrong with a JSON Feed that stands at `address`."""
    feed = json.loads(content)
    return [*_json_feed(feed, address), *(fault for item in feed.get("items") or () for fault in _json_item(item))]


def _json_feed(feed: dict[str, object], address: str) -> Iterator[str]:
    if feed.get("version") != VERSION:
        yield f"version {feed.get('version')}"
    if not feed.get("title"):
        yield "no title"
    if feed.get("feed_url") != address:
        yield f"feed_url {feed.get('feed_url')}, not {address}"
    if not _is_whole(str(feed.get("home_page_url"))):
        yield f"home_page_url {feed.get('home_page_url')}"
    items = feed.get("items")
    if not isinstance(items, list):
        yield "no items"
        return
    ids = [item.get("id") for item in items]
    if len(ids) != len(set(ids)):
        yield "two items of one id"
    yield from _authors(feed)


def _json_item(item: dict[str, object]) -> Iterator[str]:
    if not isinstance(item.get("id"), str) or not item["id"]:
        yield f"id {item.get('id')}"
    if not item.get("content_text") and not item.get("content_html"):
        yield f"{item.get('id')}: no content"
    for name in ("url", "external_url", "image", "banner_image"):
        if name in item and not _is_whole(str(item[name])):
            yield f"{name} {item[name]}"
    for name in ("date_published", "date_modified"):
        if not RFC3339.fullmatch(str(item.get(name))):
            yield f"{name} {item.get(name)}"
    tags = item.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) and tag for tag in tags):
        yield f"tags {tags}"
    yield from _authors(item)


def _authors(holder: dict[str, object]) -> Iterator[str]:
    authors = holder.get("authors", [])
    if not isinstance(authors, list) or not all(author.get("name") for author in authors):
        yield f"authors {authors}"


def _is_whole(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"http", "https"} and bool(parts.netloc)
