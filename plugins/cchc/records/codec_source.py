"""Source code of codecs: functions, compiled for a class, that read a row of JSON values into it and write a value as one.

They check the row's length and the type of every plain value in one condition. Reading then sets the slots of a
dataclass and passes over `__init__`, whose keyword arguments and frozen assignments cost more than all else in
reading a row. Absent parts and empty lists, which most are, take no call.
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
    types = [hints[name] for name in names]
    sets = [f"set{number}(made, {value})" for number, value in enumerate(_values(types, scope, reader, _FROM_JSON))]
    return _compiled(
        of.__name__, _unpacked(of.__name__, types), types, ["made = make(of)", *sets, "return made"], scope
    )


def compile_tuple(types: Sequence[object], reader: Callable[[object], Coder]) -> Coder:
    """Return a function from a row to a tuple of fixed length. It raises ValueError on a row of another shape."""
    scope: dict[str, object] = {}
    values = ", ".join(_values(types, scope, reader, _FROM_JSON))
    return _compiled("tuple", _unpacked("tuple", types), types, [f"return ({values},)"], scope)


def compile_writer(of: type, writer: Callable[[object], Coder], *, tagged: bool) -> Coder:
    """Return a function from a value of the class `of` to its row, which begins with the class's name if `tagged`.

    The function raises ValueError on a value with a plain part of another type, and on one of another class.
    """
    hints = get_type_hints(of)
    names = [field.name for field in fields(of)] if is_dataclass(of) else list(hints)
    types = [hints[name] for name in names]
    scope: dict[str, object] = {"of": of}
    values = [*([repr(of.__name__)] if tagged else []), *_values(types, scope, writer, _TO_JSON)]
    taken = [
        "if type(row) is not of:",
        f"    raise ValueError('no {of.__name__}')",
        *(f"v{number} = row.{name}" for number, name in enumerate(names)),
    ]
    return _compiled(of.__name__, taken, types, [f"return [{', '.join(values)}]"], scope)


_FROM_JSON: Final = ("[]", "()")
_TO_JSON: Final = ("()", "[]")
"""How no items are written before and after."""


def _values(
    types: Sequence[object], scope: dict[str, object], coder: Callable[[object], Coder], none: tuple[str, str]
) -> list[str]:
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
            scope[f"code{number}"] = coder(some)
            expressions.append(f"None if {value} is None else code{number}({value})")
        else:
            scope[f"code{number}"] = coder(declared)
            many = get_origin(declared) is tuple and inner[-1] is Ellipsis
            called = f"code{number}({value})"
            expressions.append(f"{none[1]} if {value} == {none[0]} else {called}" if many else called)
    return expressions


def _plain(declared: object) -> tuple[object, ...]:
    """Return the plain types of which a value must be one to stand for itself; none for other declared types."""
    some = get_args(declared) if get_origin(declared) in (Union, UnionType) else (declared,)
    return some if all(each in _PLAIN for each in some) else ()


def _unpacked(name: str, types: Sequence[object]) -> list[str]:
    """Return the lines that take a row apart."""
    return [
        f"if type(row) is not list or len(row) != {len(types)}:",
        f"    raise ValueError('not a row of {name}')",
        f"{', '.join(f'v{number}' for number in range(len(types)))}, = row" if types else "pass",
    ]


def _compiled(
    name: str, taken: Sequence[str], types: Sequence[object], body: Sequence[str], scope: dict[str, object]
) -> Coder:
    """Return the function that takes a row apart, checks its values against `types`, and does `body`."""
    checks = []
    for number, declared in enumerate(types):
        if plain := [each for each in _plain(declared) if each is not NoneType or declared is NoneType]:
            scope[f"type{number}"] = plain[0]
            absent = f"v{number} is not None and " if declared is not plain[0] else ""
            checks.append(f"({absent}type(v{number}) is not type{number})")
    checked = [f"if {' or '.join(checks)}:", f"    raise ValueError('a wrong value in {name}')"] if checks else []
    lines = ["def code(row):", *(f"    {line}" for line in (*taken, *checked, *body))]
    exec(compile("\n".join(lines), f"<codec of {name}>", "exec"), scope)  # noqa: S102 - our own classes' names only
    code = scope["code"]
    if not callable(code):
        message = "the compiled source defines code"
        raise TypeError(message)
    return code
