"""Light copies of pictures that pages show: made once for each content, their bytes fetched only to be written.

As of first pages, what a build asks for each time is a small row: the sizes of the copies, or that there are none.
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
from cchc.attachments.inspector import PictureDrawing

COPIED: Final = frozenset({"image/jpeg", "image/png", "image/webp"})
"""Types of picture that copies are made of."""
_ROW: Final = re.compile(r"(?:whole [0-9]+ [0-9]+)?(?:;[0-9]+ [0-9]+)*")
_WHOLE: Final = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureCopy:
    """A copy of `width` by `height` pixels; `write` puts its bytes out."""

    width: int
    height: int
    write: Callable[[BinaryIO], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureCopies:
    """The copies of one content: `whole` to stand in its place, if it may not stand itself; the others, smallest first."""

    digest: str
    whole: PictureCopy | None = None
    small: tuple[PictureCopy, ...] = ()


def picture_copies(
    files: Iterable[tuple[ContentFile, FileFacts]],
    *,
    store: FactsStore,
    draw: Callable[[Path], PictureDrawing],
    jobs: int = 1,
) -> dict[str, PictureCopies]:
    """Return the copies of each content that has any, by digest. `draw` is called from `jobs` threads."""
    pictures = ((facts.digest, file) for file, facts in files if facts.media_type in COPIED and facts.width)
    rows = drawn_rows(pictures, store=store, is_row=_is_row, draw=draw, keep=_keep, jobs=jobs)
    return {digest: _copies(digest, row, store) for digest, row in rows.items() if row}


def copy_path(published: str, width: int) -> str:
    """Return the address of a copy of the picture at `published`.

    >>> copy_path("tep/2026/x/anh.jpg", 640)
    'tep/2026/x/anh.jpg.640.webp'
    """
    return f"{published}.{width}.webp"


def _is_row(row: str) -> bool:
    return _ROW.fullmatch(row) is not None


def _keep(digest: str, drawing: PictureDrawing, store: FactsStore) -> str:
    """Remember a drawing, unless another machine might do better, and return the sizes of its copies as a row."""
    row = f"{_WHOLE} {drawing.whole.width} {drawing.whole.height}" if drawing.whole else ""
    row += "".join(f";{one.width} {one.height}" for one in drawing.copies)
    kept = {str(one.width): one for one in drawing.copies} | ({_WHOLE: drawing.whole} if drawing.whole else {})
    for name, picture in kept.items():
        keep_bytes(store, f"{name}:{digest}", picture.content)
    if drawing.lasting:
        store.put(f"picture:{digest}", row)
    return row


def _copies(digest: str, row: str, store: FactsStore) -> PictureCopies:
    whole, *small = row.split(";")
    return PictureCopies(
        digest=digest,
        whole=_copy(_WHOLE, whole.removeprefix(_WHOLE).strip(), digest, store) if whole else None,
        small=tuple(_copy(size.partition(" ")[0], size, digest, store) for size in small),
    )


def _copy(name: str, size: str, digest: str, store: FactsStore) -> PictureCopy:
    width, _, height = size.partition(" ")
    return PictureCopy(width=int(width), height=int(height), write=partial(write_bytes, store, f"{name}:{digest}"))
