"""The titles that are offered while a reader types a query: one small file, loaded with the first letters.

Everything could be offered only by asking the index at every key; what most readers look for by name is little.
"""

import json
from collections.abc import Iterable, Mapping, Sequence

from cchc.discovery.discovery_protocols import DiscoverySite
from cchc.discovery.search.search_documents import FILE_KIND, SearchDocument

MOST = 300
"""Titles offered: some 10 kB, compressed."""
NEWS = 100
"""Of them articles that have no number, the newest."""

Row = tuple[str, str, str, str]
"""A title, its address, its type or kind, its number."""


def offered_titles(site: DiscoverySite, results: Sequence[SearchDocument]) -> str:
    """The rows as JSON, the likeliest first; `results` stand oldest first."""
    labels = {kind.folder: kind.label for kind in site.kinds}
    alone = {kind.folder for kind in site.kinds if not kind.has_list}
    pages = [found for found in reversed(results) if found.kind != FILE_KIND]
    rows: list[Row] = [(kind.label, kind.address, "Mục", "") for kind in site.kinds if kind.has_list]
    rows += _rows((found for found in pages if found.kind in alone), labels)
    news = _rows((found for found in pages if found.kind not in alone and not found.number), labels)[:NEWS]
    numbered = _rows((found for found in pages if found.number), labels)
    rows += numbered[: MOST - len(rows) - len(news)] + news
    return json.dumps(rows[:MOST], ensure_ascii=False, separators=(",", ":"))


def _rows(results: Iterable[SearchDocument], labels: Mapping[str, str]) -> list[Row]:
    return [(found.title, found.url, found.type or labels[found.kind], found.number) for found in results]
