"""Every name in backquotes that looks like code is that of something that exists."""

import ast
import builtins
import re
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from pelican.plugins import signals
from pelican.settings import DEFAULT_CONFIG

ROOT = Path(__file__).parent.parent.parent
PROSE = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "plugins/README.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
MODULES = sorted((ROOT / "plugins" / "cchc").rglob("*.py"))
SOURCES = (
    "plugins",
    "tests",
    "theme",
    ".ci",
    "Makefile",
    "cchc.cmd",
    "environment.py",
    "pelicanconf.py",
    "publishconf.py",
    "setup.py",
)
"""What is searched for words that are no definition of Python: keys, settings, targets."""

KNOWN: Mapping[str, frozenset[str]] = {
    "a word of the standard library": frozenset({"Protocol", "StrEnum", "sys.path"}),
    "types of schema.org and ELI": frozenset({"DigitalDocument", "LegalForceStatus"}),
    "a class of MarkupSafe": frozenset({"Markup"}),
    "settings of git": frozenset({"user.email", "user.name"}),
    "directives of nginx and Apache": frozenset({"ErrorDocument", "add_header", "error_page"}),
    "read by Python's own build": frozenset({"PYTHON_CONFIGURE_OPTS"}),
    "pseudo-code: a page is its template on its view": frozenset({"template"}),
    "a function that templates are given": frozenset({"once"}),
    "where the theme is installed": frozenset({"cchc/theme/"}),
    "a file that must not be there": frozenset({"plans.py", "plugins/plans.py"}),
}
MADE = frozenset({".cache", ".venv", "output"})
"""Folders that a build or `make` makes."""

_MENTION = re.compile(r"(?<![\w./-])(?:[\w-]+/)*[\w-]+\.py\b")
_FENCE = re.compile(r"^ *```.*?^ *```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`")
_FILE = re.compile(r"(?:[\w.-]+/)*[\w-]+\.(?:py|toml|css|js|lock|cmd)")
_HASHED = re.compile(r"\.[0-9a-f]{10}\.(?=css|js)")
_FOLDER = re.compile(r"(?!\.\.)(?:[\w.-]+/)+|cchc/\w+", re.ASCII)
_CALL = re.compile(r"@?(?P<name>[A-Za-z_][\w.]*)\([^()]*\)", re.ASCII)
_DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+", re.ASCII)
_CAMEL = re.compile(r"[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+")
_CLASS = re.compile(r"[A-Z][a-z]+", re.ASCII)
_WORD = re.compile(r"[A-Za-z]+(?:_[A-Za-z0-9]+)+|_[a-z]+(?:_[a-z]+)*", re.ASCII)
_NAMES_OF_FILES = re.compile(
    r"[\w.{}/-]+\.(?:html|xml|json|csv|yaml|yml|md|txt|ics|fragment|webp|png|jpg|svg)", re.ASCII
)


@cache
def files() -> tuple[str, ...]:
    """Every tracked file, as a path from the repository's root that begins with a slash."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(f"/{name}" for name in listed.splitlines())


@cache
def folders() -> frozenset[str]:
    return frozenset(f"{parent}/" for name in files() for parent in Path(name).parents if parent.name)


@cache
def qualified() -> frozenset[str]:
    """Every module, class, function and value of package and tests, by all tails of its full name."""
    names: set[str] = set()
    for root in (ROOT / "plugins", ROOT / "tests"):
        for path in root.rglob("*.py"):
            parts = path.relative_to(root).with_suffix("").parts
            module = ".".join(part for part in parts if part not in {"__init__", "__main__"})
            tree = ast.parse(path.read_text(encoding="utf-8"))
            names |= {module, *(f"{module}.{name}" for name in _defined(tree.body))}
    return frozenset(tail for name in names for tail in _tails(name))


def _tails(name: str) -> Iterator[str]:
    parts = name.split(".")
    return (".".join(parts[start:]) for start in range(len(parts)))


def _defined(body: list[ast.stmt]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.ClassDef():
                yield node.name
                yield from (f"{node.name}.{name}" for name in _defined(node.body))
            case ast.FunctionDef():
                yield node.name
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name


@cache
def words() -> frozenset[str]:
    """Every word of the sources, and names that Pelican gives."""
    found = {*DEFAULT_CONFIG, *vars(signals)}
    for name in files():
        if name[1:].startswith(SOURCES) and not name.startswith("/tests/house/"):
            found.update(re.findall(r"\w+", (ROOT / name[1:]).read_bytes().decode("utf-8", "ignore"), re.ASCII))
    return frozenset(found)


def exists(span: str, *, for_developers: bool) -> bool:
    """Whether a span is no name of code, or one of something that is there; editors also read of keys and values."""
    span = span.removeprefix("view: ")
    if any(span in names or span.partition("(")[0] in names for names in KNOWN.values()):
        return True
    if _FILE.fullmatch(span):
        return any(name.endswith(f"/{_HASHED.sub('.', span)}") for name in files())
    if _FOLDER.fullmatch(span):
        path = f"/{span.removesuffix('/')}/"
        return span.split("/", maxsplit=1)[0] in MADE or any(name.endswith(path) for name in folders())
    if _NAMES_OF_FILES.fullmatch(span):
        return True
    if call := _CALL.fullmatch(span):
        return call["name"] in qualified()
    if _DOTTED.fullmatch(span) or _CAMEL.fullmatch(span) or (for_developers and _CLASS.fullmatch(span)):
        return span in qualified()
    return not _WORD.fullmatch(span) or span in words()


@pytest.mark.parametrize("path", PROSE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_name_in_backquotes_is_of_something_that_exists(path: Path) -> None:
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    developers = path.parent.name != "bien-tap"
    assert [span for span in _SPAN.findall(text) if not exists(span, for_developers=developers)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_or_class_that_a_docstring_names_exists(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    strings = [str(node.value) for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    named = {file[0] for text in strings for file in _MENTION.finditer(text)}
    named |= {span for text in strings for span in _SPAN.findall(text) if _CAMEL.fullmatch(span)}
    assert sorted(name for name in named if not hasattr(builtins, name) and not exists(name, for_developers=True)) == []


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ("engine/outputs/output.py", True),
        ("engine/gone.py", False),
        ("tests/house/", True),
        ("tests/gone/", False),
        ("cchc/compat", True),
        ("bridge.site_build.Build", True),
        ("bridge.site_build.Gone", False),
        ("StrictPelican", True),
        ("view: PlanView", False),
        ("Gone", False),
        ("once(component, …)", True),
        ("gone(view)", False),
        ("CACHE_PATH", True),
        ("CCHC_GONE", False),
        ("site.96f4860c07.css", True),
        ("index.html", True),
        ("Trang chủ", True),
    ],
)
def test_what_is_told_from_what_is_not(span: str, *, expected: bool) -> None:
    assert exists(span, for_developers=True) is expected
