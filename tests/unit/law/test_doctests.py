"""The examples in docstrings of the law are true, and each of its three verbs has one."""

import doctest
import pkgutil
from importlib import import_module
from pathlib import Path

import pytest

import cchc.law.citations.annotate
import cchc.law.citations.find
import cchc.law.citations.resolve

ROOM = Path(cchc.law.citations.find.__file__).parents[1]
MODULES = [found.name for found in pkgutil.walk_packages([str(ROOM)], "cchc.law.")]


@pytest.mark.parametrize("module", MODULES)
def test_examples_are_true(module: str) -> None:
    assert doctest.testmod(import_module(module)).failed == 0


@pytest.mark.parametrize(
    "verb", [cchc.law.citations.find.find, cchc.law.citations.resolve.resolve, cchc.law.citations.annotate.annotate]
)
def test_a_verb_has_an_example(verb: object) -> None:
    assert ">>> " in (verb.__doc__ or "")
