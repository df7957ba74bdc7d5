"""Frozen dataclasses as compact JSON text in UTF-8, and back: strict, canonical, quick.

A value is written as a JSON array of its fields in their order, dates as ISO 8601 text, enumerations by value, a
dataclass that has subclasses with its class's name first. Equal values give equal text. Reading checks every type
and every length, so a text that was not written by the same classes is refused, never misread.

A named tuple is written as the whole numbers that it begins with and one text of all else, since much of it repeats.
Where it may be of several kinds, these differ in how many fields they have.

Ten thousand records are read on every build, so how to read a class is compiled once (codec_source.py).
"""

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from functools import cache, lru_cache
from itertools import takewhile
from types import NoneType, UnionType
from typing import Generic, Literal, NoReturn, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import orjson

from cchc.records.codec_source import compile_class, compile_tuple, compile_writer

Value = TypeVar("Value")
Coder = Callable[[object], object]

_SHARED = 1 << 13
"""How many different texts of named tuples are kept at hand while reading."""


class CodecError(ValueError):
    """A text that these classes did not write, or a value of a class that the codec was not made for."""


class Codec(Generic[Value]):
    """Writes and reads values of one slotted dataclass and its subclasses, which all exist when it is first used.

    Fields may be text, whole numbers of 64 bits, flags, dates, moments, enumerations, literals, None, such dataclasses, named tuples and tuples.
    """

    def __init__(self, of: type[Value]) -> None:
        self._of: type[Value] = of
        self._key: object = of

    def encode(self, value: Value) -> bytes:
        """Return the canonical text of `value`. Raises CodecError where a part is not of its declared type."""
        try:
            return orjson.dumps(_writer(self._key)(value))
        except (ValueError, TypeError) as error:
            message = f"no {self._of.__name__} to be written: {error}"
            raise CodecError(message) from error

    def decode(self, text: bytes) -> Value:
        """Return the value that `text` stands for. Raises CodecError on any other text."""
        read = _reader(self._key)
        try:
            value = read(orjson.loads(text))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            message = f"not a {self._of.__name__}: {error}"
            raise CodecError(message) from error
        if not isinstance(value, self._of):
            message = f"not a {self._of.__name__}: {type(value).__name__}"
            raise CodecError(message)
        return value


@cache
def _writer(of: object) -> Coder:
    """Return what turns a value of the declared type `of` into JSON values."""
    origin, inner = get_origin(of), get_args(of)
    if of in (str, int, bool, NoneType):
        return lambda value: value if type(value) is of else _refuse(value, of)
    if of in (date, datetime):
        return lambda value: value.isoformat() if isinstance(value, date) and type(value) is of else _refuse(value, of)
    if origin is Literal:
        return lambda value: value if value in inner else _refuse(value, of)
    if origin in (Union, UnionType) and NoneType not in inner:
        return _named_writer(inner)
    if origin in (Union, UnionType):
        (some,) = [each for each in inner if each is not NoneType]
        write = _writer(some)
        return lambda value: None if value is None else write(value)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        if inner[0] in (str, int):
            return lambda value: (
                list(value) if isinstance(value, tuple) and set(map(type, value)) <= {inner[0]} else _refuse(value, of)
            )
        write = _writer(inner[0])
        return lambda value: [write(each) for each in value] if isinstance(value, tuple) else _refuse(value, of)
    if origin is tuple:
        writers = [_writer(each) for each in inner]
        return lambda value: (
            [write(each) for write, each in zip(writers, value, strict=True)]
            if isinstance(value, tuple)
            else _refuse(value, of)
        )
    if isinstance(of, type) and issubclass(of, Enum):
        return lambda value: value.value if isinstance(value, of) else _refuse(value, of)
    if isinstance(of, type) and issubclass(of, tuple):
        return _named_writer((of,))
    if isinstance(of, type):
        return _class_writer(of)
    message = f"no way to write {of}"
    raise TypeError(message)


def _class_writer(of: type) -> Coder:
    kinds: tuple[type, ...] = subclasses(of)
    if not kinds:
        return compile_writer(of, _writer, tagged=False)
    writes: dict[type, Coder] = {}

    def write(value: object) -> object:
        kind = type(value)
        if kind not in writes:
            if kind not in (of, *kinds):
                return _refuse(value, of)
            writes[kind] = compile_writer(kind, _writer, tagged=True)
        return writes[kind](value)

    return write


@cache
def _reader(of: object) -> Coder:
    """Return what turns JSON values into a value of the declared type `of`; it raises ValueError on others."""
    origin, inner = get_origin(of), get_args(of)
    if origin in (Union, UnionType) and NoneType not in inner:
        return _named_reader(inner)
    if origin in (Union, UnionType):
        (some,) = [each for each in inner if each is not NoneType]
        read = _reader(some)
        return lambda value: None if value is None else read(value)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _list_reader(inner[0])
    if origin is tuple:
        return compile_tuple(inner, _reader)
    if isinstance(of, type) and issubclass(of, Enum):
        members: dict[object, object] = {member.value: member for member in of}
        return members.__getitem__
    if of is datetime:
        return cast("Coder", datetime.fromisoformat)
    if of is date:
        return cast("Coder", date.fromisoformat)
    if origin is Literal:
        choices = {each: each for each in inner}
        return choices.__getitem__
    if of in (str, int, bool, NoneType):
        return lambda value: value if type(value) is of else _refuse(value, of)
    if isinstance(of, type) and issubclass(of, tuple):
        return _named_reader((of,))
    if isinstance(of, type):
        return _class_reader(of)
    message = f"no way to read {of}"
    raise TypeError(message)


def _list_reader(of: object) -> Coder:
    """Return what reads a list of any length; texts and numbers, the most frequent, without a call for each."""
    if of in (str, int):

        def read_plain(value: object) -> object:
            if isinstance(value, list) and set(map(type, value)) <= {of}:
                return tuple(value)
            return _refuse(value, tuple)

        return read_plain
    read = _reader(of)

    def read_list(value: object) -> object:
        return tuple([read(each) for each in value]) if isinstance(value, list) else _refuse(value, tuple)

    return read_list


def _named_writer(kinds: tuple[type, ...]) -> Coder:
    """Return what turns a named tuple of these kinds into its leading numbers and the text of the rest."""
    writes = {kind: compile_writer(kind, _writer, tagged=False) for kind in kinds}
    ahead = _numbers_ahead(kinds[0])

    def write_named(value: object) -> object:
        write = writes.get(type(value))
        row = cast("list[object]", write(value)) if write else _refuse(value, kinds)
        return [*row[:ahead], orjson.dumps(row[ahead:]).decode()]

    return write_named


def _named_reader(kinds: tuple[type, ...]) -> Coder:
    """Return what reads named tuples; what many of them share, such as a decree that many articles cite, is read once.

    Raises TypeError where two of the kinds have equally many fields, for their texts would look alike.
    """
    ahead = _numbers_ahead(kinds[0])
    numbers = [int] * ahead
    rests = [(kind, list(get_type_hints(kind).values())[ahead:]) for kind in kinds]
    reads = {len(types): (kind, compile_tuple(types, _reader)) for kind, types in rests}
    if len(reads) < len(kinds):
        message = f"{kinds} are not told apart by how many fields they have"
        raise TypeError(message)
    make = tuple.__new__

    @lru_cache(_SHARED)
    def rest(text: str) -> tuple[type, tuple[object, ...]]:
        values = orjson.loads(text)
        kind, read = reads[len(values)]
        return kind, cast("tuple[object, ...]", read(values))

    def read_named(row: object) -> object:
        if not isinstance(row, list) or len(row) != ahead + 1 or [type(each) for each in row[:ahead]] != numbers:
            return _refuse(row, kinds)
        kind, values = rest(row[ahead])
        return make(kind, (*row[:ahead], *values))

    return read_named


def _numbers_ahead(of: type) -> int:
    """Return how many whole numbers a named tuple begins with: places in a text, which no two share."""
    return len(list(takewhile(lambda declared: declared is int, get_type_hints(of).values())))


def _class_reader(of: type) -> Coder:
    kinds: tuple[type, ...] = subclasses(of)
    if not kinds:
        return compile_class(of, _reader)
    reads = {kind.__name__: compile_class(kind, _reader) for kind in (of, *kinds)}

    def read(value: object) -> object:
        if not isinstance(value, list) or not value:
            return _refuse(value, of)
        return reads[value[0]](value[1:])

    return read


def subclasses(of: type) -> tuple[type, ...]:
    """Return every slotted class below `of`; a slotted dataclass leaves an unslotted twin of itself behind."""
    below: list[type] = of.__subclasses__()
    direct = [kind for kind in below if "__slots__" in vars(kind)]
    return tuple(dict.fromkeys([*direct, *(each for kind in direct for each in subclasses(kind))]))


def _refuse(value: object, of: object) -> NoReturn:
    message = f"{value!r:.60} is no {of}"
    raise CodecError(message)
