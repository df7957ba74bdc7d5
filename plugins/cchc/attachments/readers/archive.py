"""ZIP containers under limits: what the directory declares is checked before anything is inflated."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import Final, Self

from cchc.attachments import file_rules
from cchc.attachments.file_facts import RejectedFile, WireProblem
from cchc.attachments.media_types import ARCHIVE_EXTENSIONS, PROGRAM_EXTENSIONS, extension_of
from cchc.attachments.readers.file_text import Openable
from cchc.records.rule import Rule

MOST_ENTRIES: Final = 10_000
MOST_INFLATED: Final = 1_000_000_000
"""Bytes that a whole archive may declare to inflate to."""
_RATIO: Final = 100
_RATIO_FROM: Final = 20_000_000
"""An archive that declares more than this and more than `_RATIO` times its size is a bomb; real texts reach 30."""
_CHUNK: Final = 65_536
_RUN_PAGES: Final = frozenset({"htm", "html", "mht", "mhtml", "xht", "xhtml"})
"""Pages that a browser runs from the disk of who unpacks them."""
_BAD: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
    RuntimeError,
    KeyError,
)


class Archive:
    """An open ZIP file whose directory was found sane. Use as a context manager."""

    def __init__(self, path: Openable, size: int) -> None:
        """Open `path` of `size` bytes. Raises `RejectedFile`: BROKEN, BOMB."""
        self._stream: Final = path.open("rb")
        try:
            self._file = zipfile.ZipFile(self._stream)
        except _BAD as error:
            self._stream.close()
            raise RejectedFile(file_rules.BROKEN, "không đọc được mục lục của tệp nén") from error
        self.entries: Final = self._file.infolist()
        self.names: Final = {entry.filename: entry for entry in self.entries}
        try:
            self._check_sizes(size)
        except RejectedFile:
            self._file.close()
            self._stream.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._stream.close()

    def problems(self, *, plain: bool) -> Iterator[WireProblem]:
        """Yield what is wrong with the entries by their names; `plain` is an archive as such, not a document."""
        names = [entry.filename for entry in self.entries]
        if any(entry.flag_bits & 0x1 for entry in self.entries):
            yield WireProblem(file_rules.ENCRYPTED)
        yield from _first(file_rules.UNSAFE_NAMES, (name for name in names if _escapes(name)))
        run = PROGRAM_EXTENSIONS | _RUN_PAGES if plain else PROGRAM_EXTENSIONS
        yield from _first(file_rules.EXECUTABLE, (name for name in names if extension_of(name) in run))
        if plain:
            yield from _first(file_rules.NESTED, (name for name in names if extension_of(name) in ARCHIVE_EXTENSIONS))

    def part(self, name: str) -> Iterator[bytes]:
        """Yield the inflated bytes of the part `name` in pieces, as they are asked for. Raises `RejectedFile`: BROKEN."""
        try:
            with self._file.open(self.names[name]) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except _BAD as error:
            raise RejectedFile(file_rules.BROKEN, f'không giải nén được "{shown(name)}"') from error

    def _check_sizes(self, size: int) -> None:
        if len(self.entries) > MOST_ENTRIES:
            raise RejectedFile(file_rules.BOMB, f"{len(self.entries)} mục bên trong")
        inflated = sum(entry.file_size for entry in self.entries)
        if inflated > MOST_INFLATED or (inflated > _RATIO_FROM and inflated > _RATIO * size):
            raise RejectedFile(file_rules.BOMB, f"từ {size} byte thành {inflated} byte")
        if sum(entry.compress_size for entry in self.entries) > size:
            raise RejectedFile(file_rules.BOMB, "các mục bên trong chồng lên nhau")


def shown(name: str) -> str:
    """Return an entry's name fit for a message: printable, at most 80 characters."""
    return "".join(char if char.isprintable() else "?" for char in name[:80])


def _escapes(name: str) -> bool:
    path = name.replace("\\", "/")
    return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/") or "\x00" in name


def _first(rule: Rule, names: Iterator[str]) -> Iterator[WireProblem]:
    name = next(names, None)
    if name is not None:
        yield WireProblem(rule, shown(name))
