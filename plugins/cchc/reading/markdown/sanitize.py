"""Allow-list of an editor's HTML, applied by nh3 (ammonia).

Kept: text structure, tables, figures, disclosure, insertions and deletions, links and pictures. Addresses are
http, https, mailto, tel, or on this site. Not kept: anything that runs, embeds, styles or asks (script, iframe,
style, form, event handlers, `style=`). Of classes, those of footnotes and of column alignment are kept.
Links get no `rel`: none can open a new window, since `target` is not kept.
"""

from typing import Final

from nh3 import Cleaner

from cchc.text.web_addresses import SCHEMES

_TEXT: Final = (
    "a abbr b blockquote br cite code del dfn div em h1 h2 h3 h4 h5 h6 hr i ins kbd mark p pre q s samp small span "
    "strong sub sup time u var wbr"
)
_LISTS: Final = "dd dl dt li ol ul"
_TABLES: Final = "caption col colgroup table tbody td tfoot th thead tr"
_FIGURES: Final = "details figcaption figure img summary"

TAGS: Final = frozenset(f"{_TEXT} {_LISTS} {_TABLES} {_FIGURES}".split())
"""Elements that are kept."""

ATTRIBUTES: Final[dict[str, set[str]]] = {
    "*": {"dir", "id", "lang", "title"},
    "a": {"href"},
    "blockquote": {"cite"},
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"alt", "height", "src", "width"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "td": {"align", "colspan", "headers", "rowspan"},
    "th": {"abbr", "align", "colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
}
"""Attributes that are kept, by element; `align` becomes a class afterwards."""

ALIGNMENTS: Final = {"left": "align-left", "center": "align-center", "right": "align-right"}
"""`align` of a table cell → class."""

LETTERED: Final = "cchc-lettered"
"""Class of a list whose items keep their signs, `a)` or `1)`, in their texts."""

ALIGN_CLASSES: Final = set(ALIGNMENTS.values())
CLASSES: Final[dict[str, set[str]]] = {
    "a": {"footnote-ref", "footnote-backref"},
    "div": {"footnote", *ALIGN_CLASSES},
    "p": ALIGN_CLASSES,
    "td": ALIGN_CLASSES,
    "th": ALIGN_CLASSES,
    "ul": {LETTERED},
}
"""Classes that pages have, by element; an editor's own HTML may name those of alignment only."""

_WITH_CONTENT: Final = {"iframe", "noscript", "object", "script", "style", "template", "textarea", "title"}
_CLEANER: Final = Cleaner(
    tags=set(TAGS),
    clean_content_tags=_WITH_CONTENT,
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=set(SCHEMES),
    link_rel=None,
)


def sanitize(html: str) -> str:
    """Return `html` with only what the allow-list keeps, well-formed: every element closed, every attribute quoted."""
    return _CLEANER.clean(html)
