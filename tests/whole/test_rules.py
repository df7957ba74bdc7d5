"""Every rule is true to its own example: an editor who writes the wrong one is told of this rule alone, of the right one nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cchc.bridge.site_build import Build
from cchc.checks.catalogue import RULES
from cchc.checks.reference import GROUPS
from cchc.engine import output_rules
from cchc.engine.outputs.output import Blob
from cchc.engine.outputs.signals import outputs_wanted
from cchc.figures.chart_rules import NO_VISITS
from cchc.records.rule import Rule
from cchc.site.checks.site_rules import MISSING_OWNER
from kit.building import open_doors, settings_here
from kit.rule_examples import lay_out

_FOREIGN = re.compile(r"^output/(\S+) \(trang do một plugin khác lập\)$")


@contextmanager
def foreign_pages(example: str) -> Iterator[None]:
    """Let a plugin of others yield the pages that an example speaks of."""
    paths = [match[1] for line in example.splitlines() if (match := _FOREIGN.match(line))]

    def others(_model: object) -> list[Blob]:
        return [Blob(path=path, content=b"<p>x</p>") for path in paths]

    with outputs_wanted.connected_to(others):
        yield


def codes(rule: Rule, example: str, place: Path) -> set[str]:
    """The codes that a build of an example tells; only rules on outputs are looked for in outputs."""
    lay_out(rule, example, place)
    settings = settings_here(place / "content", place, publish=rule is MISSING_OWNER)
    if rule is NO_VISITS:
        settings = replace(settings, views=place / "luot-xem.json")
    open_doors()
    build = Build.start(settings)
    try:
        with foreign_pages(example):
            problems = list(build.load().problems)
            if rule in output_rules.RULES and not any(problem.is_error for problem in problems):
                if "(PDF đổi trong khi dựng)" in example:
                    for file in (place / "content").rglob("*.pdf"):
                        file.write_bytes(file.read_bytes() + b"%")
                problems += build.write().diagnostics
    finally:
        build.close()
    return {problem.code for problem in problems}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_wrong_example_breaks_this_rule_alone(rule: Rule, tmp_path: Path) -> None:
    assert codes(rule, rule.wrong, tmp_path) == {rule.code}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_right_example_breaks_no_rule(rule: Rule, tmp_path: Path) -> None:
    assert codes(rule, rule.right, tmp_path) == set()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained_in_sentences(rule: Rule) -> None:
    assert rule.title[0].isupper()
    assert not rule.title.endswith(".")
    assert rule.why[0].isupper()
    assert rule.why.endswith(".")
    assert rule.wrong != rule.right
    assert not re.search(r"[{}«»]", rule.title + rule.why)


def test_codes_are_unique_and_belong_to_a_group() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))
    assert all(code[:3] in GROUPS for code in codes)
