"""Code that nothing uses: `python -m unused`, a part of `make lint`.

Vulture looks for names; those that templates use are read from their syntax trees, those used in ways that no program
can see stand in allowed.py with the reason. A name allowed for nothing is reported as well.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, nodes
from vulture.core import Vulture

from unused.allowed import ALLOWED

ROOT = Path(__file__).parent.parent.parent
SOURCES = (ROOT / "plugins", ROOT / "pelicanconf.py", ROOT / "publishconf.py")
SETTINGS = ("pelicanconf.py", "publishconf.py")
CONFIDENCE = 60
"""Percent; at 60 vulture reports whatever it sees defined and never named again."""


def main() -> int:
    """Print what is unused; the exit status says whether there is any."""
    found = [*unused(SOURCES, template_names(ROOT / "theme" / "templates"), ALLOWED)]
    for line in found:
        print(line)  # noqa: T201 - a command prints
    return 1 if found else 0


def unused(sources: Iterable[Path], used: Iterable[str], allowed: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield a line for every unused definition in `sources`, then for every allowed name that is used or gone."""
    vulture = Vulture()
    vulture.scavenge([str(path) for path in sources])
    vulture.scan("\n".join(f"_.{name}" for name in sorted(used)), filename="templates")
    left = {name for names in allowed.values() for name in names}
    missing = set(left)
    for item in vulture.get_unused_code(min_confidence=CONFIDENCE):
        missing.discard(item.name)
        if item.name not in left and item.filename.name not in SETTINGS:
            yield f"{item.filename}:{item.first_lineno}: unused {item.typ} {item.name!r}"
    yield from (f"tests/unused/allowed.py: {name!r} need not be allowed" for name in sorted(missing))


def template_names(folder: Path) -> set[str]:
    """Attributes that templates read, and words that they give to filters, which may name attributes."""
    parse = Environment(autoescape=True).parse
    trees = [parse(path.read_text(encoding="utf-8")) for path in sorted(folder.rglob("*.*"))]
    names = {read.attr for tree in trees for read in tree.find_all(nodes.Getattr)}
    for tree in trees:
        for call in tree.find_all(nodes.Filter):
            given = [*call.args, *(pair.value for pair in call.kwargs)]
            names |= {word.value for word in given if isinstance(word, nodes.Const) and isinstance(word.value, str)}
    return {name for name in names if name.isidentifier()}


if __name__ == "__main__":
    sys.exit(main())
