"""The canonical bytes of a view: equal views give equal bytes, different views different ones.

A view is walked once into a flat list, in prefix order, which `marshal` writes at C speed:

    view   = class name as bytes, its plain fields in order, its other fields in order
    tuple  = b"(", length, items
    plain  = text, number, boolean or None, as it is
    keyed  = class name as bytes, key: of what is large, and known by a key that all of it follows from
    function of a module = b"f", its name; the code's version covers what it does

Format 2 of `marshal` knows no references and no interned strings, so that identity never shows. The bytes are hashed
and thrown away; nothing is ever read back. Tens of thousands of views are walked on every build, so the walk of a class is
compiled once, as `dataclass` compiles its `__init__`.
"""

import marshal
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import FunctionType, NoneType, UnionType
from typing import TYPE_CHECKING, Literal, Union, cast, get_args, get_origin, get_type_hints

_FORMAT = 2
_PLAIN: frozenset[type] = frozenset({str, int, bool, float, NoneType})
_FUNCTIONS = (FunctionType, type(cache(int)))
"""Functions as they are written, and functions that remember (`cache`, `lru_cache`)."""

_Walk = Callable[[object, list[object]], None]


class Keyed:
    """A value that is hashed by its `key`, which tells it from any other of its class: equal keys mean equal values."""

    __slots__ = ()
    if TYPE_CHECKING:

        @property
        def key(self) -> str:
            """The key."""


def encode(view: object) -> bytes:
    """The canonical bytes of frozen dataclasses, tuples and plain values, nested at will.

    Raises TypeError for anything else (dates, sets, mappings among them): a view holds what is shown, as text.
    """
    out: list[object] = []
    _WALKS[view.__class__](view, out)
    try:
        return marshal.dumps(out, _FORMAT)
    except ValueError:
        return marshal.dumps([_exact(value) for value in out], _FORMAT)


class _Walks(dict[type, _Walk]):
    """How to walk a value of each class, made when the class is first met."""

    def __missing__(self, kind: type) -> _Walk:
        """Make the walk of a dataclass, or of a subclass of a plain type such as a StrEnum."""
        walk: _Walk
        if issubclass(kind, Keyed):
            walk = _by_key(kind)
        elif is_dataclass(kind):
            walk = _compiled(kind)
        elif issubclass(kind, _FUNCTIONS):
            walk = _walk_function
        elif issubclass(kind, tuple(_PLAIN)):
            walk = _walk_plain
        else:
            raise TypeError(f"a view may not hold {kind.__module__}.{kind.__qualname__}")
        self[kind] = walk
        return walk


def _walk_plain(value: object, out: list[object]) -> None:
    """Take a plain value as it is."""
    out.append(value)


def _by_key(kind: type) -> _Walk:
    """Make the walk of values that are known by a key: the key for the whole."""
    tag = kind.__qualname__.encode()

    def walk(value: object, out: list[object]) -> None:
        out += (tag, cast("Keyed", value).key)

    return walk


def _walk_function(value: object, out: list[object]) -> None:
    """Take a function's name; one that has no place in a module could be any."""
    name = f"{value.__module__}.{cast('FunctionType', value).__qualname__}"
    if "<" in name:
        raise TypeError(f"{name} is no function of a module")
    out += (b"f", name)


def _walk_items(items: tuple[object, ...], out: list[object]) -> None:
    """Take a tuple's length and items."""
    out += (b"(", len(items))
    for item in items:
        kind = item.__class__
        if kind in _PLAIN:
            out.append(item)
        else:
            _WALKS[kind](item, out)


def _compiled(kind: type) -> _Walk:
    """Make the walk of one dataclass: its plain fields in one go, the others one by one."""
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    plain = "".join(f" view.{name}," for name in names if _is_plain(hints[name]))
    lines = ["def walk(view, out):", f"    out += (tag,{plain})"]
    for name in names:
        if not _is_plain(hints[name]):
            lines += [
                f"    value = view.{name}",
                "    if value is None:",
                "        out.append(None)",
                "    else:",
                "        walks[value.__class__](value, out)",
            ]
    scope: dict[str, object] = {"tag": kind.__qualname__.encode(), "walks": _WALKS}
    exec("\n".join(lines), scope)  # noqa: S102 - field names are identifiers
    return cast("_Walk", scope["walk"])


def _is_plain(hint: object) -> bool:
    """Return whether a field of this type can only hold plain values."""
    if get_origin(hint) in {Union, UnionType}:
        return all(_is_plain(part) for part in get_args(hint))
    return hint in _PLAIN or get_origin(hint) is Literal


def _exact(value: object) -> object:
    """A value that `marshal` knows, from a subclass of a plain type."""
    for kind in (str, bool, int, float):
        if isinstance(value, kind):
            return kind(value)
    if value is None or isinstance(value, bytes):
        return value
    raise TypeError(f"a view may not hold {type(value).__module__}.{type(value).__qualname__}")


_WALKS = _Walks({**dict.fromkeys(_PLAIN, _walk_plain), tuple: cast("_Walk", _walk_items)})
