"""All kinds of content, and the kind of a record. Other code asks here; it tests no record for its class.

The modules of the folder `kinds` are not imported by name, for they are built on what asks for them.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar, cast

from cchc.records.record import Item
from cchc.records.record_kind import RecordKind
from cchc.site.content_kind import ContentKind

R = TypeVar("R", bound=Item)

FOLDER = f"{__package__}.kinds"


@cache
def content_kinds() -> tuple[ContentKind[Item], ...]:
    """Every kind, in the order readers meet them: the `KIND` of each module in the folder."""
    folder = import_module(FOLDER).__path__
    modules = [import_module(f"{FOLDER}.{module.name}") for module in iter_modules(folder)]
    found: list[ContentKind[Item]] = [module.KIND for module in modules]
    return tuple(sorted(found, key=lambda kind: kind.place))


@cache
def _by_record() -> dict[type[Item], ContentKind[Item]]:
    return {kind.record: kind for kind in content_kinds()}


def content_kind(record: R) -> ContentKind[R]:
    """The kind of a record."""
    return cast("ContentKind[R]", _by_record()[type(record)])


def record_types() -> tuple[type[Item], ...]:
    """The record of each kind: what files may become."""
    return tuple(kind.record for kind in content_kinds())


def record_kinds() -> tuple[RecordKind, ...]:
    """Return the declaration of each kind."""
    return tuple(record.kind for record in record_types())
