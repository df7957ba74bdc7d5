"""Docstrings begin as the field writes them: an imperative or a noun phrase (CONTRIBUTING, "How we write English")."""

import ast
from collections.abc import Iterator

import pytest

from kit.building import ROOT

PACKAGE = ROOT / "plugins" / "cchc"
CLAUSES = ("What", "How", "Where", "Why", "Who", "Whose", "Whoever", "Which", "When", "That")

_Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def begins_as_a_clause(node: _Documented) -> bool:
    """Return whether the docstring of `node` begins as a clause; of a property, "Whether" may begin it, as of a field."""
    docstring = ast.get_docstring(node)
    if not docstring:
        return False
    word = docstring.split()[0]
    return word in CLAUSES or (word == "Whether" and isinstance(node, ast.FunctionDef) and not _is_property(node))


def public(tree: _Documented) -> Iterator[_Documented]:
    """Yield a module, and the classes, methods and functions in it whose names are public."""
    yield tree
    for child in tree.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            yield from public(child)


def _is_property(node: ast.FunctionDef) -> bool:
    return any(ast.unparse(one) in ("property", "cached_property") for one in node.decorator_list)


def test_no_public_docstring_begins_as_a_clause() -> None:
    found = [
        f"{path.relative_to(PACKAGE).as_posix()}:{getattr(node, 'lineno', 1)}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in public(ast.parse(path.read_bytes()))
        if begins_as_a_clause(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "clause"),
    [
        ("'''What a file is.'''", True),
        ("'''Type of a file.'''", False),
        ("def f():\n '''Whether it is one.'''", True),
        ("def f():\n '''Return whether it is one.'''", False),
        ("class A:\n @property\n def f(self):\n  '''Whether it is one.'''", False),
        ("class A:\n def f(self):\n  '''How many there are.'''", True),
    ],
)
def test_a_clause_is_told_from_a_phrase(source: str, clause: bool) -> None:
    assert any(begins_as_a_clause(node) for node in public(ast.parse(source))) == clause
