"""Rows and bytes of what is drawn once for each content: every build asks for the small row, bytes are fetched only to be written."""

import base64
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO, TypeVar

from cchc.attachments.content_tree import ContentFile
from cchc.attachments.facts_cache import FactsStore, is_unchanged
from cchc.engine.cache.database import StoreDamaged

Drawing = TypeVar("Drawing")


def drawn_rows(
    files: Iterable[tuple[str, ContentFile]],
    *,
    store: FactsStore,
    is_row: Callable[[str], bool],
    draw: Callable[[Path], Drawing],
    keep: Callable[[str, Drawing, FactsStore], str],
    jobs: int,
) -> dict[str, str]:
    """Return the row of each content, by digest; `files` are given with the digests of their contents.

    Contents without a row that `is_row` knows are drawn, from `jobs` threads, and kept by `keep`, which returns the row.
    """
    rows: dict[str, str] = {}
    new: dict[str, ContentFile] = {}
    for digest, file in files:
        row = store.get(f"picture:{digest}")
        if row is not None and is_row(row):
            rows[digest] = row
        else:
            new.setdefault(digest, file)
    if new:
        with ThreadPoolExecutor(jobs) as threads:
            drawings = threads.map(lambda file: draw(Path(file.origin)), new.values())
            for (digest, file), drawing in zip(new.items(), drawings, strict=True):
                if is_unchanged(file):
                    rows[digest] = keep(digest, drawing, store)
    return rows


def keep_bytes(store: FactsStore, key: str, content: bytes) -> None:
    """Keep the bytes of a picture under `key`."""
    store.put(key, base64.b64encode(content).decode("ascii"))


def write_bytes(store: FactsStore, key: str, stream: BinaryIO) -> None:
    """Write the bytes kept under `key`. Raises StoreDamaged where the store has their row and not them."""
    stream.write(base64.b64decode(kept_text(store, key)))


def kept_text(store: FactsStore, key: str) -> str:
    """Return what must be under `key`. Raises StoreDamaged where it is gone."""
    text = store.get(key)
    if text is None:
        raise StoreDamaged(key)
    return text
