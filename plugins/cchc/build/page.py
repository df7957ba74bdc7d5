"""What a build produces, as values: a page is a template and a frozen view, and nothing else."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Literal

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    View = DataclassInstance
else:
    View = object
"""A view: a frozen dataclass of JSON-able fields (text, numbers, booleans, None, tuples, other views)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A rendered file: `path` is relative to the output folder (`ke-hoach/2021/x/index.html`)."""

    path: str
    template: str
    view: View
    source: str = ""
    """The content file it shows, for signals and messages; empty for indexes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """A table or list for machines, written as JSON (any view or tuple of views) or CSV (`header` and `rows`)."""

    path: str
    format: Literal["json", "csv"]
    payload: View | tuple[View, ...] | None = None
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """Bytes known beforehand: a picture made at build time, robots.txt, a stylesheet."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCopy:
    """A file taken as it is (hard-linked where the file system allows). `digest` is its SHA-256, hexadecimal."""

    path: str
    origin: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file that is costly to make, an archive or a calendar: made only when `key` differs from the last build's.

    `key` digests all that goes into the file; `make` writes its bytes to the binary stream it is given.
    """

    path: str
    key: str
    make: Callable[[BinaryIO], None]


Output = Page | Data | Blob | FileCopy | Made
