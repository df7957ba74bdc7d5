"""The grammar of citations, gathered from the docstrings of the functions that parse it.

A docstring states its part behind the word `EBNF:`, in the notation of ISO 14977: rules `name = …`, each ended by `;`
or `.`, then remarks up to the end of the paragraph.
"""

import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from inspect import cleandoc, unwrap
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Final

_EBNF: Final = re.compile(r"^EBNF: (.+?)(?:\n\n|\Z)", re.MULTILINE | re.DOTALL)
_RULE: Final = re.compile(r'\s*([a-z][a-z ]* = (?:"[^"]*"|[^";.])+)[;.](?= |$)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The grammar that one function parses: its module and what that is about, its name, its rules with remarks."""

    module: str
    about: str
    function: str
    rules: tuple[str, ...]
    remark: str


def grammar() -> tuple[Part, ...]:
    """Return every part of the grammar, in the order of modules and of functions in them."""
    folder = [str(Path(__file__).parent)]
    names = [found.name for found in pkgutil.walk_packages(folder, f"{__package__}.")]
    modules = (import_module(name) for name in sorted(names))
    return tuple(part for module in modules for part in _parts(module))


def grammar_markdown(command: str) -> str:
    """Return the page of the whole grammar; `command` is what renews it."""
    lines = [
        "# The grammar of citations",
        "",
        f"<!-- Made from docstrings, not by hand: {command} -->",
        "",
        "Each part is stated where it is parsed (ISO 14977: `[ ]` may stand, `{ }` may repeat, `? ?` says in words what a",
        "pattern says). The text is normalised first, see `cchc.text.spans`; words in quotes stand for their upper and lower",
        "case. A name of the grammar is a name in the code: `type word` is `TypeWord`, `object words` is `OBJECT_WORDS`.",
    ]
    for part in grammar():
        lines += ["", f"## `{part.module.rpartition('.')[2]}.{part.function}`", "", part.about]
        lines += ["", "```ebnf", *part.rules, "```"]
        lines += ["", part.remark] if part.remark else []
    return "\n".join(lines) + "\n"


def _parts(module: ModuleType) -> Iterator[Part]:
    for value in vars(module).values():
        function = unwrap(value) if callable(value) else None
        if not isinstance(function, FunctionType) or function.__module__ != module.__name__:
            continue
        stated = _EBNF.search(cleandoc(function.__doc__ or ""))
        if stated:
            rules, remark = _rules(" ".join(stated[1].split()))
            yield Part(
                module=module.__name__,
                about=(module.__doc__ or "").partition("\n\n")[0].replace("\n", " "),
                function=function.__name__,
                rules=rules,
                remark=remark,
            )


def _rules(text: str) -> tuple[tuple[str, ...], str]:
    """Return the rules that begin `text`, each with a closing `;`, and what follows them."""
    rules: list[str] = []
    end = 0
    while (rule := _RULE.match(text, end)) is not None:
        rules.append(f"{rule[1].strip()} ;")
        end = rule.end()
    remark = text[end:].strip()
    return tuple(rules), remark[:1].upper() + remark[1:]
