"""Words that readers see, where they are written: whole texts of code and of templates, by place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOMS = ("attachments", "discovery", "figures", "legal_basis", "pages", "plans", "site")
"""Rooms that make pages."""

DECLARED = {"Rule", "DataColumn", "Dataset"}
"""Calls that declare what has a name of its own: messages, and the columns and titles of data files."""

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_WRITTEN = re.compile(r'"([^"<>{}]*)"|[>}]([^<>{}]+)(?=[<{])')
"""In a template, a text in quotes or between tags."""


def written_in_code(package: Path) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of every label in the rooms that make pages; a part of a longer text is none."""
    for room in ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            for line, label in labels_of_module(path.read_text(encoding="utf-8")):
                yield f"{path.relative_to(package)}:{line}", label


def written_in_templates(templates: Path) -> Iterator[tuple[str, str]]:
    """Yield (place, text) of every label in templates."""
    for path in sorted(templates.rglob("*.*")):
        for label in labels_of_template(path.read_text(encoding="utf-8")):
            yield path.relative_to(templates).as_posix(), label


def labels_of_template(source: str) -> Iterator[str]:
    """Yield every label that a template writes."""
    for match in _WRITTEN.finditer(_COMMENT.sub("", source)):
        if is_label(text := (match[1] or match[2] or "").strip(" \n:")):
            yield text


def is_label(text: str) -> bool:
    """Whether a text can be a label: it begins with a capital and is not of ASCII alone, as names of formats are."""
    return text[:1].isupper() and not text.isascii()


def labels_of_module(source: str) -> Iterator[tuple[int, str]]:
    """Yield (line, text) of every label that a module writes."""
    module = ast.parse(source)
    apart: set[int] = set()
    for node in ast.walk(module):
        match node:
            case ast.Expr(value=ast.Constant()) | ast.JoinedStr():
                apart |= {id(part) for part in ast.walk(node)}
            case ast.Call(func=ast.Name(id=name)) if name in DECLARED:
                apart |= {id(part) for part in ast.walk(node)}
            case _:
                pass
    for node in ast.walk(module):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in apart
            and is_label(node.value)
        ):
            yield node.lineno, node.value
