"""Private names of libraries are used in `cchc.compat` and nowhere else."""

import ast
import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent.parent / "plugins" / "cchc"
ELSEWHERE = [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent.name != "compat"]
PUBLIC = {"_asdict", "_exit", "_fields", "_replace", "_typeshed"}
"""Documented, whatever they begin with."""
OWN = {"self", "cls"}


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and not name.endswith("_") and name not in PUBLIC


def private_names(tree: ast.Module) -> Iterator[str]:
    """Yield private names that a module imports from others or reads of what is not itself."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            parts = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
            yield from (f"{node.lineno}: import {part}" for part in parts if is_private(part))
        elif isinstance(node, ast.Import):
            parts = [part for alias in node.names for part in alias.name.split(".")]
            yield from (f"{node.lineno}: import {part}" for part in parts if is_private(part))
        elif isinstance(node, ast.Attribute) and is_private(node.attr) and ast.unparse(node.value) not in OWN:
            yield f"{node.lineno}: {ast.unparse(node)}"


def overridden(module: str) -> Iterator[str]:
    """Yield private methods of a module's classes that take the place of a library's."""
    for made in vars(import_module(module)).values():
        if inspect.isclass(made) and made.__module__ == module:
            foreign = [base for base in made.__mro__ if not base.__module__.startswith("cchc.")]
            own = {name for name, value in vars(made).items() if inspect.isfunction(value) and is_private(name)}
            yield from (f"{base.__qualname__}.{name}" for base in foreign for name in sorted(own & vars(base).keys()))


@pytest.mark.parametrize("path", ELSEWHERE, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_uses_no_private_name_of_another(path: Path) -> None:
    assert list(private_names(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_no_class_replaces_a_private_method_of_a_library() -> None:
    modules = [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in ELSEWHERE]
    found = {module: list(overridden(module)) for module in modules if not module.endswith(("__init__", "__main__"))}
    assert {module: names for module, names in found.items() if names} == {}
    assert list(overridden("cchc.compat.jinja_codegen")) == ["CodeGenerator._output_child_pre"]
