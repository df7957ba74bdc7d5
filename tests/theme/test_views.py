"""A page's view holds nothing that no template shows."""

from collections import defaultdict
from dataclasses import fields, is_dataclass
from typing import cast, get_origin

import pytest
from jinja2 import nodes

from kit.theme_examples import THEME, environment, view_classes

TEMPLATES: dict[type, list[str]] = defaultdict(list)
for template, view in view_classes().items():
    TEMPLATES[cast("type", get_origin(view) or view)].append(template)


def read_by(template: str) -> set[str]:
    """The attributes of `view` that a template, those that it extends and those that it includes read."""
    tree = environment().parse((THEME / "templates" / template).read_text(encoding="utf-8"))
    found = {
        read.attr
        for read in tree.find_all(nodes.Getattr)
        if isinstance(read.node, nodes.Name) and read.node.name == "view"
    }
    others = [node.template for node in tree.find_all(nodes.Extends)]
    others += [node.template for node in tree.find_all(nodes.Include)]
    return found.union(*(read_by(other.value) for other in others if isinstance(other, nodes.Const)))


@pytest.mark.parametrize("view", TEMPLATES, ids=lambda view: view.__name__)
def test_every_field_of_a_view_is_shown(view: type) -> None:
    """What a view has of its base class another view may show."""
    inherited = {field.name for base in view.__mro__[1:-1] if is_dataclass(base) for field in fields(base)}
    shown = set().union(*map(read_by, TEMPLATES[view]))
    assert sorted({field.name for field in fields(view)} - inherited - shown) == []
