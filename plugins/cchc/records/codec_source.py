"""How to read a row of JSON values into a slotted dataclass, as a function compiled for the class.

The function checks the row's length and the type of every plain value in one condition, then sets the slots. It
passes over `__init__`, whose keyword arguments and frozen assignments cost more than all else in reading a row.
Absent parts and empty lists, which most are, are read without a call.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Final, Union, get_args, get_origin, get_type_hints

Coder = Callable[[object], object]

_PLAIN: Final = (str, int, bool, NoneType)


def compile_class(of: type, reader: Callable[[object], Coder]) -> Coder:
    """Return a function from a row (a list of the fields' JSON values) to a new `of`; `reader` reads other types.

    The function raises ValueError on a row of another shape. Raises TypeError for a class that is not a slotted
    dataclass or that does something when it is made, for the function would leave that out.
    """
    if not is_dataclass(of) or "__slots__" not in vars(of) or hasattr(of, "__post_init__"):
        message = f"{of.__name__} is no plain slotted dataclass"
        raise TypeError(message)
    hints = get_type_hints(of)
    names = [field.name for field in fields(of)]
    scope: dict[str, object] = {"make": object.__new__, "of": of}
    for number, name in enumerate(names):
        scope[f"set{number}"] = getattr(of, name).__set__
    values = _values([hints[name] for name in names], scope, reader)
    sets = [f"set{number}(made, {value})" for number, value in enumerate(values)]
    return _compiled(of.__name__, [hints[name] for name in names], ["made = make(of)", *sets, "return made"], scope)


def compile_named(of: type, reader: Callable[[object], Coder]) -> Coder:
    """Return a function from a row to a named tuple. It raises ValueError on a row of another shape."""
    types = list(get_type_hints(of).values())
    scope: dict[str, object] = {"make": tuple.__new__, "of": of}
    return _compiled(of.__name__, types, [f"return make(of, ({', '.join(_values(types, scope, reader))},))"], scope)


def compile_tuple(types: Sequence[object], reader: Callable[[object], Coder]) -> Coder:
    """Return a function from a row to a tuple of fixed length. It raises ValueError on a row of another shape."""
    scope: dict[str, object] = {}
    values = _values(types, scope, reader)
    return _compiled("tuple", types, [f"return ({', '.join(values)},)"], scope)


def _values(types: Sequence[object], scope: dict[str, object], reader: Callable[[object], Coder]) -> list[str]:
    """Return an expression for each typed value of the row (`v0`, `v1`, …), and put what they call into `scope`."""
    expressions = []
    for number, declared in enumerate(types):
        value = f"v{number}"
        if _plain(declared):
            expressions.append(value)
            continue
        inner = get_args(declared)
        if get_origin(declared) in (Union, UnionType):
            (some,) = [each for each in inner if each is not NoneType]
            scope[f"read{number}"] = reader(some)
            expressions.append(f"None if {value} is None else read{number}({value})")
        else:
            scope[f"read{number}"] = reader(declared)
            empty = get_origin(declared) is tuple and inner[-1] is Ellipsis
            expressions.append(f"() if {value} == [] else read{number}({value})" if empty else f"read{number}({value})")
    return expressions


def _plain(declared: object) -> tuple[object, ...]:
    """Return the plain types of which a value must be one to stand for itself; none for other declared types."""
    some = get_args(declared) if get_origin(declared) in (Union, UnionType) else (declared,)
    return some if all(each in _PLAIN for each in some) else ()


def _compiled(name: str, types: Sequence[object], body: Sequence[str], scope: dict[str, object]) -> Coder:
    """Return the function that checks a row against `types`, unpacks it, and does `body`."""
    variables = [f"v{number}" for number in range(len(types))]
    checks = []
    for variable, declared in zip(variables, types, strict=True):
        if plain := [each for each in _plain(declared) if each is not NoneType or declared is NoneType]:
            scope[f"type_{variable}"] = plain[0]
            absent = f"{variable} is not None and " if declared is not plain[0] else ""
            checks.append(f"({absent}type({variable}) is not type_{variable})")
    lines = [
        "def read(row):",
        f"    if type(row) is not list or len(row) != {len(types)}:",
        f"        raise ValueError('not a row of {name}')",
        f"    {', '.join(variables)}, = row" if variables else "    pass",
        *([f"    if {' or '.join(checks)}:", f"        raise ValueError('a wrong value in {name}')"] if checks else []),
        *(f"    {each}" for each in body),
    ]
    exec(compile("\n".join(lines), f"<reader of {name}>", "exec"), scope)  # noqa: S102 - our own classes' names only
    read = scope["read"]
    if not callable(read):
        message = "the compiled source defines read"
        raise TypeError(message)
    return read
