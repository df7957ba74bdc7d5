"""Versions of our own code, by what follows from it: another version, and what was remembered is made anew."""

import sys
from functools import cache
from pathlib import Path

from cchc.engine.cache.digest import code_version, digest_of

PACKAGE = Path(__file__).parents[1]


@cache
def whole_code() -> str:
    """The version of all code that makes a page what it is."""
    return code_version(
        PACKAGE, ("Jinja2", "Markdown", "nh3", "MarkupSafe", "holidays", "icalendar", "segno", "pillow")
    )


@cache
def reading_code() -> str:
    """The version of the code that reads a file."""
    return code_version(PACKAGE, ("PyYAML", "Markdown", "nh3"), ("reading", "records", "law", "text", "site/kinds"))


@cache
def attachments_code() -> str:
    """The version of the code that learns facts of attached files."""
    return code_version(PACKAGE, ("pypdfium2", "pillow"), ("attachments",))


@cache
def worker_code() -> str:
    """The version of all that decides what work comes to, on whatever machine it is done."""
    return digest_of(str(sys.version_info[:3]).encode(), whole_code().encode(), reading_code().encode())
