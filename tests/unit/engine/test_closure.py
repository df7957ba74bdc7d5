"""Which templates a page depends on."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateAssertionError, TemplateNotFound

from cchc.engine.render.environment import TemplateEnvironment
from cchc.engine.render.relative_urls import Addresses
from cchc.engine.render.template_bytecode import CompiledTemplates
from cchc.engine.render.template_closure import Closures, DynamicReference
from kit.build_factory import TEMPLATES, write_templates


def closures(folder: Path, remembered: dict[str, str] | None = None) -> Closures:
    return Closures(
        Environment(loader=FileSystemLoader(folder), autoescape=True), {} if remembered is None else remembered
    )


def digest(folder: Path, templates: dict[str, str], name: str = "article.html") -> str:
    return closures(write_templates(folder, templates)).digest(name)


@pytest.mark.parametrize("changed", ["article.html", "base.html", "foot.html", "links.html"])
def test_a_change_anywhere_in_the_closure_changes_it(tmp_path: Path, changed: str) -> None:
    before = digest(tmp_path, TEMPLATES)
    assert digest(tmp_path, {**TEMPLATES, changed: TEMPLATES[changed] + "\n"}) != before


def test_templates_that_are_not_reached_do_not_count(tmp_path: Path) -> None:
    before = digest(tmp_path, TEMPLATES)
    assert digest(tmp_path, {**TEMPLATES, "other.html": "x"}) == before
    assert digest(tmp_path, {**TEMPLATES, "article.html": TEMPLATES["article.html"]}, "foot.html") != before


def test_templates_that_refer_to_each_other_end(tmp_path: Path) -> None:
    assert digest(tmp_path, {"a": '{% include "b" %}', "b": '{% include "a" %}'}, "a")


@pytest.mark.parametrize("text", ['{% include ["a", "b"] %}', '{% include "b" ignore missing %}'])
def test_an_optional_template_counts_once_it_is_there(tmp_path: Path, text: str) -> None:
    before = digest(tmp_path, {"x": text, "a": ""}, "x")
    assert digest(tmp_path, {"x": text, "a": "", "b": ""}, "x") != before


@pytest.mark.parametrize(
    "text",
    [
        "{% include view.template %}",
        "{% extends view.template %}",
        "{% import view.template as x %}",
        '{% from "a" ~ view.x import y %}',
    ],
)
def test_a_template_chosen_at_run_time_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(DynamicReference, match=r"x\.html"):
        digest(tmp_path, {"x.html": text}, "x.html")


def test_an_unknown_template_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TemplateNotFound):
        digest(tmp_path, TEMPLATES, "unknown.html")


def test_what_was_remembered_gives_the_same_digest_without_parsing(tmp_path: Path) -> None:
    remembered: dict[str, str] = {}
    write_templates(tmp_path, TEMPLATES)
    first = closures(tmp_path, remembered)
    before = first.digest("article.html")
    assert remembered.keys() == first.used
    again = Closures(
        Environment(loader=FileSystemLoader(tmp_path), autoescape=True, variable_start_string="<<"), remembered
    )
    assert again.digest("article.html") == before


def test_new_templates_are_compiled_once_for_all_workers(tmp_path: Path) -> None:
    folder = write_templates(tmp_path / "templates", TEMPLATES)
    kept = CompiledTemplates(tmp_path / "compiled", "1")
    here, worker = (TemplateEnvironment(FileSystemLoader(folder), Addresses(), kept, {}) for _ in range(2))
    Closures(here, {}).digest("article.html")
    worker.compile = None  # type: ignore[assignment, method-assign]
    assert all(worker.get_template(name) for name in ("article.html", "base.html", "foot.html"))


def test_a_template_that_cannot_be_compiled_fails_only_where_it_is_rendered(tmp_path: Path) -> None:
    kept = CompiledTemplates(tmp_path / "compiled", "1")
    folder = write_templates(tmp_path / "templates", {"x": "{{ 1 | nothing }}"})
    templates = TemplateEnvironment(FileSystemLoader(folder), Addresses(), kept, {})
    assert Closures(templates, {}).digest("x")
    with pytest.raises(TemplateAssertionError):
        templates.get_template("x")
