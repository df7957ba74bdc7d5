"""JSON-LD as pages carry it: one graph of schema.org objects."""

import json
from collections.abc import Mapping, Sequence

from cchc.build.views import Link

_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_ld(*objects: Mapping[str, object]) -> str:
    """The text of a page's JSON-LD; site-root paths in it become full addresses when the page is rendered.

    `<` is escaped, so that no value can end the script element that holds the text.
    """
    graph = {"@context": "https://schema.org", "@graph": objects}
    return _COMPACT.encode(graph).replace("<", "\\u003c") if objects else ""


def breadcrumbs(crumbs: Sequence[Link]) -> Mapping[str, object]:
    """The way from home to a page as a BreadcrumbList; steps without an address are left out."""
    steps = [crumb for crumb in crumbs if crumb.url]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": crumb.title, "item": crumb.url}
            for number, crumb in enumerate(steps, 1)
        ],
    }
