"""Reading one changed file, as work for a pool: bytes in, rows for the store out.

The rooms that read (yaml, markdown, nh3) are imported when the first file proves to have changed.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from cchc.engine.cache.digest import digest_of
from cchc.engine.cache.store import FileKey, StoredBody, StoredReading
from cchc.engine.content.content_files import SourceFile
from cchc.engine.os_errors import os_error_text
from cchc.reading.reading_result import Reading
from cchc.reading.reading_settings import ReadingSettings
from cchc.records.codec import Codec
from cchc.records.record import Item
from cchc.records.source_positions import SourcePositions


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A file as it was found: `key` is None where it is gone, or `fault` says in Vietnamese why it cannot be read."""

    key: FileKey | None = None
    digest: str = ""
    data: bytes = b""
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToRead:
    """A file whose `stat` changed, or that was changed too shortly before it was last read; `known` is its old digest.

    With `taken`, its bytes are at hand, and the disk is not looked at.
    """

    source: SourceFile
    known: str = ""
    taken: Taken | None = None


class Done(NamedTuple):
    """The result of a job: `reading` is None where the bytes are the known ones, `key` None where the file is gone.

    `fault` says in Vietnamese why the file could not be read.
    """

    path: str
    digest: str = ""
    key: FileKey | None = None
    reading: StoredReading | None = None
    body: StoredBody | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingWork:
    """Reads files under one set of settings."""

    settings: ReadingSettings

    @contextmanager
    def start(self) -> Iterator[Callable[[ToRead], Done]]:
        """Give the function; nothing is made before a file needs it."""
        yield self._read

    def _read(self, item: ToRead) -> Done:
        """Read one file, unless its bytes are the known ones."""
        path = item.source.path
        file = item.taken or _taken(item.source)
        key, digest = file.key, file.digest
        if key is None or digest == item.known:
            return Done(path=path, digest=digest, key=key, fault=file.fault)
        from cchc.reading.reader import read  # noqa: PLC0415 - costs more than a build in which nothing changed

        reading = read(path, file.data, self.settings)
        body = None
        if reading.body is not None and reading.body.digest:
            html, text = reading.html.encode(), reading.text.encode()
            body = StoredBody(digest=reading.body.digest, html=html, text=text)
        row = codec().encode(without_text(reading, digest))
        stored = StoredReading(path=path, digest=digest, body=body.digest if body else "", key=key, row=row)
        return Done(path=path, digest=digest, key=key, reading=stored, body=body)


def with_bytes(item: ToRead) -> ToRead:
    """The item with the file's bytes, for a worker that cannot see the disk; without them where they are the known ones."""
    taken = _taken(item.source)
    return replace(item, taken=replace(taken, data=b"") if taken.digest == item.known else taken)


def _taken(source: SourceFile) -> Taken:
    """The file as it is now."""
    if source.fault:
        return Taken(fault=source.fault)
    seen = time.time_ns()
    try:
        with open(source.file, "rb", buffering=0) as file:  # noqa: PTH123 - a path as text
            state = os.fstat(file.fileno())
            data = file.read()
    except FileNotFoundError:
        return Taken()
    except OSError as error:
        return Taken(fault=os_error_text(error))
    key = FileKey(size=state.st_size, mtime_ns=state.st_mtime_ns, ctime_ns=state.st_ctime_ns, seen_ns=seen)
    return Taken(key=key, digest=sha256(data).hexdigest(), data=data)


def without_text(reading: Reading, digest: str) -> Reading:
    """A reading as the store keeps it: without HTML and text, with what tells it from others; `digest` is its file's."""
    body = reading.body
    record = reading.record
    if body is not None and record is not None and record.kind.keeps_body_apart and record.summary:
        body = replace(body, excerpt="")  # nothing shows it beside a summary
    return replace(reading, body=body, html="", text="", digest=digest, face=_face(reading), told=_told(reading))


def _face(reading: Reading) -> str:
    """A digest of what lists show: the record, wherever its values stand in the file, and an excerpt without a summary."""
    record = reading.record
    if record is None:
        return ""
    excerpt = "" if record.summary or reading.body is None else reading.body.excerpt
    return digest_of(_items().encode(replace(record, places=SourcePositions())), excerpt.encode())


def _told(reading: Reading) -> str:
    """A digest of what a body cites, in whichever words and places, and of the addresses in it."""
    body = reading.body
    if body is None:
        return ""
    cited = [tuple(one[len(("start", "end", "surface")) :]) for one in body.citations]
    targets = [(target.written, target.image) for target in (*body.targets, *body.web_targets)]
    return digest_of(repr((cited, targets, body.unnumbered)).encode("utf-8", "surrogatepass"))


@cache
def _items() -> Codec[Item]:
    """How records are written to be digested: as the store has them."""
    return Codec(Item)


@cache
def codec() -> Codec[Reading]:
    """Return the codec of readings in the store, without HTML and text."""
    return Codec(Reading)
