"""Compiled templates, kept beside the store as Python keeps its own: marshalled code, no pickle.

Whoever can write to the cache folder can run code in a build, as with any `__pycache__`.
"""

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import BytecodeCache, Environment, TemplateAssertionError, __version__
from jinja2.bccache import Bucket
from jinja2.nodes import Template

_MAGIC = f"{sys.version} jinja2 {__version__}\n".encode()


class CompiledTemplates(BytecodeCache):
    """A bytecode cache in one folder; files are replaced whole, so that several processes may share it."""

    def __init__(self, folder: Path, key: str) -> None:
        """Keep compiled templates in `folder`, which need not exist and may be lost at any time.

        `key` stands for filters and addresses: the compiler works out filters of literals beforehand.
        """
        self._folder = folder
        self._key = key

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take the code if it was made by this Python and Jinja from this very source."""
        try:
            data = self._file(bucket).read_bytes()
        except FileNotFoundError:
            return
        head = self._head(bucket)
        if data.startswith(head):
            try:
                bucket.code = marshal.loads(data[len(head) :])  # noqa: S302 - as trusted as __pycache__
            except (EOFError, ValueError, TypeError):
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code."""
        file = self._file(bucket)
        fresh = file.with_suffix(f".{os.getpid()}")
        self._folder.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(self._head(bucket) + marshal.dumps(bucket.code))
        fresh.replace(file)

    def _file(self, bucket: Bucket) -> Path:
        """The file of a template, by its name and place."""
        return self._folder / f"{bucket.key}.template"

    def _head(self, bucket: Bucket) -> bytes:
        """What must stand before code that may be used."""
        return _MAGIC + f"{self._key}\n{bucket.checksum}\n".encode()


def compiled_ahead(environment: Environment, source: str, name: str, filename: str | None) -> Template:
    """The tree of a template that is new, for whoever wants to look at it; its code is kept, where code is kept.

    Workers then find it and need not each compile it. What cannot be compiled fails where it is rendered.
    """
    tree = environment.parse(source, name, filename)
    if (kept := environment.bytecode_cache) is not None:
        bucket = kept.get_bucket(environment, name, filename, source)
        with suppress(TemplateAssertionError):
            bucket.code = bucket.code or environment.compile(tree, name, filename)
            kept.set_bucket(bucket)
    return tree
