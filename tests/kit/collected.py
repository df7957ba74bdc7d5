"""The tests that stand on disk, and those that pytest collects: `tests/x/test_y.py`, and `…::test_z` or `…::Class::test_z`."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

NOT_OURS = "node_modules"


def on_disk(project: Path) -> set[str]:
    """Every test file, and every test in any Python file, below `project`/tests."""
    found = set()
    for path in (project / "tests").rglob("*.py"):
        if NOT_OURS not in path.parts:
            name = path.relative_to(project).as_posix()
            found |= {f"{name}::{test}" for test in _tests(ast.parse(path.read_bytes()).body)}
            if path.name.startswith("test_") or path.name.endswith("_test.py"):
                found.add(name)
    return found


def _tests(body: Iterable[ast.stmt]) -> Iterator[str]:
    """Functions, classes and their methods that are named as tests are, also under conditions."""
    body = list(body)
    classes = {node.name: node for node in body if isinstance(node, ast.ClassDef)}
    for node in body:
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() if node.name.startswith("test_"):
                yield node.name
            case ast.ClassDef() if node.name.startswith("Test"):
                yield node.name
                yield from (f"{node.name}::{test}" for test in _methods(node, classes))
            case ast.Assign(targets=[ast.Name(id=name)]) if name.startswith("Test"):
                yield name
            case ast.If() | ast.Try():
                yield from _tests(part for part in ast.iter_child_nodes(node) if isinstance(part, ast.stmt))


def _methods(node: ast.ClassDef, classes: dict[str, ast.ClassDef]) -> Iterator[str]:
    """Tests of a class and of those in the same module from which it inherits."""
    yield from _tests(node.body)
    for base in node.bases:
        if isinstance(base, ast.Name) and base.id in classes:
            yield from _methods(classes[base.id], classes)


def collected(project: Path) -> set[str]:
    """What a run of pytest without arguments takes, parameters left out; a file and a class are there by one test of theirs."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "--collect-only", "--quiet", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    found = set()
    for line in done.stdout.splitlines():
        parts = line.partition("[")[0].split("::")
        if len(parts) > 1:
            found |= {"::".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return found
