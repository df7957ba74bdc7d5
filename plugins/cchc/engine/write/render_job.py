"""Outputs finished one by one: an output in, a file in the staging folder out; rendering is work for a pool."""

import filecmp
import hashlib
import os
import sqlite3
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cchc.engine.cache.database import damage, only_reading
from cchc.engine.cache.ledger import Written
from cchc.engine.cache.manifest import SUM_LENGTH
from cchc.engine.cache.store import checked_html
from cchc.engine.outputs.output import Blob, Data, GeneratedFile, Page
from cchc.engine.render.renderer import Look, Renderer
from cchc.engine.write.checked_copy import checked_copy, digest_of_file
from cchc.engine.write.staging import FILE_MODE, stage

_ANY_MODE = sys.platform == "win32"
"""Whether permission bits mean nothing here."""

_FRESH = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
"""Windows has another meaning of line ends in files that are not opened as bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRender:
    """An output to render, unless it `stands`; `number` tells it from others, `digest` is its own.

    `bodies` are those it shows where the store is out of reach.
    """

    number: int
    output: Page | Data | Blob | GeneratedFile
    digest: str = ""
    stands: bool = False
    bodies: Mapping[str, str] = field(default_factory=dict)


class Rendered(NamedTuple):
    """The result of rendering: size, time and sum of the staged file; `same` if the output folder already has these very bytes.

    `kept` if there was nothing to do; `content` holds the bytes where nothing could be staged.
    """

    number: int
    digest: str = ""
    kept: bool = False
    same: bool = False
    size: int = -1
    mtime_ns: int = -1
    sum: str = ""
    content: bytes | None = None

    @property
    def entry(self) -> Written:
        """The ledger's entry for it."""
        return Written(self.digest, self.size, self.mtime_ns, self.sum)


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderWork:
    """Renders outputs into `staging`; without one, bytes are given back, bodies come with the items, and templates with `look`."""

    look: Look
    store: str = ""
    compiled: str = ""
    output: str = ""
    staging: str = ""

    @contextmanager
    def start(self) -> Iterator[Callable[[ToRender], Rendered]]:
        """Make one renderer; beside the output folder it has its own read-only connection to the store."""
        if not self.staging:
            yield _unless_it_stands(self._apart())
            return
        with closing(only_reading(Path(self.store))) as database:
            renderer = Renderer(self.look, partial(_stored_html, database), Path(self.compiled))

            def render(item: ToRender) -> Rendered:
                place = OutputSlot(item.number, item.output.path, item.digest, self.staging, self.output)
                if isinstance(item.output, Data) and item.output.large:
                    return staged_made(place, partial(_write_pieces, renderer.pieces(item.output)))
                return staged(place, renderer.render(item.output))

            yield _unless_it_stands(render)

    def _apart(self) -> Callable[[ToRender], Rendered]:
        """Render where neither the store nor the output folder can be seen: bodies come and bytes go with the items."""
        bodies: dict[str, str] = {}
        renderer = Renderer(self.look, bodies.__getitem__)

        def render(item: ToRender) -> Rendered:
            bodies.clear()
            bodies.update(item.bodies)
            return Rendered(number=item.number, digest=item.digest, content=renderer.render(item.output))

        return render


def _unless_it_stands(render: Callable[[ToRender], Rendered]) -> Callable[[ToRender], Rendered]:
    """What renders an output, or leaves it alone where it stands."""

    def finish(item: ToRender) -> Rendered:
        return Rendered(number=item.number, digest=item.digest, kept=True) if item.stands else render(item)

    return finish


def _write_pieces(pieces: Iterator[bytes], stream: BinaryIO) -> None:
    stream.writelines(pieces)


def _stored_html(database: sqlite3.Connection, digest: str) -> str:
    """The HTML of a body. Raises KeyError for one that is not stored, StoreDamaged for one that is not itself."""
    with damage():
        row = database.execute("SELECT html FROM bodies WHERE digest = ?", (digest,)).fetchone()
    if row is None:
        raise KeyError(digest)
    return checked_html(digest, row[0])


class OutputSlot(NamedTuple):
    """The place of an output: its number among those looked at, its path and digest, the folders for now and for good."""

    number: int
    path: str
    digest: str
    staging: str
    output: str

    @property
    def target(self) -> str:
        """The path where it will stand, and may stand already."""
        return f"{self.output}/{self.path}"

    def rendered(self, state: os.stat_result, sha256: str, *, same: bool = False) -> Rendered:
        """Return the result for the output, by the state of its file and the SHA-256 of its bytes."""
        return Rendered(
            number=self.number,
            digest=self.digest,
            same=same,
            size=state.st_size,
            mtime_ns=state.st_mtime_ns,
            sum=sha256[:SUM_LENGTH],
        )


def staged(place: OutputSlot, content: bytes) -> Rendered:
    """Write bytes to the staging folder, unless they already stand in the output."""
    sha256 = hashlib.sha256(content).hexdigest()
    state = _state(place.target)
    if state and state.st_size == len(content) and Path(place.target).read_bytes() == content:
        return place.rendered(state, sha256, same=True)
    descriptor = os.open(stage(place.staging, place.path), _FRESH, 0o666)
    try:
        written = os.write(descriptor, content)
        while written < len(content):  # a disk that is nearly full takes a part, and refuses the next
            written += os.write(descriptor, content[written:])
        return place.rendered(os.fstat(descriptor), sha256)
    finally:
        os.close(descriptor)


def staged_made(place: OutputSlot, make: Callable[[BinaryIO], None]) -> Rendered:
    """Have a file made in the staging folder; `same` if its bytes already stand in the output."""
    file = Path(stage(place.staging, place.path))
    with file.open("wb") as stream:
        make(stream)
    sha256 = digest_of_file(file)
    if (state := _state(place.target)) and filecmp.cmp(file, place.target, shallow=False):
        return place.rendered(state, sha256, same=True)
    return place.rendered(file.lstat(), sha256)


def staged_copy(place: OutputSlot, origin: str, digest: str) -> Rendered:
    """Stand a copy of a file in the staging folder, unless one of these bytes already stands in the output.

    Raises SourceChangedError where the file is no longer the one with the SHA-256 `digest`.
    """
    state = _state(place.target)
    if state and not _is_one_file(origin, state) and digest_of_file(place.target) == digest:
        return place.rendered(state, digest, same=True)
    file = Path(stage(place.staging, place.path))
    checked_copy(origin, file, digest)
    return place.rendered(file.lstat(), digest)


def _is_one_file(origin: str, state: os.stat_result) -> bool:
    """Return whether a file of the output is the very file that it is to be a copy of, by a link of whatever kind."""
    try:
        source = os.stat(origin)  # noqa: PTH116 - a path as text
    except OSError:
        return False
    return (source.st_dev, source.st_ino) == (state.st_dev, state.st_ino)


def _state(target: str) -> os.stat_result | None:
    """The state of the file at `target`, None where there is no regular file, or one that not everybody may read."""
    try:
        state = os.lstat(target)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return state if stat.S_ISREG(state.st_mode) and (_ANY_MODE or state.st_mode & 0o777 == FILE_MODE) else None
