"""Addresses of sections stand in one module: neither code nor a template writes one out."""

import ast
import re
from collections.abc import Iterator

import pytest

from cchc.records import section_addresses
from kit.building import ROOT

PACKAGE = ROOT / "plugins" / "cchc"
TEMPLATES = ROOT / "theme" / "templates"
NAMED = [value for name, value in vars(section_addresses).items() if name.isupper()]
STEPS = sorted({step for address in NAMED for step in address.split("/") if step})
A_STEP = "|".join(map(re.escape, STEPS))
ADDRESS = re.compile(rf"(?<![\w./-])/?(?:{A_STEP})/|/(?:{A_STEP})(?![\w-])")
"""A step that has a slash at one side: `/lich/`, `lich/2026`, `/lich`; words of prose and names of data files have none."""


def test_code_writes_no_address() -> None:
    modules = [path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "section_addresses.py"]
    found = {
        f"{path.relative_to(PACKAGE)}:{line}": text
        for path in modules
        for line, text in literals(ast.parse(path.read_bytes()))
        if ADDRESS.search(text)
    }
    assert found == {}


def test_templates_write_no_address() -> None:
    found = {
        f"{path.relative_to(TEMPLATES)}": match[0]
        for path in sorted(TEMPLATES.rglob("*.*"))
        for match in ADDRESS.finditer(re.sub(r"\{#.*?#\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL))
    }
    assert found == {}


@pytest.mark.parametrize("text", ["/lich/", "lich/2026/", "xem /lich", "/ke-hoach/ma-tran/", "nam/", "/404.html"])
def test_an_address_is_recognised(text: str) -> None:
    assert ADDRESS.search(text)


@pytest.mark.parametrize("text", ["lich", "ke-hoach 2026", "/lich-su/", "co-lich/", "nghi/lichen"])
def test_other_words_are_none(text: str) -> None:
    assert not ADDRESS.search(text)


def literals(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield texts of a module with their lines, but for docstrings and the examples of a `Rule`, which quote files."""
    apart: set[int] = set()
    for node in ast.walk(module):
        if (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)) or (
            isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Rule"
        ):
            apart |= {id(part) for part in ast.walk(node) if isinstance(part, ast.Constant)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart:
            yield node.lineno, node.value
