"""The grammar speaks of what the code has, each of its names is a name there, and long patterns are laid out."""

import ast
import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

import cchc.law.grammar
from cchc.law.grammar import grammar

ROOM = Path(cchc.law.grammar.__file__).parent
LONGEST_PATTERN = 160
LONGEST_LINE = 128
_GROUP = re.compile(r"\(\?P<(\w+)>")
_TERMINAL = re.compile(r'"[^"]*"|\?[^?]*\?')
_NAME = re.compile(r"[a-z]+(?: [a-z]+)*")


def written(name: str) -> str:
    """A name of the code as the grammar writes it: `TypeWord`, `_TYPE_WORDS` and `type_word` are "type word"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower().replace("_", " ").split()
    return " ".join(words)


def names_of(path: Path) -> Iterator[str]:
    """Yield the names that a module gives: its own, functions, classes, constants, attributes, groups of patterns."""
    yield path.stem
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name
            case ast.AnnAssign(target=ast.Name(id=name)):
                yield name
            case ast.Constant(value=str(text)):
                yield from _GROUP.findall(text)


CODE = {written(name) for path in ROOM.rglob("*.py") for name in names_of(path)}
CODE |= {name.removesuffix("s") for name in CODE}
RULES = [rule for part in grammar() for rule in part.rules]


def test_every_name_of_the_grammar_is_a_name_in_the_code() -> None:
    used = {name for rule in RULES for name in _NAME.findall(_TERMINAL.sub("", rule))}
    assert sorted(used - CODE) == []


def test_every_rule_is_stated_once() -> None:
    named = [rule.partition(" = ")[0] for rule in RULES]
    assert sorted({name for name in named if named.count(name) > 1}) == []


MODULES = [import_module(found.name) for found in pkgutil.walk_packages([str(ROOM)], "cchc.law.")]
PATTERNS = {
    f"{module.__name__}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern)
}


@pytest.mark.parametrize("name", PATTERNS)
def test_a_long_pattern_is_laid_out(name: str) -> None:
    pattern = PATTERNS[name]
    assert len(pattern.pattern) <= LONGEST_PATTERN or pattern.flags & re.VERBOSE


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.name)
def test_no_line_is_too_long_to_read(path: Path) -> None:
    assert [line for line in path.read_text(encoding="utf-8").splitlines() if len(line) > LONGEST_LINE] == []
