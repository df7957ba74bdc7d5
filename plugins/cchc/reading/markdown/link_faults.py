"""Addresses that sanitising would take out, or that lead to another server unseen: found so that they can be told.

The tags are those of HTML before it is sanitised, so they are looked at as a browser would read them, but by pattern:
an address in a tag too odd for the pattern is still taken out by the sanitiser, only without a word.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final, NamedTuple

from cchc.text.web_addresses import link_fault

_TAG: Final = re.compile(r"""<(a|img|blockquote|q|ins|del)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>""", re.IGNORECASE)
_ATTRIBUTE: Final = re.compile(r"""[\s"'/](?:href|src|cite)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)


class FaultyAddress(NamedTuple):
    """An address that may not stand: as `written` in the tag, what is wrong with it, whether it is that of a picture."""

    written: str
    fault: str
    image: bool


def faulty_addresses(html: str) -> Iterator[FaultyAddress]:
    """Yield the faulty addresses of links, pictures and quotations in HTML that is not sanitised yet."""
    for tag in _TAG.finditer(html):
        for attribute in _ATTRIBUTE.finditer(tag[2]):
            written = attribute[1] or attribute[2] or attribute[3] or ""
            if fault := link_fault(unescape(written)):
                yield FaultyAddress(written, fault, tag[1].lower() == "img")
