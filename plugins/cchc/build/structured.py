"""JSON-LD as pages carry it: one graph of schema.org objects."""

import json
from collections.abc import Mapping


def json_ld(*objects: Mapping[str, object]) -> str:
    """The text of a page's JSON-LD; site-root paths in it become full addresses when the page is rendered.

    `<` is escaped, so that no value can end the script element that holds the text.
    """
    graph = {"@context": "https://schema.org", "@graph": objects}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c") if objects else ""
