"""Components: one macro, one stylesheet and one example each, which render as valid HTML."""

import html
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Literal, get_origin, get_type_hints

import pytest

from kit.theme_examples import CASES, THEME, environment, example, parse

MACROS = {path.stem for path in (THEME / "templates" / "components").glob("*.html")}
STYLES = {path.stem for path in (THEME / "static" / "css" / "components").glob("*.css")}
EXAMPLES = {path.stem for path in (THEME / "examples").glob("*.toml")}
COMPONENTS = sorted(MACROS | STYLES | EXAMPLES)


@pytest.mark.parametrize("stem", COMPONENTS)
def test_a_component_is_one_macro_one_stylesheet_and_one_example(stem: str) -> None:
    homes = {"macro": MACROS, "stylesheet": STYLES, "example": EXAMPLES}
    assert [name for name, stems in homes.items() if stem not in stems] == []


@pytest.mark.parametrize("stem", COMPONENTS)
def test_an_example_names_the_parameters_of_its_macro(stem: str) -> None:
    module = environment().get_template(f"components/{stem}.html").module
    assert tuple(example(stem).params) == getattr(module, stem).arguments


@pytest.mark.parametrize("stem", COMPONENTS)
def test_a_macro_says_first_what_its_parameters_are(stem: str) -> None:
    source = (THEME / "templates" / "components" / f"{stem}.html").read_text(encoding="utf-8")
    comment = source[: source.index("-#}")]
    assert comment.startswith("{#- ")
    assert [name for name in example(stem).params if not re.search(rf"\b{name}\b", comment)] == []


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("stem", COMPONENTS)
def test_a_component_renders_as_valid_html(stem: str, case: str) -> None:
    out = example(stem).render(case)
    parse(f'<!DOCTYPE html><html lang="vi"><head><title>x</title></head><body>{out}</body></html>')
    assert not re.search(r'\s(?:style|on\w+)="|href=""|src=""', out)


@pytest.mark.parametrize("stem", COMPONENTS)
def test_a_component_shows_every_word_of_its_full_example(stem: str) -> None:
    out = re.sub(r'<span class="cchc-number">([^<]*)</span>', r"\1", example(stem).render("full"))
    missing = [text for text in _texts(example(stem).cases["full"]) if html.escape(text) not in out and text not in out]
    assert missing == []


@pytest.mark.parametrize("stem", COMPONENTS)
def test_a_component_has_its_own_class_on_what_it_draws(stem: str) -> None:
    assert re.search(rf'class="cchc-{stem.replace("_", "-")}[" _]', example(stem).render("full"))


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of an example that a reader or a browser gets, not the names of tones and levels."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        hints = get_type_hints(type(value))
        for field in fields(value):
            if get_origin(hints[field.name]) is not Literal:
                yield from _texts(getattr(value, field.name))
