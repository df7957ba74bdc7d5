"""A page's digest: what its bytes depend on, hashed, so that equal digests mean equal bytes.

Hashing is the build's largest cost when nothing changed, so what is hashed is built in one walk: canonical.py.
"""

import hashlib
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

from cchc.engine.outputs.canonical import encode
from cchc.engine.outputs.output import (
    Blob,
    Data,
    FileCopy,
    GeneratedFile,
    LazyPage,
    OutputGroup,
    Page,
    Ready,
    View,
    key_of,
)

SIZE = 16
"""Bytes in a digest: 128 bits, far beyond chance for any number of pages."""


def digest_of(*parts: bytes) -> str:
    """The hexadecimal digest of byte strings, each kept apart from the next."""
    state = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        state.update(len(part).to_bytes(8, "big"))
        state.update(part)
    return state.hexdigest()


class Digests:
    """Digests of one build's outputs: `frame`, `code` and `addresses` enter those of all pages."""

    def __init__(self, *, frame: View | None, code: str, addresses: str) -> None:
        """Take `site` of the templates, the code version, and what tells one address mode from another."""
        build = digest_of(encode(frame), code.encode(), addresses.encode())
        self._page = _keyed(f"page {build}")
        self._other = _keyed(f"other {digest_of(code.encode(), addresses.encode())}")

    def page(self, closure: str, page: Page) -> str:
        """The digest of a page whose template's closure (it and all it refers to) has the digest `closure`."""
        state = self._page.copy()
        state.update(closure.encode())
        state.update(page.path.encode("utf-8", "surrogatepass"))
        state.update(encode(page.view))
        return state.hexdigest()

    def later(self, closure: str, later: LazyPage) -> str:
        """Return the digest of a page that need not be made, from its key instead of its view."""
        state = self._page.copy()
        said = "\x1f".join(("later", closure, later.path, *later.key))
        state.update(said.encode("utf-8", "surrogatepass"))
        return state.hexdigest()

    def bundle(self, bundle: OutputGroup) -> str:
        """Return the digest of a group that need not be made, without that of its templates."""
        state = self._page.copy()
        said = "\x1f".join(("bundle", bundle.name, *bundle.key))
        state.update(said.encode("utf-8", "surrogatepass"))
        return state.hexdigest()

    def data(self, data: Data) -> str:
        """The digest of a table or list for machines."""
        state = self._other.copy()
        state.update(encode((data.path, data.format, data.payload, data.header, data.columns, data.rows)))
        return state.hexdigest()

    def output(self, output: Ready, closure: Callable[[str], str]) -> str:
        """The digest of any output; `closure` gives that of a template's closure by the template's name."""
        match output:
            case Page():
                return self.page(closure(output.template), output)
            case Data():
                return self.data(output)
            case Blob():
                return digest_of(b"blob", output.content)
            case FileCopy():
                return f"copy-{output.digest}"
            case GeneratedFile():
                state = self._other.copy()
                state.update(key_of(output).encode())
                return state.hexdigest()


def code_version(package: Path, distributions: Iterable[str], rooms: Iterable[str] = ()) -> str:
    """The digest of the code of `package` (of the named rooms only, if any), of distributions and of Python.

    Every file counts but compiled ones: sources, tables of data, whatever is read at run time.
    Raises importlib.metadata.PackageNotFoundError for a distribution that is not installed.
    """
    roots = [package / room for room in rooms] or [package]
    sources = sorted(
        path
        for root in roots
        for path in root.rglob("*")
        if path.suffix not in {".pyc", ".pyo"} and "__pycache__" not in path.parts and path.is_file()
    )
    named = [part for path in sources for part in (path.relative_to(package).as_posix().encode(), path.read_bytes())]
    return digest_of(*named, *(f"{name} {version(name)}".encode() for name in distributions), sys.version.encode())


def _keyed(key: str) -> "hashlib.blake2b":
    """A hash that starts from `key`, to be copied for each output."""
    return hashlib.blake2b(digest_size=SIZE, key=digest_of(key.encode()).encode())
