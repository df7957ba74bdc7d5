"""Outputs of a build as values: a page is a template and a frozen view, and nothing else."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeVar, cast

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    View = DataclassInstance
else:
    View = object
"""A view: a frozen dataclass of JSON-able fields (text, numbers, booleans, None, tuples, other views)."""


Rows = tuple[View, ...] | Iterator[View]
P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class LazyView:
    """A view that is made where it is shown, and only then: `make(parts)`. Use `lazy_view`, which compares the types.

    `make` is a function of a module and sees nothing but `parts`, so that a digest of the parts is as good as one of
    the view. Parts are what views may hold, and beside it entries (known by their key) and functions of modules.
    """

    make: "Callable[..., View | Rows]"
    parts: object

    def made(self) -> "View | Rows":
        """The view, or for a table the views of its rows; very many come one by one."""
        return self.make(self.parts)


def lazy_view(make: "Callable[[P], View | Rows]", parts: P) -> LazyView:
    """A view to be made of `parts` when it is shown."""
    return LazyView(make, parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A rendered file: `path` is relative to the output folder (`ke-hoach/2021/x/index.html`)."""

    path: str
    template: str
    view: View | LazyView
    source: str = ""
    """The content file it shows, for signals and messages; empty for indexes."""

    @property
    def shown(self) -> View:
        """The view, made now where it is a recipe."""
        return cast("View", self.view.made()) if isinstance(self.view, LazyView) else self.view


@dataclass(frozen=True, slots=True, kw_only=True)
class LazyPage:
    """A page that need not be made while `key` is that of the last build: `make` follows from it, and perhaps from less.

    Where the key differs, whoever would render the page makes it, and compares closely.
    """

    path: str
    template: str
    key: tuple[str, ...]
    make: Callable[[], Page]
    source: str = ""

    @property
    def shown(self) -> View:
        """The view of the page, made now."""
        return self.make().shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Data:
    """A table or list for machines, written as JSON (any view or tuple of views) or CSV.

    CSV has a `header`, and `rows` or a payload of views, of which it takes the attributes `columns`.
    `title` names it in the list of all data that readers may take; what has none is not meant for them.
    `fields` is the address of the file that explains its fields.
    """

    path: str
    format: Literal["json", "csv"]
    title: str = ""
    fields: str = ""
    payload: View | tuple[View, ...] | LazyView | None = None
    header: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    large: bool = False
    """Whether it may be too large to be held in memory as a whole."""

    @property
    def shown(self) -> View | Rows | None:
        """The payload, made now where it is a recipe."""
        return self.payload.made() if isinstance(self.payload, LazyView) else self.payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """Bytes known beforehand: a picture made at build time, robots.txt, a stylesheet."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCopy:
    """A file taken as it is: a copy, never a link. `digest` is its SHA-256, hexadecimal."""

    path: str
    origin: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratedFile:
    """A file that is costly to make, an archive or a calendar: made only when `key` differs from the last build's.

    `key` digests all that goes into the file, or gives such a digest where that is costly too; `make` writes its bytes to
    the binary stream it is given, and raises SourceChangedError where a file that it takes from is not what was checked.
    `maker` says who may make it: this process, workers that see this machine's disk too, or any worker. What others make can
    be pickled, and is small enough to be held in memory.
    """

    path: str
    key: str | Callable[[], str]
    make: Callable[[BinaryIO], None]
    maker: Literal["here", "near", "anywhere"] = "here"


def key_of(made: GeneratedFile) -> str:
    """The key of a costly file."""
    return made.key if isinstance(made.key, str) else made.key()


Ready = Page | Data | Blob | FileCopy | GeneratedFile
Output = Ready | LazyPage


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputGroup:
    """Outputs that need not be made while `key` is that of the last build and the files of all of them stand.

    `name` tells it from the other bundles of a site. All its outputs follow from the key, perhaps from less, and from the
    templates that they name. Use `output_group`, which has them made once at most.
    """

    name: str
    key: tuple[str, ...]
    make: Callable[[], tuple[Output, ...]]


def output_group(name: str, key: tuple[str, ...], make: Callable[[], Iterable[Output]]) -> OutputGroup:
    """A bundle of what `make()` gives."""
    return OutputGroup(name=name, key=key, make=cache(lambda: tuple(make())))


Given = Output | OutputGroup
"""What rooms and the site give to a build."""


@dataclass(frozen=True, slots=True)
class UnchangedOutput:
    """An output of a bundle that was not made: its file stands as it should."""

    path: str


Wanted = Output | UnchangedOutput
