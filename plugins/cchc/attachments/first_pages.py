"""Pictures of the first pages of PDFs: drawn once for each content; their bytes are fetched only to be written.

What a build asks for each time is a small row with the size of the picture, or that there is none.
"""

import base64
import re
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from cchc.attachments.content_tree import ContentFile
from cchc.attachments.facts_cache import FactsStore, is_unchanged
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspector import PageDrawing
from cchc.attachments.media_types import PDF
from cchc.engine.cache.database import StoreDamaged

_NONE: Final = "-"
_SIZE: Final = re.compile(r"([0-9]{1,4}) ([0-9]{1,4})")


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstPage:
    """The picture of the first page of the file with `digest`, `width` by `height` pixels; `write` puts its WebP bytes out."""

    digest: str
    width: int
    height: int
    write: Callable[[BinaryIO], None]


def first_pages(
    files: Iterable[tuple[ContentFile, FileFacts]],
    *,
    store: FactsStore,
    draw: Callable[[Path], PageDrawing],
    jobs: int = 1,
) -> dict[str, FirstPage]:
    """Return the picture of each content that has one, by digest: of PDFs that can be opened and drawn.

    `draw` is called from `jobs` threads. Pictures are the same for the same content and the same versions of PDFium
    and Pillow.
    """
    sizes: dict[str, str] = {}
    new: dict[str, ContentFile] = {}
    for file, facts in files:
        if facts.media_type != PDF or facts.pages is None or facts.needs_password:
            continue
        row = store.get(f"picture:{facts.digest}") or ""
        if row == _NONE or _SIZE.fullmatch(row):
            sizes[facts.digest] = row
        else:
            new.setdefault(facts.digest, file)
    if new:
        with ThreadPoolExecutor(jobs) as threads:
            drawings = threads.map(lambda file: draw(Path(file.origin)), new.values())
            for (digest, file), drawing in zip(new.items(), drawings, strict=True):
                sizes[digest] = _keep(digest, drawing, store) if is_unchanged(file) else _NONE
    return {digest: _first_page(digest, row, store) for digest, row in sizes.items() if row != _NONE}


def preview_path(published: str) -> str:
    """Return the address of the preview of the file at `published`.

    >>> preview_path("tep/2021/x/ke-hoach.pdf")
    'tep/2021/x/ke-hoach.pdf.webp'
    """
    return f"{published}.webp"


def _keep(digest: str, drawing: PageDrawing, store: FactsStore) -> str:
    """Remember a drawing, unless another machine might do better, and return its size as a row."""
    drawn = drawing.preview
    row = f"{drawn.width} {drawn.height}" if drawn else _NONE
    if drawn is not None:
        store.put(f"preview:{digest}", base64.b64encode(drawn.content).decode("ascii"))
    if drawing.lasting:
        store.put(f"picture:{digest}", row)
    return row


def _first_page(digest: str, row: str, store: FactsStore) -> FirstPage:
    width, _, height = row.partition(" ")
    return FirstPage(digest=digest, width=int(width), height=int(height), write=partial(_write, store, digest))


def _write(store: FactsStore, digest: str, stream: BinaryIO) -> None:
    """Write the bytes of a picture. Raises StoreDamaged where the store has its size and not its bytes."""
    row = store.get(f"preview:{digest}")
    if row is None:
        raise StoreDamaged(digest)
    stream.write(base64.b64decode(row))
