"""Pictures of the first pages of PDFs: drawn once for each content; their bytes are fetched only to be written.

What a build asks for each time is a small row with the size of the picture, or that there is none.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from cchc.attachments.content_tree import ContentFile
from cchc.attachments.derived.drawn_rows import drawn_rows, keep_bytes, write_bytes
from cchc.attachments.facts_cache import FactsStore
from cchc.attachments.file_facts import FileFacts
from cchc.attachments.inspector import PageDrawing
from cchc.attachments.media_types import PDF

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
    drawable = ((facts.digest, file) for file, facts in files if _is_drawable(facts))
    sizes = drawn_rows(drawable, store=store, is_row=_is_row, draw=draw, keep=_keep, jobs=jobs)
    return {digest: _first_page(digest, row, store) for digest, row in sizes.items() if row != _NONE}


def preview_path(published: str) -> str:
    """Return the address of the preview of the file at `published`.

    >>> preview_path("tep/2021/x/ke-hoach.pdf")
    'tep/2021/x/ke-hoach.pdf.webp'
    """
    return f"{published}.webp"


def _is_drawable(facts: FileFacts) -> bool:
    return facts.media_type == PDF and facts.pages is not None and not facts.needs_password


def _is_row(row: str) -> bool:
    return row == _NONE or _SIZE.fullmatch(row) is not None


def _keep(digest: str, drawing: PageDrawing, store: FactsStore) -> str:
    """Remember a drawing, unless another machine might do better, and return its size as a row."""
    drawn = drawing.preview
    row = f"{drawn.width} {drawn.height}" if drawn else _NONE
    if drawn is not None:
        keep_bytes(store, f"preview:{digest}", drawn.content)
    if drawing.lasting:
        store.put(f"picture:{digest}", row)
    return row


def _first_page(digest: str, row: str, store: FactsStore) -> FirstPage:
    width, _, height = row.partition(" ")
    return FirstPage(
        digest=digest, width=int(width), height=int(height), write=partial(write_bytes, store, f"preview:{digest}")
    )
