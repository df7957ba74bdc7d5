"""Templates compiled to plain Python say what Jinja says."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, StrictUndefined
from jinja2 import Environment as Jinja
from markupsafe import Markup, escape

from cchc.compat.jinja_codegen import escaped
from cchc.engine.render.environment import TemplateEnvironment
from cchc.engine.render.relative_urls import Addresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    name: str = "<a> & 'b'"
    number: int = 3
    parts: tuple[str, ...] = ("x", "y")


BASE = "{% block title %}?{% endblock %} {{ self.title() }}{% block body %}base{% endblock %}"
MACROS = (
    "{% macro line(a, b=2) %}<p>{{ a }}{{ b }}</p>{% endmacro %}{% macro box(a) %}{{ a }}{{ caller() }}{% endmacro %}"
)
TEXTS = [
    "{{ view.name }} {{ view.number }} {{ view.parts }}",
    "{{ view.name.upper().lower() }} {{ view.name|length }} {{ (view.name ~ '<')|upper }}",
    "{% for part in view.parts %}{{ loop.index }}{{ part.upper() }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{{ view.nothing is defined }} {{ view.name is defined }} {{ view.nothing is undefined }} {{ 1 if view.nothing is defined }}",
    '{% from "macros" import line %}{{ line(view.name) }}{{ line(1, b=view.name) }}{{ line(*view.parts) }}',
    '{% from "macros" import box %}{% call box("<") %}{{ view.name }}{% endcall %}',
    '{% import "macros" as all %}{{ all.line(view.name, "<b>"|safe) }}',
    '{% import "macros" as all with context %}{{ all.line(view.name, view.number) }}{{ all.line(a=1) }}',
    '{% set name = "macros" %}{% from name import line %}{{ line(view.name, "<") ~ "<" }}',
    '{% extends "base" %}{% block title %}{{ view.name }}{% endblock %}{% block body %}{{ super() }}{{ view.number }}{% endblock %}',
    "{% set text %}{{ view.name }}{% endset %}{{ text }}{{ text|trim }}",
    "{{ {'key': view.name}['key'] }} {{ view.parts[0] }} {{ -view.number }} {{ range(view.number)|list }}",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_template_says_what_it_says_to_jinja(text: str) -> None:
    sources = DictLoader({"base": BASE, "macros": MACROS, "page": text})
    jinja = Jinja(loader=sources, autoescape=True, undefined=StrictUndefined)
    said = TemplateEnvironment(sources, Addresses(), None, {}).get_template("page").render(view=Thing())
    assert said == jinja.get_template("page").render(view=Thing())


@given(st.one_of(st.text(alphabet="ab&<>\"'ế"), st.text(), st.integers(), st.none(), st.text().map(Markup)))
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escaped(value) == str(escape(value))
