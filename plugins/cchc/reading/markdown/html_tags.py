"""HTML that an editor writes: what is a tag and what are words in angle brackets, and what of a tag is kept.

A tag has the name of an HTML element in plain letters and nothing but attributes; `<Tên đơn vị>`, `<họ và tên>` and
`a<b và c>d` are words. Of those names not all are kept, see sanitize.py.
"""

import re
from html import unescape
from typing import Final, NamedTuple

from cchc.reading.markdown.html_text import BLOCKS
from cchc.reading.markdown.sanitize import ALIGN_CLASSES, ALIGNMENTS, ATTRIBUTES, CLASSES, TAGS

_ATTRIBUTE: Final = r"""[A-Za-z_:@][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?"""
_TAG: Final = re.compile(rf"<(/?)([A-Za-z][A-Za-z0-9]*(?:[:-][A-Za-z0-9]+)*)((?:\s+{_ATTRIBUTE})*)\s*(/?)>", re.ASCII)
_PAIR: Final = re.compile(r"""([A-Za-z_:@][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""", re.ASCII)
_WORDS_OWN: Final = re.compile(r"(?:o|v|w|m|st1):[a-z0-9]+")
"""Elements that Word leaves behind."""
_BARE: Final = frozenset(
    [
        "allowfullscreen",
        "async",
        "autofocus",
        "autoplay",
        "checked",
        "compact",
        "controls",
        "default",
        "defer",
        "disabled",
        "download",
        "hidden",
        "ismap",
        "loop",
        "multiple",
        "muted",
        "nomodule",
        "noshade",
        "novalidate",
        "nowrap",
        "open",
        "playsinline",
        "readonly",
        "required",
        "reversed",
        "selected",
    ]
)
"""Attributes that stand without a value; another bare word makes words of a tag."""

_NOT_KEPT: Final = frozenset(
    [
        "address",
        "applet",
        "area",
        "article",
        "aside",
        "audio",
        "base",
        "basefont",
        "bdi",
        "bdo",
        "big",
        "body",
        "button",
        "canvas",
        "center",
        "data",
        "datalist",
        "dialog",
        "dir",
        "embed",
        "fieldset",
        "font",
        "footer",
        "form",
        "frame",
        "frameset",
        "head",
        "header",
        "hgroup",
        "html",
        "iframe",
        "input",
        "label",
        "legend",
        "link",
        "main",
        "map",
        "marquee",
        "math",
        "menu",
        "meta",
        "meter",
        "nav",
        "noframes",
        "noscript",
        "object",
        "optgroup",
        "option",
        "output",
        "param",
        "picture",
        "progress",
        "rp",
        "rt",
        "ruby",
        "script",
        "search",
        "section",
        "select",
        "slot",
        "source",
        "strike",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "tt",
        "video",
        "xml",
    ]
)
"""HTML elements that are known and not kept."""

VOID: Final = frozenset({"br", "col", "hr", "img", "wbr"})
"""Kept elements that hold nothing."""
OPAQUE: Final = frozenset({"script", "style"})
"""Elements whose content is code, which goes with them."""
BLOCK: Final = (BLOCKS - {"br"}) | {"col", "colgroup"}
"""Kept elements that begin or end a block."""
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PHRASING: Final = HEADINGS | {"caption", "dt", "figcaption", "p", "pre", "summary"}
"""Blocks that hold text and no blocks."""
SELF_ENDING: Final = frozenset(
    {"caption", "colgroup", "dd", "dt", "li", "p", "tbody", "td", "tfoot", "th", "thead", "tr"}
)
"""Blocks that HTML lets end without a closing tag."""
_CELLS: Final = frozenset({"td", "th"})
_BEFORE_ROWS: Final = frozenset({"caption", "colgroup"})
_GROUPS: Final = frozenset({"tbody", "tfoot", "thead"})
ENDED_BY: Final[dict[str, frozenset[str]]] = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"} | _BEFORE_ROWS,
    **dict.fromkeys(_GROUPS | {"colgroup"}, _CELLS | _GROUPS | {"tr"} | _BEFORE_ROWS),
}
"""Elements that the opening tag of another ends."""
_ADDRESSES: Final = frozenset({"action", "cite", "data", "href", "poster", "src"})


class Tag(NamedTuple):
    """A tag in a text: where it stands, its name in small letters, its attributes (the first of each name)."""

    start: int
    end: int
    name: str
    closing: bool
    closed: bool
    """Whether it is written `<name />`."""
    attributes: dict[str, str]

    @property
    def kept(self) -> bool:
        """Whether pages may have it."""
        return self.name in TAGS

    @property
    def address(self) -> str:
        """The first address it carries, or nothing."""
        return next((value for name, value in self.attributes.items() if name in _ADDRESSES and value), "")


def tag_at(text: str, start: int) -> Tag | None:
    """Return the tag that begins at `start`, or None where the text has words there."""
    found = _TAG.match(text, start)
    if found is None:
        return None
    name = found[2].lower()
    if name not in TAGS and name not in _NOT_KEPT and _WORDS_OWN.fullmatch(name) is None:
        return None
    attributes: dict[str, str] = {}
    for pair in _PAIR.finditer(found[3]):
        key = pair[1].lower()
        value = pair[2] if pair[2] is not None else pair[3] if pair[3] is not None else pair[4]
        if value is None and key not in _BARE:
            return None
        attributes.setdefault(key, unescape(value or ""))
    return Tag(start, found.end(), name, bool(found[1]), bool(found[4]), attributes)


def kept_attributes(tag: Tag) -> dict[str, str]:
    """Return the attributes of a kept tag that pages may have, addresses not yet looked at; `align` becomes a class."""
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag.name, set())
    kept = {key: value for key, value in tag.attributes.items() if key in allowed and key != "align"}
    allowed_classes = CLASSES.get(tag.name, set()) & ALIGN_CLASSES
    classes = [name for name in tag.attributes.get("class", "").split() if name in allowed_classes]
    aligned = ALIGNMENTS.get(tag.attributes.get("align", "").lower(), "")
    if aligned in allowed_classes and aligned not in classes:
        classes.append(aligned)
    if classes:
        kept["class"] = " ".join(classes)
    return kept
