"""The theme as tests see it: its templates, its examples as typed values, and views filled from their own types."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from types import GenericAlias, NoneType, UnionType
from typing import Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import html5lib
import jinja2
from markupsafe import Markup

from cchc.discovery import discovery_views as discovery
from cchc.engine.outputs import body_views as bodies
from cchc.engine.outputs.body_views import Body
from cchc.engine.outputs.nowrap import nowrap
from cchc.engine.render.environment import FILTERS
from cchc.engine.render.fragment_cache import FragmentCache
from cchc.engine.render.relative_urls import Addresses
from cchc.figures import chart_views as figures
from cchc.pages import list_views as lists
from cchc.pages import shared_views as shared
from cchc.plans.pages import plan_views as plans
from cchc.records import interface_words, section_addresses
from cchc.site import item_views as pages
from cchc.site.pages import home_views as home
from cchc.site.pages.qr_code import qr_code

ROOT = Path(__file__).parents[2]
THEME = ROOT / "theme"
PACKAGE = ROOT / "plugins" / "cchc"
CASES = ("full", "minimal")
MARKUP = {"diagram": '<svg viewBox="0 0 9 9" width="9" height="9"></svg>', "structured": "{}", "table": "bang"}
"""Fields of views that hold markup of our own or an id; all others hold text."""


@cache
def environment() -> jinja2.Environment:
    """Templates under the conditions of the build: escaping on, nothing undefined forgiven."""
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(THEME / "templates"),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    addresses = Addresses()
    made.filters |= FILTERS
    made.globals |= {"once": FragmentCache(), "addresses": section_addresses, "words": interface_words}
    made.filters["absolute"] = addresses.absolute
    made.filters["linked_data"] = lambda text: Markup(addresses.absolute_json(text))  # noqa: S704 - the build's own
    made.filters["public"] = addresses.absolute
    made.filters["unbroken"] = nowrap
    made.filters["qr"] = qr_code
    return made


def view_classes() -> dict[str, object]:
    """The view of every template whose first comment names one (`view: ListView[Card]`), by the template's name."""
    homes = {
        name: ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in PACKAGE.rglob("*.py")
        for name in re.findall(r"^class (\w+(?:View|Row)|Card)\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    named = {
        path.name: re.search(r"^{#- [^}]*\bview: (\w+)(?:\[(\w+)\])?", path.read_text(encoding="utf-8"))
        for path in sorted((THEME / "templates").glob("*.*"))
    }

    def known(name: str) -> type:
        return cast("type", getattr(import_module(homes[name]), name))

    return {
        template: GenericAlias(known(hit[1]), (known(hit[2]),)) if hit[2] else known(hit[1])
        for template, hit in named.items()
        if hit
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A component's parameters with their types, and the arguments of each of its cases."""

    stem: str
    params: dict[str, object]
    cases: dict[str, dict[str, object]]

    def render(self, case: str) -> str:
        """The macro called with the arguments of `case`."""
        module = environment().get_template(f"components/{self.stem}.html").module
        macro = cast("Callable[..., str]", getattr(module, self.stem))
        return str(macro(**self.cases[case]))


@cache
def example(stem: str) -> Example:
    """Read `theme/examples/<stem>.toml`; raises TypeError or KeyError where a value is not of its parameter's type."""
    raw = tomllib.loads((THEME / "examples" / f"{stem}.toml").read_text(encoding="utf-8"))
    hints = type("Params", (), {"__annotations__": raw["params"]})
    params = cast(
        "dict[str, object]",
        get_type_hints(
            hints,
            globalns={
                **vars(bodies),
                **vars(shared),
                **vars(lists),
                **vars(pages),
                **vars(home),
                **vars(plans),
                **vars(discovery),
                **vars(figures),
            },
        ),
    )
    cases = {
        case: {name: typed(params[name], value) for name, value in raw[case].items()} for case in CASES if case in raw
    }
    return Example(stem=stem, params=params, cases=cases)


def typed(kind: object, value: object) -> object:
    """A TOML value as a value of the type `kind`."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return typed(next(part for part in parts if part is not NoneType), value)
    if origin is Literal:
        if value not in parts:
            raise TypeError(f"{value!r} is none of {parts}")
        return value
    if origin is tuple and isinstance(value, list):
        inner = parts[:-1] * len(value) if parts[-1] is Ellipsis else parts
        return tuple(typed(part, item) for part, item in zip(inner, value, strict=True))
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(value, dict):
        hints = get_type_hints(kind)
        return kind(**{name: typed(hints[name], item) for name, item in value.items()})
    if isinstance(kind, type) and type(value) is kind:
        return value
    raise TypeError(f"{value!r} is no {kind}")


def hints_of(kind: object) -> dict[str, object]:
    """The types of a dataclass's fields, those that a row stands in for put in: of `ListView[Card]`, rows are cards."""
    bases = getattr(kind, "__orig_bases__", ()) if get_origin(kind) is None else (kind,)
    rows = [part for base in bases for part in get_args(base) if not isinstance(part, TypeVar)]
    hints = cast("dict[str, object]", get_type_hints(get_origin(kind) or kind))
    return {
        name: GenericAlias(tuple, (rows[0], ...)) if isinstance(next(iter(get_args(hint)), None), TypeVar) else hint
        for name, hint in hints.items()
    }


def filled(kind: object, *, bare: bool, depth: int = 0) -> object:
    """A value of the type `kind`: with nothing in it that may be left out, or with something in every part."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return None if bare else filled(next(part for part in parts if part is not NoneType), bare=bare, depth=depth)
    if origin is Literal:
        return parts[0]
    if origin is tuple:
        if parts[0] is pages.Section and not bare:
            return tuple(pages.Section(id=one, title="chữ", count=2) for one in sections())
        if parts[-1] is not Ellipsis:
            return tuple(filled(part, bare=bare, depth=depth) for part in parts)
        return () if bare or depth > 5 else tuple(filled(parts[0], bare=bare, depth=depth + 1) for _ in range(3))
    known = origin or kind
    if isinstance(known, type) and is_dataclass(known):
        hints = hints_of(kind)
        wanted = [
            field.name
            for field in fields(known)
            if not bare or (field.default is MISSING and field.default_factory is MISSING)
        ]
        return known(**{name: MARKUP.get(name) or filled(hints[name], bare=bare, depth=depth) for name in wanted})
    plain: dict[object, object] = {str: "" if bare else "chữ <&> 'a'", int: 0 if bare else 2, bool: not bare}
    return plain[kind]


@cache
def sections() -> tuple[str, ...]:
    """The ids of the sections that templates of items show."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((THEME / "templates").glob("*.html"))]
    return tuple(dict.fromkeys(one for text in texts for one in re.findall(r'view\.section\("([\w-]+)"\)', text)))


def parse(html: str) -> None:
    """Raise html5lib's ParseError for a page that is not valid HTML."""
    html5lib.HTMLParser(strict=True).parse(html)


def body(_: Body) -> Markup:
    """A body with headings, as rendering fetches it."""
    return Markup('<h2 id="phan-i">I. Phần đầu</h2><p>Chữ.</p>')
