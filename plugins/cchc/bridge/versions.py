"""Versions of code and libraries, by what follows from them: under another version, what was remembered is made again."""

import sys
from functools import cache
from pathlib import Path

from cchc.engine.cache.digest import code_version, digest_of

PACKAGE = Path(__file__).parents[1]

RENDERING = ("Jinja2", "Markdown", "MarkupSafe", "holidays", "icalendar", "nh3", "orjson", "pillow", "segno")
"""Distributions that decide the bytes of pages and tables."""
READING = ("Markdown", "PyYAML", "nh3")
"""Distributions that decide what reading a file yields."""
ATTACHMENTS = ("olefile", "pillow", "pypdfium2")
"""Distributions that decide what is known of an attached file."""


@cache
def whole_code() -> str:
    """The version of all code that makes a page what it is."""
    return code_version(PACKAGE, RENDERING)


@cache
def reading_code() -> str:
    """The version of the code that reads a file."""
    return code_version(PACKAGE, READING, ("reading", "records", "law", "text", "site/kinds"))


@cache
def attachments_code() -> str:
    """The version of the code that learns facts of attached files."""
    return code_version(PACKAGE, ATTACHMENTS, ("attachments",))


@cache
def worker_code() -> str:
    """The version of all that decides what work comes to, on whatever machine it is done."""
    return digest_of(str(sys.version_info[:3]).encode(), whole_code().encode(), reading_code().encode())
