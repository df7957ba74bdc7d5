"""What a page costs a reader with a slow and dear connection."""

import gzip
import re
from functools import cache
from pathlib import Path

from kit.building import Built

MOST = 60_000
"""Bytes of a page with its styles and scripts, compressed, without pictures."""
_LINKED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]+)"')


@cache
def sent(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), mtime=0))


def test_no_page_costs_more_than_a_slow_connection_bears(demo: Built) -> None:
    heavy = {}
    for page in demo.output.rglob("*.html"):
        linked = [(page.parent / address).resolve() for address in _LINKED.findall(page.read_text(encoding="utf-8"))]
        weight = sent(page) + sum(map(sent, linked))
        if weight > MOST:
            heavy[page.relative_to(demo.output).as_posix()] = weight

    assert heavy == {}
