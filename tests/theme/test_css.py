"""Styles: layers in order, owned names, a small sheet, nothing from third parties, and colours that can be read."""

import gzip
import re
from itertools import product
from pathlib import Path

import pytest

from kit.theme_examples import PACKAGE, THEME

CSS = THEME / "static" / "css"
FILES = sorted(path for path in CSS.rglob("*.css") if path.name != "site.css")
LAYERS = ["tokens", "base", "layout", "components", "utilities", "print"]
BUDGET = 15_000
"""Bytes of all styles as sent, compressed."""
MARKDOWN_CLASSES = {"footnote", "footnote-ref", "footnote-backref", "align-center", "align-right"}
"""What a body's Markdown brings along; all other classes are ours."""
WOVEN = {"cchc-citation", "cchc-citation-ended"}
"""Classes of the links that the build weaves into bodies: `cchc-` and the link's style."""

GROUNDS = ("ground", "surface")
READ = ("text", "muted", "accent", "visited", "good", "warn", "bad", "info")
SEEN = ("edge", "band", "accent")
PAIRS = [
    *((colour, ground, 7.0) for colour, ground in product(READ, GROUNDS)),
    *((colour, ground, 3.0) for colour, ground in product(SEEN, GROUNDS)),
    ("on-accent", "accent", 7.0),
    ("text", "mark", 7.0),
]
SCHEMES = ("light", "dark", "light, high contrast", "dark, high contrast")


def rules(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_the_entry_is_order_and_imports_only() -> None:
    entry = rules(CSS / "site.css")
    assert re.match(r"\s*@layer ([\w, ]+);", entry)
    assert re.sub(r'@layer [\w, ]+;|@import "[\w/.]+" layer\(\w+\);', "", entry).strip() == ""
    assert re.findall(r"@layer ([\w, ]+);", entry) == [", ".join(LAYERS)]


def test_the_entry_imports_every_file_once_in_the_order_of_layers() -> None:
    imports = re.findall(r'@import "([\w/.]+)" layer\((\w+)\);', rules(CSS / "site.css"))
    assert sorted(name for name, _ in imports) == sorted(path.relative_to(CSS).as_posix() for path in FILES)
    places = [LAYERS.index(layer) for _, layer in imports]
    assert places == sorted(places)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_braces_balance(path: Path) -> None:
    assert rules(path).count("{") == rules(path).count("}")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_classes_carry_our_prefix(path: Path) -> None:
    selectors = " ".join(re.findall(r"([^{};]+)\{", rules(path)))
    classes = set(re.findall(r"\.(-?[A-Za-z_][\w-]*)", selectors))
    assert {name for name in classes if not name.startswith("cchc-")} <= MARKDOWN_CLASSES


def test_every_class_with_a_style_is_drawn_somewhere() -> None:
    drawing = [*(THEME / "templates").rglob("*.html"), *(THEME / "static" / "js").glob("*.js"), *PACKAGE.rglob("*.py")]
    sources = "".join(path.read_text(encoding="utf-8") for path in drawing)
    named = {name for path in FILES for name in re.findall(r"\.(cchc-[\w-]+)", rules(path))}
    drawn = {name for name in named if name in sources or f"{name.rsplit('--', 1)[0]}--{{{{" in sources}
    assert named - drawn <= WOVEN


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_is_fetched_and_only_utilities_insist(path: Path) -> None:
    assert "url(" not in rules(path)
    assert "@import" not in rules(path)
    assert "!important" not in rules(path) or path.name == "utilities.css"


def test_all_styles_fit_the_budget() -> None:
    text = "\n".join(rules(path) for path in FILES)
    assert len(gzip.compress(text.encode(), mtime=0)) <= BUDGET


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("colour", "ground", "least"), PAIRS)
def test_colours_can_be_read(scheme: str, colour: str, ground: str, least: float) -> None:
    tokens = palette(scheme)
    assert contrast(tokens[colour], tokens[ground]) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_is_the_same_by_choice_and_by_the_systems_wish(scheme: str) -> None:
    chosen, wished = (block(scheme, way) for way in ("data-cchc-contrast", "prefers-contrast"))
    assert chosen == wished


def palette(scheme: str) -> dict[str, str]:
    """The colour tokens of a scheme; later ones stand over earlier ones."""
    shade, _, contrast = scheme.partition(", ")
    tokens = block("light", "")
    if shade == "dark":
        tokens |= block("dark", "")
    if contrast:
        tokens |= block(shade, "data-cchc-contrast")
    return tokens


def block(shade: str, contrast: str) -> dict[str, str]:
    """The colour tokens set where the scheme is `shade` and contrast is raised in this way, or not at all."""
    found: dict[str, str] = {}
    for media, selector, body in re.findall(
        r"(?:@media ([^{]+)\{\s*)?(:root[^{]*)\{([^}]*)\}", rules(CSS / "tokens.css")
    ):
        where = f"{media} {selector}"
        ways = [way for way in ("data-cchc-contrast", "prefers-contrast") if way in where]
        if ("dark" in where) == (shade == "dark") and ways == ([contrast] if contrast else []):
            found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", body))
    return found


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
