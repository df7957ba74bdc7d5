"""JSON-LD as pages carry it: one graph of schema.org objects."""

from collections.abc import Mapping, Sequence

import orjson

from cchc.pages.shared_views import Link


def json_ld(*objects: Mapping[str, object]) -> str:
    """The text of a page's JSON-LD; site-root paths in it become full addresses when the page is rendered.

    `<` is escaped, so that no value can end the script element that holds the text.
    """
    graph = {"@context": "https://schema.org", "@graph": objects}
    return orjson.dumps(graph).decode().replace("<", "\\u003c") if objects else ""


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
