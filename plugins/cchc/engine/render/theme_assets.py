"""The theme's files as outputs: one stylesheet, each script, pictures; named by their content.

`site.css` states only the order of layers and what to import:

    @layer tokens, base;
    @import "tokens.css" layer(tokens);

The bundle is the layer order followed by each file within its layer, without comments and idle white space.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from cchc.engine.outputs.output import Blob

FOLDER = "theme"
"""Where theme files stand in the output, as Pelican's own themes have it."""

_IMPORT = re.compile(r"""@import\s+(?:url\()?["']([^"')]+)["']\)?\s*(?:layer\(([\w.-]+)\))?\s*;""")
_KEPT = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|/\*.*?\*/|\s+""", re.DOTALL)
_TIGHT = re.compile(r"\s*([{};,>])\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeAssets:
    """Files to write, and the site-root paths that pages refer to."""

    blobs: tuple[Blob, ...]
    styles: tuple[str, ...]
    scripts: tuple[str, ...]


def theme_assets(theme: Path) -> ThemeAssets:
    """Bundle `theme/static`: `css/site.css`, every `js/*.js`, and every other file as it is.

    Raises FileNotFoundError where the theme has no `static/css/site.css` or it imports a file that is not there.
    """
    static = theme / "static"
    style = _named("site", ".css", bundle_css(static / "css" / "site.css").encode())
    scripts = tuple(_named(path.stem, ".js", path.read_bytes()) for path in sorted((static / "js").glob("*.js")))
    others = tuple(
        Blob(path=f"{FOLDER}/{path.relative_to(static).as_posix()}", content=path.read_bytes())
        for path in sorted(static.rglob("*"))
        if path.is_file() and path.relative_to(static).parts[0] not in {"css", "js"}
    )
    return ThemeAssets(
        blobs=(style, *scripts, *others),
        styles=(f"/{style.path}",),
        scripts=tuple(f"/{script.path}" for script in scripts),
    )


def bundle_css(entry: Path) -> str:
    """The stylesheet that `entry` describes, in one piece."""
    text = entry.read_text(encoding="utf-8")
    parts = [_IMPORT.sub("", text)]
    for name, layer in _IMPORT.findall(text):
        css = (entry.parent / name).read_text(encoding="utf-8")
        parts.append(f"@layer {layer}{{{css}}}" if layer else css)
    return minify_css("\n".join(parts))


def minify_css(css: str) -> str:
    """`css` without comments and idle white space; strings and what `calc()` needs are kept as they are."""
    return (
        "".join(piece if piece[:1] in {'"', "'"} else _TIGHT.sub(r"\1", piece) for piece in _pieces(css))
        .replace(";}", "}")
        .strip()
    )


def _pieces(css: str) -> list[str]:
    """Strings, and the text between them with comments gone and runs of white space made one space."""
    pieces: list[str] = []
    plain = ""
    position = 0
    for match in _KEPT.finditer(css):
        plain += css[position : match.start()]
        position = match.end()
        if match[1]:
            pieces += [plain, match[1]]
            plain = ""
        elif not match[0].startswith("/*"):
            plain += " "
    return [*pieces, plain + css[position:]]


def _named(stem: str, suffix: str, content: bytes) -> Blob:
    """A blob whose name changes when its content does, so that it may be cached for ever."""
    return Blob(path=f"{FOLDER}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}{suffix}", content=content)
