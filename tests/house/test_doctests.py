"""Every example in a docstring of the package is true."""

import doctest
import pkgutil
from importlib import import_module

import pytest

import cchc

MODULES = [
    found.name
    for found in pkgutil.walk_packages(cchc.__path__, "cchc.")
    if not found.ispkg and not found.name.endswith((".plugin", ".__main__"))
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name: str) -> None:
    assert doctest.testmod(import_module(name)).failed == 0
