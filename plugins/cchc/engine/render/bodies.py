"""A body as a page shows it: the stored HTML with the page's links, files and pictures put in.

The HTML is as reading leaves it: well-formed, values in double quotes with `<`, `>` and `"` escaped. It is cut where
links stand and walked linearly for tags (addresses, tables); nothing is parsed into a tree.
"""

import re
from collections.abc import Iterable
from html import escape, unescape

from cchc.engine.outputs.body_views import Body, InlineLink, Target
from cchc.engine.outputs.nowrap import nowrap_html
from cchc.law.citations.annotate import Annotation, annotate

_TAG = re.compile(r"<(a|img)\b([^>]*)>|</a>")
_ADDRESS = re.compile(r'(?<=\s)(href|src)="([^"]*)"')
_TABLE = re.compile(r"<table\b[^>]*>|</table>")
_CAPTION = re.compile(r"\s*<caption\b[^>]*>(.*?)</caption>", re.DOTALL)
_ANY_TAG = re.compile(r"<[^>]*>")
_SIZES = ' sizes="(min-width: 46rem) 43rem, 100vw"'
"""How wide a picture in a body is shown: as the column of text (tokens.css)."""
_LATE = ' loading="lazy" decoding="async"'


def finished_body(html: str, body: Body) -> str:
    """The HTML of `body` with its links woven in and its local addresses resolved."""
    html = _woven(html, body.links) if body.links else html
    return _in_regions(_resolved(html, {target.written: target for target in body.targets}))


def _woven(html: str, links: Iterable[InlineLink]) -> str:
    """Put each link around its stretch."""
    marks = [Annotation(link.start, link.end, _opening(link), "</a>") for link in links if link.url]
    return annotate(html, marks, inside=nowrap_html)


def _opening(link: InlineLink) -> str:
    """The opening tag of a woven link."""
    title = f' title="{escape(link.title)}"' if link.title else ""
    return f'<a class="cchc-{link.style}" href="{escape(link.url)}"{title}>'


def _resolved(html: str, targets: dict[str, Target]) -> str:
    """Lead local addresses where they should go; pictures load late and know their size, files say what they are.

    A link that leads nowhere now is left out, its words stay.
    """
    notes: list[str] = []
    dropped = False

    def tag(match: re.Match[str]) -> str:
        nonlocal dropped
        if match[1] is None:
            if dropped:
                dropped = False
                return ""
            return match[0] + (f' <span class="cchc-file-note">({escape(notes.pop())})</span>' if notes else "")
        address = _ADDRESS.search(match[2])
        target = targets.get(unescape(address[2])) if address else None
        attributes = match[2]
        if match[1] == "a" and target and not target.url:
            dropped = True
            return ""
        if address and target:
            new = f'{address[1]}="{escape(target.url)}"'
            attributes = attributes[: address.start()] + new + attributes[address.end() :]
        if match[1] == "img":
            return f"<img{attributes.rstrip(' /')}{_size(target, attributes)}{_copies(target, attributes)}{_LATE}>"
        if target and target.download:
            attributes += f' download="{escape(target.download)}"'
        if target and target.note:
            notes.append(target.note)
        return f"<a{attributes}>"

    return _TAG.sub(tag, html) if targets or "<img" in html else html


def _in_regions(html: str) -> str:
    """Put each table into a region of its own, named by its caption or place, that scrolls and takes the focus (WCAG 2.1.1)."""
    depth = count = 0

    def tag(match: re.Match[str]) -> str:
        nonlocal depth, count
        if match[0] == "</table>":
            depth -= 1
            return match[0] if depth else f"{match[0]}</div>"
        depth += 1
        if depth > 1:
            return match[0]
        count += 1
        caption = _CAPTION.match(html, match.end())
        name = " ".join(_ANY_TAG.sub("", caption[1]).split()) if caption else ""
        label = (name or f"Bảng {count}").replace('"', "&quot;")
        return f'<div class="cchc-prose__table" role="region" aria-label="{label}" tabindex="0">{match[0]}'

    return _TABLE.sub(tag, html) if "<table" in html else html


def _size(target: Target | None, attributes: str) -> str:
    """The size of a picture, unless its author gave one."""
    if target is None or not target.width or not target.height or " width=" in attributes or " height=" in attributes:
        return ""
    return f' width="{target.width}" height="{target.height}"'


def _copies(target: Target | None, attributes: str) -> str:
    """The copies of a picture in several widths, unless its author gave it a size."""
    if target is None or not target.srcset or " width=" in attributes or " height=" in attributes:
        return ""
    return f' srcset="{escape(target.srcset)}"{_SIZES}'
