"""One word, one thing: names in the package, and how much a folder of it holds."""

import ast
from collections import Counter
from pathlib import Path

from kit.building import ROOT

PACKAGE = ROOT / "plugins" / "cchc"
MODULES = [path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
MOST_MODULES = 20


def test_no_public_class_name_is_used_twice() -> None:
    names = Counter(
        node.name
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_bytes()))
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_no_module_name_is_used_twice() -> None:
    names = Counter(path.name for path in MODULES if path.name != "plugin.py")
    assert [name for name, count in names.items() if count > 1] == []


def test_no_folder_holds_too_many_modules() -> None:
    sizes = Counter(path.parent for path in MODULES)
    assert {_relative(folder): size for folder, size in sizes.items() if size > MOST_MODULES} == {}


def _relative(folder: Path) -> str:
    return folder.relative_to(ROOT).as_posix()
