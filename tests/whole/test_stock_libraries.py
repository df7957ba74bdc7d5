"""With libraries as they come, a site is the same to the byte: what `cchc.compat` does shows nowhere but on the clock."""

from pathlib import Path

import pytest
from jinja2.compiler import CodeGenerator

from cchc.compat.jinja_codegen import code_generator
from cchc.compat.stock import SWITCH, stock
from kit.building import ADDRESS, ROOT, Built, build, build_here

SITES = sorted(path.parent for path in (ROOT / "tests" / "sites").glob("*/expected"))


@pytest.mark.parametrize(("value", "expected"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_the_switch_is_a_variable_of_the_environment(
    value: str, monkeypatch: pytest.MonkeyPatch, *, expected: bool
) -> None:
    monkeypatch.setenv(SWITCH, value)
    assert stock() is expected
    assert (code_generator() is CodeGenerator) is expected


def test_the_demonstration_site_is_the_same(published: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "1")
    one, two = published.tree(), build(ROOT / "content", tmp_path, siteurl=ADDRESS).tree()
    assert one.keys() == two.keys()
    assert [path for path, content in one.items() if content != two[path]] == []


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_a_site_is_the_same(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish = (site / "content" / "site.yaml").exists()
    one = build_here(site / "content", tmp_path / "quick", publish=publish)
    monkeypatch.setenv(SWITCH, "1")
    two = build_here(site / "content", tmp_path / "stock", publish=publish)
    assert (one.status, one.tree()) == (0, two.tree())
